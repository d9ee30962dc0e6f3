using System.Collections.Immutable;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>A sentence as the parser's training reads it.</summary>
/// <param name="Inputs">Its words.</param>
/// <param name="Heads">For each word the index of its head, -1 for the root, <see cref="Unknown"/> where it is not known.</param>
/// <param name="Relations">For each word the number of its relation.</param>
/// <param name="Tags">For each word the number of its true tag, -1 where it is not known.</param>
internal sealed record ParserSentence(ParserInput[] Inputs, int[] Heads, int[] Relations, int[] Tags)
{
    /// <summary>Stands for a head that is not known: nothing is learned from the word, but it is read.</summary>
    public const int Unknown = -2;
}

/// <summary>Sentences with two sets of tags.</summary>
/// <param name="True">With what is to be learned.</param>
/// <param name="Tagged">The same sentences with tags as the tagger gives them.</param>
internal sealed record TaggedSentences(IReadOnlyList<TreebankWord[]> True, IReadOnlyList<TreebankWord[]> Tagged)
{
    /// <summary>No sentences.</summary>
    public static readonly TaggedSentences None = new([], []);
}

/// <summary>What some epochs of training are like.</summary>
/// <param name="Every">Sentences that each epoch goes over.</param>
/// <param name="Parts">Sentences of which each epoch goes over the next <paramref name="PartCount"/>th.</param>
/// <param name="PartCount">Into how many parts those are divided.</param>
/// <param name="Epochs">How many epochs.</param>
internal sealed record ParserLessons(TaggedSentences Every, TaggedSentences Parts, int PartCount, int Epochs);

/// <summary>Trains the parser's network.</summary>
/// <remarks>Softmax over heads and over relations, Adam, batches of about <c>BatchWords</c> words. Each batch is worked on in two parts whose
/// gradients are added in a fixed order: the same weights whatever the number of threads.</remarks>
internal sealed class ParserTrainer(ParserShape shape, WordVectors vectors, int seed)
{
    private const int BatchWords = 700;
    private const int Parts = 2;
    private const float Rate = 0.002f;
    private const float ValueDropout = 0.3f;
    private const float WordDropout = 0.15f;

