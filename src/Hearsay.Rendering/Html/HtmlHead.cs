namespace Hearsay.Rendering;

/// <summary>The head of every page: a policy that lets through the page's own style sheet and script and nothing else, and the style sheet itself.</summary>
internal static class HtmlHead
{
    /// <summary>Writes all before the body's content.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">The title, escaped here.</param>
    /// <param name="styleSheet">The style sheet.</param>
    /// <param name="script">The script that the page holds; null where it holds none.</param>
    internal static void Write(HtmlWriter html, string title, EmbeddedAsset styleSheet, EmbeddedAsset? script)
    {
        // Trusted types, of which none may be made: the script could not write markup if it tried.
        (string allowed, string typed) = script is null ? ("", "") : ($"; script-src 'sha256-{script.Sha256}'", "; require-trusted-types-for 'script'; trusted-types 'none'");
        html.MarkupLine("<!DOCTYPE html>");
        html.MarkupLine("<html lang=\"en\">");
        html.MarkupLine("<head>");
        html.MarkupLine("<meta charset=\"utf-8\">");
        html.MarkupLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{styleSheet.Sha256}'{allowed}; base-uri 'none'; form-action 'none'{typed}\">");
        html.MarkupLine(PageParts.Generator);
        html.MarkupLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.MarkupLine("<meta name=\"color-scheme\" content=\"light dark\">");
        html.MarkupLine("<meta name=\"referrer\" content=\"no-referrer\">");
        html.MarkupLine($"<title>{HtmlWriter.Escaped(title)}</title>");
        html.MarkupLine($"<style>{styleSheet.Text}</style>");
        html.MarkupLine("</head>");
        html.MarkupLine("<body>");
    }
}
