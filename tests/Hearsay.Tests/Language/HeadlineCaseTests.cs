using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class HeadlineCaseTests
{
    private const string Body =
        "\n\nThe council met on Friday. A report had come in. The report said that the bridge was old. Nobody in Bridge Street was asked. " +
        "The bridge will be closed.\n";

    [Theory]
    [InlineData("Report", true)]
    [InlineData("REPORT", true)]
    [InlineData("Bridge", true)]
    [InlineData("Street", false)]
    [InlineData("Friday", false)]
    [InlineData("Mayor", false)]
    [InlineData("report", false)]
    public void IsSmall_HeadlineOverBody_MajorityOfTheBodyDecides(string word, bool small) =>
        Assert.Equal(small, IsSmall("Mayor Disputes Report That Bridge Was Closed" + Body, word));

    [Fact]
    public void IsSmall_SentenceStart_IsNoEvidence() =>
        Assert.False(IsSmall("Mayor Disputes Report That Bridge Was Closed" + Body, "Nobody"));

    [Fact]
    public void IsKnown_HeadlineAlone_IsFalse()
    {
        (HeadlineCase headlines, FormTable forms) = Read("Mayor Disputes Report That Bridge Was Closed");
        Assert.False(headlines.IsKnown);
        Assert.False(headlines.IsSmall(forms.IdOf("Report")));
    }

    [Theory]
    [InlineData("Street", false)]
    [InlineData("Garrow", true)]
    [InlineData("garrow", false)]
    [InlineData("Bridge", false)]
    public void IsName_Word_NeedsTwoCapitalsInsideSentencesAndNeverASmallOne(string word, bool name)
    {
        (HeadlineCase headlines, FormTable forms) = Read(Body + "Garrow left. The mayor met Garrow, and then Garrow left.\n");
        Assert.Equal(name, headlines.IsName(forms.IdOf(word)));
    }

    [Fact]
    public void IsSmall_WordPastTheLimit_IsFalse()
    {
        string word = "R" + new string('e', HeadlineCase.LongestWord);
        Assert.False(IsSmall("Mayor Disputes Report That Bridge Was Closed" + Body + $"It was the {word.ToLowerInvariant()} again.\n", word));
    }

    /// <summary>A word that the body writes small is tagged as it would be there.</summary>
    [Fact]
    public void Analyze_HeadlineInCapitals_WordsOfTheBodyAreNoNames()
    {
        Document document = Analyzing.Analyze("Mayor Disputes Report That Bridge Was Closed" + Body);
        Assert.NotEqual(WordClass.ProperNoun, document.Classes[Analyzing.Token(document, "Report")]);
        Assert.NotEqual(WordClass.ProperNoun, document.Classes[Analyzing.Token(document, "Bridge")]);
    }

    private static bool IsSmall(string text, string word)
    {
        (HeadlineCase headlines, FormTable forms) = Read(text);
        return headlines.IsSmall(forms.IdOf(word));
    }

    private static (HeadlineCase Headlines, FormTable Forms) Read(string text)
    {
        SegmentedText segments = Analyzing.Segment(text);
        FormTable forms = new(BuiltInModels.WordClassTable, BuiltInModels.Tagger.Weights, null, null);
        int[] ids = [.. Enumerable.Range(0, segments.Tokens.Length).Select(t => forms.IdOf(segments.Slice(t)))];
        return (new HeadlineCase(segments, forms, ids, [.. segments.Sentences.Select(s => TaggerFeatures.IsCapitalised(segments, s.Tokens))]), forms);
    }
}
