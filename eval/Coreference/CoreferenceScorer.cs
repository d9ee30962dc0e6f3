using System.Collections.Immutable;

namespace Hearsay.Evaluation.Coreference;

/// <summary>Counts how well clusters of mentions agree with those of the key.</summary>
/// <remarks>
/// The scores:
/// <list type="bullet">
/// <item><c>mentions</c>: mentions that stand on both sides.</item>
/// <item><c>muc</c>: the links that hold clusters together (Vilain and others, 1995).</item>
/// <item><c>b3</c>: for each mention the share of its cluster that it is with on the other side (Bagga and Baldwin, 1998).</item>
/// <item><c>ceafe</c>: the likeness of clusters paired one to one so that they are most alike (Luo, 2005, with his fourth measure of likeness).</item>
/// </list>
/// A mention that the other side lacks is alone there (<c>muc</c>) or with nobody (<c>b3</c>). The mean of the last three F1 is the score of the
/// CoNLL tasks (Pradhan and others, 2014).
/// </remarks>
internal static class CoreferenceScorer
{
    /// <summary>The scores, in the order in which they are shown.</summary>
    public static readonly ImmutableArray<string> Scores = ["mentions", "muc", "b3", "ceafe"];

    /// <summary>Counts one document. A mention has the same number on both sides, and stands in one cluster of a side at most.</summary>
    public static Tally Count(ImmutableArray<ImmutableArray<int>> key, ImmutableArray<ImmutableArray<int>> response)
    {
        Dictionary<int, int> keyOf = ClusterOf(key), responseOf = ClusterOf(response);
        Tally tally = new();
        tally["mentions"].Count(keyOf.Keys.Count(responseOf.ContainsKey), responseOf.Count, keyOf.Count);
        foreach (ImmutableArray<int> cluster in key)
        {
            tally["muc"].CountGold(cluster.Length - Parts(cluster, responseOf), cluster.Length - 1);
            tally["b3"].CountGold(Together(cluster, responseOf), cluster.Length);
        }
        foreach (ImmutableArray<int> cluster in response)
        {
            tally["muc"].CountPredicted(cluster.Length - Parts(cluster, keyOf), cluster.Length - 1);
            tally["b3"].CountPredicted(Together(cluster, keyOf), cluster.Length);
        }
        tally["ceafe"].Count(Likeness(key, response, responseOf), response.Length, key.Length);
        return tally;
    }

    /// <summary>The mean F1 of the three scores of clusters.</summary>
    public static double Conll(Tally tally, string prefix = "") =>
        (tally[prefix + "muc"].F1 + tally[prefix + "b3"].F1 + tally[prefix + "ceafe"].F1) / 3;

    private static Dictionary<int, int> ClusterOf(ImmutableArray<ImmutableArray<int>> clusters)
    {
        Dictionary<int, int> clusterOf = [];
        for (int c = 0; c < clusters.Length; c++)
        {
            foreach (int mention in clusters[c]) clusterOf.Add(mention, c);
        }
        return clusterOf;
    }

    // Into how many parts the other side divides the cluster.
    private static int Parts(ImmutableArray<int> cluster, Dictionary<int, int> otherOf) =>
        cluster.Where(otherOf.ContainsKey).Select(m => otherOf[m]).Distinct().Count() + cluster.Count(m => !otherOf.ContainsKey(m));

    // The sum over the mentions of the share of the cluster that is with each on the other side.
    private static double Together(ImmutableArray<int> cluster, Dictionary<int, int> otherOf) =>
        cluster.Where(otherOf.ContainsKey).CountBy(m => otherOf[m]).Sum(part => (double)part.Value * part.Value / cluster.Length);

    private static double Likeness(ImmutableArray<ImmutableArray<int>> key, ImmutableArray<ImmutableArray<int>> response, Dictionary<int, int> responseOf)
    {
        double[,] likeness = new double[key.Length, response.Length];
        for (int k = 0; k < key.Length; k++)
        {
            foreach (int mention in key[k])
            {
                if (responseOf.TryGetValue(mention, out int r)) likeness[k, r] += 2.0 / (key[k].Length + response[r].Length);
            }
        }
        int[] best = Assignment.Best(likeness);
        return best.Select((r, k) => r < 0 ? 0 : likeness[k, r]).Sum();
    }
}
