using Hearsay.Attribution.Learning;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;

namespace Hearsay.Training;

/// <summary>A text as the training of roles reads it.</summary>
/// <param name="Inputs">Its tokens.</param>
/// <param name="Contexts">What the parser's layers tell of them, a row a token.</param>
/// <param name="Cues">For each token the label of cues.</param>
/// <param name="Questions">The cues with the role of each token near: 0 none, 1 source, 2 content.</param>
internal sealed record RoleText(RoleInput[] Inputs, WordContexts Contexts, byte[] Cues, IReadOnlyList<RoleLesson> Questions);

/// <summary>A cue of the training.</summary>
/// <param name="Question">The cue.</param>
/// <param name="Ways">Ways and distances of the tokens near it.</param>
/// <param name="Roles">Their roles.</param>
internal sealed record RoleLesson(RoleQuestion Question, (int Way, int Distance)[] Ways, byte[] Roles);

/// <summary>One run of training over some texts: loss and the gradient of each weight.</summary>
internal sealed class RoleGradient
{
    // A cue asks some hundred words: so many losses for one of the cue itself.
    private const float RoleShare = 0.3f;

    private readonly RoleNetwork network;
    private readonly RolePass pass;
    private readonly LayerGradient layers = new();
    private float[] views = [], cues = [], above = [], middle = [], below = [], input = [], scores = [];

    /// <summary>Makes the buffers for a network.</summary>
    public RoleGradient(RoleNetwork network, Dropout dropout)
    {
        this.network = network;
        Dropout = dropout;
        pass = new RolePass(network);
        Weights = [.. network.Weights.Select(w => new float[w.Length])];
        Words = new SparseGradient(network.WordVectors.Length, network.Shape.WordSize);
        Affixes = new SparseGradient(network.AffixVectors.Length, network.Shape.AffixSize);
        Marks = new SparseGradient(network.MarkVectors.Length, network.Shape.MarkSize);
    }

    /// <summary>What is left out at random.</summary>
    public Dropout Dropout { get; }

    /// <summary>Gradients in the order of <see cref="RoleNetwork.Weights"/>.</summary>
    public float[][] Weights { get; }

    /// <summary>Gradients of the words' vectors.</summary>
    public SparseGradient Words { get; }

    /// <summary>Gradients of the affixes' vectors.</summary>
    public SparseGradient Affixes { get; }

    /// <summary>Gradients of the marks' vectors.</summary>
    public SparseGradient Marks { get; }

    /// <summary>Sum of the losses, in nats, times the scale.</summary>
    public double Loss { get; private set; }

    /// <summary>Runs the texts forward and backward; gradients are set anew.</summary>
    public void Run(IReadOnlyList<RoleText> texts, RoleTransposes transposes, float scale)
    {
        foreach (float[] gradient in Weights) Array.Clear(gradient);
        Loss = 0;
        foreach (RoleText text in texts)
            if (text.Inputs.Length > 0) Run(text, transposes, scale);
    }

    private void Run(RoleText text, RoleTransposes transposes, float scale)
    {
        RoleShape shape = network.Shape;
        int rows = text.Inputs.Length, size = shape.OutputSize;
        pass.Run(text.Inputs, text.Contexts, [.. Enumerable.Range(0, text.Inputs.Length)], Dropout);
        Fit(ref views, rows * shape.ViewSize);
        foreach (RoleLesson lesson in text.Questions) BackRoles(lesson, scale * RoleShare);
        Fit(ref cues, rows * RoleNetwork.CueLabels);
        for (int r = 0; r < rows; r++)
        {
            Span<float> row = pass.Cues.AsSpan(r * RoleNetwork.CueLabels, RoleNetwork.CueLabels);
            Loss += ParserGradient.Softmax(row, text.Cues[r], -1, scale);
            for (int i = 0; i < row.Length; i++) Weights[5][i] += row[i];
        }
        ReadOnlySpan<float> mask = Dropout.Mask(3);
        for (int i = 0; i < rows * shape.ViewSize; i++) views[i] = pass.Views[i] > 0 ? views[i] * mask[i] : 0;
        for (int r = 0; r < rows; r++)
            for (int i = 0; i < shape.ViewSize; i++) Weights[7][i] += views[r * shape.ViewSize + i];
        float[] top = pass.States[1][3];
        layers.AddOuter(top, size, size, views, shape.ViewSize, shape.ViewSize, rows, Weights[6]);
        layers.AddOuter(top, size, size, pass.Cues, RoleNetwork.CueLabels, RoleNetwork.CueLabels, rows, Weights[4]);
        Fit(ref above, rows * size);
        transposes.View.Multiply(views, shape.ViewSize, rows, above, size);
        transposes.Cue.Multiply(pass.Cues, RoleNetwork.CueLabels, rows, above, size, add: true);
        int[] starts = [0, rows];
        mask = Dropout.Mask(2);
        for (int i = 0; i < rows * size; i++) above[i] *= mask[i];
        Fit(ref middle, rows * 2 * size);
        layers.Run(network.Second, starts, pass.Middle, pass.Products[1], pass.States[1], above, transposes.Second, Weights[2], Weights[3], middle);
        Fit(ref below, rows * size);
        for (int r = 0; r < rows; r++)
        {
            Add(middle.AsSpan(r * 2 * size, size), below.AsSpan(r * size, size));
            Add(middle.AsSpan((r * 2 + 1) * size, size), below.AsSpan(text.Inputs[r].Head * size, size));
        }
        mask = Dropout.Mask(1);
        for (int i = 0; i < rows * size; i++) below[i] *= mask[i];
        Fit(ref input, rows * shape.InputSize);
        layers.Run(network.First, starts, pass.Input, pass.Products[0], pass.States[0], below, transposes.First, Weights[0], Weights[1], input);
        mask = Dropout.Mask(0);
        for (int i = 0; i < rows * shape.InputSize; i++) input[i] *= mask[i];
        int firstWord = Dropout.Dropped.Count - rows;
        for (int r = 0; r < rows; r++)
        {
            ReadOnlySpan<float> row = input.AsSpan(r * shape.InputSize, shape.InputSize);
            ParserInput word = text.Inputs[r].Word;
            Words.Add(Dropout.Dropped[firstWord + r] ? 0 : word.Word, row[..shape.WordSize]);
            ReadOnlySpan<float> affix = row.Slice(shape.WordSize, shape.AffixSize);
            Affixes.Add(word.Suffix2, affix);
            Affixes.Add(word.Suffix3, affix);
            Affixes.Add(word.Prefix3, affix);
            Affixes.Add(word.Shape, affix);
            int at = shape.WordSize + shape.AffixSize;
            foreach (int mark in pass.MarksOf(text.Inputs[r]))
            {
                Marks.Add(mark, row.Slice(at, shape.MarkSize));
                at += shape.MarkSize;
            }
        }
    }

