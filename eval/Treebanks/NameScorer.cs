using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>Counts names: one is right when it covers the same characters and names the same kind of thing.</summary>
internal static class NameScorer
{
    /// <summary>The scores, in the order in which they are shown: a kind each, and all.</summary>
    public static readonly ImmutableArray<string> Scores = ["person", "organisation", "place", "other", "names"];

    /// <summary>The names of an analysis.</summary>
    public static ImmutableArray<NamedSpan> Of(Document document) =>
        [.. document.Entities.Select(e => new NamedSpan(document.Segments.SpanOf(e.Tokens), e.Kind))];

    /// <summary>Counts one article.</summary>
    public static Tally Count(ImmutableArray<NamedSpan> gold, ImmutableArray<NamedSpan> found)
    {
        Tally tally = new();
        HashSet<NamedSpan> known = [.. gold];
        foreach (EntityKind kind in Enum.GetValues<EntityKind>())
            tally[NameOf(kind)].Count(found.Count(f => f.Kind == kind && known.Contains(f)), found.Count(f => f.Kind == kind), gold.Count(g => g.Kind == kind));
        tally["names"].Count(found.Count(known.Contains), found.Length, gold.Length);
        return tally;
    }

    /// <summary>What went wrong: <c>name</c>.</summary>
    public static IEnumerable<Mistake> MistakesOf(NamedArticle article, ImmutableArray<NamedSpan> found)
    {
        HashSet<NamedSpan> gold = [.. article.Names], guess = [.. found];
        NamedSpan[] missed = [.. article.Names.Where(n => !guess.Contains(n))], spurious = [.. found.Where(n => !gold.Contains(n))];
        TextSpan? last = null;
        foreach (TextSpan span in missed.Concat(spurious).Select(n => n.Span).Distinct().Order())
        {
            // Names that overlap are one mistake.
            if (last is { } before && before.Overlaps(span)) continue;
            last = span;
            string Show(IEnumerable<NamedSpan> names) =>
                string.Join(", ", names.Where(n => n.Span.Overlaps(span)).Select(n => $"{NameOf(n.Kind)} {n.Span.Of(article.Text)}")) is { Length: > 0 } shown ? shown : "none";
            yield return new Mistake("name", $"{article.Name} {span}", [$"gold {Show(missed)}; guess {Show(spurious)}", $"       {Excerpt.Of(article.Text, [span])}"]);
        }
    }

    private static string NameOf(EntityKind kind) => kind.ToString().ToLowerInvariant();
}
