using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>Text that nobody would print: it is analysed all the same, every token with a tag, a base form and a class.</summary>
public sealed class UnusualTextTests
{
    private const string Plain =
        "Senator Peter Garrow told the Federal Reserve on Monday that he would fly to Germany with Helen Marsh. The council had refused to pay. Nobody asked why.";

    private static readonly LanguageAnalyzer Narrow = new(new LanguageAnalyzerOptions { Parse = false, FindQuantities = false });

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n \t ")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 said \ud83d\ude00\ud83d\ude00.")]
    [InlineData("\u200fThe mayor\u200e said \u202eno\u202c to \u05e9\u05dc\u05d5\u05dd and \u0645\u0631\u062d\u0628\u0627.")]
    [InlineData("\ud83d said \ude00, and Roe\ud83d left \udc00\ud800.")]
    [InlineData("“”‘’''``\"\"")]
    [InlineData("--- *** ... !!! ??? ((( )))")]
    [InlineData("a")]
    [InlineData("MAYOR")]
    public void Analyze_AnyString_GivesEveryTokenItsColumns(string text) => Check(Analyzing.Segment(text));

    [Fact]
    public void Analyze_RandomCharacters_GivesEveryTokenItsColumns()
    {
        Random random = new(7);
        const string Palette = "aeTRx 0.,'’“”-\u00e9\ud83d\ude00\u200f\n\u0000$%";
        for (int round = 0; round < 200; round++)
            Check(Analyzing.Segment(string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => Palette[random.Next(Palette.Length)]))));
    }

    [Fact]
    public void Analyze_SentenceOfTenThousandTokens_IsTagged()
    {
        string text = "The mayor said that " + string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 7 == 0 ? $"Name{i}" : $"word{i}")) + " would pay";
        Document document = Check(Analyzing.Segment(text));
        Assert.Equal("MD", document.Tags[Analyzing.Token(document, "would")]);
    }

    [Fact]
    public void Analyze_OneWordOfAHundredThousandLetters_IsTagged() => Check(Analyzing.Segment("The " + new string('x', 100_000) + " said so."));

    [Fact]
    public void Analyze_AllCapitals_IsReadInTrueCase()
    {
        Document plain = Narrow.Analyze(Analyzing.Segment(Plain)), shouted = Narrow.Analyze(Analyzing.Segment(Plain.ToUpperInvariant()));
        Assert.True(plain.Tags.Zip(shouted.Tags).Count(p => p.First == p.Second) >= plain.Tags.Length * 9 / 10, string.Join(' ', shouted.Tags));
        Assert.Contains(shouted.Entities, e => e.Kind == EntityKind.Place && Words(shouted, e) == "GERMANY");
    }

    [Fact]
    public void Analyze_NoCapitals_IsReadInTrueCase()
    {
        Document plain = Narrow.Analyze(Analyzing.Segment(Plain)), small = Narrow.Analyze(Analyzing.Segment(Plain.ToLowerInvariant()));
        Assert.True(plain.Tags.Zip(small.Tags).Count(p => p.First == p.Second) >= plain.Tags.Length * 9 / 10, string.Join(' ', small.Tags));
        Assert.Contains(small.Entities, e => e.Kind == EntityKind.Place && Words(small, e) == "germany");
    }

    [Fact]
    public void Analyze_HeadlineInAllCapitals_IsReadAsTheBodyWrites()
    {
        Document document = Narrow.Analyze(Analyzing.Segment(
            "OBAMA FLIES TO GERMANY AS COUNCIL REFUSES TO PAY\n\nPresident Obama flew to Germany on Monday. The council had refused to pay. " +
            "Nobody was asked. It was late. He waited.\n"));
        Assert.Equal("NNP", document.Tags[Analyzing.Token(document, "OBAMA")]);
        Assert.Contains(document.Entities, e => e.Kind == EntityKind.Place && Words(document, e) == "GERMANY");
        Assert.Equal("VB", document.Tags[Analyzing.Token(document, "PAY")]);
    }

    [Fact]
    public void Analyze_NarrowOptions_LeaveTagsLemmasAndNamesAsTheyAre()
    {
        Document whole = Analyzing.Analyze(Plain), narrow = Narrow.Analyze(Analyzing.Segment(Plain));
        Assert.Equal(whole.Tags.AsEnumerable(), narrow.Tags);
        Assert.Equal(whole.Lemmas.AsEnumerable(), narrow.Lemmas);
        Assert.Equal(whole.Entities.AsEnumerable(), narrow.Entities);
        Assert.Empty(narrow.Heads);
        Assert.Empty(narrow.Relations);
        Assert.Empty(narrow.Quantities);
    }

    [Fact]
    public void Options_Defaults_FindEverything()
    {
        Assert.True(new LanguageAnalyzerOptions().Parse);
        Assert.True(new LanguageAnalyzerOptions().FindQuantities);
    }

    [Fact]
    public void Analyze_SeveralThreads_GiveTheSame()
    {
        string[] texts = [.. Analyzing.Samples().Take(10)];
        Document[] alone = [.. texts.Select(t => Narrow.Analyze(Analyzing.Segment(t)))];
        Document[] together = new Document[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = Narrow.Analyze(Analyzing.Segment(texts[i])));
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(alone[i].Tags.AsEnumerable(), together[i].Tags);
            Assert.Equal(alone[i].Entities.AsEnumerable(), together[i].Entities);
        }
    }

    [Theory]
    [InlineData("The adviser, Douglas Holtz-Eakin, said so on Monday.", "Douglas Holtz-Eakin")]
    [InlineData("Mr. Obama met Angela Merkel in Berlin.", "Angela Merkel")]
    public void Analyze_NameWithHyphen_IsOneName(string text, string name)
    {
        Document document = Narrow.Analyze(Analyzing.Segment(text));
        Assert.Contains(document.Entities, e => Words(document, e) == name);
    }

    private static string Words(Document document, Entity entity) => document.Segments.SpanOf(entity.Tokens).Of(document.Report.Text).ToString();

    private static Document Check(SegmentedText segments)
    {
        Document document = Narrow.Analyze(segments);
        Assert.Equal(segments.Tokens.Length, document.Tags.Length);
        Assert.All(document.Tags, Assert.NotNull);
        Assert.All(document.Lemmas, Assert.NotNull);
        int at = 0;
        foreach (Entity entity in document.Entities)
        {
            Assert.True(entity.Tokens.Start >= at && entity.Tokens.End <= segments.Tokens.Length && !entity.Tokens.IsEmpty);
            at = entity.Tokens.End;
        }
        return document;
    }
}
