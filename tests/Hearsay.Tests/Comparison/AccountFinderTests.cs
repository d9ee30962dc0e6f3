using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

/// <summary>One act that two reports tell in ways that exclude each other.</summary>
public sealed class AccountFinderTests
{
    [Fact]
    public void Compare_PartiesExchanged_IsCharacterisation()
    {
        StoryComparison story = Compare("Voss pressed Rehn for proof of the lighthouse fraud.", "Rehn pressed Voss over the lighthouse fraud.");
        Dispute dispute = Assert.Single(story.Disputes);
        Assert.Equal(DisputeType.Characterisation, dispute.Type);
        Assert.Contains("exchanged", dispute.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OpposedVerbs_IsCharacterisation()
    {
        StoryComparison story = Compare("Voss pressed Rehn on the lighthouse fraud.", "Voss accepted Rehn’s account of the lighthouse fraud.");
        Dispute dispute = Assert.Single(story.Disputes);
        Assert.Contains("exclude each other", dispute.Reason, StringComparison.Ordinal);
    }

    [Theory]
    // The same act; another one; what both reports say.
    [InlineData("Voss pressed Rehn on the lighthouse fraud.", "Voss urged Rehn to explain the lighthouse fraud.")]
    [InlineData("Voss pressed Rehn on the lighthouse fraud.", "Voss accepted an invitation to dinner.")]
    [InlineData("Voss did not press Rehn on the lighthouse fraud.", "Voss accepted Rehn’s account of the lighthouse fraud.")]
    public void Compare_NoConflict_IsNotFlagged(string first, string second) => Assert.Empty(Compare(first, second).Disputes);

    private static StoryComparison Compare(string first, string second) =>
        new ComparisonStory().Mentioned("Voss", "Rehn").Report("a", first).Report("b", second).Compare();
}
