namespace Hearsay.Attribution;

/// <summary>Candidates by the place of their cues, so that a stretch is asked for its own ones and a long text stays linear.</summary>
internal sealed class AnchorIndex
{
    private readonly Candidate[] sorted;

    /// <summary>Sorts the candidates; those with one anchor keep their order.</summary>
    public AnchorIndex(IEnumerable<Candidate> candidates) => sorted = [.. candidates.OrderBy(c => c.Anchor)];

    /// <summary>The candidates whose anchor stands in <c>[from, to)</c>, in text order.</summary>
    public IEnumerable<Candidate> Between(int from, int to)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].Anchor < from) low = middle + 1;
            else high = middle;
        }
        for (; low < sorted.Length && sorted[low].Anchor < to; low++) yield return sorted[low];
    }
}
