using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Finds the evaluative words of the outlets' own voices, and keeps those that tell something: where another report tells the same thing
/// without the word.</summary>
/// <remarks>Sentences that tell the same thing are looked up by rare words, as for coverage, not by comparing all sentences.</remarks>
internal sealed class EvaluativeWordFinder(Vocabulary vocabulary, CancellationToken cancellation)
{
    // Weight in nats, and share of the weight of the words around an evaluative word, that another sentence must hold to tell the same thing: with the
    // word that it stands to, or without.
    private const double LeastShared = 7;
    private const double LeastShare = 0.4;
    private const double LeastShareAlone = 0.75;

    // Headlines tell of one event; a name in common is enough.
    private const double LeastSharedHeadline = 1;

    // Words around an evaluative word that say what it is about, on either side.
    private const int Reach = 12;

    private const int StemsLookedUp = 8;
    private const int MostHolders = 64;

    // Occurrences of a report beyond this many are counted but not held against the others.
    private const int MostHeld = 300;

    private sealed record Unit(int Text, TextSpan Span, int[] Stems, bool IsHeadline, List<Occurrence> Words);

    private sealed record Occurrence(int Text, Unit Unit, EvaluativeToken Token, EvaluativeUse Use)
    {
        public Voice Voice => Use.Voice;
    }

    private readonly List<Unit> units = [];
    private readonly List<Occurrence> occurrences = [];
    private readonly Dictionary<int, List<Unit>> holders = [];

    /// <summary>The words that tell something, those of headlines first, then those that most other reports do without; and every use of one.</summary>
    public (ImmutableArray<EvaluativeWord> Words, ImmutableArray<EvaluativeUse> Uses) Find(IReadOnlyList<NormalizedText> texts)
    {
        for (int t = 0; t < texts.Count; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            Read(texts[t], t);
        }
        foreach (Unit unit in units)
        {
            foreach (int stem in unit.Stems)
            {
                if (!holders.TryGetValue(stem, out List<Unit>? list)) holders.Add(stem, list = []);
                list.Add(unit);
            }
        }
        List<(EvaluativeWord Word, bool IsHeadline, double Share)> found = [];
        int[] held = new int[texts.Count];
        foreach (Occurrence occurrence in occurrences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (occurrence.Voice == Voice.Own && held[occurrence.Text]++ < MostHeld && Hold(occurrence, texts) is { } word)
                found.Add((word.Word, occurrence.Unit.IsHeadline, word.Share));
        }
        return
        (
            [.. found.OrderByDescending(f => f.IsHeadline).ThenByDescending(f => f.Word.Others.Length).ThenByDescending(f => f.Share)
                .ThenBy(f => f.Word.Passage.ReportId, StringComparer.Ordinal).ThenBy(f => f.Word.Passage.Span).Select(f => f.Word)],
            [.. occurrences.Select(o => o.Use)]
        );
    }

