using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>A sequence of tokens to learn from: the gold label of each and its features, which are asked for more than once.</summary>
/// <param name="Gold">Number of the label of each token.</param>
/// <param name="Given">The label that the token at an index, after one with a label, gets without a decision; -1 when it is to be decided.</param>
/// <param name="FillFixed">Fills the features of the token at an index that do not depend on labels; returns how many.</param>
/// <param name="Fill">Fills those that depend on the labels of the two tokens before; returns how many.</param>
internal sealed record LabeledSequence(byte[] Gold, Func<int, int, int> Given, Func<int, uint[], int> FillFixed, FillFeatures Fill);

/// <summary>How a <see cref="LogisticTrainer"/> learns.</summary>
internal sealed record LogisticOptions
{
    /// <summary>Times over the sequences.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Models that are trained, in other orders, and averaged.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>Share of the features left out of each decision.</summary>
    public double Dropout { get; init; } = 0.3;

    /// <summary>First step size.</summary>
    public float Rate { get; init; } = 0.07f;

    /// <summary>Features that occur less often are left out.</summary>
    public int Rarest { get; init; } = 1;

    /// <summary>A decision whose label is at least so likely teaches nothing.</summary>
    public float Sure { get; init; } = 0.99f;

    /// <summary>Weights are written so many times as large: the file keeps their relations, and whole numbers need room.</summary>
    public float Scale { get; init; } = 4;

    /// <summary>Weights, as written, below it are left out of the model.</summary>
    public float SmallestWeight { get; init; } = 0.4f;
}

/// <summary>Trains a greedy labeler of tokens: multinomial logistic regression over hashed features, by AdaGrad (Duchi, Hazan and Singer, 2011),
/// the labels before a token being those that the model itself gave.</summary>
/// <remarks>Labels that are wrong in the data pull on it less than on a perceptron, which learns from nothing else in the end.</remarks>
internal sealed class LogisticTrainer
{
    private const int MostFeatures = 256;

    private readonly LogisticOptions options;
    private readonly int labels;
    private readonly int width;
    private readonly Random random = new(1);
    private readonly Dictionary<uint, int> rowOf = [];
    private readonly List<uint> features = [];
    private float[] weights = [];
    private float[] squares = [];
    private float[] sums = [];
    private int averaged;

    /// <summary>Prepares a trainer.</summary>
    public LogisticTrainer(int labels, LogisticOptions options)
    {
        this.labels = labels;
        this.options = options;
        width = (labels + 7) / 8 * 8;
    }

    /// <summary>Learns from the sequences.</summary>
    public void Train(IReadOnlyList<LabeledSequence> sequences, Action<string> log)
    {
        int[][][] rows = Intern(sequences);
        log($"{sequences.Count} sequences, {features.Count} features");
        weights = new float[features.Count * width];
        squares = new float[features.Count * width];
        sums = new float[features.Count * width];
        for (int round = 1; round <= options.Rounds; round++)
        {
            Array.Clear(weights);
            Array.Clear(squares);
            Learn(sequences, rows, log);
        }
        weights = squares = [];
    }

