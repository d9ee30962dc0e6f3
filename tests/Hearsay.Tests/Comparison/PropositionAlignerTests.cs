using Hearsay.Comparison;
using Hearsay.Language;

namespace Hearsay.Tests.Comparison;

/// <summary>Acts and states that several reports tell, laid side by side.</summary>
public sealed class PropositionAlignerTests
{
    private const string Rest = " The ferry was late again. Nobody on the quay was surprised. A gull took a sandwich. Rain fell in the hills.";

    [Fact]
    public void Compare_OneActInTwoWords_IsAligned()
    {
        StoryComparison story = new ComparisonStory().Mentioned("Voss", "Rehn")
            .Report("a", "Voss fired Rehn over the lighthouse audit." + Rest)
            .Report("b", "Rehn was dismissed by Voss over the lighthouse audit." + Rest.Replace("gull", "dog", StringComparison.Ordinal)).Compare();
        AlignedProposition act = Assert.Single(story.Propositions, p => p.Act == "fire");
        Assert.Equal(["a", "b"], act.Tellings.Select(t => t.Passage.ReportId));
        Assert.Equal(["fire", "dismiss"], act.Tellings.Select(t => t.Verb));
        Assert.All(act.Tellings, t => Assert.Equal(("Voss", "Rehn", false, Modality.Fact, (string?)null), (t.AgentId, t.TargetId, t.IsNegated, t.Modality, t.StatementId)));
    }

    [Fact]
    public void Compare_ToldAsNotSoInASpeakersVoice_IsAlignedAndSaid()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The board violated the ferry licence." + Rest)
            .Report("b", "Voss said the board never violated the ferry licence." + Rest, SaidBy.Indirect("Voss", "the board never violated the ferry licence")).Compare();
        AlignedProposition act = Assert.Single(story.Propositions, p => p.Act == "violate");
        Assert.Equal([(false, null), (true, "b#1")], act.Tellings.Select(t => (t.IsNegated, t.StatementId)));
    }

    [Theory]
    [InlineData("Voss fired Rehn over the lighthouse audit.", "Rehn fired Voss over the lighthouse audit.")]
    [InlineData("Voss fired Rehn over the lighthouse audit.", "Voss fired the pilot over the missing anchor.")]
    public void Compare_OtherParties_AreNotAligned(string first, string second) =>
        Assert.DoesNotContain(new ComparisonStory().Mentioned("Voss", "Rehn").Report("a", first).Report("b", second).Compare().Propositions, p => p.Act == "fire");
}
