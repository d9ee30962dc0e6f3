namespace Hearsay.Comparison;

/// <summary>Two passages that may dispute each other, and how surely, before the same dispute is told once.</summary>
/// <param name="Type">What they dispute.</param>
/// <param name="A">The one passage.</param>
/// <param name="StemsA">Distinct stems of its content words, ascending.</param>
/// <param name="B">The other passage.</param>
/// <param name="StemsB">Its stems.</param>
/// <param name="Confidence">How often findings on this kind of evidence were kept by a reader, between 0 and 1.</param>
/// <param name="Weight">How much the two share or how central they are, among findings on one kind of evidence.</param>
/// <param name="Reason">Why it was flagged, in plain words.</param>
internal sealed record DisputeCandidate(
    DisputeType Type, Passage A, int[] StemsA, Passage B, int[] StemsB, double Confidence, double Weight, string Reason)
{
    /// <summary>Who rejects in so few words that the passage tells nothing of what; null elsewhere.</summary>
    public string? Denier { get; init; }
}
