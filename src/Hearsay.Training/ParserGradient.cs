using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;

namespace Hearsay.Training;

/// <summary>One run of training over some sentences: loss and the gradient of each weight.</summary>
internal sealed class ParserGradient
{
    // Trees are what is wanted; tags are a help on the way.
    private const float TagShare = 0.3f;

    private readonly ParserNetwork network;
    private readonly ParserPass pass;
    private readonly LayerGradient layers = new();
    private readonly PackedMatrix packed = new();
    private float[] views = [], below = [], above = [], asking = [], joined = [], scores = [], headRows = [], headGradient = [];

    /// <summary>Makes the buffers for a network.</summary>
    public ParserGradient(ParserNetwork network, Dropout dropout)
    {
        this.network = network;
        Dropout = dropout;
        pass = new ParserPass(network);
        Weights = [.. network.Weights.Select(w => new float[w.Length])];
        Words = new SparseGradient(network.WordVectors.Length, network.Shape.WordSize);
        Affixes = new SparseGradient(network.AffixVectors.Length, network.Shape.AffixSize);
        Tags = new SparseGradient(network.TagVectors.Length, network.Shape.TagSize);
    }

    /// <summary>What is left out at random.</summary>
    public Dropout Dropout { get; }

    /// <summary>Gradients in the order of <see cref="ParserNetwork.Weights"/>.</summary>
    public float[][] Weights { get; }

    /// <summary>Gradients of the words' vectors.</summary>
    public SparseGradient Words { get; }

    /// <summary>Gradients of the affixes' vectors.</summary>
    public SparseGradient Affixes { get; }

    /// <summary>Gradients of the tags' vectors.</summary>
    public SparseGradient Tags { get; }

    /// <summary>Sum of the losses of this run's words, in nats, times the scale.</summary>
    public double Loss { get; private set; }

