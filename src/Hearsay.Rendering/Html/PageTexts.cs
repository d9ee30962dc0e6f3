using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The texts themselves, side by side.</summary>
internal static class PageTexts
{
    internal static void Write(StoryView view, PageMarks marks, PageParts parts, HtmlWriter html)
    {
        html.MarkupLine("<section class=\"wide\" id=\"texts\" aria-labelledby=\"texts-title\">");
        html.MarkupLine("<div class=\"texts-head\"><h2 id=\"texts-title\">The texts</h2>");
        html.MarkupLine("<p class=\"note\">What was found is marked in place; the small letters lead back to the finding.</p>");
        html.MarkupLine("<div class=\"pane-tools js-only\"><span id=\"pane-finding\"></span><button type=\"button\" id=\"reading-next\">Next report <kbd>n</kbd></button><button type=\"button\" id=\"reading-close\">Close <kbd>Esc</kbd></button></div></div>");
        html.MarkupLine("<fieldset class=\"legend\"><legend>Marks</legend>");
        Switch(html, "said", "said by somebody");
        Switch(html, "family", "in several places (Q)");
        Switch(html, "dispute", "disputed (D)");
        Switch(html, "number", "numbers (N)");
        Switch(html, "credit", "credited (R)");
        Switch(html, "copy", "copied (C)");
        Switch(html, "fact", "in several reports (F)");
        Switch(html, "time", "dated (T)");
        Switch(html, "word", "put differently (H, V, W)");
        Switch(html, "only", "in this report only (O)");
        html.MarkupLine("</fieldset>");
        html.MarkupLine("<div id=\"tabs\" class=\"js-only\"></div>");
        // Many columns do not fit beside each other: they lie in a pane that moves both ways, so that each keeps its name above it.
        html.MarkupLine(view.Reports.Length <= PageParts.Columns - 1 ? "<div class=\"texts\">" : "<div class=\"texts many\" tabindex=\"0\" role=\"group\" aria-labelledby=\"texts-title\">");
        for (int r = 0; r < view.Reports.Length; r++)
        {
            Report report = view.Reports[r].Report;
            // The code comes from outside: anything but letters is no language code.
            string language = report.Language is { Length: 2 or 3 } code && code.All(char.IsAsciiLetterLower) ? $" lang=\"{code}\"" : "";
            html.MarkupLine($"<section class=\"text {PageParts.Colour(r)}\" id=\"report-{r + 1}\" aria-labelledby=\"report-{r + 1}-name\" tabindex=\"-1\">");
            html.MarkupLine($"<h3 class=\"chip\" id=\"report-{r + 1}-name\">{parts.Name(r)}</h3>");
            html.MarkupLine($"<div class=\"body\"{language}>");
            new MarkedText(report, marks.Of(r), html).Write();
            html.MarkupLine("</div></section>");
        }
        html.MarkupLine("</div>");
        html.MarkupLine("</section>");
    }

    private static void Switch(HtmlWriter html, string kind, string label) => html.MarkupLine(
        $"<label><input type=\"checkbox\" id=\"show-{kind}\" checked><span class=\"swatch m-{kind}\">{label}</span></label>");
}
