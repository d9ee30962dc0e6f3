using Hearsay.Language.Networks;

namespace Hearsay.Language.Parsing;

/// <summary>One run of the parser's network over sentences: what it read and what each layer gave, kept for the decoder or the trainer.</summary>
/// <remarks>A row a word. Deep biaffine scoring of arcs (Dozat and Manning, 2017, "Deep biaffine attention for neural dependency parsing",
/// ICLR, section 3) over simple recurrent units; relations by the sum of two views and one layer, which costs less than a product for
/// each relation. Buffers grow and are used again.</remarks>
internal sealed class ParserPass(ParserNetwork network)
{
    private readonly PackedMatrix heads = new();
    private float[] headRows = [];

    /// <summary>First row of each sentence, and at the end the number of rows.</summary>
    public int[] Starts { get; private set; } = [0];

    /// <summary>What the first layer reads.</summary>
    public float[] Input = [];

    /// <summary>For each layer: products of input and weights.</summary>
    public float[][] Products { get; } = new float[network.Shape.Layers][];

    /// <summary>For each layer: cells, forget gates, reset gates, outputs.</summary>
    public float[][][] States { get; } = [.. Enumerable.Range(0, network.Shape.Layers).Select(_ => new float[4][])];

    /// <summary>The four views of each word, negative ones zero.</summary>
    public float[] Views = [];

    /// <summary>Each word's view as a dependent, taken through the bilinear form.</summary>
    public float[] Asking = [];

    /// <summary>Scores of arcs, sentence by sentence: a row for each word, a column for the root and each word as its head.</summary>
    public float[] Scores = [];

    /// <summary>Where each sentence's scores begin.</summary>
    public int[] ScoreStarts = [];

    /// <summary>Joined views of each word and its head, negative ones zero.</summary>
    public float[] Joined = [];

    /// <summary>Scores of relations for each word and the head given.</summary>
    public float[] Relations = [];

    /// <summary>Scores of tags for each word.</summary>
    public float[] Tags = [];

    /// <summary>What the last recurrent layer gives, a row a word.</summary>
    public ReadOnlySpan<float> Contexts => States[^1][3];

    /// <summary>Number of rows.</summary>
    public int Rows => Starts[^1];

    /// <summary>Runs the network up to the scores of arcs and tags.</summary>
    /// <param name="inputs">The words, sentence after sentence.</param>
    /// <param name="starts">First row of each sentence, and at the end the number of rows.</param>
    /// <param name="dropout">What training leaves out; null in use.</param>
    public void Run(ReadOnlySpan<ParserInput> inputs, int[] starts, Dropout? dropout = null)
    {
        ParserShape shape = network.Shape;
        Starts = starts;
        int rows = Rows;
        Grow(ref Input, rows * shape.InputSize);
        for (int r = 0; r < rows; r++) Read(inputs[r], Input.AsSpan(r * shape.InputSize, shape.InputSize), dropout);
        dropout?.Apply(0, Input.AsSpan(0, rows * shape.InputSize));
        float[] below = RunLayers(rows, dropout);
        Grow(ref Views, rows * shape.ViewSize);
        network.PackedView.Multiply(below, shape.OutputSize, rows, Views, shape.ViewSize);
        for (int r = 0; r < rows; r++)
        {
            Span<float> view = Views.AsSpan(r * shape.ViewSize, shape.ViewSize);
            for (int i = 0; i < view.Length; i++) view[i] = Math.Max(0, view[i] + network.ViewBias[i]);
        }
        dropout?.Apply(1 + shape.Layers, Views.AsSpan(0, rows * shape.ViewSize));
        ScoreArcs(rows);
        int tags = network.Tags.Length;
        Grow(ref Tags, rows * tags);
        network.PackedTag.Multiply(below, shape.OutputSize, rows, Tags, tags);
        for (int r = 0; r < rows; r++) AddTo(Tags.AsSpan(r * tags, tags), network.TagBias);
    }

    private float[] RunLayers(int rows, Dropout? dropout)
    {
        ParserShape shape = network.Shape;
        float[] below = Input;
        for (int l = 0; l < shape.Layers; l++)
        {
            RecurrentLayer layer = network.Layers[l];
            int width = 2 * RecurrentLayer.Blocks * layer.Size;
            Grow(ref Products[l], rows * width);
            layer.Packed.Multiply(below, layer.Inputs, rows, Products[l], width);
            float[][] states = States[l];
            for (int s = 0; s < states.Length; s++) Grow(ref states[s], rows * shape.OutputSize);
            layer.Run(Starts, Products[l], states[0], states[1], states[2], states[3]);
            below = states[3];
            dropout?.Apply(1 + l, below.AsSpan(0, rows * shape.OutputSize));
        }
        return below;
    }

