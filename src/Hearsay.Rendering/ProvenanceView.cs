using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>A source that reports credit, with every place where they do.</summary>
/// <param name="Name">What it is called; the label of its report where it is one of the reports.</param>
/// <param name="PublishedId">The report that it published; null when it is none of these.</param>
/// <param name="Credits">The credits, in order of report and place.</param>
internal sealed record CreditedSource(string Name, string? PublishedId, ImmutableArray<Credit> Credits)
{
    /// <summary>The name as it stands by itself: "report", not "the report".</summary>
    internal string Title => Name.StartsWith("the ", StringComparison.Ordinal) ? Name[4..] : Name;

    /// <summary>The ways in which it is credited, the plainest first: "credit line, told".</summary>
    internal string Ways => string.Join(", ", Credits.Select(c => c.Kind).Distinct().Order().Select(ProvenanceView.Of));
}

/// <summary>Where the reports have it from, in sentences: which are copies, and which rest on one source. Nothing where nothing is to be told.</summary>
internal static class ProvenanceView
{
    /// <summary>One line for each origin that several reports share, then one for each source that several reports credit or that is one of them.</summary>
    internal static IEnumerable<string> Lines(StoryView view) => Origins(view).Concat(Sources(view).Select(s => Shared(s, view)).OfType<string>());

    /// <summary>One line for each origin that several reports share.</summary>
    internal static IEnumerable<string> Origins(StoryView view)
    {
        StoryComparison comparison = view.Comparison;
        foreach (Origin origin in comparison.Origins.Where(o => o.ReportIds.Length > 1))
        {
            string count = $"{Phrases.Count(view.Reports.Length, "report", "reports")}, {Phrases.Count(comparison.Origins.Length, "origin", "origins")}: ";
            yield return count + Reason(origin, view);
        }
    }

    /// <summary>The sources that reports credit: those that are one of them first, then those that most credit.</summary>
    internal static ImmutableArray<CreditedSource> Sources(StoryView view) =>
    [
        .. view.Comparison.Credits.GroupBy(c => c.SpeakerId ?? c.Name, StringComparer.Ordinal).Select(g => Source([.. g], view))
            .OrderByDescending(s => s.PublishedId is not null).ThenByDescending(s => s.Credits.Select(c => c.ReportId).Distinct(StringComparer.Ordinal).Count()),
    ];

    private static CreditedSource Source(ImmutableArray<Credit> credits, StoryView view) =>
        new(credits[0].CreditedReportId is { } published ? view.Label(published) : NameOf(credits[0], view), credits[0].CreditedReportId, credits);

    /// <summary>Who credits a source that is one of the reports or that several credit; null for any other.</summary>
    internal static string? Shared(CreditedSource source, StoryView view)
    {
        string[] reports = [.. source.Credits.Select(c => c.ReportId).Distinct(StringComparer.Ordinal)];
        string[] others = [.. reports.Where(r => r != source.PublishedId)];
        if ((source.PublishedId is null && reports.Length < 2) || others.Length == 0) return null;
        string verb = others.Length switch { 1 => "credits", 2 => "both credit", _ => "all credit" };
        string one = source.PublishedId is null ? "" : ", one of these reports";
        return $"{Join(others.Select(view.ShortLabel))} {verb} {source.Name}{one} ({source.Ways})";
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