    /// <summary>Runs the sentences forward and backward; gradients are set anew.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="transposes">Transposes of the layers' weights, the views, the arcs and the relations, laid out.</param>
    /// <param name="scale">What each word's loss is multiplied with.</param>
    public void Run(IReadOnlyList<ParserSentence> sentences, Transposes transposes, float scale)
    {
        foreach (float[] gradient in Weights) Array.Clear(gradient);
        Loss = 0;
        ParserShape shape = network.Shape;
        int[] starts = new int[sentences.Count + 1];
        for (int s = 0; s < sentences.Count; s++) starts[s + 1] = starts[s] + sentences[s].Inputs.Length;
        ParserInput[] inputs = [.. sentences.SelectMany(s => s.Inputs)];
        int rows = inputs.Length;
        if (rows == 0) return;
        int[] heads = new int[rows], relations = new int[rows];
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = 0; i < sentences[s].Heads.Length; i++)
            {
                heads[starts[s] + i] = sentences[s].Heads[i] < 0 ? sentences[s].Heads[i] : starts[s] + sentences[s].Heads[i];
                relations[starts[s] + i] = sentences[s].Relations[i];
            }
        }
        pass.Run(inputs, starts, Dropout);
        pass.ScoreRelations(heads);
        Fit(ref views, rows * shape.ViewSize);
        int[] tags = [.. sentences.SelectMany(s => s.Tags)];
        BackRelations(heads, relations, transposes, scale);
        BackArcs(starts, heads, transposes, scale);
        BackViews(tags, transposes, scale);
        for (int l = shape.Layers - 1; l >= 0; l--) BackLayer(l, starts, transposes);
        BackInput(inputs);
    }

    private int At(int place) => 2 * network.Shape.Layers + place;   // after the layers: View, ViewBias, Arc, ArcBias, Root, Label, LabelBias, Tag, TagBias

    private void BackRelations(int[] heads, int[] relations, Transposes transposes, float scale)
    {
        ParserShape shape = network.Shape;
        int rows = heads.Length, count = network.Relations.Length, size = shape.LabelSize;
        for (int r = 0; r < rows; r++)
        {
            Span<float> row = pass.Relations.AsSpan(r * count, count);
            Loss += Softmax(row, heads[r] == ParserSentence.Unknown ? -1 : relations[r], -1, scale);
            Sum(row, Weights[At(6)]);
        }
        layers.AddOuter(pass.Joined, size, size, pass.Relations, count, count, rows, Weights[At(5)]);
        Fit(ref joined, rows * size);
        transposes.Label.Multiply(pass.Relations, count, rows, joined, size);
        for (int r = 0; r < rows; r++)
        {
            for (int i = 0; i < size; i++)
            {
                if (pass.Joined[r * size + i] <= 0) continue;
                float g = joined[r * size + i];
                views[r * shape.ViewSize + 2 * shape.ArcSize + size + i] += g;
                if (heads[r] < 0) Weights[At(4)][shape.ArcSize + i] += g;
                else views[heads[r] * shape.ViewSize + 2 * shape.ArcSize + i] += g;
            }
        }
    }

    private void BackArcs(int[] starts, int[] heads, Transposes transposes, float scale)
    {
        ParserShape shape = network.Shape;
        int size = shape.ArcSize, rows = heads.Length;
        Fit(ref asking, rows * size);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int first = starts[s], length = starts[s + 1] - first, columns = length + 1;
            Span<float> all = pass.Scores.AsSpan(pass.ScoreStarts[s], length * columns);
            for (int i = 0; i < length; i++)
            {
                int head = heads[first + i], gold = head == ParserSentence.Unknown ? -1 : head < 0 ? 0 : head - first + 1;
                Loss += Softmax(all.Slice(i * columns, columns), gold, i + 1, scale);
            }
            Fit(ref headRows, columns * size);
            network.Root.AsSpan(0, size).CopyTo(headRows);
            for (int i = 0; i < length; i++) pass.Views.AsSpan((first + i) * shape.ViewSize, size).CopyTo(headRows.AsSpan((i + 1) * size));
            packed.Pack(headRows, columns, size, size);
            packed.Multiply(all, columns, length, asking.AsSpan(first * size), size);
            Fit(ref scores, columns * length);
            for (int i = 0; i < length; i++)
                for (int j = 0; j < columns; j++) scores[j * length + i] = all[i * columns + j];
            Fit(ref headGradient, columns * size);
            packed.Pack(pass.Asking.AsSpan(first * size), length, size, size);
            packed.Multiply(scores, length, columns, headGradient, size);
            Sum(headGradient.AsSpan(0, size), Weights[At(4)].AsSpan(0, size));
            for (int i = 0; i < length; i++) Sum(headGradient.AsSpan((i + 1) * size, size), views.AsSpan((first + i) * shape.ViewSize, size));
        }
        for (int r = 0; r < rows; r++) Sum(asking.AsSpan(r * size, size), Weights[At(3)]);
        layers.AddOuter(pass.Views.AsSpan(size), shape.ViewSize, size, asking, size, size, rows, Weights[At(2)]);
        transposes.Arc.Multiply(asking, size, rows, views.AsSpan(size), shape.ViewSize, add: true);
    }

    private void BackViews(int[] tags, Transposes transposes, float scale)
    {
        int rows = tags.Length, count = network.Tags.Length;
        ParserShape shape = network.Shape;
        ReadOnlySpan<float> mask = Dropout.Mask(1 + shape.Layers);
        for (int i = 0; i < rows * shape.ViewSize; i++) views[i] = pass.Views[i] > 0 ? views[i] * mask[i] : 0;
        for (int r = 0; r < rows; r++) Sum(views.AsSpan(r * shape.ViewSize, shape.ViewSize), Weights[At(1)]);
        layers.AddOuter(pass.States[^1][3], shape.OutputSize, shape.OutputSize, views, shape.ViewSize, shape.ViewSize, rows, Weights[At(0)]);
        Fit(ref above, rows * shape.OutputSize);
        transposes.View.Multiply(views, shape.ViewSize, rows, above, shape.OutputSize);
        for (int r = 0; r < rows; r++)
        {
            Span<float> row = pass.Tags.AsSpan(r * count, count);
            Loss += Softmax(row, tags[r], -1, scale * TagShare);
            Sum(row, Weights[At(8)]);
        }
        layers.AddOuter(pass.States[^1][3], shape.OutputSize, shape.OutputSize, pass.Tags, count, count, rows, Weights[At(7)]);
        transposes.Tag.Multiply(pass.Tags, count, rows, above, shape.OutputSize, add: true);
    }

    // Takes the gradient of the layer's output from "above" and leaves that of its input there.
    private void BackLayer(int l, int[] starts, Transposes transposes)
    {
        RecurrentLayer layer = network.Layers[l];
        int rows = starts[^1];
        ReadOnlySpan<float> mask = Dropout.Mask(1 + l);
        for (int i = 0; i < rows * 2 * layer.Size; i++) above[i] *= mask[i];
        Fit(ref below, rows * layer.Inputs);
        layers.Run(
            layer, starts, l == 0 ? pass.Input : pass.States[l - 1][3], pass.Products[l], pass.States[l], above, transposes.Layers[l], Weights[2 * l], Weights[2 * l + 1], below);
        (above, below) = (below, above);
    }

    private void BackInput(ParserInput[] inputs)
    {
        ParserShape shape = network.Shape;
        ReadOnlySpan<float> mask = Dropout.Mask(0);
        for (int i = 0; i < inputs.Length * shape.InputSize; i++) above[i] *= mask[i];
        for (int r = 0; r < inputs.Length; r++)
        {
            ReadOnlySpan<float> row = above.AsSpan(r * shape.InputSize, shape.InputSize);
            ParserInput word = inputs[r];
            Words.Add(Dropout.Dropped[r] ? 0 : word.Word, row[..shape.WordSize]);
            ReadOnlySpan<float> affix = row.Slice(shape.WordSize, shape.AffixSize);
            Affixes.Add(word.Suffix2, affix);
            Affixes.Add(word.Suffix3, affix);
            Affixes.Add(word.Prefix3, affix);
            Affixes.Add(word.Shape, affix);
            Tags.Add(word.Tag, row[(shape.WordSize + shape.AffixSize)..]);
        }
    }

    /// <summary>Turns scores into their gradient; returns the loss. Where the right answer is not known, both are nothing.</summary>
    public static double Softmax(Span<float> row, int gold, int barred, float scale)
    {
        if (gold < 0)
        {
            row.Clear();
            return 0;
        }
        if (barred >= 0) row[barred] = -1e9f;
        float highest = float.NegativeInfinity;
        foreach (float x in row) highest = Math.Max(highest, x);
        double sum = 0;
        float goldScore = row[gold];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = MathF.Exp(row[i] - highest);
            sum += row[i];
        }
        float factor = (float)(scale / sum);
        for (int i = 0; i < row.Length; i++) row[i] *= factor;
        row[gold] -= scale;
        return scale * (Math.Log(sum) + highest - goldScore);
    }

    private static void Sum(ReadOnlySpan<float> row, Span<float> sum)
    {
        for (int i = 0; i < row.Length; i++) sum[i] += row[i];
    }

    private static void Fit(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size];
        else Array.Clear(buffer, 0, size);
    }
}

