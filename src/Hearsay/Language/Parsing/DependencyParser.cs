using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Language.Parsing;

/// <summary>Finds the head and relation of each token of a sentence.</summary>
/// <remarks>A network scores every pair of words as head and dependent (<see cref="ParserPass"/>); the projective tree with the highest sum is
/// taken (<see cref="ProjectiveDecoder"/>). Sentences over <see cref="LongestSentence"/> tokens are parsed in pieces. Safe for use from
/// several threads at once.</remarks>
internal sealed class DependencyParser
{
    /// <summary>Longest stretch that is parsed as one, in tokens.</summary>
    public const int LongestSentence = 250;

    // Sentences go through the network together, up to so many tokens: enough for fast products, few enough for the cache.
    private const int MostRows = 512;

    /// <summary>What the last recurrent layer gives for a word: so many numbers.</summary>
    public int ContextSize => model.Network.Shape.OutputSize;

    private readonly ParserModel model;
    private readonly ImmutableArray<string> relations;
    private readonly ImmutableArray<(WordClass Class, string Tag)> tagNames;
    private readonly ConcurrentBag<Workspace> workspaces = [];

    /// <summary>Makes a parser of a model.</summary>
    public DependencyParser(ParserModel model)
    {
        this.model = model;
        relations = [.. model.Network.Relations.Select(string.Intern)];
        tagNames = [.. model.Network.Tags.Select(t => t.Split('|')).Select(t => (WordClasses.Parse(t[0]), string.Intern(t[1])))];
    }

    /// <summary>Parses all sentences of the text and tags their words anew; heads are token indices of the text, -1 for a root.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Its quotation marks.</param>
    /// <param name="read">The text as the tagger read it.</param>
    /// <param name="classes">The tagger's word classes; takes those of the parser, which sees the whole sentence.</param>
    /// <param name="tags">The same of tags.</param>
    /// <param name="heads">Takes the heads.</param>
    /// <param name="names">Takes the relations.</param>
    /// <param name="contexts">Takes what the last recurrent layer gives for each token, or is empty; rows of quotation marks stay as they are.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Parse(
        SegmentedText text, QuotationMarkFilter marks, ReadText read, Span<WordClass> classes, Span<string> tags, Span<int> heads, Span<string> names,
        WordContexts contexts, CancellationToken cancellation)
    {
        if (!workspaces.TryTake(out Workspace? work)) work = new Workspace(model.Network);
        work.Clear();
        foreach (ReadSentence sentence in read.Sentences)
        {
            int all = sentence.End - sentence.Start;
            bool capitals = TaggerFeatures.IsCapitalised(text, new TokenRange(read.Tokens[sentence.Start], read.Tokens[sentence.End - 1] + 1));
            for (int start = 0; start < all; start += LongestSentence)
            {
                int count = Math.Min(LongestSentence, all - start);
                if (work.Count + count > MostRows) Flush(work, classes, tags, heads, names, contexts, cancellation);
                for (int i = start; i < start + count; i++)
                {
                    int token = read.Tokens[sentence.Start + i];
                    ReadOnlySpan<char> form = text.Slice(token);
                    work.Add(token, ParserInput.Of(form, model.WordRow(form), work.TagRow(model, classes[token], tags[token]), i == 0, capitals), read.IsName(sentence.Start + i));
                }
                work.EndSentence();
            }
        }
        Flush(work, classes, tags, heads, names, contexts, cancellation);
        foreach (Sentence sentence in text.Sentences) AttachMarks(text, marks, sentence.Tokens, heads, names);
        workspaces.Add(work);
    }

    /// <summary>Parses sentences that are given as inputs; heads are counted within each sentence, -1 for the root.</summary>
    public void Parse(ParserPass pass, ReadOnlySpan<ParserInput> inputs, int[] starts, Span<int> heads, Span<int> relationNumbers)
    {
        ProjectiveDecoder decoder = new();
        Decode(pass, decoder, inputs, starts, heads, relationNumbers);
    }

    private void Flush(
        Workspace work, Span<WordClass> classes, Span<string> tags, Span<int> heads, Span<string> names, WordContexts contexts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (work.Count == 0) return;
        int[] starts = work.Starts;
        Decode(work.Pass, work.Decoder, work.Inputs, starts, work.Heads, work.Relations);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            for (int r = starts[s]; r < starts[s + 1]; r++)
            {
                bool root = work.Heads[r] < 0;
                heads[work.Tokens[r]] = root ? -1 : work.Tokens[starts[s] + work.Heads[r]];
                names[work.Tokens[r]] = root ? "root" : relations[work.Relations[r]];
            }
        }
        int count = tagNames.Length;
        ReadOnlySpan<float> rows = work.Pass.Contexts;
        for (int r = 0; r < work.Count; r++)
        {
            int token = work.Tokens[r];
            if (!contexts.IsEmpty) rows.Slice(r * ContextSize, ContextSize).CopyTo(contexts.Row(token));
            // What the body of the text tells of a word's case is known to the tagger alone.
            if (work.KeepsTag[r]) continue;
            (classes[token], tags[token]) = tagNames[ParserPass.Best(work.Pass.Tags.AsSpan(r * count, count))];
        }
        work.Clear();
    }

    private void Decode(ParserPass pass, ProjectiveDecoder decoder, ReadOnlySpan<ParserInput> inputs, int[] starts, Span<int> heads, Span<int> relationNumbers)
    {
        pass.Run(inputs, starts);
        int rows = pass.Rows;
        Span<int> absolute = relationNumbers[..rows];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            Span<int> own = heads[starts[s]..starts[s + 1]];
            decoder.Decode(pass.Scores.AsSpan(pass.ScoreStarts[s], own.Length * (own.Length + 1)), own);
            for (int i = 0; i < own.Length; i++) absolute[starts[s] + i] = own[i] < 0 ? -1 : starts[s] + own[i];
        }
        pass.ScoreRelations(absolute);
        int count = model.Network.Relations.Length;
        for (int r = 0; r < rows; r++) relationNumbers[r] = ParserPass.Best(pass.Relations.AsSpan(r * count, count));
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

    /// <summary>What one thread works with; used again from text to text.</summary>
    private sealed class Workspace(ParserNetwork network)
    {
        private readonly List<int> starts = [0];
        private readonly Dictionary<(WordClass, string), int> tagRows = [];

        public ParserPass Pass { get; } = new(network);
        public ProjectiveDecoder Decoder { get; } = new();
        public ParserInput[] Inputs { get; } = new ParserInput[MostRows];
        public int[] Tokens { get; } = new int[MostRows];
        public bool[] KeepsTag { get; } = new bool[MostRows];
        public int[] Heads { get; } = new int[MostRows];
        public int[] Relations { get; } = new int[MostRows];
        public int Count { get; private set; }
        public int[] Starts => [.. starts];

        public void Clear()
        {
            Count = 0;
            starts.Clear();
            starts.Add(0);
        }

        public void Add(int token, ParserInput input, bool keepsTag)
        {
            Tokens[Count] = token;
            KeepsTag[Count] = keepsTag;
            Inputs[Count++] = input;
        }

        public void EndSentence() => starts.Add(Count);

        public int TagRow(ParserModel model, WordClass wordClass, string tag)
        {
            if (!tagRows.TryGetValue((wordClass, tag), out int row))
                tagRows.Add((wordClass, tag), row = model.TagRow(WordClasses.NameOf(wordClass) + "|" + tag));
            return row;
        }
    }
}
