using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>What went wrong in one document: <c>word</c> and <c>sentence</c> (cut elsewhere), <c>tag</c>, <c>lemma</c>, <c>head</c>,
/// <c>relation</c>.</summary>
internal static class LanguageMistakes
{
    /// <summary>The mistakes, kind by kind, in text order.</summary>
    public static IEnumerable<Mistake> Of(string treebank, TreebankDocument document, LaidDocument found)
    {
        List<int> visible = [];
        for (int i = 0; i < document.Text.Length; i++)
        {
            if (!ScoringCharacters.IsSpace(document.Text[i])) visible.Add(i);
        }
        TextSpan InText(TextSpan laid) => laid.IsEmpty ? default : new TextSpan(visible[laid.Start], visible[laid.End - 1] + 1);
        string place = $"{treebank} {document.Name}";
        return CutElsewhere("word", place, document.Text, document.Words.Select(w => InText(w.Span)), found.Words.Select(w => InText(w.Span)))
            .Concat(CutElsewhere("sentence", place, document.Text, document.Sentences.Select(InText), found.Sentences.Select(InText)))
            .Concat(Misread(place, document, found, InText));
    }

    private static IEnumerable<Mistake> CutElsewhere(
        string kind, string place, string text, IEnumerable<TextSpan> goldSpans, IEnumerable<TextSpan> foundSpans)
    {
        TextSpan[] gold = [.. goldSpans.Where(s => !s.IsEmpty)], found = [.. foundSpans.Where(s => !s.IsEmpty)];
        HashSet<TextSpan> right = [.. found.Intersect(gold)];
        TextSpan[] missed = [.. gold.Where(s => !right.Contains(s))], spurious = [.. found.Where(s => !right.Contains(s))];
        // Neighbours that are wrong on either side are one mistake.
        foreach (TextSpan stretch in Join(missed.Concat(spurious).Order(), text))
        {
            yield return new Mistake(kind, $"{place} {stretch}",
            [
                $"gold   {Excerpt.Of(text, missed.Where(stretch.Contains))}",
                $"guess  {Excerpt.Of(text, spurious.Where(stretch.Contains))}",
            ]);
        }
    }

    private static IEnumerable<TextSpan> Join(IEnumerable<TextSpan> ordered, string text)
    {
        TextSpan? open = null;
        foreach (TextSpan span in ordered)
        {
            if (open is { } o && (span.Start <= o.End || text.AsSpan(o.End, span.Start - o.End).IsWhiteSpace()))
            {
                open = o.Union(span);
                continue;
            }
            if (open is { } done) yield return done;
            open = span;
        }
        if (open is { } last) yield return last;
    }

    private static IEnumerable<Mistake> Misread(string place, TreebankDocument document, LaidDocument found, Func<TextSpan, TextSpan> inText)
    {
        Dictionary<TextSpan, TreebankWord> words = [];
        foreach (TreebankWord word in found.Words) words[word.Span] = word;
        foreach (TreebankWord gold in document.Words)
        {
            if (!words.TryGetValue(gold.Span, out TreebankWord guess)) continue;
            string where = $"{place} {inText(gold.Span)}";
            string context = $"       {Excerpt.Of(document.Text, [inText(gold.Span)])}";
            string Head(TextSpan? head) => head is { } span ? inText(span).Of(document.Text).ToString() : "root";
            if (gold.Class != guess.Class || gold.Tag != guess.Tag)
                yield return new Mistake("tag", where, [$"gold {gold.Class} {gold.Tag}, guess {guess.Class} {guess.Tag}", context]);
            if (gold.Lemma != guess.Lemma)
                yield return new Mistake("lemma", where, [$"gold {gold.Lemma}, guess {guess.Lemma} ({guess.Tag})", context]);
            if (gold.Head != guess.Head || gold.Relation.Split(':')[0] != guess.Relation.Split(':')[0])
            {
                yield return new Mistake(gold.Head != guess.Head ? "head" : "relation", where,
                    [$"gold {gold.Relation} of {Head(gold.Head)}, guess {guess.Relation} of {Head(guess.Head)}", context]);
            }
        }
    }
}