    private void Learn(IReadOnlyList<LabeledSequence> sequences, int[][][] rows, Action<string> log)
    {
        int[] order = [.. Enumerable.Range(0, sequences.Count)];
        uint[] changing = new uint[MostFeatures];
        int[] used = new int[MostFeatures];
        float[] scores = new float[width];
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int s in order)
            {
                LabeledSequence sequence = sequences[s];
                int previous = -1, beforePrevious = -1;
                for (int i = 0; i < sequence.Gold.Length; i++)
                {
                    int label = sequence.Given(i, previous);
                    if (label < 0)
                    {
                        all++;
                        int n = 0;
                        foreach (int row in rows[s][i])
                            if (random.NextDouble() >= options.Dropout) used[n++] = row;
                        foreach (uint feature in changing.AsSpan(0, sequence.Fill(i, previous, beforePrevious, changing)))
                            if (rowOf.TryGetValue(feature, out int row) && random.NextDouble() >= options.Dropout) used[n++] = row;
                        label = Learn(used.AsSpan(0, n), sequence.Gold[i], scores);
                        if (label != sequence.Gold[i]) wrong++;
                    }
                    beforePrevious = previous;
                    previous = label;
                }
            }
            // The last half of the epochs is averaged.
            if (epoch * 2 > options.Epochs)
            {
                averaged++;
                for (int w = 0; w < weights.Length; w++) sums[w] += weights[w];
            }
            log($"epoch {epoch}, {100.0 * (all - wrong) / all:F2} % right in training");
        }
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream output, string kind, ImmutableArray<string> names, Action<string> log)
    {
        Dictionary<uint, (byte, float)[]> kept = [];
        for (int row = 0; row < features.Count; row++)
        {
            (byte, float)[] entries = [.. Enumerable.Range(0, labels).Select(l => ((byte)l, sums[(row * width) + l] / averaged * options.Scale)).Where(e => Math.Abs(e.Item2) >= options.SmallestWeight)];
            if (entries.Length > 0) kept.Add(features[row], entries);
        }
        ModelEntries.Write(output, kind, names, kept);
        log($"{kind}: {kept.Count} features, {kept.Values.Sum(k => k.Length)} weights, {labels} labels");
    }

    // Rows of the fixed features of each token; features that are too rare have none.
    private int[][][] Intern(IReadOnlyList<LabeledSequence> sequences)
    {
        Dictionary<uint, int> counts = [];
        uint[] found = new uint[MostFeatures];
        Visit(sequences, (sequence, s, i, previous, beforePrevious) =>
        {
            foreach (uint feature in found.AsSpan(0, sequence.FillFixed(i, found))) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            foreach (uint feature in found.AsSpan(0, sequence.Fill(i, previous, beforePrevious, found))) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        });
        foreach (var (feature, count) in counts)
        {
            if (count < options.Rarest) continue;
            rowOf.Add(feature, features.Count);
            features.Add(feature);
        }
        int[][][] rows = [.. sequences.Select(s => new int[s.Gold.Length][])];
        int[] kept = new int[MostFeatures];
        Visit(sequences, (sequence, s, i, _, _) => rows[s][i] = Rows(found.AsSpan(0, sequence.FillFixed(i, found)), kept));
        // A token that is decided after a wrong label only.
        for (int s = 0; s < rows.Length; s++)
            for (int i = 0; i < rows[s].Length; i++)
                rows[s][i] ??= Rows(found.AsSpan(0, sequences[s].FillFixed(i, found)), kept);
        return rows;
    }

    private int[] Rows(ReadOnlySpan<uint> found, int[] kept)
    {
        int n = 0;
        foreach (uint feature in found)
            if (rowOf.TryGetValue(feature, out int row)) kept[n++] = row;
        return kept[..n];
    }

    // The tokens that are decided when all labels are gold.
    private static void Visit(IReadOnlyList<LabeledSequence> sequences, Action<LabeledSequence, int, int, int, int> visit)
    {
        for (int s = 0; s < sequences.Count; s++)
        {
            int previous = -1, beforePrevious = -1;
            for (int i = 0; i < sequences[s].Gold.Length; i++)
            {
                if (sequences[s].Given(i, previous) < 0) visit(sequences[s], s, i, previous, beforePrevious);
                beforePrevious = previous;
                previous = sequences[s].Gold[i];
            }
        }
    }

    // The likeliest label; moves the weights towards the gold one.
    private int Learn(ReadOnlySpan<int> used, int gold, Span<float> scores)
    {
        scores.Clear();
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (int row in used)
        {
            ReadOnlySpan<Vector<float>> weight = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * width, width));
            for (int v = 0; v < sum.Length; v++) sum[v] += weight[v];
        }
        int best = 0;
        for (int l = 1; l < labels; l++)
            if (scores[l] > scores[best]) best = l;
        float highest = scores[best], total = 0;
        for (int l = 0; l < labels; l++) total += scores[l] = MathF.Exp(scores[l] - highest);
        if (scores[gold] >= options.Sure * total) return best;
        for (int l = 0; l < labels; l++) scores[l] = (scores[l] / total) - (l == gold ? 1 : 0);
        for (int l = labels; l < width; l++) scores[l] = 0;
        Vector<float> rate = new(options.Rate), little = new(0.1f);
        foreach (int row in used)
        {
            Span<Vector<float>> weight = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * width, width));
            Span<Vector<float>> square = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(row * width, width));
            for (int v = 0; v < sum.Length; v++)
            {
                square[v] += sum[v] * sum[v];
                weight[v] -= rate * sum[v] / Vector.SquareRoot(square[v] + little);
            }
        }
        return best;
    }
}
