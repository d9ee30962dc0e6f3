using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Picks, among the passages that one report alone has, those that a reader would miss most.</summary>
internal static class TellingPassages
{
    /// <summary>The passages, the most telling first; the headline and what repeats another passage come last.</summary>
    internal static IEnumerable<Passage> Ordered(IEnumerable<Passage> passages, StoryView view)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return passages.Select(p => (Passage: p, Weight: seen.Add(view.Words(p)) ? WeightOf(p, view) : -1))
            .OrderByDescending(p => p.Weight).Select(p => p.Passage);
    }

    // Somebody's words tell most, then a number or date; a scrap or a name line tells nothing by itself.
    private static int WeightOf(Passage passage, StoryView view)
    {
        AttributedReport report = view.Reports[view.IndexOf(passage.ReportId)];
        if (report.Report.HeadlineSpan is { } headline && headline.Overlaps(passage.Span)) return -1;
        string words = view.Words(passage);
        int weight = 0;
        bool said = report.Statements.Any(s => s.Content.Any(c => c.Overlaps(passage.Span)));
        if (said) weight += 2;
        if (said && words.AsSpan().IndexOfAny("“”\"«»") >= 0) weight++;
        if (report.Document.Quantities.Any(q => passage.Span.Contains(q.Span))) weight++;
        // Half a sentence is hard to read by itself.
        if (words.Length > 0 && char.IsLower(words[0])) weight -= 2;
        if (words.Length is >= 60 and <= 400) weight += 2;
        return weight;
    }
}