    /// <summary>Scores the relations of each word to the head given.</summary>
    /// <param name="headOf">For each row the row of its head, -1 for the root.</param>
    public void ScoreRelations(ReadOnlySpan<int> headOf)
    {
        ParserShape shape = network.Shape;
        int rows = Rows, size = shape.LabelSize, count = network.Relations.Length;
        Grow(ref Joined, rows * size);
        Grow(ref Relations, rows * count);
        for (int r = 0; r < rows; r++)
        {
            ReadOnlySpan<float> head = headOf[r] < 0
                ? network.Root.AsSpan(shape.ArcSize, size)
                : Views.AsSpan(headOf[r] * shape.ViewSize + 2 * shape.ArcSize, size);
            ReadOnlySpan<float> own = Views.AsSpan(r * shape.ViewSize + 2 * shape.ArcSize + size, size);
            Span<float> joined = Joined.AsSpan(r * size, size);
            for (int i = 0; i < size; i++) joined[i] = Math.Max(0, head[i] + own[i]);
        }
        network.PackedLabel.Multiply(Joined, size, rows, Relations, count);
        for (int r = 0; r < rows; r++) AddTo(Relations.AsSpan(r * count, count), network.LabelBias);
    }

    /// <summary>Index of the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    private void Read(ParserInput word, Span<float> row, Dropout? dropout)
    {
        ParserShape shape = network.Shape;
        int known = dropout is not null && dropout.DropsWord() ? 0 : word.Word;
        network.WordVectors.AsSpan(known * shape.WordSize, shape.WordSize).CopyTo(row);
        int size = shape.AffixSize;
        Span<float> affix = row.Slice(shape.WordSize, size);
        ReadOnlySpan<float> a = network.AffixVectors.AsSpan(word.Suffix2 * size, size), b = network.AffixVectors.AsSpan(word.Suffix3 * size, size);
        ReadOnlySpan<float> c = network.AffixVectors.AsSpan(word.Prefix3 * size, size), d = network.AffixVectors.AsSpan(word.Shape * size, size);
        for (int i = 0; i < affix.Length; i++) affix[i] = a[i] + b[i] + c[i] + d[i];
        network.TagVectors.AsSpan(word.Tag * shape.TagSize, shape.TagSize).CopyTo(row[(shape.WordSize + size)..]);
    }

    private void ScoreArcs(int rows)
    {
        ParserShape shape = network.Shape;
        int size = shape.ArcSize;
        Grow(ref Asking, rows * size);
        network.PackedArc.Multiply(Views.AsSpan(size), shape.ViewSize, rows, Asking, size);
        for (int r = 0; r < rows; r++) AddTo(Asking.AsSpan(r * size, size), network.ArcBias);
        if (ScoreStarts.Length < Starts.Length) ScoreStarts = new int[Starts.Length];
        int all = 0;
        for (int s = 0; s + 1 < Starts.Length; s++)
        {
            ScoreStarts[s] = all;
            int length = Starts[s + 1] - Starts[s];
            all += length * (length + 1);
        }
        Grow(ref Scores, all);
        for (int s = 0; s + 1 < Starts.Length; s++)
        {
            int first = Starts[s], length = Starts[s + 1] - first;
            Grow(ref headRows, (length + 1) * size);
            network.Root.AsSpan(0, size).CopyTo(headRows);
            for (int i = 0; i < length; i++) Views.AsSpan((first + i) * shape.ViewSize, size).CopyTo(headRows.AsSpan((i + 1) * size));
            heads.PackTransposed(headRows, length + 1, size, size);
            heads.Multiply(Asking.AsSpan(first * size), size, length, Scores.AsSpan(ScoreStarts[s]), length + 1);
        }
    }

    private static void AddTo(Span<float> row, ReadOnlySpan<float> bias)
    {
        for (int i = 0; i < row.Length; i++) row[i] += bias[i];
    }

    private static void Grow(ref float[] buffer, int size)
    {
        if (buffer is null || buffer.Length < size) buffer = new float[Math.Max(size, 1024)];
    }
}
