using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>Who said what: a chart of speakers by reports, then each speaker's statements report by report.</summary>
internal sealed class PageSpeakers(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int SpeakersShown = 8;
    private const int StatementsShown = 5;
    private const int LoneShown = 6;

    // What is more likely wrong than right as it stands is said to be.
    private const double Unsure = 0.5;
    private const int LoneStatementsShown = 2;
    private readonly PageParts parts = new(view, html);

    internal void Write()
    {
        if (index.Rows.IsEmpty) return;
        parts.Open("speakers", "Who said what", "", index.Rows.Count(r => r.Id is not null));
        html.MarkupLine("<figure class=\"drawing\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart of speakers by reports\">");
        html.MarkupLine(SpeakerChart.Of(view, index));
        html.MarkupLine("</div><figcaption class=\"note\">Speakers by reports: ● quoted, ◐ quoted and reported, ○ reported in other words, · not found; beside each the number of statements.</figcaption></figure>");
        int[] shared = [.. Enumerable.Range(0, index.Rows.Length).Where(r => index.Rows[r].ReportCount > 1 || view.Reports.Length == 1)];
        parts.Fold(shared, SpeakersShown, "more speakers", "<div>", "</div>", r => Speaker(index.Rows[r], index.Speakers[r]));
        int[] lone = [.. Enumerable.Range(0, index.Rows.Length).Except(shared)];
        if (lone.Length > 0) Lone(lone);
        parts.Close();
    }

    // Whom one report alone has stands under that report: a row of their own would be empty but for one place.
    private void Lone(int[] rows)
    {
        var byReport = rows.GroupBy(r => index.Rows[r].Cells.Select((cell, i) => (cell, i)).First(c => !c.cell.Statements.IsEmpty).i).OrderBy(g => g.Key).ToArray();
        html.MarkupLine("<div class=\"lone\"><h3>In one report only</h3>");
        html.MarkupLine($"<div class=\"by-report{(byReport.Length <= PageParts.Columns ? $" cols-{byReport.Length}" : "")}\">");
        foreach (IGrouping<int, int> own in byReport)
        {
            html.MarkupLine($"<div class=\"cell {PageParts.Colour(own.Key)}\"><span class=\"chip\">{parts.Name(own.Key)}</span>");
            parts.Fold([.. own], LoneShown, "more speakers", "<div>", "</div>", r =>
            {
                html.MarkupLine($"<div {PageParts.Attributes(index.Speakers[r], "speaker")}>");
                html.MarkupLine($"<h4 dir=\"auto\">{PageParts.Key(index.Speakers[r])}{Named(index.Rows[r])}</h4>");
                Cell(index.Rows[r].Cells[own.Key], LoneStatementsShown);
                html.MarkupLine("</div>");
            });
            html.MarkupLine("</div>");
        }
        html.MarkupLine("</div></div>");
    }

    private void Speaker(SpeakerRow row, PageFinding finding)
    {
        html.MarkupLine($"<div {PageParts.Attributes(finding, "speaker")}>");
        html.MarkupLine($"<h3 dir=\"auto\">{PageParts.Key(finding)}{Named(row)}</h3>");
        parts.ByReport(r => row.Cells[r].Statements.IsEmpty, r => Cell(row.Cells[r], StatementsShown));
        html.MarkupLine("</div>");
    }

    private static string Named(SpeakerRow row) => HtmlWriter.Escaped(row.Id is null ? "No speaker named" : row.Name) + Remark(row);

    // What the reports call them; that no name is known is said, for it matters how far somebody can be held to their words.
    private static string Remark(SpeakerRow row)
    {
        if (row.Speaker is not { } speaker) return "";
        string role = Phrases.Role(speaker) is { Length: > 0 } said ? PageParts.Line(said) : speaker.Kind == SpeakerKind.Person ? "" : FieldNames.Of(speaker.Kind);
        string unnamed = speaker.IsNamed ? "" : "<span class=\"unnamed\">unnamed</span>";
        return (role.Length > 0 ? $"<span class=\"kind\">{role}</span>" : "") + unnamed;
    }

    private void Cell(SpeakerCell cell, int shown)
    {
        int words = cell.QuotedWords + cell.ReportedWords;
        if (words > 0) html.MarkupLine($"<span class=\"count\">{Phrases.Count(words, "word", "words")}, {Phrases.Number(cell.QuotedWords)} quoted</span>");
        parts.Fold(cell.Statements, shown, "more", "<ul>", "</ul>", Item);
    }

    private void Item(Statement statement)
    {
        string cue = view.Cue(statement), content = view.Content(statement), anchor = index.AnchorOf(statement);
        if (statement.Kind == StatementKind.Direct) content = $"“{content.Trim('“', '”', '"')}”";
        html.Markup($"<li data-keys=\"{anchor}\">");
        if (cue.Length > 0) html.Markup($"<span class=\"cue\">{HtmlWriter.Escaped(cue)}</span> ");
        html.Markup($"<a dir=\"auto\" href=\"#{anchor}\">{HtmlWriter.Escaped(content)}</a>");
        if (parts.Via(statement) is { Length: > 0 } via) html.Markup($"<span class=\"kind\">{via}</span>");
        if (statement.Confidence < Unsure) html.Markup($"<span class=\"kind\">confidence {PageParts.Percent(statement.Confidence)}</span>");
        html.MarkupLine("</li>");
    }
}
