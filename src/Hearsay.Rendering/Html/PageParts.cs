namespace Hearsay.Rendering;

/// <summary>What all sections of the page are made of.</summary>
internal sealed class PageParts(StoryView view, HtmlWriter html)
{
    internal void Heading(string id, string title, string note)
    {
        html.MarkupLine($"<h2 id=\"{id}\">{title}</h2>");
        html.MarkupLine($"<p class=\"note\">{note}</p>");
    }

    /// <summary>A report's name in its colour, leading to a place.</summary>
    internal string Chip(string reportId, string anchor) =>
        $"<a class=\"chip {Colour(reportId)}\" href=\"#{anchor}\">{HtmlWriter.Escaped(view.Label(reportId))}</a>";

    internal string Colour(string reportId) => $"r{view.IndexOf(reportId) % PageFindings.ReportColours}";

    internal static string Line(string text) => HtmlWriter.Escaped(VisibleText.Line(text));
}
