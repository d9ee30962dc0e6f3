using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>Draws who said what: speakers down, reports across, in each place how their words are given there.</summary>
internal static class SpeakerChart
{
    private const int RowsShown = 14;
    private const double NameWidth = 210;
    private const double RowHeight = 24;
    private const double HeadHeight = 26;
    private const double Radius = 6;

    internal static string Of(StoryView view, PageIndex index)
    {
        int rows = Math.Min(index.Rows.Length, RowsShown), reports = view.Reports.Length;
        double column = reports <= 4 ? 130 : reports <= 8 ? 72 : 44;
        Svg chart = new(NameWidth + column * reports, HeadHeight + RowHeight * rows);
        for (int c = 0; c < reports; c++)
        {
            string label = reports <= 4 ? $"{c + 1} {VisibleText.Shorten(view.Label(view.Reports[c].Report.Id), 16)}" : $"{c + 1}";
            chart.Text(NameWidth + column * c, 16, label, $"head {PageParts.Colour(c)}");
        }
        for (int r = 0; r < rows; r++)
        {
            SpeakerRow row = index.Rows[r];
            double y = HeadHeight + RowHeight * r;
            chart.Line(0, y, NameWidth + column * reports, y, "rule");
            string name = row.Id is null ? "No speaker named" : row.Name;
            chart.Linked(index.Speakers[r].Id, name, () => chart.Text(0, y + 16, VisibleText.Shorten(name, 30), "name"));
            for (int c = 0; c < reports; c++) Cell(chart, row.Cells[c], NameWidth + column * c + Radius + 1, y + RowHeight / 2, PageParts.Colour(c), $"{name}, {view.Label(view.Reports[c].Report.Id)}");
        }
        return chart.AsGroup("Who said what: " + Told(view, index, rows), "chart");
    }

    private static void Cell(Svg chart, SpeakerCell cell, double x, double y, string colour, string whose)
    {
        int quoted = cell.Statements.Count(s => s.Kind == StatementKind.Direct), reported = cell.Statements.Count(s => s.Kind == StatementKind.Indirect);
        int count = cell.Statements.Length;
        string how = count == 0 ? "not found" : $"{Phrases.Count(count, "statement", "statements")}, {(quoted == count ? "quoted" : reported == count ? "reported" : "quoted and reported")}";
        chart.Titled($"{whose}: {how}", () =>
        {
            if (count == 0)
            {
                chart.Circle(x, y, 1.5, "none");
                return;
            }
            chart.Circle(x, y, Radius, $"{(quoted == count ? "whole" : "ring")} {colour}");
            // A filled left half within a ring: part of it quoted.
            if (quoted < count && reported < count) chart.HalfDisc(x, y, Radius, $"whole {colour}");
            chart.Text(x + Radius + 5, y + 4, Phrases.Number(count), "figure");
        });
    }

    // Every place in words for who cannot see the chart: the same stands below it, speaker by speaker.
    private static string Told(StoryView view, PageIndex index, int rows) => string.Join("; ", index.Rows.Take(rows).Select(row =>
        $"{(row.Id is null ? "no speaker named" : row.Name)} in {Phrases.Number(row.ReportCount)} of {Phrases.Number(view.Reports.Length)}"));
}
