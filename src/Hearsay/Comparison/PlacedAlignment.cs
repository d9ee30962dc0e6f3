using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Words that both wordings have in a row, in one stretch of each, but at another place.</summary>
/// <param name="Pairs">The corresponding words, ascending on both sides.</param>
internal sealed record MovedRun(ImmutableArray<WordPair> Pairs)
{
    public WordRange A => new(Pairs[0].A, Pairs[^1].A + 1);

    public WordRange B => new(Pairs[0].B, Pairs[^1].B + 1);
}

/// <summary>An alignment with what keeps its place told from what moved.</summary>
/// <remarks>The chains with the most words keep their place, as many as can without crossing: what is left moved. It is the rule of
/// Heckel, <i>A technique for isolating differences between files</i> (1978), on chains instead of lines.</remarks>
internal sealed class PlacedAlignment
{
    // A word or two stand elsewhere by chance.
    private const int LeastMoved = 3;

    private PlacedAlignment(List<WordPair> inPlace, List<MovedRun> moved)
    {
        InPlace = inPlace;
        Moved = moved;
    }

    /// <summary>The pairs that keep their order, ascending on both sides.</summary>
    public List<WordPair> InPlace { get; }

    /// <summary>What stands elsewhere in the other wording, in the order of the first.</summary>
    public List<MovedRun> Moved { get; }

    public static PlacedAlignment Of(StatementWords a, StatementWords b, Alignment alignment)
    {
        List<WordPair> inPlace = [];
        List<AlignedChain> crossing = [];
        // OrderBy is stable: of chains of one length the first in the second wording stays.
        foreach (AlignedChain chain in alignment.Chains.OrderByDescending(c => c.Pairs.Length))
        {
            List<WordPair> merged = [.. inPlace.Concat(chain.Pairs).OrderBy(p => p.B)];
            if (IsAscending(merged)) inPlace = merged;
            else crossing.Add(chain);
        }
        HashSet<int> keptA = [.. inPlace.Select(p => p.A)], keptB = [.. inPlace.Select(p => p.B)];
        List<MovedRun> moved = [];
        foreach (AlignedChain chain in crossing) moved.AddRange(Runs(a, b, chain, keptA, keptB));
        moved.Sort((x, y) => x.A.Start.CompareTo(y.A.Start));
        return new PlacedAlignment(inPlace, moved);
    }

    private static bool IsAscending(List<WordPair> pairs)
    {
        for (int i = 1; i < pairs.Count; i++)
        {
            if (pairs[i].A <= pairs[i - 1].A) return false;
        }
        return true;
    }

    /// <summary>The chain cut where a stretch ends or words that keep their place stand between; short parts and those without a word of meaning are left out.</summary>
    private static IEnumerable<MovedRun> Runs(StatementWords a, StatementWords b, AlignedChain chain, HashSet<int> keptA, HashSet<int> keptB)
    {
        int start = 0;
        for (int i = 1; i <= chain.Pairs.Length; i++)
        {
            if (i < chain.Pairs.Length && Follow(a, chain.Pairs[i - 1].A, chain.Pairs[i].A, keptA) && Follow(b, chain.Pairs[i - 1].B, chain.Pairs[i].B, keptB)) continue;
            ImmutableArray<WordPair> run = chain.Pairs[start..i];
            if (run.Length >= LeastMoved && run.Any(p => a.Wording.Words[p.A].Is(WordTraits.Content))) yield return new MovedRun(run);
            start = i;
        }
    }

    private static bool Follow(StatementWords statement, int before, int after, HashSet<int> kept)
    {
        if (statement.Wording.Fragments[before] != statement.Wording.Fragments[after]) return false;
        for (int i = before + 1; i < after; i++)
        {
            if (kept.Contains(i)) return false;
        }
        return true;
    }
}
