using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

/// <summary>Each kind of difference between two quotations of one utterance, and exactly where it stands.</summary>
public sealed class FamilyDifferenceTests
{
    [Fact]
    public void Compare_SameQuotation_IsVerbatim()
    {
        StoryComparison story = ComparisonStory.OfTwoQuotations(
            "The harbour board will never sell the old lighthouse", "The harbour board will never sell the old lighthouse");
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Verbatim, family.Variation);
        Assert.Equal(FamilyRelation.SameUtterance, family.Relation);
        Assert.Equal("a#1 b#1", string.Join(' ', family.Members));
        Assert.Empty(family.Differences);
    }

    [Theory]
    // Cut at the front, in the middle with an ellipsis, at the end.
    [InlineData("I told the council that the harbour board will never sell the old lighthouse", "The harbour board will never sell the old lighthouse",
        Variation.Truncated, "CutFront:I told the council that|-")]
    [InlineData("The harbour board will never, whatever the mayor promises, sell the old lighthouse", "The harbour board will never … sell the old lighthouse",
        Variation.Truncated, "CutMiddle:whatever the mayor promises|-")]
    [InlineData("The harbour board will never sell the old lighthouse to a foreign company", "The harbour board will never sell the old lighthouse",
        Variation.Truncated, "CutEnd:to a foreign company|-")]
    [InlineData("We have met, and the harbour board will never sell the old lighthouse to strangers", "the old lighthouse",
        Variation.Truncated, "CutFront:We have met, and the harbour board will never sell|-", "CutEnd:to strangers|-")]
    // One word altered.
    [InlineData("The harbour board will never sell the old lighthouse", "The harbour board will never sell the ancient lighthouse",
        Variation.Altered, "Substitution:old|ancient")]
    [InlineData("The harbour board sells the old lighthouse", "The harbour board sold the old lighthouse", Variation.Altered, "WordForm:sells|sold")]
    // A number.
    [InlineData("The storm took 40 boats from our harbour last night", "The storm took 50 boats from our harbour last night",
        Variation.Altered, "Number:40|50")]
    [InlineData("The storm took four boats from our harbour last night", "The storm took 4 boats from our harbour last night", Variation.Verbatim)]
    // A negation.
    [InlineData("The harbour board will not sell the old lighthouse", "The harbour board will sell the old lighthouse",
        Variation.Altered, "Negation:not|-")]
    [InlineData("The harbour board will sell the old lighthouse", "The harbour board will never sell the old lighthouse",
        Variation.Altered, "Negation:-|never")]
    // Brackets.
    [InlineData("We are not closing the mine in any way this winter", "We are not closing the [coal] mine in any way this winter",
        Variation.Altered, "Insertion:-|[coal]")]
    [InlineData("They closed the mine and left the valley for good", "[The owners] closed the mine and left the valley for good",
        Variation.Altered, "NameForPronoun:They|[The owners]")]
    // Words for how certain, how much or how binding.
    [InlineData("The harbour board will sell the old lighthouse", "The harbour board may sell the old lighthouse", Variation.Altered, "Qualifier:will|may")]
    [InlineData("The harbour board will sell the old lighthouse", "The harbour board should sell the old lighthouse", Variation.Altered, "Qualifier:will|should")]
    [InlineData("The harbour board sold the very old lighthouse", "The harbour board sold the old lighthouse", Variation.Altered, "Qualifier:very|-")]
    [InlineData("The harbour board allegedly sold the old lighthouse", "The harbour board sold the old lighthouse", Variation.Altered, "Qualifier:allegedly|-")]
    [InlineData("Perhaps the harbour board sold the old lighthouse", "The harbour board sold the old lighthouse", Variation.Altered, "Qualifier:Perhaps|-")]
    [InlineData("We saw all boats leave the old harbour", "We saw some boats leave the old harbour", Variation.Altered, "Qualifier:all|some")]
    // Tense and agreement, with the auxiliaries that make the form.
    [InlineData("The harbour board will sell the old lighthouse", "The harbour board sold the old lighthouse", Variation.Altered, "WordForm:will sell|sold")]
    [InlineData("The harbour board was selling the old lighthouse", "The harbour board is selling the old lighthouse", Variation.Altered, "WordForm:was|is")]
    [InlineData("The storm took our boats from the old harbour", "The storm took our boat from the old harbour", Variation.Altered, "WordForm:boats|boat")]
    // A negation with its auxiliary; one made with a prefix.
    [InlineData("The board does not sell the old lighthouse today", "The board sells the old lighthouse today", Variation.Altered, "Negation:does not sell|sells")]
    [InlineData("The sale of the old lighthouse was legal", "The sale of the old lighthouse was illegal", Variation.Altered, "Negation:legal|illegal")]
    // Pronouns, and what they stand for.
    [InlineData("When I sold the old lighthouse the town wept", "When he sold the old lighthouse the town wept", Variation.Altered, "Pronoun:I|he")]
    [InlineData("I am selling the old lighthouse to the town", "He is selling the old lighthouse to the town", Variation.Altered, "Pronoun:I am|He is")]
    [InlineData("When he sold the old lighthouse the town wept", "When Tomas Rehn sold the old lighthouse the town wept", Variation.Altered, "NameForPronoun:he|Tomas Rehn")]
    [InlineData("When he sold the old lighthouse the town wept", "When [Mr. Rehn] sold the old lighthouse the town wept", Variation.Altered, "NameForPronoun:he|[Mr. Rehn]")]
    // The same words spelt or set otherwise are the same words.
    [InlineData("The colour of the old lighthouse harms our harbour", "The color of the old lighthouse harms our harbor", Variation.Verbatim, "Spelling:colour|color", "Spelling:harbour|harbor")]
    [InlineData("We lost 20 per cent of the old boats", "We lost twenty percent of the old boats", Variation.Verbatim, "Spelling:per cent|percent")]
    [InlineData("We lost one thousand of the old boats", "We lost 1,000 of the old boats", Variation.Verbatim, "Spelling:one thousand|1,000")]
    // Several changes, each by itself.
    [InlineData("The board will sell the old lighthouse and 40 boats", "The board should sell the ancient lighthouse and 50 boats",
        Variation.Altered, "Qualifier:will|should", "Substitution:old|ancient", "Number:40|50")]
    // What stands in front of a change at the edge is the same.
    [InlineData("If they sell the old lighthouse the town will weep", "If Tomas Rehn sells the old lighthouse the town will weep",
        Variation.Altered, "NameForPronoun:they|Tomas Rehn", "WordForm:sell|sells")]
    // A cut is one act however long it is, and a passage with a "not" in it no negation.
    [InlineData("The fact of the matter, which I did not see when we met in the old town hall last winter, is that the board sold the lighthouse",
        "The fact of the matter is that the board sold the lighthouse", Variation.Truncated,
        "CutMiddle:which I did not see when we met in the old town hall last winter|-")]
    // Two passages joined; marked by an ellipsis it is a cut.
    [InlineData("The mine will close in spring. I have told the miners myself. The valley has other work for them",
        "The mine will close in spring … The valley has other work for them", Variation.Truncated, "CutMiddle:I have told the miners myself|-")]
    [InlineData("The mine will close when spring comes back. So I told the miners that the valley has other work for them",
        "The mine will close when the valley has other work for them", Variation.Truncated, "Joined:spring comes back. So I told the miners that|-")]
    [InlineData("The mine will close in spring. I have told the miners myself. The valley has other work for them",
        "The mine will close in spring. The valley has other work for them", Variation.Truncated, "Joined:I have told the miners myself|-")]
    public void Compare_KnownEdit_LocatesIt(string first, string second, Variation variation, params string[] differences)
    {
        StoryComparison story = ComparisonStory.OfTwoQuotations(first, second);
        Family family = Assert.Single(story.Families);
        Assert.Equal(variation, family.Variation);
        string[] found =
        [
            .. family.Differences.Select(d =>
                $"{d.Kind}:{ComparisonStory.Words(story, d.StatementA, d.A) ?? "-"}|{ComparisonStory.Words(story, d.StatementB, d.B) ?? "-"}"),
        ];
        // The fuller wording is A: turn the line round where that is the second report's.
        string[] expected = family.Differences.Any(d => d.StatementA == "b#1") ? [.. differences.Select(Turned)] : differences;
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Compare_OrderSwapped_AlignsBothParts()
    {
        StoryComparison story = ComparisonStory.OfTwoQuotations(
            "The miners deserve an honest answer, and the valley deserves new work", "The valley deserves new work, and the miners deserve an honest answer");
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Altered, family.Variation);
Difference moved = Assert.Single(family.Differences);
        Assert.Equal(DifferenceKind.Moved, moved.Kind);
        Assert.Equal("the valley deserves new work", ComparisonStory.Words(story, moved.StatementA, moved.A), ignoreCase: true);
        Assert.Equal("the valley deserves new work", ComparisonStory.Words(story, moved.StatementB, moved.B), ignoreCase: true);
    }

    [Theory]
    [InlineData("Will the old lighthouse be dropped from the list?", "The old lighthouse should be dropped from the list", "a question in one, a demand in the other")]
    [InlineData("The old lighthouse is dropped from the list?", "The old lighthouse is dropped from the list", "a question in one, a statement in the other")]
    public void Compare_QuestionInOneOnly_SaysWhatTheOtherIs(string first, string second, string remark)
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{first}” Ilse Voss asked on Monday.", SaidBy.Direct("voss", $"“{first}”"))
            .Report("b", $"“{second},” Ilse Voss said.", SaidBy.Direct("voss", $"“{second},”"))
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Altered, family.Variation);
        Difference question = Assert.Single(family.Differences, d => d.Kind == DifferenceKind.Question);
        Assert.Equal(remark, question.Remark);
        Assert.Contains(remark, family.Reason, StringComparison.Ordinal);
        Assert.Contains("?", new[] { ComparisonStory.Words(story, question.StatementA, question.A), ComparisonStory.Words(story, question.StatementB, question.B) });
    }

    [Fact]
    public void Compare_ModalChanged_SaysWhatEachDoes()
    {
        StoryComparison story = ComparisonStory.OfTwoQuotations("The harbour board may sell the old lighthouse", "The harbour board must sell the old lighthouse");
        Assert.Equal("a possibility in one, a demand in the other", ByOrder(Assert.Single(Assert.Single(story.Families).Differences).Remark));

        // Which wording is told first hangs on the texts alone.
        static string ByOrder(string remark) => remark == "a demand in one, a possibility in the other" ? "a possibility in one, a demand in the other" : remark;
    }

    [Fact]
    public void Compare_TwoQuotationsGivenAsOne_AreJoined()
    {
        const string First = "The harbour board will never sell the old lighthouse", Second = "The miners of our valley deserve new work before winter";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{First},” Ilse Voss said. The hall was full.\n\n“{Second},” she said later.", SaidBy.Direct("voss", $"“{First},”"), SaidBy.Direct("voss", $"“{Second},”"))
            .Report("b", $"“{First}. {Second},” Ilse Voss said.", SaidBy.Direct("voss", $"“{First}. {Second},”"))
            .Compare();
        Assert.Equal(2, story.Families.Length);
        Assert.All(story.Families, f =>
        {
            Assert.Equal(Variation.Truncated, f.Variation);
            Assert.Equal(DifferenceKind.Joined, Assert.Single(f.Differences).Kind);
            Assert.Contains("stands apart in another", f.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Compare_SameWordsUnderDifferentNames_SaysSo()
    {
        const string Words = "The harbour board will never sell the old lighthouse to a foreign company";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{Words},” Ilse Voss said.", SaidBy.Direct("voss", $"“{Words},”"))
            .Report("b", $"“{Words},” Tomas Rehn said.", SaidBy.Direct("rehn", $"“{Words},”"))
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Equal(FamilySpeakers.Different, family.Speakers);
        Assert.Contains("under different names (voss, rehn)", family.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_ReportedWordsThatDiffer_AreAParaphrase()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss said the harbour board would never sell the old lighthouse to a foreign company.",
                SaidBy.Indirect("voss", "the harbour board would never sell the old lighthouse to a foreign company"))
            .Report("b", "Ilse Voss said the harbour board would never sell the ancient lighthouse to a foreign company.",
                SaidBy.Indirect("voss", "the harbour board would never sell the ancient lighthouse to a foreign company"))
            .Compare();
        Assert.Equal(Variation.Paraphrase, Assert.Single(story.Families).Variation);
    }

    [Fact]
    public void Compare_WordInsideQuotation_IsTruncated()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss called the sale an “irresponsible gamble” on Monday.", SaidBy.Mixed("voss", "the sale an “irresponsible gamble”"))
            .Report("b", "“Selling is an irresponsible gamble with our coast,” Ilse Voss said.", SaidBy.Direct("voss", "“Selling is an irresponsible gamble with our coast,”"))
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Truncated, family.Variation);
        Assert.Equal([DifferenceKind.CutFront, DifferenceKind.CutEnd], family.Differences.Select(d => d.Kind));
    }

    private static string Turned(string difference)
    {
        int colon = difference.IndexOf(':', StringComparison.Ordinal), bar = difference.IndexOf('|', StringComparison.Ordinal);
        return $"{difference[..colon]}:{difference[(bar + 1)..]}|{difference[(colon + 1)..bar]}";
    }
}
