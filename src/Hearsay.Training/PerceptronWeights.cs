using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Weights of an averaged perceptron in training.</summary>
/// <remarks>Averages are kept as Daumé (2006, thesis, figure 2.3) does: beside each weight the sum of its changes times their moment.</remarks>
internal sealed class PerceptronWeights
{
    private struct Entry
    {
        public byte Label;
        public float Weight;
        public double Moments;
    }

    private readonly Dictionary<uint, Entry[]> rows = [];
    private double now = 1;

    /// <summary>Moves the clock: once for each decision.</summary>
    public void Tick() => now++;

    /// <summary>Forgets the moments up to now: the averages count from here.</summary>
    public void StartAverage()
    {
        now = 1;
        foreach (Entry[] row in rows.Values)
            foreach (ref Entry entry in row.AsSpan()) entry.Moments = 0;
    }

    /// <summary>Adds the weights of the features to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
        {
            if (!rows.TryGetValue(feature, out Entry[]? row)) continue;
            foreach (ref readonly Entry entry in row.AsSpan()) scores[entry.Label] += entry.Weight;
        }
    }

    /// <summary>Changes the weight of the label for each feature.</summary>
    public void Update(ReadOnlySpan<uint> features, byte label, float change)
    {
        foreach (uint feature in features)
        {
            ref Entry[]? row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, feature, out _);
            row ??= [];
            int at = 0;
            while (at < row.Length && row[at].Label != label) at++;
            if (at == row.Length)
            {
                Array.Resize(ref row, at + 1);
                row[at].Label = label;
            }
            row[at].Weight += change;
            row[at].Moments += change * now;
        }
    }

    /// <summary>Writes the averages; those below <paramref name="smallest"/> are left out.</summary>
    /// <returns>How many features and weights were kept.</returns>
    public (int Features, int Weights) Write(Stream output, string kind, ImmutableArray<string> labels, float smallest, IReadOnlyDictionary<string, byte>? decided = null)
    {
        Dictionary<uint, (byte, float)[]> kept = [];
        int weights = 0;
        foreach ((uint hash, Entry[] row) in rows)
        {
            (byte, float)[] entries = [.. row.Select(e => (e.Label, (float)(e.Weight - e.Moments / now)))
                .Where(e => Math.Abs(e.Item2) >= smallest).OrderBy(e => e.Label)];
            if (entries.Length == 0) continue;
            kept.Add(hash, entries);
            weights += entries.Length;
        }
        ModelEntries.Write(output, kind, labels, kept, decided);
        return (kept.Count, weights);
    }
}
