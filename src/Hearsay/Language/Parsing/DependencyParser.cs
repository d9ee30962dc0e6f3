using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Parsing;

/// <summary>Finds the head and relation of each token of a sentence.</summary>
/// <remarks>Greedy arc-hybrid parsing with an averaged perceptron trained by a dynamic oracle (Goldberg and Nivre, 2013, "Training
/// deterministic parsers with non-deterministic oracles", TACL, section 4). Sentences over <see cref="LongestSentence"/> tokens are
/// parsed in pieces. Safe for use from several threads at once.</remarks>
internal sealed class DependencyParser
{
    /// <summary>Kind of the model's file.</summary>
    public const string ModelKind = "HSYP";

    /// <summary>Longest stretch that is parsed as one, in tokens.</summary>
    public const int LongestSentence = 400;

    private readonly PerceptronModel model;
    private readonly ImmutableArray<string> relations;
    private readonly uint[] classHashes;

    /// <summary>Makes a parser of a model, whose labels are <c>S</c>, <c>L:relation</c> and <c>R:relation</c>.</summary>
    public DependencyParser(PerceptronModel model)
    {
        this.model = model;
        relations = [.. model.Labels.Select(l => l.Length > 2 ? string.Intern(l[2..]) : "")];
        classHashes = [.. Enum.GetValues<WordClass>().Select(c => ParserFeatures.HashTag(WordClasses.NameOf(c)))];
    }

    /// <summary>Parses all sentences of the text; heads are token indices of the text, -1 for a root.</summary>
    public void Parse(
        SegmentedText text, QuotationMarkFilter marks, ReadOnlySpan<WordClass> classes, ReadOnlySpan<string> tags, Span<int> heads, Span<string> names,
        CancellationToken cancellation)
    {
        ParserState state = new();
        ParserFeatures.Word[] words = new ParserFeatures.Word[LongestSentence];
        Span<float> scores = stackalloc float[model.Labels.Length];
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Dictionary<string, uint> known = new(StringComparer.Ordinal);
        int[] kept = [];
        foreach (Sentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (kept.Length < sentence.Tokens.Count) kept = new int[sentence.Tokens.Count];
            int all = marks.Fill(sentence.Tokens, kept);
            for (int start = 0; start < all; start += LongestSentence)
            {
                ReadOnlySpan<int> piece = kept.AsSpan(start, Math.Min(LongestSentence, all - start));
                for (int i = 0; i < piece.Length; i++)
                {
                    string tag = tags[piece[i]];
                    if (!known.TryGetValue(tag, out uint hash)) known.Add(tag, hash = ParserFeatures.HashTag(tag));
                    uint wordClass = classHashes[(int)classes[piece[i]]];
                    words[i] = new ParserFeatures.Word(ParserFeatures.HashForm(text.Slice(piece[i])), hash ^ wordClass, wordClass);
                }
                Run(state, words.AsSpan(0, piece.Length), scores, features);
                for (int i = 0; i < piece.Length; i++)
                {
                    bool root = state.Heads[i] == piece.Length;
                    heads[piece[i]] = root ? -1 : piece[state.Heads[i]];
                    names[piece[i]] = root ? "root" : relations[state.Relations[i]];
                }
            }
            AttachMarks(text, marks, sentence.Tokens, heads, names);
        }
    }

    // A mark hangs on the word that it stands at: an opening one on the next, a closing one on the one before. Trees stay projective.
    private static void AttachMarks(SegmentedText text, QuotationMarkFilter marks, TokenRange sentence, Span<int> heads, Span<string> names)
    {
        bool opened = false;
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            if (!marks.IsMark(t))
            {
                opened = false;
                continue;
            }
            int left = t - 1, right = t + 1;
            while (left >= sentence.Start && marks.IsMark(left)) left--;
            while (right < sentence.End && marks.IsMark(right)) right++;
            int q = text.QuotationOfToken[t];
            // A closing mark right after an opening one goes with it: their arcs would cross.
            opened |= q >= 0 && text.Quotations[q].Tokens.Start == t;
            int head = opened && right < sentence.End ? right : left >= sentence.Start ? left : right < sentence.End ? right : -1;
            heads[t] = head;
            names[t] = head < 0 ? "root" : "punct";
        }
    }

    /// <summary>Parses one sentence into the state; relations are label numbers of the model.</summary>
    public void Run(ParserState state, ReadOnlySpan<ParserFeatures.Word> words, Span<float> scores, Span<uint> features)
    {
        state.Reset(words.Length);
        while (!state.IsFinal)
        {
            int count = ParserFeatures.Fill(state, words, features);
            scores.Clear();
            foreach (uint feature in features[..count]) model.Add(feature, scores);
            Apply(state, BestAllowed(state, model.Labels, scores), model.Labels);
        }
    }

    /// <summary>The allowed action with the highest score.</summary>
    public static int BestAllowed(ParserState state, ImmutableArray<string> labels, ReadOnlySpan<float> scores)
    {
        int best = -1;
        for (int a = 0; a < scores.Length; a++)
        {
            if (best >= 0 && scores[a] <= scores[best]) continue;
            if (IsAllowed(state, labels[a][0])) best = a;
        }
        return best;
    }

    /// <summary>Whether the state allows the action of that letter.</summary>
    public static bool IsAllowed(ParserState state, char action) => action switch
    {
        'S' => state.CanShift,
        'L' => state.CanLeft,
        _ => state.CanRight,
    };

    /// <summary>Carries the action out.</summary>
    public static void Apply(ParserState state, int action, ImmutableArray<string> labels)
    {
        switch (labels[action][0])
        {
            case 'S': state.Shift(); break;
            case 'L': state.LeftArc(action); break;
            default: state.RightArc(action); break;
        }
    }
}
