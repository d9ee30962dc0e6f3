using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

public sealed class WordNormalizerTests
{
    [Theory]
    [InlineData("They won’t sell the mill.", "they will not sell the mill")]
    [InlineData("It's the U.S. and the F.B.I., isn't it?", "it is the u.s and the fbi is not it")]
    [InlineData("Two-hour talks — three of them – cost 1,000 crowns.", "2 hour talks 3 of them cost 1000 crowns")]
    [InlineData("A rise of 3.5%", "a rise of 3.5 percent")]
    [InlineData("He told US officials about us", "he told u.s officials about us")]
    [InlineData("", "")]
    public void Normalize_Text_GivesWordsInNormalForm(string text, string expected)
    {
        Vocabulary vocabulary = new();
        NormalizedText normalized = Normalize(text, vocabulary);
        Assert.Equal(expected, string.Join(' ', normalized.Words.Select(w => vocabulary.FormOf(w.Form))));
    }

    [Fact]
    public void Normalize_Brackets_MarksWordsPutIn()
    {
        Vocabulary vocabulary = new();
        NormalizedText normalized = Normalize("“We close the [coal] mine,” she said.", vocabulary);
        Assert.Equal(["coal"], normalized.Words.Where(w => w.Is(WordTraits.Inserted)).Select(w => vocabulary.FormOf(w.Form)));
    }

    [Fact]
    public void Normalize_Ellipsis_MarksWordAfterIt()
    {
        Vocabulary vocabulary = new();
        NormalizedText normalized = Normalize("We went home … and slept.", vocabulary);
        Assert.Equal(["and"], normalized.Words.Where(w => w.Is(WordTraits.AfterEllipsis)).Select(w => vocabulary.FormOf(w.Form)));
    }

    [Theory]
    [InlineData("deny", "denied", "denies", "denial")]
    [InlineData("accuse", "accused", "accusing", "accusation")]
    [InlineData("defend", "defended", "defense")]
    [InlineData("investigate", "investigation", "investigating", "investigators")]
    [InlineData("meet", "meeting", "met")]
    public void Stem_FormsOfOneWord_AreOne(params string[] forms)
    {
        Stemmer stemmer = new();
        Assert.Single(forms.Select(stemmer.Stem).Distinct());
    }

    [Theory]
    [InlineData("press", "president")]
    [InlineData("party", "part")]
    [InlineData("general", "generous")]
    public void Stem_DifferentWords_StayApart(string first, string second)
    {
        Stemmer stemmer = new();
        Assert.NotEqual(stemmer.Stem(first), stemmer.Stem(second));
    }

    [Fact]
    public void WeightOf_CommonAndRareWords_OrdersThem()
    {
        BackgroundFrequencies frequencies = BackgroundFrequencies.Default;
        Stemmer stemmer = new();
        Assert.True(frequencies.WeightOfStem(stemmer.Stem("people")) < frequencies.WeightOfStem(stemmer.Stem("breakfast")));
        Assert.True(frequencies.WeightOfStem(stemmer.Stem("breakfast")) < frequencies.WeightOfStem("zzyzxq"));
    }

    private static NormalizedText Normalize(string text, Vocabulary vocabulary)
    {
        Document document = new LanguageAnalyzer().Analyze(new TextSegmenter().Segment(new Report { Id = "a", Text = text }));
        return new WordNormalizer(vocabulary).Normalize(new AttributedReport(document, [], [], []));
    }
}
