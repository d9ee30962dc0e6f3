using Hearsay.Language;
using Hearsay.Language.Tagging;

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
        Assert.Equal(small, new HeadlineCase(Analyzing.Segment("Mayor Disputes Report That Bridge Was Closed" + Body)).IsSmall(word));

    [Fact]
    public void IsSmall_SentenceStart_IsNoEvidence() =>
        Assert.False(new HeadlineCase(Analyzing.Segment("Mayor Disputes Report That Bridge Was Closed" + Body)).IsSmall("Nobody"));

    [Fact]
    public void IsKnown_HeadlineAlone_IsFalse()
    {
        HeadlineCase headlines = new(Analyzing.Segment("Mayor Disputes Report That Bridge Was Closed"));
        Assert.False(headlines.IsKnown);
        Assert.False(headlines.IsSmall("Report"));
    }

    [Theory]
    [InlineData("Street", false)]
    [InlineData("Garrow", true)]
    [InlineData("garrow", false)]
    [InlineData("Bridge", false)]
    public void IsName_Word_NeedsTwoCapitalsInsideSentencesAndNeverASmallOne(string word, bool name) =>
        Assert.Equal(name, new HeadlineCase(Analyzing.Segment(Body + "Garrow left. The mayor met Garrow, and then Garrow left.\n")).IsName(word));

    [Fact]
    public void IsSmall_WordPastTheLimit_IsFalse()
    {
        string word = "R" + new string('e', HeadlineCase.LongestWord);
        HeadlineCase headlines = new(Analyzing.Segment("Mayor Disputes Report That Bridge Was Closed" + Body + $"It was the {word.ToLowerInvariant()} again.\n"));
        Assert.False(headlines.IsSmall(word));
    }

    /// <summary>A word that the body writes small is tagged as it would be there.</summary>
    [Fact]
    public void Analyze_HeadlineInCapitals_WordsOfTheBodyAreNoNames()
    {
        Document document = Analyzing.Analyze("Mayor Disputes Report That Bridge Was Closed" + Body);
        Assert.NotEqual(WordClass.ProperNoun, document.Classes[Analyzing.Token(document, "Report")]);
        Assert.NotEqual(WordClass.ProperNoun, document.Classes[Analyzing.Token(document, "Bridge")]);
    }
}
