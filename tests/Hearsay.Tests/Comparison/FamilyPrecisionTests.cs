using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

/// <summary>What an editor must not be shown as one utterance, and what must come first.</summary>
public sealed class FamilyPrecisionTests
{
    [Fact]
    public void Compare_TwoRemarksOfOneReportWithATurnOfPhrase_AreNotCutShort()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "“The ferry sails again once the village council wants it,” Ilse Voss said. “No engine is mended until the village council wants it,” she added.",
                SaidBy.Direct("voss", "“The ferry sails again once the village council wants it,”"), SaidBy.Direct("voss", "“No engine is mended until the village council wants it,”"))
            .Report("b", "Nothing happened in the valley.")
            .Compare();
        Assert.DoesNotContain(story.Families, f => f.Variation is Variation.Truncated or Variation.Altered);
    }

    [Fact]
    public void Compare_Translations_HoldOnlyRenderingsOfOneUtterance()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The minister said through an interpreter: “The inquiry has a rather curious look and the lanterns were borrowed.”",
                SaidBy.Direct("minister", "“The inquiry has a rather curious look and the lanterns were borrowed.”"))
            .Report("b", "The minister called the inquiry “curious and peculiar”. The minister said the inquiry into the borrowed lanterns had been long.",
                SaidBy.Mixed("minister", "the inquiry “curious and peculiar”"), SaidBy.Indirect("minister", "the inquiry into the borrowed lanterns had been long"))
            .Compare();
        Family translation = Assert.Single(story.Families, f => f.Variation == Variation.Translation);
        Assert.Equal("a#1 b#1", string.Join(' ', translation.Members));
        Assert.Contains(story.Families, f => f.Variation == Variation.Paraphrase && f.Members.Contains("b#2"));
    }

    [Fact]
    public void Compare_FragmentThatDemandsWhatAQuotationAsks_IsAltered()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss said the charges “should be dropped” at once.", SaidBy.Mixed("voss", "the charges “should be dropped” at once"))
            .Report("b", "“He did his duty to the town for thirty years,” Ilse Voss said. “Will it be dropped?”",
                SaidBy.Direct("voss", "“He did his duty to the town for thirty years,”", "“Will it be dropped?”"))
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Altered, family.Variation);
        Assert.Contains(family.Differences, d => d.Kind == DifferenceKind.Question && d.Remark == "a question in one, a demand in the other");
    }

    [Fact]
    public void Compare_FragmentWithoutAVerb_AsksNothing()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss wanted to “mend the old ferry” soon.", SaidBy.Mixed("voss", "to “mend the old ferry” soon"))
            .Report("b", "“How do we mend the old ferry?” Ilse Voss said.", SaidBy.Direct("voss", "“How do we mend the old ferry?”"))
            .Compare();
        Assert.Equal(Variation.Truncated, Assert.Single(story.Families).Variation);
    }

    [Fact]
    public void Compare_AnotherActor_IsSaidAndComesBeforeOtherWords()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "“The valley deserves good schools and a railway,” Ilse Voss said. “It destroyed his life,” she added.",
                SaidBy.Direct("voss", "“The valley deserves good schools and a railway,”"), SaidBy.Direct("voss", "“It destroyed his life,”"))
            .Report("b", "“The valley deserves fine schools and a railway,” Ilse Voss said. “They destroyed his life,” she added.",
                SaidBy.Direct("voss", "“The valley deserves fine schools and a railway,”"), SaidBy.Direct("voss", "“They destroyed his life,”"))
            .Compare();
        Assert.Equal("a#2 b#2", string.Join(' ', story.Families[0].Members));
        Assert.Contains("for who or what acts (“It”, “They”)", story.Families[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WordsInBracketsOnly_ComeBehindOtherChanges()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "“We will not sell the [old] lighthouse to strangers,” Ilse Voss said. “The valley deserves good schools and a railway,” she added.",
                SaidBy.Direct("voss", "“We will not sell the [old] lighthouse to strangers,”"), SaidBy.Direct("voss", "“The valley deserves good schools and a railway,”"))
            .Report("b", "“We will not sell the lighthouse to strangers,” Ilse Voss said. “The valley deserves fine schools and a railway,” she added.",
                SaidBy.Direct("voss", "“We will not sell the lighthouse to strangers,”"), SaidBy.Direct("voss", "“The valley deserves fine schools and a railway,”"))
            .Compare();
        Assert.Equal([Variation.Altered, Variation.Altered], story.Families.Select(f => f.Variation));
        Assert.Equal("a#2 b#2", string.Join(' ', story.Families[0].Members));
    }

    [Fact]
    public void Compare_WiderFamilyOfChangedWords_IsParaphraseBesideTheNarrowOne()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss ruled out a sale of the old lighthouse to strangers. “The board will never sell the old lighthouse to strangers,” she said.",
                SaidBy.Indirect("voss", "a sale of the old lighthouse to strangers"), SaidBy.Direct("voss", "“The board will never sell the old lighthouse to strangers,”"))
            .Report("b", "“The board will hardly sell the old lighthouse to strangers,” Ilse Voss said.",
                SaidBy.Direct("voss", "“The board will hardly sell the old lighthouse to strangers,”"))
            .Compare();
        Assert.Equal("a#2 b#1", string.Join(' ', Assert.Single(story.Families, f => f.Variation == Variation.Altered).Members));
        Assert.Equal(3, Assert.Single(story.Families, f => f.Variation == Variation.Paraphrase).Members.Length);
    }
}
