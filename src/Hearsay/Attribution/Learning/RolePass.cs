using System.Runtime.Intrinsics;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;

namespace Hearsay.Attribution.Learning;

/// <summary>A cue whose source and content are looked for.</summary>
/// <param name="Main">Its main token.</param>
/// <param name="Start">First token that may belong to it.</param>
/// <param name="End">The token after the last that may.</param>
/// <param name="SentenceStart">First token of its sentence.</param>
/// <param name="SentenceEnd">The token after the last of its sentence.</param>
internal readonly record struct RoleQuestion(int Main, int Start, int End, int SentenceStart, int SentenceEnd);

/// <summary>One run of the network over a text: what it read and what each layer gave, kept for the decoder or the trainer.</summary>
/// <remarks>Cues are labelled word by word; then each cue is asked of each word near it whether it is part of its source or content, by
/// products of views as in span-free semantic role labelling (He, Lee, Levy and Zettlemoyer, 2018, ACL; Dozat and Manning, 2018, ACL), to
/// which the way through the tree from the cue and the distance add vectors of their own. The second layer reads beside each word what the
/// first gave for its head.</remarks>
internal sealed class RolePass(RoleNetwork network)
{
    /// <summary>What the first layer reads.</summary>
    public float[] Input = [];

    /// <summary>What the second layer reads.</summary>
    public float[] Middle = [];

    /// <summary>Products of inputs and weights of both layers.</summary>
    public float[][] Products { get; } = [[], []];

    /// <summary>Of both layers: cells, forget gates, reset gates, outputs.</summary>
    public float[][][] States { get; } = [[[], [], [], []], [[], [], [], []]];

    /// <summary>Scores of the labels of cues, a row a token.</summary>
    public float[] Cues = [];

    /// <summary>The views of each token, negative ones zero.</summary>
    public float[] Views = [];

    /// <summary>Number of tokens.</summary>
    public int Rows { get; private set; }

    /// <summary>Runs the network over a text up to the views and the scores of cues.</summary>
    /// <param name="inputs">The tokens.</param>
    /// <param name="contexts">What the parser's last layer gave for the words of the text.</param>
    /// <param name="tokens">For each input its row there.</param>
    /// <param name="dropout">What training leaves out; null in use.</param>
    public void Run(ReadOnlySpan<RoleInput> inputs, WordContexts contexts, ReadOnlySpan<int> tokens, Dropout? dropout = null)
    {
        RoleShape shape = network.Shape;
        int rows = Rows = inputs.Length;
        int[] starts = [0, rows];
        Grow(ref Input, rows * shape.InputSize);
        for (int r = 0; r < rows; r++)
        {
            Span<float> row = Input.AsSpan(r * shape.InputSize, shape.InputSize);
            Read(inputs[r], row, dropout);
            contexts.Row(tokens[r]).CopyTo(row[(shape.InputSize - shape.ContextSize)..]);
        }
        dropout?.Apply(0, Input.AsSpan(0, rows * shape.InputSize));
        RunLayer(network.First, 0, Input, starts);
        float[] below = States[0][3];
        dropout?.Apply(1, below.AsSpan(0, rows * shape.OutputSize));
        int size = shape.OutputSize;
        Grow(ref Middle, rows * 2 * size);
        for (int r = 0; r < rows; r++)
        {
            below.AsSpan(r * size, size).CopyTo(Middle.AsSpan(r * 2 * size));
            below.AsSpan(inputs[r].Head * size, size).CopyTo(Middle.AsSpan((r * 2 + 1) * size));
        }
        RunLayer(network.Second, 1, Middle, starts);
        float[] above = States[1][3];
        dropout?.Apply(2, above.AsSpan(0, rows * size));
        Grow(ref Cues, rows * RoleNetwork.CueLabels);
        network.PackedCue.Multiply(above, size, rows, Cues, RoleNetwork.CueLabels);
        Grow(ref Views, rows * shape.ViewSize);
        network.PackedView.Multiply(above, size, rows, Views, shape.ViewSize);
        for (int r = 0; r < rows; r++)
        {
            for (int i = 0; i < RoleNetwork.CueLabels; i++) Cues[r * RoleNetwork.CueLabels + i] += network.CueBias[i];
            Span<float> view = Views.AsSpan(r * shape.ViewSize, shape.ViewSize);
            for (int i = 0; i < view.Length; i++) view[i] = Math.Max(0, view[i] + network.ViewBias[i]);
        }
        dropout?.Apply(3, Views.AsSpan(0, rows * shape.ViewSize));
    }

