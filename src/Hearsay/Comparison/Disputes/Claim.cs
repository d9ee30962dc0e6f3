using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Something put forward in one place: a sentence of a statement's content, or of the outlet's own voice.</summary>
/// <param name="Text">Index of its report.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Statement">The statement it belongs to; null for the outlet's own voice.</param>
/// <param name="Stems">Distinct stems of its content words, ascending.</param>
/// <param name="Negated">Whether a negation, or a word that rejects ("failed", "denied", "false"), stands in it.</param>
internal sealed record Claim(int Text, TextSpan Span, StatementWords? Statement, int[] Stems, bool Negated)
{
    /// <summary>The claims of all reports in order of report, statements before the outlet's own voice.</summary>
    public static List<Claim> Of(IReadOnlyList<NormalizedText> texts, List<StatementWords> statements)
    {
        Dictionary<NormalizedText, int> index = [];
        for (int t = 0; t < texts.Count; t++) index.Add(texts[t], t);
        List<Claim> claims = [];
        foreach (StatementWords statement in statements)
        {
            foreach (TextSpan piece in statement.Statement.Content)
            {
                WordRange range = statement.Text.WordsOf(piece);
                int start = range.Start;
                for (int i = range.Start + 1; i <= range.End; i++)
                {
                    if (i < range.End && !statement.Text.Words[i].Is(WordTraits.SentenceStart)) continue;
                    claims.Add(From(index[statement.Text], statement.Text, new WordRange(start, i), statement));
                    start = i;
                }
            }
        }
        for (int t = 0; t < texts.Count; t++) claims.AddRange(OwnVoice(texts[t], t));
        return claims;
    }

    private static IEnumerable<Claim> OwnVoice(NormalizedText text, int index)
    {
        TextSpan[] attributed = [.. text.Attributed.Statements.SelectMany(s => s.Content).Order()];
        int next = 0;
        foreach (Sentence sentence in text.Segments.Sentences)
        {
            ParagraphKind kind = text.Segments.Paragraphs[sentence.Paragraph].Kind;
            TextSpan span = text.Segments.SpanOf(sentence.Tokens);
            while (next < attributed.Length && attributed[next].End <= span.Start) next++;
            if (kind is ParagraphKind.Furniture or ParagraphKind.Byline || (next < attributed.Length && attributed[next].Start < span.End)) continue;
            WordRange range = text.WordsOf(span);
            if (range.Count > 0) yield return From(index, text, range, null);
        }
    }

    private static Claim From(int index, NormalizedText text, WordRange range, StatementWords? statement)
    {
        HashSet<int> stems = [];
        bool negated = false;
        for (int i = range.Start; i < range.End; i++)
        {
            Word word = text.Words[i];
            negated |= word.Is(WordTraits.Negation) || FunctionWords.Rejects(word.Span.Of(text.Segments.Text));
            if (word.Is(WordTraits.Content)) stems.Add(word.Stem);
        }
        return new Claim(index, text.SpanOf(range), statement, [.. stems.Order()], negated);
    }
}
