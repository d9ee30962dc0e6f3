namespace Hearsay.Comparison;

/// <summary>Covers links by groups in which everyone is linked to everyone; a member may stand in several.</summary>
/// <remarks>Greedy, from the strongest link down: finding the fewest groups is not tractable, and nothing depends on their number. No
/// link is lost and none is added, as chaining of weak links would.</remarks>
internal static class CliqueCover
{
    /// <summary>The groups, members ascending.</summary>
    public static List<int[]> Of(List<(int A, int B, double Probability)> links)
    {
        Dictionary<int, Dictionary<int, double>> neighbours = [];
        foreach ((int a, int b, double probability) in links)
        {
            Of(neighbours, a)[b] = probability;
            Of(neighbours, b)[a] = probability;
        }
        HashSet<(int, int)> covered = [];
        List<int[]> groups = [];
        foreach ((int a, int b, _) in links.OrderByDescending(l => l.Probability).ThenBy(l => l.A).ThenBy(l => l.B))
        {
            if (covered.Contains((a, b))) continue;
            List<int> members = [a, b];
            Dictionary<int, double> open = [];
            foreach ((int other, double probability) in neighbours[a])
            {
                if (neighbours[b].TryGetValue(other, out double second)) open.Add(other, probability + second);
            }
            while (open.Count > 0)
            {
                int next = open.OrderByDescending(o => o.Value).ThenBy(o => o.Key).First().Key;
                members.Add(next);
                Dictionary<int, double> linked = neighbours[next];
                open = open.Where(o => o.Key != next && linked.ContainsKey(o.Key)).ToDictionary(o => o.Key, o => o.Value + linked[o.Key]);
            }
            members.Sort();
            for (int i = 0; i < members.Count; i++)
            {
                for (int j = i + 1; j < members.Count; j++) covered.Add((members[i], members[j]));
            }
            groups.Add([.. members]);
        }
        return groups;
    }

    private static Dictionary<int, double> Of(Dictionary<int, Dictionary<int, double>> neighbours, int node)
    {
        if (!neighbours.TryGetValue(node, out Dictionary<int, double>? own)) neighbours.Add(node, own = []);
        return own;
    }
}
