namespace Hearsay.Comparison;

/// <summary>Reads groups off the links: few, each clear, no two of them nearly the same.</summary>
internal static class FamilyGroups
{
    // Groups that share so much of the smaller one are one, if so much of what they do not share is linked across.
    private const double LeastShared = 0.5;
    private const double LeastLinkedAcross = 0.5;

    /// <summary>The groups in order of their first members: those that keep the wording, and the wider ones of everything that was said in other words too.</summary>
    /// <param name="narrow">Links of statements that share a wording, from the closest (word for word) to the loosest (words changed).</param>
    /// <param name="all">All links.</param>
    /// <param name="reportOf">For each statement the report that holds it.</param>
    public static IEnumerable<int[]> Of(
        IReadOnlyList<List<(int A, int B, double Probability)>> narrow, List<(int A, int B, double Probability)> all, Func<int, string> reportOf)
    {
        HashSet<(int, int)> links = [.. all.Select(l => (l.A, l.B))];
        List<int[]> wide = Merge(CliqueCover.Of(all), links), kept = [];
        for (int level = narrow.Count - 1; level >= 0; level--)
        {
            // Where each report tells it once, the differences of the wider group show what its parts have in common.
            ILookup<int, int[]> wider = ByMember(kept.Where(w => w.Select(reportOf).Distinct().Count() == w.Length));
            kept.AddRange([.. CliqueCover.Of(narrow[level]).Where(g => !wider[g[0]].Any(w => IsInside(g, w)))]);
        }
        HashSet<string> known = new(StringComparer.Ordinal);
        return
        [
            .. kept.Concat(wide).Where(g => known.Add(string.Join(' ', g))).OrderBy(g => g[0]).ThenBy(g => g.Length).ThenBy(g => g[1]),
        ];
    }

    private static List<int[]> Merge(List<int[]> groups, HashSet<(int, int)> links)
    {
        List<int[]> merged = [];
        // Groups that share nothing are not one: only those of its members are looked at, the first of them first.
        Dictionary<int, SortedSet<int>> holders = [];
        foreach (int[] group in groups.OrderByDescending(g => g.Length))
        {
            SortedSet<int> candidates = [];
            foreach (int member in group)
                if (holders.TryGetValue(member, out SortedSet<int>? known)) candidates.UnionWith(known);
            int into = candidates.FirstOrDefault(m => Belong(merged[m], group, links), -1);
            if (into < 0)
            {
                into = merged.Count;
                merged.Add(group);
            }
            else merged[into] = [.. merged[into].Union(group).Order()];
            foreach (int member in group)
            {
                if (!holders.TryGetValue(member, out SortedSet<int>? known)) holders.Add(member, known = []);
                known.Add(into);
            }
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

    private static ILookup<int, int[]> ByMember(IEnumerable<int[]> groups) =>
        groups.SelectMany(g => g.Select(m => (Member: m, Group: g))).ToLookup(p => p.Member, p => p.Group);

    private static bool IsInside(int[] group, int[] wider) => group.All(m => Array.BinarySearch(wider, m) >= 0);
}
