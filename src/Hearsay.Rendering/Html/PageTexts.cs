using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The texts themselves, side by side.</summary>
internal static class PageTexts
{
    internal static void Write(StoryView view, PageMarks marks, HtmlWriter html)
    {
        html.MarkupLine("<section class=\"wide\" id=\"texts\">");
        html.MarkupLine("<h2>The texts</h2>");
        html.MarkupLine("<p class=\"note\">What was found is marked in place; the small letters lead back to the finding. Untick to hide.</p>");
        html.MarkupLine("<div class=\"legend\">");
        Switch(html, "said", "said by somebody");
        Switch(html, "family", "in several places (Q)");
        Switch(html, "dispute", "disputed (D)");
        Switch(html, "number", "numbers (N)");
        Switch(html, "copy", "copied (C)");
        Switch(html, "fact", "in every report (F)");
        Switch(html, "time", "dated (T)");
        Switch(html, "word", "put differently (W)");
        Switch(html, "only", "in this report only (O)");
        html.MarkupLine("</div>");
        html.MarkupLine("<div class=\"texts\">");
        for (int r = 0; r < view.Reports.Length; r++)
        {
            Report report = view.Reports[r].Report;
            // The code comes from outside: anything but letters is no language code.
            string language = report.Language is { Length: 2 or 3 } code && code.All(char.IsAsciiLetterLower) ? $" lang=\"{code}\"" : "";
            html.MarkupLine($"<article class=\"r{r % PageFindings.ReportColours}\" id=\"report-{r + 1}\"{language}>");
            html.Markup("<span class=\"chip\">");
            html.Text(view.Label(report.Id));
            html.MarkupLine("</span>");
            new MarkedText(report, marks.Of(r), html).Write();
            html.MarkupLine("</article>");
        }
        html.MarkupLine("</div>");
        html.MarkupLine("</section>");
    }

    private static void Switch(HtmlWriter html, string kind, string label) => html.MarkupLine(
        $"<label><input type=\"checkbox\" id=\"show-{kind}\" checked><span class=\"swatch m-{kind}\">{label}</span></label>");
}
