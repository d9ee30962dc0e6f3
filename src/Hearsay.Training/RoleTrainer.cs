using Hearsay.Attribution.Learning;
using Hearsay.Language;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;

namespace Hearsay.Training;

/// <summary>Trains the network that finds cues, sources and contents.</summary>
/// <remarks>As <see cref="ParserTrainer"/>: Adam, batches in two parts whose gradients are added in a fixed order.</remarks>
internal sealed class RoleTrainer(RoleShape shape, ParserModel parser, int epochs, int seed)
{
    private const int BatchWords = 1500;
    private const int Parts = 2;
    private const float Rate = 0.002f;

    /// <summary>Trains on annotated documents.</summary>
    public RoleModel Train(IReadOnlyList<(Document Document, IReadOnlyList<GoldRoles> Gold)> documents, Action<string> log)
    {
        SortedSet<string> tags = new(StringComparer.Ordinal), relations = new(StringComparer.Ordinal);
        foreach (var (document, _) in documents)
        {
            for (int t = 0; t < document.Tags.Length; t++)
            {
                tags.Add(WordClasses.NameOf(document.Classes[t]) + "|" + document.Tags[t]);
                relations.Add(document.Relations[t]);
            }
        }
        RoleNetwork network = new(shape, parser.Hashes.Length + 1, [.. tags], [.. relations]);
        Begin(network, new Random(seed * 7));
        network.Pack();
        RoleModel model = new(network, parser.Hashes);
        RoleText[] texts = [.. documents.Select(d => RoleLessons.Prepare(model, d.Document, d.Gold))];
        RoleGradient[] gradients = [.. Enumerable.Range(0, Parts).Select(_ => new RoleGradient(network, new Dropout(0.3f, 0.1f)))];
        RoleTransposes transposes = new(network);
        float[][] dense = [.. network.Weights];
        AdamOptimizer[] optimizers = [.. dense.Select(w => new AdamOptimizer(w))];
        AdamOptimizer[] tables = [new(network.WordVectors), new(network.AffixVectors), new(network.MarkVectors)];
        Random random = new(seed);
        int[] order = [.. Enumerable.Range(0, texts.Length)];
        double total = (double)epochs * texts.Sum(t => t.Inputs.Length), done = 0;
        int update = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            int seen = 0;
            for (int next = 0; next < order.Length;)
            {
                List<RoleText>[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new List<RoleText>())];
                int size = 0;
                for (; next < order.Length && size < BatchWords; next++)
                {
                    RoleText text = texts[order[next]];
                    parts.MinBy(p => p.Sum(t => t.Inputs.Length))!.Add(text);
                    size += text.Inputs.Length;
                }
                update++;
                transposes.Pack();
                int scale = Math.Max(1, size);
                Parallel.For(0, Parts, p =>
                {
                    gradients[p].Dropout.Reset((ulong)(update * Parts + p));
                    gradients[p].Run(parts[p], transposes, 1f / scale);
                });
                loss += gradients.Sum(g => g.Loss) * size;
                seen += size;
                done += size;
                double warm = Math.Min(1, update / 200.0), cooling = 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, done / total)));
                NetworkUpdate.Apply(
                    [.. gradients.Select(g => g.Weights)], [.. gradients.Select(g => (SparseGradient[])[g.Words, g.Affixes, g.Marks])], optimizers, tables,
                    (float)(Rate * warm * Math.Max(cooling, 0.005)), update);
                network.Pack();
            }
            log($"roles: epoch {epoch} of {epochs}, loss {loss / seen:F4} a token, {update} updates");
        }
        return model;
    }

    private void Begin(RoleNetwork network, Random random)
    {
        Fill(network.AffixVectors, 0.2);
        Fill(network.MarkVectors, 0.5);
        Fill(network.WordVectors, 0.1);
        parser.Network.WordVectors.CopyTo(network.WordVectors, 0);
        foreach (RecurrentLayer layer in (RecurrentLayer[])[network.First, network.Second])
        {
            Fill(layer.Weights, Math.Sqrt(6.0 / (layer.Inputs + layer.Size)));
            Fill(layer.Cells, 0.1);
            for (int d = 0; d < 2; d++) layer.Cells.AsSpan((d * 4 + 2) * layer.Size, 2 * layer.Size).Clear();
        }
        Fill(network.Cue, Math.Sqrt(6.0 / shape.OutputSize));
        Fill(network.View, Math.Sqrt(6.0 / (shape.OutputSize + shape.RoleSize)));
        Fill(network.Ways, 0.1);
        network.CueBias[0] = 2;

        void Fill(float[] weights, double range)
        {
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)((random.NextDouble() * 2 - 1) * range);
        }
    }
}