/// <summary>Transposes of a network's weights, laid out for the way back.</summary>
internal sealed class Transposes(ParserNetwork network)
{
    /// <summary>Of each layer's weights.</summary>
    public PackedMatrix[] Layers { get; } = [.. network.Layers.Select(_ => new PackedMatrix())];

    /// <summary>Of the views.</summary>
    public PackedMatrix View { get; } = new();

    /// <summary>Of the bilinear form of arcs.</summary>
    public PackedMatrix Arc { get; } = new();

    /// <summary>Of the scorer of relations.</summary>
    public PackedMatrix Label { get; } = new();

    /// <summary>Of the scorer of tags.</summary>
    public PackedMatrix Tag { get; } = new();

    /// <summary>Lays out the weights as they are now.</summary>
    public void Pack()
    {
        ParserShape shape = network.Shape;
        for (int l = 0; l < Layers.Length; l++)
        {
            int width = 2 * RecurrentLayer.Blocks * shape.LayerSize;
            Layers[l].PackTransposed(network.Layers[l].Weights, network.Layers[l].Inputs, width, width);
        }
        View.PackTransposed(network.View, shape.OutputSize, shape.ViewSize, shape.ViewSize);
        Arc.PackTransposed(network.Arc, shape.ArcSize, shape.ArcSize, shape.ArcSize);
        Label.PackTransposed(network.Label, shape.LabelSize, network.Relations.Length, network.Relations.Length);
        Tag.PackTransposed(network.Tag, shape.OutputSize, network.Tags.Length, network.Tags.Length);
    }
}

/// <summary>Gradients of a table of vectors of which a run reads few.</summary>
internal sealed class SparseGradient(int length, int size)
{
    private readonly float[] values = new float[length];
    private readonly bool[] isTouched = new bool[length / size];
    private readonly List<int> touched = [];

    /// <summary>Length of a row.</summary>
    public int Size => size;

    /// <summary>Rows with a gradient, in the order of their first.</summary>
    public IReadOnlyList<int> Touched => touched;

    /// <summary>Gradient of a row.</summary>
    public Span<float> Row(int row) => values.AsSpan(row * size, size);

    /// <summary>Adds to the gradient of a row.</summary>
    public void Add(int row, ReadOnlySpan<float> gradient)
    {
        if (!isTouched[row])
        {
            isTouched[row] = true;
            touched.Add(row);
        }
        Span<float> sum = Row(row);
        for (int i = 0; i < gradient.Length; i++) sum[i] += gradient[i];
    }

    /// <summary>Sets all to zero.</summary>
    public void Clear()
    {
        foreach (int row in touched)
        {
            Row(row).Clear();
            isTouched[row] = false;
        }
        touched.Clear();
    }
}