    /// <summary>Trains on the lessons one after another.</summary>
    public ParserModel Train(IReadOnlyList<ParserLessons> lessons, Action<string> log)
    {
        SortedSet<string> tags = new(StringComparer.Ordinal), relations = new(StringComparer.Ordinal);
        foreach (TreebankWord word in lessons.SelectMany(l => l.Every.True).SelectMany(s => s))
        {
            tags.Add(TaggerTrainer.JointTag(word));
            if (word.Head >= 0) relations.Add(word.Relation);
        }
        uint[] words = [.. vectors.Words, .. Unlisted(lessons.SelectMany(l => l.Every.True))];
        ParserNetwork network = new(shape, words.Length + 1, [.. tags], [.. relations]);
        Begin(network, new Random(seed * 7));
        network.Pack();
        ParserModel model = new(network, words);
        ParserGradient[] gradients = [.. Enumerable.Range(0, Parts).Select(_ => new ParserGradient(network, new Dropout(ValueDropout, WordDropout)))];
        Transposes transposes = new(network);
        float[][] dense = [.. network.Weights];
        AdamOptimizer[] optimizers = [.. dense.Select(w => new AdamOptimizer(w))];
        AdamOptimizer[] tables = [new(network.WordVectors), new(network.AffixVectors), new(network.TagVectors)];
        List<(ParserSentence[] Every, ParserSentence[] Parts, int PartCount, int Epochs)> prepared =
            [.. lessons.Select(l => (Prepare(model, l.Every), Prepare(model, l.Parts), l.PartCount, l.Epochs))];
        double total = prepared.Sum(p => p.Epochs * (Words(p.Every) + Words(p.Parts) / Math.Max(1.0, p.PartCount))), done = 0;
        Random random = new(seed);
        int update = 0;
        foreach (var (every, news, partCount, epochs) in prepared)
        {
            for (int epoch = 1; epoch <= epochs; epoch++)
            {
                ParserSentence[] sentences = [.. every, .. news.Where((_, i) => i % partCount == (epoch - 1) % partCount)];
                int[] order = [.. Enumerable.Range(0, sentences.Length)];
                random.Shuffle(order);
                double loss = 0;
                int seen = 0;
                for (int next = 0; next < order.Length;)
                {
                    List<ParserSentence>[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new List<ParserSentence>())];
                    int size = 0;
                    for (; next < order.Length && size < BatchWords; next++)
                    {
                        ParserSentence sentence = sentences[order[next]];
                        parts.MinBy(p => p.Sum(s => s.Inputs.Length))!.Add(sentence);
                        size += sentence.Inputs.Length;
                    }
                    update++;
                    transposes.Pack();
                    Parallel.For(0, Parts, p =>
                    {
                        gradients[p].Dropout.Reset((ulong)(update * Parts + p));
                        gradients[p].Run(parts[p], transposes, 1f / size);
                    });
                    loss += gradients.Sum(g => g.Loss) * size;
                    seen += size;
                    done += size;
                    double warm = Math.Min(1, update / 400.0), cooling = 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, done / total)));
                    NetworkUpdate.Apply(
                        [.. gradients.Select(g => g.Weights)], [.. gradients.Select(g => (SparseGradient[])[g.Words, g.Affixes, g.Tags])], optimizers, tables,
                        (float)(Rate * warm * Math.Max(cooling, 0.005)), update);
                    network.Pack();
                }
                log($"parser: epoch {epoch} of {epochs}, loss {loss / seen:F4} a word, {update} updates");
            }
        }
        return model;
    }

    private static ParserSentence[] Prepare(ParserModel model, TaggedSentences sentences) => [.. sentences.True.Zip(sentences.Tagged, (s, t) => Prepare(model, s, t))];

    private static double Words(ParserSentence[] sentences) => sentences.Sum(s => (double)s.Inputs.Length);

    /// <summary>A sentence as the model's training reads it.</summary>
    public static ParserSentence Prepare(ParserModel model, TreebankWord[] sentence, TreebankWord[] tagged)
    {
        bool capitals = TaggerFeatures.IsCapitalised([.. sentence.Select(w => w.Form)]);
        return new ParserSentence(
            [.. sentence.Select((w, i) => ParserInput.Of(w.Form, model.WordRow(w.Form), model.TagRow(TaggerTrainer.JointTag(tagged[i])), i == 0, capitals))],
            [.. sentence.Select(w => w.Head)],
            [.. sentence.Select(w => Math.Max(0, model.Network.Relations.IndexOf(w.Relation)))],
            [.. sentence.Select(w => model.TagRow(TaggerTrainer.JointTag(w)) - 1)]);
    }

    // Words of the lessons that news does not hold often enough, if the lessons hold them three times.
    private uint[] Unlisted(IEnumerable<TreebankWord[]> sentences)
    {
        HashSet<uint> known = [.. vectors.Words];
        Dictionary<uint, int> counts = [];
        foreach (TreebankWord word in sentences.SelectMany(s => s))
        {
            uint hash = ParserInput.Hash(word.Form);
            if (!known.Contains(hash)) counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }
        return [.. counts.Where(c => c.Value > 2).Select(c => c.Key).Order()];
    }

    // Uniform with the variance of Glorot and Bengio (2010); vectors of news words as they were learned.
    private void Begin(ParserNetwork network, Random random)
    {
        Fill(network.AffixVectors, 0.2);
        Fill(network.TagVectors, 0.6);
        Fill(network.WordVectors, 0.1);
        vectors.Vectors.CopyTo(network.WordVectors, shape.WordSize);
        foreach (RecurrentLayer layer in network.Layers)
        {
            Fill(layer.Weights, Math.Sqrt(6.0 / (layer.Inputs + layer.Size)));
            Fill(layer.Cells, 0.1);
            for (int d = 0; d < 2; d++) layer.Cells.AsSpan((d * 4 + 2) * layer.Size, 2 * layer.Size).Clear();
        }
        Fill(network.View, Math.Sqrt(6.0 / (shape.OutputSize + shape.ArcSize)));
        Fill(network.Arc, Math.Sqrt(6.0 / (2 * shape.ArcSize)) * 0.5);
        Fill(network.Root, 0.3);
        Fill(network.Tag, Math.Sqrt(6.0 / (shape.OutputSize + network.Tags.Length)));
        Fill(network.Label, Math.Sqrt(6.0 / (shape.LabelSize + network.Relations.Length)));

        void Fill(float[] weights, double range)
        {
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)((random.NextDouble() * 2 - 1) * range);
        }
    }
}
