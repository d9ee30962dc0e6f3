using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Where the reports have it from, in sentences: which are copies, and which rest on one source. Nothing where nothing is to be told.</summary>
internal static class ProvenanceView
{
    /// <summary>One line for each origin that several reports share, then one for each source that several reports credit or that is one of them.</summary>
    internal static IEnumerable<string> Lines(StoryView view)
    {
        StoryComparison comparison = view.Comparison;
        foreach (Origin origin in comparison.Origins.Where(o => o.ReportIds.Length > 1))
        {
            string count = $"{Phrases.Count(view.Reports.Length, "report", "reports")}, {Phrases.Count(comparison.Origins.Length, "origin", "origins")}: ";
            yield return count + Reason(origin, view);
        }
        var sources = comparison.Credits.GroupBy(c => c.SpeakerId ?? c.Name, StringComparer.Ordinal)
            .Select(g => (Name: NameOf(g.First(), view), Credits: g.ToArray(), Reports: g.Select(c => c.ReportId).Distinct(StringComparer.Ordinal).ToArray()));
        foreach ((string credited, Credit[] credits, string[] reports) in sources.OrderByDescending(s => s.Credits[0].CreditedReportId is not null).ThenByDescending(s => s.Reports.Length))
        {
            string name = credited;
            string? published = credits[0].CreditedReportId;
            if (published is null && reports.Length < 2) continue;
            string[] others = [.. reports.Where(r => r != published)];
            if (others.Length == 0) continue;
            string verb = others.Length switch { 1 => "credits", 2 => "both credit", _ => "all credit" };
            string one = published is null ? "" : ", one of these reports";
            if (published is not null) name = view.Label(published);
            string[] ways = [.. credits.Select(c => c.Kind).Distinct().Order().Select(Of)];
            yield return $"{Join(others.Select(view.ShortLabel))} {verb} {name}{one} ({string.Join(", ", ways)})";
        }
    }

    private static string Reason(Origin origin, StoryView view)
    {
        ReportShare? most = view.Comparison.Shares.Where(s => origin.ReportIds.Contains(s.A) && origin.ReportIds.Contains(s.B)).MaxBy(s => s.Containment);
        string labels = Join(origin.ReportIds.Select(view.ShortLabel));
        Credit? line = view.Comparison.Credits.FirstOrDefault(c => c.Kind == CreditKind.CreditLine && origin.ReportIds.Contains(c.ReportId));
        string credit = line is null ? "" : $"; credited to {NameOf(line, view)}";
        return most is null ? $"{labels} carry one text{credit}" : $"{labels} share {(int)Math.Round(100 * most.Containment)}% of the shorter{credit}";
    }

    internal static string NameOf(Credit credit, StoryView view)
    {
        string name = credit.SpeakerId is null ? VisibleText.Line(credit.Name) : view.SpeakerName(credit.SpeakerId);
        return name.Length > 0 && char.IsLower(name[0]) ? "the " + name : name;
    }

    internal static string Join(IEnumerable<string> labels)
    {
        ImmutableArray<string> all = [.. labels];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    internal static string Of(CreditKind kind) => kind switch
    {
        CreditKind.CreditLine => "credit line",
        CreditKind.Contributed => "contributed",
        CreditKind.FirstReported => "first reported",
        CreditKind.Told => "told",
        CreditKind.QuotedFrom => "quoted",
        CreditKind.AccordingTo => "according to",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
