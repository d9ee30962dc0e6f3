using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

/// <summary>Where copied passages begin and end, and what is none.</summary>
public sealed class ReuseFinderTests
{
    [Theory]
    [InlineData(
        "Ilse Voss told the Merrin Courier in an article published Tuesday that she would stay.",
        "Nobody asked, but Ilse Voss told the Courier in an interview published Tuesday what she meant.",
        "Ilse Voss told the Merrin Courier in an article published Tuesday",
        "Ilse Voss told the Courier in an interview published Tuesday")]
    [InlineData(
        "It said Voss ordered engineer Tomas Rehn to lie to the council.",
        "The claim that Voss ordered Tomas Rehn to lie to the council stands.",
        "Voss ordered engineer Tomas Rehn to lie to the council",
        "Voss ordered Tomas Rehn to lie to the council")]
    public void Compare_ShortRunsAroundSmallEdits_AreOnePassage(string first, string second, string a, string b)
    {
        StoryComparison story = new ComparisonStory().Report("a", first).Report("b", second).Compare();
        Reuse reuse = Assert.Single(story.Reuse);
        Assert.Equal(a, reuse.A.Span.Of(first).ToString());
        Assert.Equal(b, reuse.B.Span.Of(second).ToString());
    }

    [Fact]
    public void Compare_HeadlineAndLead_AreNotGluedTogether()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ferry Stopped Over Old Engine\n\nHarbour master Ilse Voss stopped the ferry on Monday.")
            .Report("b", "Crossing Ends Over Old Engine\n\nHarbour master Ilse Voss told the town that it must wait.")
            .Compare();
        Assert.Empty(story.Reuse);
    }

    [Fact]
    public void Compare_FirstWordOfNextSentence_IsLeftOff()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Voss studied at the Norland School of Shipping and Harbour Law. She wrote two books.")
            .Report("b", "Voss studied at the Norland School of Shipping and Harbour Law. She keeps bees.")
            .Compare();
        Assert.Equal("Voss studied at the Norland School of Shipping and Harbour Law",
            Assert.Single(story.Reuse).A.Span.Of(story.Report("a").Text).ToString());
    }

    [Fact]
    public void Compare_SentenceCopiedOnceAndRepeated_CountsOnce()
    {
        const string Sentence = "The storm tore the roof off the old fish market on Monday night.";
        StoryComparison story = new ComparisonStory().Report("a", Sentence).Report("b", $"{Sentence}\n\n{Sentence}").Compare();
        Assert.Single(story.Reuse);
    }

    [Fact]
    public void Compare_WordsOfGrammarAlone_AreNoPassage()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "It was one of the things that they had to do with it, and that was what they did.")
            .Report("b", "He was one of the people that they had to be with then, and that was what they did.")
            .Compare();
        Assert.Empty(story.Reuse);
    }

    [Fact]
    public void Compare_RepeatedWordsWithoutEnd_TakesNoQuadraticTime()
    {
        string text = string.Concat(Enumerable.Range(0, 6000).Select(i => $"word{i % 7} and stone{i % 11} of tree{i % 5} "));
        StoryComparison story = new ComparisonStory().Report("a", text).Report("b", text + " end").Compare();
        Assert.NotEmpty(story.Reuse);
    }
}
