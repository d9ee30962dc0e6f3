using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

/// <summary>What two voices cannot both be right about, by kind of evidence, and what only looks like it.</summary>
public sealed class DisputeFinderTests
{
    [Theory]
    // The same act told as done and as not done, in whatever form of the word.
    [InlineData("The harbour board has violated the ferry licence, Rehn said.", "The harbour board has violated the ferry licence",
        "Voss said the harbour board never violated the ferry licence.", "the harbour board never violated the ferry licence")]
    [InlineData("The audit shows violations of the ferry licence by the harbour board, Rehn said.", "The audit shows violations of the ferry licence by the harbour board",
        "Voss said the harbour board never violated the ferry licence.", "the harbour board never violated the ferry licence")]
    // No evidence that, and a word for the contrary.
    [InlineData("Rehn said the dredging has poisoned the oyster beds.", "the dredging has poisoned the oyster beds",
        "Voss said there is no evidence that the dredging poisoned the oyster beds.", "there is no evidence that the dredging poisoned the oyster beds")]
    [InlineData("Rehn said the harbour survey was accurate.", "the harbour survey was accurate",
        "Voss said the harbour survey was false.", "the harbour survey was false")]
    [InlineData("“It is a charade,” Rehn said.", "“It is a charade,”", "“It is not a charade,” Voss said.", "“It is not a charade,”")]
    public void Compare_ToldAsSoAndAsNotSo_IsContradiction(string first, string told, string second, string negated)
    {
        StoryComparison story = new ComparisonStory().Report("a", first, SaidBy.Indirect("Rehn", told)).Report("b", second, SaidBy.Indirect("Voss", negated)).Compare();
        Dispute dispute = Assert.Single(story.Disputes);
        Assert.Equal(DisputeType.Contradiction, dispute.Type);
        Assert.Contains("as not so (Voss)", dispute.Reason, StringComparison.Ordinal);
        Assert.InRange(dispute.Confidence, 0.01, 1);
    }

    [Theory]
    // Not done in one way, about something else, asked, or wanted.
    [InlineData("Rehn said the board sold the lighthouse island.", "the board sold the lighthouse island",
        "Voss said the board never sold a lighthouse that had been listed.", "the board never sold a lighthouse that had been listed")]
    [InlineData("Rehn said the board violated the ferry licence.", "the board violated the ferry licence",
        "Voss said the mayor never violated the curfew.", "the mayor never violated the curfew")]
    [InlineData("Rehn asked whether the board violated the ferry licence.", "whether the board violated the ferry licence",
        "Voss said the board never violated the ferry licence.", "the board never violated the ferry licence")]
    [InlineData("Rehn said the board should close the ferry terminal.", "the board should close the ferry terminal",
        "Voss said the board should not close the ferry terminal.", "the board should not close the ferry terminal")]
    public void Compare_NoFactAgainstAFact_IsNotFlagged(string first, string told, string second, string negated) =>
        Assert.Empty(new ComparisonStory().Report("a", first, SaidBy.Indirect("Rehn", told)).Report("b", second, SaidBy.Indirect("Voss", negated)).Compare().Disputes);

    [Theory]
    [InlineData("Voss rejected the claim.")]
    [InlineData("Voss called the allegation baseless.")]
    public void Compare_BlanketRejectionOfWhatIsSaidOfOneself_IsDenial(string rejection)
    {
        StoryComparison story = new ComparisonStory().Mentioned("Voss")
            .Report("a", $"Rehn said that Voss had hidden the tide tables from the council.\n\n{rejection}\n", SaidBy.Indirect("Rehn", "that Voss had hidden the tide tables from the council"))
            .Report("b", "The council met on the quay.").Compare();
        Dispute dispute = Assert.Single(story.Disputes);
        Assert.Equal(DisputeType.Denial, dispute.Type);
        Assert.Contains("rejection of it by Voss", dispute.Reason, StringComparison.Ordinal);
    }

