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
    [InlineData("The harbour board sells the old lighthouse", "The harbour board sold the old lighthouse", Variation.Altered, "Substitution:sells|sold")]
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
        Variation.Altered, "Insertion:They|[The owners]")]
    // Two passages joined.
    [InlineData("The mine will close in spring. I have told the miners myself. The valley has other work for them",
        "The mine will close in spring. The valley has other work for them", Variation.Truncated, "CutMiddle:I have told the miners myself|-")]
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
        Assert.DoesNotContain(family.Differences, d => d.A is { Length: > 8 } || d.B is { Length: > 8 });
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