    private void Read(NormalizedText text, int index)
    {
        Document document = text.Attributed.Document;
        SegmentedText segments = document.Segments;
        StatementPlaces statements = new(text.Attributed);
        bool[] isName = new bool[segments.Tokens.Length];
        foreach (Entity entity in document.Entities) isName.AsSpan(entity.Tokens.Start, entity.Tokens.Count).Fill(true);
        foreach (Sentence sentence in segments.Sentences)
        {
            ParagraphKind kind = segments.Paragraphs[sentence.Paragraph].Kind;
            if (kind is ParagraphKind.Furniture or ParagraphKind.Byline) continue;
            TextSpan span = segments.SpanOf(sentence.Tokens);
            Unit unit = new(index, span, StemsOf(text, span, []), kind == ParagraphKind.Headline, []);
            units.Add(unit);
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                if (isName[t] || EvaluativeLexicon.Find(document, t) is not { } token) continue;
                TextSpan word = segments.Tokens[t].Span;
                // A reporting verb is counted as one.
                if (statements.CuedAt(word) is not null) continue;
                Statement? holder = statements.Around(word);
                Voice voice = segments.QuotationOfToken[t] >= 0 || kind == ParagraphKind.BlockQuotation ? Voice.Quoted : holder is null ? Voice.Own : Voice.Attributed;
                EvaluativeUse use = new(new Passage(text.ReportId, segments.SpanOf(token.Tokens)), token.Lemma, token.Class, voice, holder?.Id);
                Occurrence occurrence = new(index, unit, token, use);
                unit.Words.Add(occurrence);
                occurrences.Add(occurrence);
            }
        }
    }

    /// <summary>Holds a word against the sentences of the other reports that tell the same thing; null where there are none, or where one has the word too.</summary>
    private (EvaluativeWord Word, double Share)? Hold(Occurrence occurrence, IReadOnlyList<NormalizedText> texts)
    {
        NormalizedText text = texts[occurrence.Text];
        SegmentedText segments = text.Segments;
        TextSpan about = About(occurrence, text);
        List<TextSpan> evaluative = [.. occurrence.Unit.Words.Select(w => segments.SpanOf(w.Token.Tokens))];
        int[] stems = StemsOf(text, about, evaluative);
        double weight = stems.Sum(vocabulary.WeightOf);
        int[] anchors = Anchors(occurrence, text);
        List<(Unit Unit, double Shared)> others = [];
        foreach (Unit unit in Candidates(occurrence, stems))
        {
            double share = anchors.Length > 0 && Array.TrueForAll(anchors, a => unit.Stems.AsSpan().BinarySearch(a) >= 0) ? LeastShare : LeastShareAlone;
            (double shared, _, _) = LinkFeatures.Overlap(stems, unit.Stems, vocabulary);
            bool enough = occurrence.Unit.IsHeadline && unit.IsHeadline ? shared >= LeastSharedHeadline : shared >= LeastShared && shared >= share * weight;
            if (enough) others.Add((unit, shared));
        }
        List<(Unit Unit, double Shared)> best = [.. others.GroupBy(o => o.Unit.Text).OrderBy(g => g.Key)
            .Select(g => g.OrderByDescending(o => o.Shared).ThenBy(o => o.Unit.Span).First())];
        if (best.Count == 0 || others.Exists(o => o.Unit.Words.Exists(w => w.Voice == Voice.Own && w.Token.Lemma == occurrence.Token.Lemma))) return null;
        string word = occurrence.Token.Lemma;
        Occurrence? said = others.SelectMany(o => o.Unit.Words).FirstOrDefault(w => w.Token.Lemma == word);
        Occurrence? instead = best.SelectMany(o => o.Unit.Words).FirstOrDefault(w => IsAttribute(w, texts[w.Text]) && IsAttribute(occurrence, text) && w.Voice == Voice.Own && Anchors(w, texts[w.Text]).SequenceEqual(anchors));
        string reason = said is not null ? "the outlet's own word here, somebody's words there"
            : instead is not null ? $"where this says “{word}”, another says “{instead.Token.Lemma}”"
            : $"told elsewhere without “{word}”";
        return (new EvaluativeWord(occurrence.Use.Passage, word, occurrence.Token.Class, new Passage(text.ReportId, about),
            [.. best.Select(b => new Passage(texts[b.Unit.Text].ReportId, b.Unit.Span))], (said ?? instead)?.Use, reason), best.Max(b => b.Shared) / Math.Max(weight, 1));
    }

    private IEnumerable<Unit> Candidates(Occurrence occurrence, int[] stems)
    {
        if (occurrence.Unit.IsHeadline) return units.Where(u => u.IsHeadline && u.Text != occurrence.Text);
        HashSet<Unit> candidates = new(ReferenceEqualityComparer.Instance);
        foreach (int stem in stems.OrderByDescending(vocabulary.WeightOf).ThenBy(s => s).Take(StemsLookedUp))
        {
            if (holders[stem] is { Count: <= MostHolders } list) candidates.UnionWith(list.Where(u => u.Text != occurrence.Text));
        }
        return candidates;
    }

    /// <summary>The clause around the word, or as many words as say what it is about.</summary>
    private static TextSpan About(Occurrence occurrence, NormalizedText text)
    {
        SegmentedText segments = text.Segments;
        if (occurrence.Unit.IsHeadline) return occurrence.Unit.Span;
        TokenRange word = occurrence.Token.Tokens, sentence = segments.Sentences[segments.SentenceOf(word.Start)].Tokens;
        return segments.SpanOf(new TokenRange(Math.Max(sentence.Start, word.Start - Reach), Math.Min(sentence.End, word.End + Reach)));
    }

    private static bool IsAttribute(Occurrence occurrence, NormalizedText text) =>
        text.Attributed.Document.Relations[occurrence.Token.Tokens.End - 1] is "amod" or "compound";

    /// <summary>The stems of what the word stands to, which another sentence about the same thing has too: the noun that an adjective or noun stands before,
    /// the verb over an adverb or noun, subject and object of a verb.</summary>
    private static int[] Anchors(Occurrence occurrence, NormalizedText text)
    {
        Document document = text.Attributed.Document;
        int token = occurrence.Token.Tokens.End - 1;
        List<int> anchors = [];
        if (document.Classes[token] == WordClass.Verb && document.Relations[token] != "amod")
        {
            TokenRange sentence = document.Segments.Sentences[document.Segments.SentenceOf(token)].Tokens;
            for (int t = Math.Max(sentence.Start, token - Reach); t < Math.Min(sentence.End, token + Reach); t++)
            {
                if (document.Heads[t] == token && document.Relations[t] is "nsubj" or "nsubj:pass" or "obj" or "obl" or "obl:agent") Add(t);
            }
        }
        else if (document.Heads[token] is var head and >= 0)
        {
            // "Savvy statesman that he is, Roe pressed ...": what a word of judgement stands to is what that one stands to.
            if (EvaluativeLexicon.Find(document, head) is not null && document.Heads[head] >= 0) head = document.Heads[head];
            Add(head);
        }
        // A verb needs two: its object alone is anywhere in the story.
        return document.Classes[token] == WordClass.Verb && document.Relations[token] != "amod" && anchors.Count < 2 ? [] : [.. anchors];

        void Add(int word)
        {
            WordRange range = text.WordsOf(document.Segments.Tokens[word].Span);
            if (range.Count > 0 && text.Words[range.Start].Is(WordTraits.Content)) anchors.Add(text.Words[range.Start].Stem);
        }
    }

    private static int[] StemsOf(NormalizedText text, TextSpan span, List<TextSpan> without)
    {
        WordRange range = text.WordsOf(span);
        HashSet<int> stems = [];
        for (int i = range.Start; i < range.End; i++)
        {
            Word word = text.Words[i];
            if (word.Is(WordTraits.Content) && !without.Exists(w => w.Overlaps(word.Span))) stems.Add(word.Stem);
        }
        return [.. stems.Order()];
    }
}
