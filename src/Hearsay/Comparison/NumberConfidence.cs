using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>How sure it is that the values of a comparison are about one thing, by the kind of evidence.</summary>
/// <remarks>Shares are (right + 1) / (found + 2), as those of disputes; the counts stand in <c>docs/decisions/0020-confidence-of-findings.md</c>.</remarks>
internal static class NumberConfidence
{
    /// <summary>Of numbers and times in conflict, which readers judged as disputes (<c>docs/decisions/0011-disputes.md</c>).</summary>
    public const double OfConflict = 0.8;

    private const double OfAmount = 0.9;
    private const double OfRareDate = 0.71;
    private const double OfFrequentDate = 0.39;

    // A day that a report names oftener has several events in it.
    private const int RareDate = 2;

    /// <summary>The confidence, from 0 to 1.</summary>
    public static double Of(IReadOnlyList<NumberMention> members, NumberRelation relation)
    {
        if (relation == NumberRelation.Conflict) return OfConflict;
        if (members[0].Quantity.Kind != QuantityKind.Date) return OfAmount;
        return members.Max(m => m.Twins) <= RareDate ? OfRareDate : OfFrequentDate;
    }
}
