using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>What went wrong in one document: <c>split</c> (a person spread over several speakers), <c>merged</c> (a speaker that is several
/// persons), <c>missed</c> (mentions of a person that no speaker has).</summary>
/// <remarks>A line for each cluster of the other side, with its mentions; what has none there stands after <c>none</c>.</remarks>
internal static class CoreferenceMistakes
{
    /// <summary>The kinds.</summary>
    public static readonly ImmutableArray<string> Kinds = ["split", "merged", "missed"];

    private const int MostWordings = 12;
    private const int LongestWording = 60;

    /// <summary>The mistakes, kind by kind, in text order of the clusters.</summary>
    public static IEnumerable<Mistake> Of(string corpus, CoreferenceDocument document, MentionMatch match)
    {
        string place = $"{corpus} {document.Name}";
        foreach ((string kind, ImmutableArray<ImmutableArray<int>> clusters, ImmutableArray<ImmutableArray<int>> others, string name) in new[]
        {
            ("split", match.Key, match.Response, "speaker"), ("merged", match.Response, match.Key, "person"),
        })
        {
            foreach (ImmutableArray<int> cluster in clusters)
            {
                ImmutableArray<int>[] parts = [.. others.Select(o => o.Where(cluster.Contains).ToImmutableArray()).Where(p => p.Length > 0)];
                if (parts.Length < 2) continue;
                yield return new Mistake(kind, $"{place} {match.SpanOf(cluster[0])}",
                    [.. parts.Select((part, i) => $"{name} {i + 1}  {Show(part)}"), .. Alone(cluster.Where(m => !match.IsPaired(m)))]);
            }
        }
        foreach (ImmutableArray<int> cluster in match.Key.Where(c => c.Length > 1 && !c.All(match.IsPaired)))
        {
            yield return new Mistake("missed", $"{place} {match.SpanOf(cluster[0])}",
                [$"gold   {Show(cluster)}", .. Alone(cluster.Where(m => !match.IsPaired(m)))]);
        }

        string[] Alone(IEnumerable<int> mentions) => mentions.Any() ? [$"none   {Show(mentions)}"] : [];
        string Show(IEnumerable<int> mentions)
        {
            KeyValuePair<string, int>[] wordings = [.. mentions.Select(m => Wording(match.SpanOf(m))).CountBy(w => w, StringComparer.Ordinal)];
            return string.Join(", ", wordings.Take(MostWordings).Select(w => w.Value > 1 ? $"“{w.Key}” ×{w.Value}" : $"“{w.Key}”"))
                + (wordings.Length > MostWordings ? $" and {wordings.Length - MostWordings} more" : "");
        }
        string Wording(TextSpan span)
        {
            string words = Excerpt.Words(document.Text, [span]);
            return words.Length <= LongestWording ? words : words[..LongestWording] + "…";
        }
    }
}
