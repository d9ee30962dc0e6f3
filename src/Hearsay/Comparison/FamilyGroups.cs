namespace Hearsay.Comparison;

/// <summary>Reads groups off the links: few, each clear, no two of them nearly the same.</summary>
internal static class FamilyGroups
{
    // Groups that share so much of the smaller one are one, if so much of what they do not share is linked across.
    private const double LeastShared = 0.5;
    private const double LeastLinkedAcross = 0.5;

    /// <summary>The groups in order of their first members: those that keep the wording, and the wider ones of everything that was said in other words too.</summary>
    /// <param name="unchanged">Links of statements that leave out words at most.</param>
    /// <param name="worded">Links of statements that share a wording, words changed or not.</param>
    /// <param name="all">All links.</param>
    public static IEnumerable<int[]> Of(
        List<(int A, int B, double Probability)> unchanged, List<(int A, int B, double Probability)> worded, List<(int A, int B, double Probability)> all)
    {
        HashSet<(int, int)> links = [.. all.Select(l => (l.A, l.B))];
        List<int[]> wide = Merge(CliqueCover.Of(all), links);
        List<int[]> altered = CliqueCover.Of(worded);
        // What keeps the words stands inside what changes them, and adds nothing where the wider shows it as well.
        List<int[]> narrow = [.. altered, .. CliqueCover.Of(unchanged).Where(g => !altered.Any(w => IsInside(g, w)))];
        HashSet<string> known = new(StringComparer.Ordinal);
        return
        [
            .. narrow.Concat(wide).Where(g => known.Add(string.Join(' ', g))).OrderBy(g => g[0]).ThenBy(g => g.Length).ThenBy(g => g[1]),
        ];
    }

    private static List<int[]> Merge(List<int[]> groups, HashSet<(int, int)> links)
    {
        List<int[]> merged = [];
        foreach (int[] group in groups.OrderByDescending(g => g.Length))
        {
            int into = merged.FindIndex(m => Belong(m, group, links));
            if (into < 0) merged.Add(group);
            else merged[into] = [.. merged[into].Union(group).Order()];
        }
        return merged;
    }

    private static bool Belong(int[] group, int[] other, HashSet<(int, int)> links)
    {
        int[] only = [.. other.Except(group)], without = [.. group.Except(other)];
        int shared = other.Length - only.Length;
        if (shared == 0 || shared < LeastShared * Math.Min(group.Length, other.Length)) return false;
        if (only.Length == 0 || without.Length == 0) return true;
        int linked = only.Sum(x => without.Count(y => links.Contains(x < y ? (x, y) : (y, x))));
        return linked >= LeastLinkedAcross * only.Length * without.Length;
    }

    private static bool IsInside(int[] group, int[] wider) => group.All(wider.Contains);
}