    [Theory]
    // A plan is turned down, not a claim; nobody said anything of whoever rejects; the claim is somebody's who is not known.
    [InlineData("Rehn said that Voss had hidden the tide tables.", "Voss rejected the offer.")]
    [InlineData("Rehn said that the ferry was late again.", "Voss rejected the claim.")]
    [InlineData("Rehn said that Voss had hidden the tide tables.", "Voss rejected the pilot’s claim.")]
    public void Compare_RejectionOfSomethingElse_IsNotFlagged(string said, string rejection) =>
        Assert.Empty(new ComparisonStory().Mentioned("Voss").Report("a", $"{said}\n\n{rejection}\n", SaidBy.Indirect("Rehn", said["Rehn said ".Length..^1]))
            .Report("b", "The council met on the quay.").Compare().Disputes);

    [Fact]
    public void Compare_Opposition_IsNoDispute()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Rehn said the ferry licence needs new restrictions on night sailings.", SaidBy.Indirect("Rehn", "the ferry licence needs new restrictions on night sailings"))
            .Report("b", "Voss opposed new restrictions on night sailings in the ferry licence.",
                SaidBy.Denied("Voss", "new restrictions on night sailings in the ferry licence") with { Cue = "opposed" })
            .Compare();
        Assert.Empty(story.Disputes);
    }

    [Fact]
    public void Compare_ReportThatSetsOneAgainstTheOther_IsDenial()
    {
        StoryComparison story = new ComparisonStory().Mentioned("Voss")
            .Report("a", "“The tables were never touched,” Voss said. That runs counter to a finding by the auditors that the tide tables had been rewritten.",
                SaidBy.Direct("Voss", "“The tables were never touched,”"), SaidBy.Indirect("auditors", "that the tide tables had been rewritten"))
            .Report("b", "The council met on the quay.").Compare();
        Dispute dispute = Assert.Single(story.Disputes);
        Assert.Equal(DisputeType.Denial, dispute.Type);
        Assert.Equal("The report itself says that one stands against the other: “counter to”.", dispute.Reason);
    }

    [Theory]
    [InlineData("The tide tables were wrong and it ruined the oyster season", "The tide tables were wrong and they ruined the oyster season", 1)]
    [InlineData("The harbour board has rewritten the tide tables for years", "The harbour board has not rewritten the tide tables for years", 1)]
    [InlineData("I hid the tide tables from the whole council", "He hid the tide tables from the whole council", 0)]
    [InlineData("The tide tables were wrong and it ruined the oyster season", "The tide tables were wrong and it spoiled the oyster season", 0)]
    public void Compare_QuotationChangedInSense_IsDispute(string first, string second, int found) =>
        Assert.Equal(found, ComparisonStory.OfTwoQuotations(first, second).Disputes.Length);

    [Fact]
    public void Compare_WeekdaysThatCannotBePlaced_AreHeldAgainstEachOther()
    {
        const string Rest = " The ferry was late again. Nobody on the quay was surprised. A gull took a sandwich from the pilot. The council meets in spring to vote on the "
            + "budget. Rain is expected in the hills. The school choir sang for the keeper. Two boats lay at anchor. The baker sold out before noon.";
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss told the Tallow Times of the lighthouse fraud in an interview published Saturday." + Rest)
            .Report("b", "Ilse Voss told the Tallow Times of the lighthouse fraud in an interview published Sunday." + Rest).Compare();
        Assert.Equal(DisputeType.Time, Assert.Single(story.Disputes).Type);
    }

    [Fact]
    public void Compare_Disputes_AreRankedAndToldOnce()
    {
        StoryComparison story = new ComparisonStory().Mentioned("Voss", "Rehn")
            .Report("a", "Voss pressed Rehn on the lighthouse fraud. Voss pressed Rehn again on the lighthouse fraud.")
            .Report("b", "Rehn pressed Voss over the lighthouse fraud. Later Rehn pressed Voss over the lighthouse fraud once more.").Compare();
        Assert.Single(story.Disputes);
    }
}
