using System.Collections.Immutable;

namespace Hearsay.Training;

/// <summary>A sentence to learn from: how many tokens, the gold label of each, and its features.</summary>
/// <param name="Gold">Number of the label of each token.</param>
/// <param name="Given">The label that the token at an index, after one with a label, gets without a decision; -1 when it is to be decided.</param>
/// <param name="Fill">Fills the features of the token at an index, given the labels of the two before; returns how many.</param>
internal sealed record LabeledSentence(byte[] Gold, Func<int, int, int> Given, FillFeatures Fill);

/// <summary>Fills the features of a token.</summary>
internal delegate int FillFeatures(int index, int previous, int beforePrevious, Span<uint> features);

/// <summary>Trains a greedy labeler of tokens: an averaged perceptron over hashed features (Collins, 2002), sentences in a fixed shuffled order each epoch.</summary>
/// <param name="kind">Kind of the model, for messages and for its file.</param>
/// <param name="dropout">Share of the features that a decision in training does not see.</param>
internal sealed class PerceptronTrainer(string kind, double dropout = 0)
{
    private const int MostFeatures = 160;

    private readonly PerceptronWeights weights = new();
    private readonly Random random = new(1);

    /// <summary>Learns from the sentences, so many times.</summary>
    public void Train(IReadOnlyList<LabeledSentence> sentences, int labels, int epochs, Action<string> log)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        uint[] features = new uint[MostFeatures];
        float[] scores = new float[labels];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int s in order)
            {
                LabeledSentence sentence = sentences[s];
                int previous = -1, beforePrevious = -1;
                for (int i = 0; i < sentence.Gold.Length; i++)
                {
                    if (sentence.Given(i, previous) is var given and >= 0)
                    {
                        beforePrevious = previous;
                        previous = given;
                        continue;
                    }
                    weights.Tick();
                    all++;
                    Span<uint> used = features.AsSpan(0, sentence.Fill(i, previous, beforePrevious, features));
                    if (dropout > 0) used = used[..Thin(used)];
                    weights.Score(used, scores);
                    byte best = Best(scores), gold = sentence.Gold[i];
                    if (best != gold)
                    {
                        wrong++;
                        weights.Update(used, gold, 1);
                        weights.Update(used, best, -1);
                    }
                    beforePrevious = previous;
                    previous = best;
                }
            }
            log($"{kind}: epoch {epoch}, {100.0 * (all - wrong) / all:F2} % right in training");
        }
    }

    /// <summary>Starts averaging here: what was learned before counts as a beginning only.</summary>
    public void StartAverage() => weights.StartAverage();

    /// <summary>Writes the model; averaged weights below <paramref name="smallestWeight"/> are left out.</summary>
    public void Write(Stream output, ImmutableArray<string> labels, float smallestWeight, IReadOnlyDictionary<string, byte>? decided, Action<string> log)
    {
        var (features, kept) = weights.Write(output, kind, labels, smallestWeight, decided);
        log($"{kind}: {features} features, {kept} weights, {labels.Length} labels");
    }

    private static byte Best(float[] scores)
    {
        int best = 0;
        for (int l = 1; l < scores.Length; l++)
            if (scores[l] > scores[best]) best = l;
        return (byte)best;
    }

    private int Thin(Span<uint> features)
    {
        int kept = 0;
        foreach (uint feature in features)
            if (random.NextDouble() >= dropout) features[kept++] = feature;
        return kept;
    }
}
