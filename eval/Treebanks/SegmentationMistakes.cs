using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>Where the cuts fall wrong: <c>word</c> and <c>sentence</c>.</summary>
internal static class SegmentationMistakes
{
    /// <summary>For each stretch that is cut otherwise, the gold cuts and the ones made.</summary>
    public static IEnumerable<Mistake> Of(
        string treebank, TreebankDocument document, ImmutableArray<TextSpan> words, ImmutableArray<TextSpan> sentences)
    {
        List<int> visible = [];
        for (int i = 0; i < document.Text.Length; i++)
        {
            if (!ScoringCharacters.IsSpace(document.Text[i])) visible.Add(i);
        }
        // Gold spans count the visible characters alone.
        ImmutableArray<TextSpan> InText(ImmutableArray<TextSpan> laid) =>
            [.. laid.Where(s => !s.IsEmpty && s.End <= visible.Count).Select(s => new TextSpan(visible[s.Start], visible[s.End - 1] + 1))];
        return Differences("word", treebank, document, InText(document.Words), words)
            .Concat(Differences("sentence", treebank, document, InText(document.Sentences), sentences));
    }

    private static IEnumerable<Mistake> Differences(
        string kind, string treebank, TreebankDocument document, ImmutableArray<TextSpan> gold, ImmutableArray<TextSpan> guess)
    {
        HashSet<TextSpan> right = [.. guess.Intersect(gold)];
        TextSpan[] missed = [.. gold.Where(s => !right.Contains(s))];
        TextSpan[] spurious = [.. guess.Where(s => !right.Contains(s))];
        // Neighbours that are wrong on either side are one mistake: they meet or overlap.
        foreach (TextSpan stretch in Join(missed.Concat(spurious).Order(), document.Text))
        {
            yield return new Mistake(kind, $"{treebank} {document.Name} {stretch}",
            [
                $"gold   {Excerpt.Of(document.Text, missed.Where(stretch.Contains))}",
                $"guess  {Excerpt.Of(document.Text, spurious.Where(stretch.Contains))}",
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
}
