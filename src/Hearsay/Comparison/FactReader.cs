using System.Collections.Frozen;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Cuts a report into the single things it tells: clauses with a finite verb, with all that hangs on them.</summary>
/// <remarks>A clause that stands inside another one belongs to it, so that facts do not overlap; a clause of a word or two belongs to the one before it;
/// the words that only say who speaks belong to none. Without dependencies a sentence is one fact. Linear in the text.</remarks>
internal sealed class FactReader(Vocabulary vocabulary)
{
    // A clause with fewer content words tells nothing by itself ("as he put it").
    private const int LeastContent = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Listed("first second third fourth fifth sixth seventh eighth ninth tenth");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days = Listed("monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>The facts in text order.</summary>
    /// <param name="text">The report.</param>
    /// <param name="index">Its index.</param>
    /// <param name="firstStatement">Index of its first statement among all.</param>
    public IEnumerable<Fact> Read(NormalizedText text, int index, int firstStatement)
    {
        SegmentedText segments = text.Segments;
        Document document = text.Attributed.Document;
        int[] statements = StatementsOf(text.Attributed, firstStatement);
        int[] cues = CuesOf(text.Attributed, firstStatement);
        int[] clauses = ClausesOf(document);
        int[] stems = StemsOf(text);
        Dictionary<int, Predicate> predicates = [];
        foreach (Predicate predicate in document.Predicates) predicates.TryAdd(predicate.Head, predicate);
        for (int s = 0; s < segments.Sentences.Length; s++)
        {
            Sentence sentence = segments.Sentences[s];
            if (segments.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            foreach (TokenRange range in Pieces(text, sentence.Tokens, clauses, cues, statements))
            {
                Fact? fact = FactOf(text, index, s, Trimmed(document, range), statements, predicates, stems);
                if (fact is not null) yield return fact;
            }
        }
    }

    private Fact? FactOf(NormalizedText text, int index, int sentence, TokenRange range, int[] statements, Dictionary<int, Predicate> predicates, int[] stems)
    {
        WordRange words = text.WordsOf(text.Segments.SpanOf(range));
        SortedSet<int> distinct = [], names = [], numbers = [], ordinals = [], days = [];
        int negations = 0;
        for (int i = words.Start; i < words.End; i++)
        {
            Word word = text.Words[i];
            if (word.Is(WordTraits.Negation)) negations++;
            if (!word.Is(WordTraits.Content)) continue;
            distinct.Add(word.Stem);
            if (word.Is(WordTraits.Number)) numbers.Add(word.Stem);
            else if (Ordinals.Contains(word.Span.Of(text.Segments.Text))) ordinals.Add(word.Stem);
            else if (Days.Contains(word.Span.Of(text.Segments.Text))) days.Add(word.Stem);
            if (text.Attributed.Document.Classes[word.Token] == WordClass.ProperNoun) names.Add(word.Stem);
        }
        double weight = distinct.Sum(vocabulary.WeightOf);
        if (distinct.Count < LeastContent || weight <= 0) return null;
        List<Act> acts = [];
        Dictionary<int, int> held = [];
        for (int t = range.Start; t < range.End; t++)
        {
            if (predicates.TryGetValue(t, out Predicate? predicate))
                acts.Add(new Act(predicate.Verb, predicate.Kind == PredicateKind.Noun, [.. predicate.Arguments.Select(a => stems[a.Head]).Where(a => a >= 0).Distinct().Order()]));
            held[statements[t]] = held.GetValueOrDefault(statements[t]) + 1;
        }
        int statement = held.OrderByDescending(h => h.Value).ThenByDescending(h => h.Key).First().Key;
        return new Fact(index, sentence, range, statement, [.. distinct], [.. names], [[.. numbers], [.. ordinals], [.. days]], [.. acts], negations % 2 == 1, weight);
    }

    /// <summary>The sentence cut at the borders of its clauses.</summary>
    private static List<TokenRange> Pieces(NormalizedText text, TokenRange sentence, int[] clauses, int[] cues, int[] statements)
    {
        // Runs of one clause; a run between two of another clause is swallowed by it.
        List<(int Clause, int Start, int End)> runs = [];
        Dictionary<int, int> runOf = [];
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            if (!runOf.TryGetValue(clauses[t], out int open))
            {
                runOf.Add(clauses[t], runs.Count);
                runs.Add((clauses[t], t, t + 1));
                continue;
            }
            for (int inner = open + 1; inner < runs.Count; inner++) runOf.Remove(runs[inner].Clause);
            runs.RemoveRange(open + 1, runs.Count - open - 1);
            runs[open] = (clauses[t], runs[open].Start, t + 1);
        }
        List<TokenRange> pieces = [];
        int contentBefore = 0;
        foreach ((int clause, int start, int end) in runs)
        {
            TokenRange range = new(start, end);
            int content = ContentOf(text, range);
            if (OnlyTellsWhoSpeaks(range, clause, cues, statements)) continue;
            if (content == 0)
            {
                // Marks and a full stop go with what stands before them.
                if (pieces.Count > 0 && pieces[^1].End == start) pieces[^1] = new TokenRange(pieces[^1].Start, end);
                continue;
            }
            bool joins = pieces.Count > 0 && pieces[^1].End == start && (content < LeastContent || contentBefore < LeastContent);
            if (joins) pieces[^1] = new TokenRange(pieces[^1].Start, end);
            else pieces.Add(range);
            contentBefore = joins ? contentBefore + content : content;
        }
        return pieces;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Listed(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the clause is that of a cue and nothing in it is said ("the mayor told reporters on Monday").</summary>
    private static bool OnlyTellsWhoSpeaks(TokenRange range, int clause, int[] cues, int[] statements)
    {
        if (!range.Contains(clause) || cues[clause] < 0) return false;
        for (int t = range.Start; t < range.End; t++)
            if (statements[t] >= cues[clause]) return false;
        return true;
    }

    /// <summary>The clause without the conjunction before it and the comma after it.</summary>
    private static TokenRange Trimmed(Document document, TokenRange range)
    {
        int start = range.Start, end = range.End;
        while (end - start > 1 && (document.Classes[start] == WordClass.CoordinatingConjunction || document.Segments.Slice(start) is "that" or "," or ";" or "—")) start++;
        while (end - start > 1 && document.Segments.Slice(end - 1) is "," or ";" or "—" or "--") end--;
        return new TokenRange(start, end);
    }

    private static int ContentOf(NormalizedText text, TokenRange range)
    {
        WordRange words = text.WordsOf(text.Segments.SpanOf(range));
        int content = 0;
        for (int i = words.Start; i < words.End; i++)
            if (text.Words[i].Is(WordTraits.Content)) content++;
        return content;
    }

    /// <summary>For each token the head of its clause: the nearest finite predicate above it that is no part of another's; the sentence's root otherwise.</summary>
    private static int[] ClausesOf(Document document)
    {
        int[] clauses = new int[document.Segments.Tokens.Length];
        if (document.Heads.IsEmpty) return clauses;
        HashSet<int> heads = [];
        foreach (Predicate predicate in document.Predicates)
        {
            if (predicate.Kind != PredicateKind.Noun && predicate.Tense != Tense.None
                && document.Relations[predicate.Head] is "root" or "conj" or "ccomp" or "parataxis" or "advcl" or "acl:relcl") heads.Add(predicate.Head);
        }
        Array.Fill(clauses, -1);
        List<int> path = [];
        for (int t = 0; t < clauses.Length; t++)
        {
            int at = t;
            path.Clear();
            while (clauses[at] < 0 && !heads.Contains(at) && document.Heads[at] >= 0 && path.Count < clauses.Length)
            {
                path.Add(at);
                at = document.Heads[at];
            }
            int clause = clauses[at] >= 0 ? clauses[at] : at;
            clauses[at] = clause;
            foreach (int token in path) clauses[token] = clause;
        }
        // The full stop hangs on the sentence's root and would hold everything together: a mark goes with its neighbour.
        foreach (Sentence sentence in document.Segments.Sentences)
        {
            for (int t = sentence.Tokens.Start + 1; t < sentence.Tokens.End; t++)
                if (document.Classes[t] == WordClass.Punctuation && !Opens(document.Segments.Slice(t))) clauses[t] = clauses[t - 1];
            for (int t = sentence.Tokens.End - 2; t >= sentence.Tokens.Start; t--)
                if (document.Classes[t] == WordClass.Punctuation && Opens(document.Segments.Slice(t))) clauses[t] = clauses[t + 1];
        }
        return clauses;
    }

    /// <summary>For each token the stem of its last content word; -1 for none.</summary>
    private static int[] StemsOf(NormalizedText text)
    {
        int[] stems = new int[text.Segments.Tokens.Length];
        Array.Fill(stems, -1);
        foreach (Word word in text.Words)
            if (word.Is(WordTraits.Content)) stems[word.Token] = word.Stem;
        return stems;
    }

    private static bool Opens(ReadOnlySpan<char> mark) => mark is "“" or "‘" or "(" or "[" or "«" or "``";

    private static int[] StatementsOf(AttributedReport attributed, int first)
    {
        int[] statements = new int[attributed.Document.Segments.Tokens.Length];
        Array.Fill(statements, -1);
        // A parent stands before what is nested in it, so the innermost one is written last.
        for (int s = 0; s < attributed.Statements.Length; s++)
        {
            foreach (TextSpan piece in attributed.Statements[s].Content)
            {
                TokenRange tokens = attributed.Document.Segments.TokensOf(piece);
                statements.AsSpan(tokens.Start, tokens.Count).Fill(first + s);
            }
        }
        return statements;
    }

    /// <summary>For each token the statement whose cue it is; -1 for none.</summary>
    private static int[] CuesOf(AttributedReport attributed, int first)
    {
        int[] cues = new int[attributed.Document.Segments.Tokens.Length];
        Array.Fill(cues, -1);
        for (int s = 0; s < attributed.Statements.Length; s++)
        {
            foreach (TextSpan cue in attributed.Statements[s].Cue)
            {
                TokenRange tokens = attributed.Document.Segments.TokensOf(cue);
                cues.AsSpan(tokens.Start, tokens.Count).Fill(first + s);
            }
        }
        return cues;
    }
}
