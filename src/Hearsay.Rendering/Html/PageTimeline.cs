using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>When things happened as the reports tell it, apart from when the reports were published.</summary>
internal sealed class PageTimeline(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int EntriesShown = 14;
    private readonly PageParts parts = new(view, html);

    internal void Write()
    {
        int[] placed = [.. Enumerable.Range(0, view.Comparison.Timeline.Length).Where(i => view.Comparison.Timeline[i].IsPlaced)];
        if (placed.Length == 0) return;
        parts.Open("timeline", "Timeline", "Dated events that the reports tell.", placed.Length);
        if (TimelineChart.Of(view, index) is { } chart) Chart(chart);
        parts.Fold(placed, EntriesShown, "more", "<ol class=\"rows dates\">", "</ol>", Entry);
        parts.Close();
    }

    private void Chart(string chart)
    {
        html.MarkupLine("<figure class=\"drawing\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart of dates by reports\">");
        html.MarkupLine(chart);
        string published = view.Reports.Any(r => r.Report.Published is not null) ? ", ◇ it was published then" : "";
        html.MarkupLine($"</div><figcaption class=\"note\">● the report tells of something on that date{published}. The dates are evenly spaced; the time between two days is written above.</figcaption></figure>");
    }

    private void Entry(int i)
    {
        TimelineEntry entry = view.Comparison.Timeline[i];
        PageFinding finding = index.Times[i];
        html.MarkupLine($"<li {PageParts.Attributes(finding)}><span class=\"{(IsAgain(i) ? "when repeated" : "when")}\">{PageParts.Key(finding)}{PageParts.Line(TimelineWords.Date(entry.Date))}</span><span>");
        for (int p = 0; p < entry.Passages.Length; p++)
        {
            TimelinePassage telling = entry.Passages[p];
            string manner = TimelineWords.Manner(telling, view) is { Length: > 0 } how ? $"<span class=\"kind\">{PageParts.Line(how)}</span>" : "";
            html.MarkupLine($"<span class=\"told\">{parts.Chip(telling.Passage.ReportId, finding.Places[p].Anchor)} <span dir=\"auto\">{HtmlWriter.Escaped(TimelineWords.Told(telling, view))}</span>{manner}</span>");
        }
        html.MarkupLine($"</span>{(entry.Reason.Length > 0 ? PageParts.Reason(entry.Reason, null) : "")}</li>");
    }

    // The date stands in the entry before.
    private bool IsAgain(int i) => i > 0 && TimelineWords.Date(view.Comparison.Timeline[i].Date) == TimelineWords.Date(view.Comparison.Timeline[i - 1].Date);
}

/// <summary>Draws the timeline: the dates across, the reports down.</summary>
internal static class TimelineChart
{
    private const int DatesShown = 12;
    private const double NameWidth = 150;
    private const double Column = 80;
    private const double HeadHeight = 50;
    private const double RowHeight = 26;

    // A date of the axis: its ends, and how it is written.
    private sealed record Mark(DateOnly First, DateOnly Last, string Words)
    {
        // The year stands below: the columns are narrow.
        internal string Above => VisibleText.Shorten(Year.Length > 0 ? Words[..^5] : Words, 15);

        internal string Year => Words.Length > 5 && Words[^5] == ' ' && Words.AsSpan(Words.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0 ? Words[^4..] : "";
    }

    /// <summary>The drawing; null where there is one date only, and nothing to draw.</summary>
    internal static string? Of(StoryView view, PageIndex index)
    {
        ImmutableArray<TimelineEntry> entries = view.Comparison.Timeline;
        List<TimelineEntry> shown = [.. TimelineWords.Telling(entries, DatesShown)];
        List<Mark> marks = [.. shown.Select(e => MarkOf(e.Date)).Concat(view.Reports.Select(r => r.Report.Published).OfType<DateOnly>().Select(d => new Mark(d, d, Day(d))))
            .DistinctBy(m => m.Words, StringComparer.Ordinal).OrderBy(m => m.First).ThenBy(m => m.Last)];
        if (marks.Count < 2) return null;
        Svg chart = new(NameWidth + Column * marks.Count, HeadHeight + RowHeight * view.Reports.Length + 4);
        for (int m = 0; m < marks.Count; m++)
        {
            double x = NameWidth + Column * m + Column / 2;
            chart.Text(x, 12, marks[m].Above, "when");
            chart.Text(x, 25, marks[m].Year, "year");
            chart.Line(x, HeadHeight - 8, x, HeadHeight + RowHeight * view.Reports.Length, "rule");
            if (m > 0 && Passed(marks[m - 1], marks[m]) is { Length: > 0 } passed) chart.Text(x - Column / 2, 40, passed, "passed");
        }
        for (int r = 0; r < view.Reports.Length; r++)
        {
            double y = HeadHeight + RowHeight * r + RowHeight / 2;
            string id = view.Reports[r].Report.Id;
            chart.Text(0, y + 4, $"{r + 1} {VisibleText.Shorten(view.Label(id), Svg.LabelColumns)}", $"head {PageParts.Colour(r)}");
            chart.Line(NameWidth, y, NameWidth + Column * marks.Count, y, "rule");
            for (int m = 0; m < marks.Count; m++)
            {
                double x = NameWidth + Column * m + Column / 2;
                if (view.Reports[r].Report.Published is { } day && Day(day) == marks[m].Words)
                    chart.Titled($"{view.Label(id)}: published {Phrases.Date(day)}", () => chart.Polygon($"published {PageParts.Colour(r)}", x + 12, y - 6, x + 18, y, x + 12, y + 6, x + 6, y));
                if (shown.Find(e => MarkOf(e.Date).Words == marks[m].Words && e.Passages.Any(p => p.Passage.ReportId == id)) is not { } entry) continue;
                int number = entries.IndexOf(entry);
                chart.Linked(index.Times[number].Id, $"{view.Label(id)}, {TimelineWords.Date(entry.Date)}", () =>
                {
                    chart.Rect(x - 12, y - 12, 24, 24, "hit");
                    chart.Circle(x, y, 5.5, $"whole {PageParts.Colour(r)}");
                });
            }
        }
        return chart.AsGroup($"Timeline: {Phrases.Count(marks.Count, "date", "dates")} from {marks[0].Words} to {marks[^1].Words}", "chart");
    }

    private static Mark MarkOf(TimelineDate date) => date.Precision == DatePrecision.Day
        ? new Mark(date.First!.Value, date.First.Value, Day(date.First.Value))
        : new Mark(date.First!.Value, date.Last!.Value, TimelineWords.Date(date));

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Passed(Mark before, Mark after)
    {
        int days = after.First.DayNumber - before.Last.DayNumber;
        if (before.First != before.Last || after.First != after.Last) return "";
        return days switch
        {
            <= 1 => days == 1 ? "1 day" : "",
            < 60 => $"{days} days",
            < 730 => $"{(int)Math.Round(days / 30.4)} months",
            _ => $"{(int)Math.Round(days / 365.25)} years",
        };
    }
}
