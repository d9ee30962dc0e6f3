using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>Trains a labeler of tokens (the tagger, the entity recognizer): an averaged perceptron over hashed features, sentences in a fixed shuffled order each epoch.</summary>
internal sealed class TaggerTrainer(string kind, Func<TreebankWord, string> labelOf, int epochs = 8, float smallestWeight = 0.6f)
{
    /// <summary>The label of a word for the tagger.</summary>
    public static string JointTag(TreebankWord word) => word.Class + "|" + word.Tag;

    /// <summary>Trains on the sentences and writes the model.</summary>
    public void Train(IReadOnlyList<TreebankWord[]> sentences, Stream output, Action<string> log)
    {
        Dictionary<string, byte> labels = [];
        foreach (string label in sentences.SelectMany(s => s).Select(labelOf).Distinct().Order(StringComparer.Ordinal))
            labels.Add(label, (byte)labels.Count);
        ImmutableArray<string> names = [.. labels.OrderBy(l => l.Value).Select(l => l.Key)];
        PerceptronWeights weights = new();
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        uint[] features = new uint[TaggerFeatures.Count];
        float[] scores = new float[names.Length];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int s in order)
            {
                TreebankWord[] sentence = sentences[s];
                TaggerFeatures.WordHashes[] words = [.. sentence.Select(w => TaggerFeatures.Hash(w.Form))];
                bool capitals = TaggerFeatures.IsCapitalised([.. sentence.Select(w => w.Form)]);
                int previous = -1, beforePrevious = -1;
                for (int i = 0; i < sentence.Length; i++)
                {
                    weights.Tick();
                    all++;
                    TaggerFeatures.Fill(words, sentence[i].Form, i, previous, beforePrevious, capitals, features);
                    weights.Score(features, scores);
                    byte best = (byte)SequenceLabeler.Best(scores);
                    byte gold = labels[labelOf(sentence[i])];
                    if (best != gold)
                    {
                        wrong++;
                        weights.Update(features, gold, 1);
                        weights.Update(features, best, -1);
                    }
                    beforePrevious = previous;
                    previous = best;
                }
            }
            log($"{kind}: epoch {epoch}, {100.0 * (all - wrong) / all:F2} % right in training");
        }
        var (keptFeatures, keptWeights) = weights.Write(output, kind, names, smallestWeight);
        log($"{kind}: {keptFeatures} features, {keptWeights} weights, {names.Length} labels");
    }

    /// <summary>The sentences with the class and tag that the tagger gives each word.</summary>
    public static List<TreebankWord[]> Retag(PerceptronModel model, IEnumerable<TreebankWord[]> sentences)
    {
        SequenceLabeler tagger = new(model);
        List<TreebankWord[]> tagged = [];
        foreach (TreebankWord[] sentence in sentences)
        {
            int[] labels = tagger.Label([.. sentence.Select(w => w.Form)]);
            tagged.Add([.. sentence.Select((w, i) => w with
            {
                Class = model.Labels[labels[i]].Split('|')[0],
                Tag = model.Labels[labels[i]].Split('|')[1],
            })]);
        }
        return tagged;
    }
}
