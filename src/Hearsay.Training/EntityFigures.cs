using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>F1 of names by kind, from raw text.</summary>
internal static class EntityFigures
{
    /// <summary>Finds the names of the articles and logs a line for each kind.</summary>
    public static void Report(IEnumerable<SilverArticle> articles, Tagger tagger, EntityRecognizer recognizer, WordClassTable classes, Action<string> log)
    {
        FormTable forms = new(classes, tagger.Weights, recognizer.Weights, null);
        SortedDictionary<string, (int Right, int Found, int Gold)> counts = new(StringComparer.Ordinal);
        void Count(string kind, int right, int found, int gold)
        {
            var c = counts.GetValueOrDefault(kind);
            counts[kind] = (c.Right + right, c.Found + found, c.Gold + gold);
        }
        foreach (SilverArticle article in articles)
        {
            forms.Trim();
            ReadText read = ReadText.Of(article.Text, new QuotationMarkFilter(article.Text), forms);
            byte[] tags = new byte[read.Count], labels = new byte[read.Count];
            tagger.Label(read, tags, CancellationToken.None);
            recognizer.Label(read, tags, labels, CancellationToken.None);
            HashSet<(TextSpan, string)> gold = [.. article.Names.Select(n => (n.Span, NameOf(n.Kind)))];
            ImmutableArray<Entity> found = recognizer.Entities(article.Text, read, labels);
            foreach (var (_, kind) in gold) Count(kind, 0, 0, 1);
            foreach (Entity entity in found)
                Count(entity.Kind.ToString(), gold.Contains((article.Text.SpanOf(entity.Tokens), entity.Kind.ToString())) ? 1 : 0, 1, 0);
        }
        foreach (var (kind, c) in counts)
            log($"{kind}: P {100.0 * c.Right / Math.Max(1, c.Found):F1} R {100.0 * c.Right / Math.Max(1, c.Gold):F1} F1 {200.0 * c.Right / Math.Max(1, c.Found + c.Gold):F1}");
    }

    private static string NameOf(string kind) => kind switch
    {
        "PERSON" => nameof(EntityKind.Person),
        "ORGANIZATION" => nameof(EntityKind.Organisation),
        "LOCATION" => nameof(EntityKind.Place),
        _ => nameof(EntityKind.Other),
    };
}