    /// <summary>Scores the roles of each token near a cue; none scores nothing.</summary>
    /// <param name="question">The cue.</param>
    /// <param name="ways">Ways and distances of the tokens from <see cref="RoleQuestion.Start"/> on.</param>
    /// <param name="scores">Takes the scores of source and content, two a token.</param>
    public void ScoreRoles(RoleQuestion question, ReadOnlySpan<(int Way, int Distance)> ways, Span<float> scores)
    {
        RoleShape shape = network.Shape;
        int size = shape.RoleSize, distances = RolePairs.WayRows(network.Relations.Length);
        for (int role = 0; role < RoleNetwork.Roles; role++)
        {
            ReadOnlySpan<float> cue = Views.AsSpan(question.Main * shape.ViewSize + role * size, size);
            ReadOnlySpan<float> bias = network.RoleBias.AsSpan(role * size, size);
            for (int t = question.Start; t < question.End; t++)
            {
                var (way, distance) = ways[t - question.Start];
                int a = way * RoleNetwork.Roles + role, b = (distances + distance) * RoleNetwork.Roles + role;
                ReadOnlySpan<float> part = Views.AsSpan(t * shape.ViewSize + (RoleNetwork.Roles + role) * size, size);
                scores[(t - question.Start) * RoleNetwork.Roles + role] = Affinity(cue, part, network.Ways.AsSpan(a * size, size), network.Ways.AsSpan(b * size, size), bias) + network.WayBias[a] + network.WayBias[b];
            }
        }
    }

    /// <summary>Ways and distances of the tokens near a cue.</summary>
    public static (int Way, int Distance)[] WaysOf(ReadOnlySpan<RoleInput> inputs, RoleQuestion question, ReadOnlySpan<int> sentenceOf, int relations)
    {
        int[] inside = new int[question.SentenceEnd - question.SentenceStart];
        RolePairs.Ways(inputs, question.Main, question.SentenceStart, question.SentenceEnd, relations, inside);
        int none = 2 * (relations + 1), own = sentenceOf[question.Main];
        (int, int)[] ways = new (int, int)[question.End - question.Start];
        for (int t = question.Start; t < question.End; t++)
        {
            int way = t >= question.SentenceStart && t < question.SentenceEnd ? inside[t - question.SentenceStart] : none;
            ways[t - question.Start] = (way, RolePairs.Distance(t - question.Main, sentenceOf[t] - own));
        }
        return ways;
    }

    // cue · (part + way + distance) + bias · part; lanes are added up in one order on every machine.
    private static float Affinity(ReadOnlySpan<float> cue, ReadOnlySpan<float> part, ReadOnlySpan<float> way, ReadOnlySpan<float> distance, ReadOnlySpan<float> bias)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < cue.Length; i += Vector256<float>.Count)
        {
            Vector256<float> own = Vector256.Create(part[i..]);
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(cue[i..]), own + (Vector256.Create(way[i..]) + Vector256.Create(distance[i..])), sum);
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(bias[i..]), own, sum);
        }
        float total = 0;
        for (int lane = 0; lane < Vector256<float>.Count; lane++) total += sum[lane];
        return total;
    }

    private void RunLayer(RecurrentLayer layer, int number, float[] input, int[] starts)
    {
        int rows = starts[^1], width = 2 * RecurrentLayer.Blocks * layer.Size;
        Grow(ref Products[number], rows * width);
        layer.Packed.Multiply(input, layer.Inputs, rows, Products[number], width);
        float[][] states = States[number];
        for (int s = 0; s < states.Length; s++) Grow(ref states[s], rows * 2 * layer.Size);
        layer.Run(starts, Products[number], states[0], states[1], states[2], states[3]);
    }

    private void Read(RoleInput token, Span<float> row, Dropout? dropout)
    {
        RoleShape shape = network.Shape;
        ParserInput word = token.Word;
        int known = dropout is not null && dropout.DropsWord() ? 0 : word.Word;
        network.WordVectors.AsSpan(known * shape.WordSize, shape.WordSize).CopyTo(row);
        int size = shape.AffixSize;
        Span<float> affix = row.Slice(shape.WordSize, size);
        ReadOnlySpan<float> a = network.AffixVectors.AsSpan(word.Suffix2 * size, size), b = network.AffixVectors.AsSpan(word.Suffix3 * size, size);
        ReadOnlySpan<float> c = network.AffixVectors.AsSpan(word.Prefix3 * size, size), d = network.AffixVectors.AsSpan(word.Shape * size, size);
        for (int i = 0; i < size; i++) affix[i] = a[i] + b[i] + c[i] + d[i];
        int at = shape.WordSize + size;
        foreach (int mark in MarksOf(token))
        {
            network.MarkVectors.AsSpan(mark * shape.MarkSize, shape.MarkSize).CopyTo(row[at..]);
            at += shape.MarkSize;
        }
    }

    /// <summary>Rows of a token's marks in their common table.</summary>
    public int[] MarksOf(RoleInput token)
    {
        int relations = network.Tags.Length + 1, names = relations + network.Relations.Length + 1, places = names + RoleInput.NameRows;
        return [token.Word.Tag, relations + token.Relation, names + token.Name, places + token.Place];
    }

    private static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[Math.Max(size, 1024)];
    }
}
