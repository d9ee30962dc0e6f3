using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

/// <summary>Reuse, coverage, wording and disputes over invented reports.</summary>
public sealed class FindingTests
{
    private const string Copied = "the storm tore the roof off the old fish market and threw three boats onto the quay";

    [Fact]
    public void Compare_CopiedPassage_IsLocatedTightly()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"Shortly after midnight {Copied}, killing nobody.")
            .Report("b", $"Officials confirmed on Tuesday: {Copied} before dawn.")
            .Compare();
        Reuse reuse = Assert.Single(story.Reuse);
        Assert.Equal(Copied, reuse.A.Span.Of(story.Report("a").Text).ToString());
        Assert.Equal(Copied, reuse.B.Span.Of(story.Report("b").Text).ToString());
        Assert.Equal(17, reuse.SharedWords);
    }

    [Fact]
    public void Compare_CopiedWithSmallEdit_IsOnePassage()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Last night the storm tore the roof off the old fish market and threw three boats onto the quay.")
            .Report("b", "It is said the storm tore the roof off the city's fish market and threw three boats onto the quay.")
            .Compare();
        Assert.Single(story.Reuse);
    }

    [Fact]
    public void Compare_PassagesInOtherOrder_AreBothFound()
    {
        const string Other = "the minister promised two million crowns for a new breakwater within the year";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"In the night {Copied}. Later {Other}.")
            .Report("b", $"Yesterday {Other}. Earlier {Copied}.")
            .Compare();
        Assert.Equal(2, story.Reuse.Length);
    }

    [Fact]
    public void Compare_SharedQuotation_IsNoReuse()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“Then {Copied},” Ilse Voss said.")
            .Report("b", $"Ilse Voss recalls: “Then {Copied}.”")
            .Compare();
        Assert.Empty(story.Reuse);
    }

    [Fact]
    public void Compare_SentenceOfOneReport_IsOnly()
    {
        const string Own = "A retired teacher from Tarn paid for the repairs out of her own savings.";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"The storm destroyed the roof of the fish market. {Own}")
            .Report("b", "A storm has destroyed the fish market’s roof. Ministers promised money for a breakwater within the year.")
            .Compare();
        Assert.Equal([Own], story.Only.Where(o => o.ReportId == "a").Select(o => o.Span.Of(story.Report("a").Text).ToString()));
        Assert.Single(story.Only, o => o.ReportId == "b");
    }

    [Fact]
    public void Compare_OneReport_HasNothingOfItsOwn()
    {
        StoryComparison story = new ComparisonStory().Report("a", "The storm destroyed the roof of the fish market.").Compare();
        Assert.Empty(story.Only);
    }

    [Fact]
    public void Compare_Statements_CountsAirtimeOnceForInnermostSpeaker()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss said that Tomas Rehn refused the “very generous” offer.",
                SaidBy.Indirect("voss", "that Tomas Rehn refused the “very generous” offer") with { Cue = "said" },
                new SaidBy(StatementKind.Mixed, Stance.Deny, ["voss", "rehn"], ["the “very generous” offer"], "refused"))
            .Compare();
        Assert.Equal<Airtime>([new("rehn", "a", 2, 2) { Share = 0.3636 }, new("voss", "a", 0, 4) { Share = 0.3636 }], story.Wording.Airtime.ToArray());
        Assert.Equal(["rehn refused", "voss said"],
            story.Wording.Cues.Select(c => $"{c.SpeakerId} {c.Cues[0].Span.Of(story.Report("a").Text)}"));
    }

    [Fact]
    public void Compare_DenialOfAnAssertion_IsDispute()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss said that the board had secretly offered the lighthouse to a Norlandic brewery.",
                SaidBy.Indirect("voss", "that the board had secretly offered the lighthouse to a Norlandic brewery"))
            .Report("b", "Tomas Rehn denied that the board had ever offered the lighthouse to the Norlandic brewery.",
                SaidBy.Denied("rehn", "that the board had ever offered the lighthouse to the Norlandic brewery"))
            .Compare();
        Dispute dispute = Assert.Single(story.Disputes);
        Assert.Equal(DisputeType.Denial, dispute.Type);
        Assert.Equal(("a", "b"), (dispute.A.ReportId, dispute.B.ReportId));
    }

    [Fact]
    public void Compare_DenialOfSomethingElse_IsNoDispute()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss said that the board had secretly offered the lighthouse to a brewery.",
                SaidBy.Indirect("voss", "that the board had secretly offered the lighthouse to a brewery"))
            .Report("b", "Tomas Rehn denied that the fish market had lost its roof.", SaidBy.Denied("rehn", "that the fish market had lost its roof"))
            .Compare();
        Assert.Empty(story.Disputes);
    }

    [Fact]
    public void Compare_OwnDenialTwice_IsNoDispute()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Tomas Rehn said the lighthouse had been offered to a Norlandic brewery.",
                SaidBy.Indirect("rehn", "the lighthouse had been offered to a Norlandic brewery"))
            .Report("b", "Tomas Rehn denied that the lighthouse had been offered to a Norlandic brewery.",
                SaidBy.Denied("rehn", "that the lighthouse had been offered to a Norlandic brewery"))
            .Compare();
        Assert.DoesNotContain(story.Disputes, d => d.Type == DisputeType.Denial);
    }

    [Fact]
    public void Compare_NothingShared_ComparesToNothing()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "“Our potatoes rotted in the wet fields,” Ilse Voss said.", SaidBy.Direct("voss", "“Our potatoes rotted in the wet fields,”"))
            .Report("b", "“Nobody plays chess like that girl,” Tomas Rehn said.", SaidBy.Direct("rehn", "“Nobody plays chess like that girl,”"))
            .Compare();
        Assert.Empty(story.Families);
        Assert.Empty(story.Disputes);
        Assert.Empty(story.Reuse);
        Assert.Empty(story.Numbers);
    }

    [Fact]
    public void Compare_NoReports_GivesEmptyComparison()
    {
        StoryComparison story = new ReportComparer().Compare([], ImmutableArray<Speaker>.Empty);
        Assert.Empty(story.Families);
        Assert.Empty(story.Only);
    }
}