    private void BackRoles(RoleLesson lesson, float scale)
    {
        RoleShape shape = network.Shape;
        RoleQuestion question = lesson.Question;
        int count = question.End - question.Start, size = shape.RoleSize, distances = RolePairs.WayRows(network.Relations.Length);
        Fit(ref scores, count * RoleNetwork.Roles);
        pass.ScoreRoles(question, lesson.Ways, scores);
        Span<float> three = stackalloc float[1 + RoleNetwork.Roles];
        for (int t = 0; t < count; t++)
        {
            three[0] = 0;
            for (int role = 0; role < RoleNetwork.Roles; role++) three[1 + role] = scores[t * RoleNetwork.Roles + role];
            Loss += ParserGradient.Softmax(three, lesson.Roles[t], -1, scale);
            var (way, distance) = lesson.Ways[t];
            for (int role = 0; role < RoleNetwork.Roles; role++)
            {
                float g = three[1 + role];
                if (g == 0) continue;
                int a = way * RoleNetwork.Roles + role, b = (distances + distance) * RoleNetwork.Roles + role;
                int cueAt = question.Main * shape.ViewSize + role * size, partAt = (question.Start + t) * shape.ViewSize + (RoleNetwork.Roles + role) * size;
                for (int i = 0; i < size; i++)
                {
                    float cue = pass.Views[cueAt + i], part = pass.Views[partAt + i];
                    views[cueAt + i] += g * (part + network.Ways[a * size + i] + network.Ways[b * size + i]);
                    views[partAt + i] += g * (cue + network.RoleBias[role * size + i]);
                    Weights[8][a * size + i] += g * cue;
                    Weights[8][b * size + i] += g * cue;
                    Weights[10][role * size + i] += g * part;
                }
                Weights[9][a] += g;
                Weights[9][b] += g;
            }
        }
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> sum)
    {
        for (int i = 0; i < row.Length; i++) sum[i] += row[i];
    }

    private static void Fit(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size];
        else Array.Clear(buffer, 0, size);
    }
}

/// <summary>Transposes of the weights of roles, laid out for the way back.</summary>
internal sealed class RoleTransposes(RoleNetwork network)
{
    /// <summary>Of the first layer.</summary>
    public PackedMatrix First { get; } = new();

    /// <summary>Of the second layer.</summary>
    public PackedMatrix Second { get; } = new();

    /// <summary>Of the views.</summary>
    public PackedMatrix View { get; } = new();

    /// <summary>Of the labels of cues.</summary>
    public PackedMatrix Cue { get; } = new();

    /// <summary>Lays out the weights as they are now.</summary>
    public void Pack()
    {
        int width = 2 * RecurrentLayer.Blocks * network.Shape.LayerSize, size = network.Shape.OutputSize;
        First.PackTransposed(network.First.Weights, network.First.Inputs, width, width);
        Second.PackTransposed(network.Second.Weights, network.Second.Inputs, width, width);
        View.PackTransposed(network.View, size, network.Shape.ViewSize, network.Shape.ViewSize);
        Cue.PackTransposed(network.Cue, size, RoleNetwork.CueLabels, RoleNetwork.CueLabels);
    }
}
