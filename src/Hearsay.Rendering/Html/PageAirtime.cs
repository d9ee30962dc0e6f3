
namespace Hearsay.Rendering;

/// <summary>How much of each report is given to each speaker.</summary>
internal sealed class PageAirtime(StoryView view, PageIndex index, HtmlWriter html)
{
    private const double Label = 150;
    private const double Bar = 640;
    private const double RowHeight = 50;
    private const double BarHeight = 20;
    private const double LetterSize = 11;
    private const int LeastWidth = 3;
    private const double Gap = 5;
    private readonly PageParts parts = new(view, html);

    /// <summary>Whether anybody is given words.</summary>
    internal static bool HasAny(StoryView view) => view.Rows.Any(r => r.Id is not null && r.Words > 0);

    internal void Write()
    {
        if (!HasAny(view)) return;
        parts.Open("airtime", "Airtime", "How each report shares its words among those who speak: filled what is quoted, framed what is reported in other words, empty what the outlet says itself.");
        html.MarkupLine("<figure class=\"drawing\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart of words given to speakers\">");
        html.MarkupLine(Chart());
        html.MarkupLine("</div></figure>");
        Figures();
        parts.Close();
    }

    private string Chart()
    {
        Svg chart = new(Label + Bar + 2, RowHeight * view.Reports.Length);
        List<string> told = [];
        for (int r = 0; r < view.Reports.Length; r++)
        {
            int words = Math.Max(1, WordCount.Of(view.Reports[r]));
            double y = RowHeight * r + 20, x = Label, whole = 0;
            string report = view.Label(view.Reports[r].Report.Id);
            chart.Text(0, y + 16, $"{r + 1} {VisibleText.Shorten(report, Svg.LabelColumns)}", $"head {PageParts.Colour(r)}");
            chart.Rect(Label, y, Bar, BarHeight, "own-voice");
            for (int s = 0; s < index.Rows.Length; s++)
            {
                SpeakerRow row = index.Rows[s];
                if (row.Id is null) continue;
                string key = index.Speakers[s].Key;
                SpeakerCell cell = row.Cells[r];
                // What one speaker says inside another's words counts for both: the bar ends where the report does.
                double quoted = Math.Min(Bar * cell.QuotedWords / words, Label + Bar - x), reported = Math.Min(Bar * cell.ReportedWords / words, Label + Bar - x - quoted);
                if (quoted + reported < LeastWidth) continue;
                double from = x;
                chart.Titled($"{row.Name} in {report}: {Phrases.Count(cell.QuotedWords, "word", "words")} quoted, {Phrases.Number(cell.ReportedWords)} reported", () =>
                {
                    if (quoted > 0) chart.Rect(from, y, quoted, BarHeight, $"whole {PageParts.Colour(r)}");
                    if (reported > 0) chart.Rect(from + quoted, y, reported, BarHeight, $"framed {PageParts.Colour(r)}");
                    Name(chart, row.Name, key, from, quoted + reported, y - 5);
                });
                x += quoted + reported;
                whole += quoted + reported;
                chart.Line(x, y - 2, x, y + BarHeight + 2, "cutmark");
            }
            told.Add($"{report}: {PageParts.Percent(whole / Bar)} to speakers");
        }
        return chart.AsImage("Airtime. " + string.Join("; ", told), "chart");
    }

    // Above the part the key, with the last name where there is room: last names are shared, and every chart and list has the key.
    private static void Name(Svg chart, string name, string key, double x, double room, double y)
    {
        string shown = $"{key} {name[(name.LastIndexOf(' ') + 1)..]}";
        if (Svg.WidthOf(shown, LetterSize) + Gap > room) shown = key;
        if (Svg.WidthOf(shown, LetterSize) + Gap <= room) chart.Text(x, y, shown, "whose");
    }

    private void Figures()
    {
        html.MarkupLine("<details class=\"fold\"><summary>the figures</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Words given to each speaker\"><table><thead><tr><th scope=\"col\">Words, quoted of all</th>");
        for (int r = 0; r < view.Reports.Length; r++) html.MarkupLine($"<th scope=\"col\" class=\"{PageParts.Colour(r)}\"><span class=\"chip\">{parts.Name(r)}</span></th>");
        html.MarkupLine("</tr></thead><tbody>");
        foreach (SpeakerRow row in index.Rows.Where(r => r.Id is not null && r.Words > 0))
        {
            html.MarkupLine($"<tr><th scope=\"row\" dir=\"auto\">{PageParts.Key(index.Speakers[index.Rows.IndexOf(row)])}{HtmlWriter.Escaped(row.Name)}</th>");
            foreach (SpeakerCell cell in row.Cells)
                html.MarkupLine(cell.QuotedWords + cell.ReportedWords == 0 ? "<td>–</td>" : $"<td>{Phrases.Number(cell.QuotedWords)} of {Phrases.Number(cell.QuotedWords + cell.ReportedWords)}</td>");
            html.MarkupLine("</tr>");
        }
        html.MarkupLine("</tbody></table></div></details>");
    }
}
