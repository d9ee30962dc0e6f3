using System.Security.Cryptography;
using System.Text;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as one HTML page: nothing is fetched, no script runs, every finding and its place in the texts link to each
/// other.</summary>
/// <remarks>A content security policy forbids everything but the page's own style sheet, so that even a fault in escaping could not make words
/// of a report act.</remarks>
public sealed class ComparisonHtml
{
    private static readonly Lazy<(string Css, string Hash)> StyleSheet = new(LoadStyleSheet);

    /// <summary>Writes the page; the writer stays open, and its encoding must be UTF-8.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        StoryView view = new(comparison);
        HtmlWriter html = new(writer);
        PageMarks marks = new(view);
        WriteHead(view, html);
        PageFindings findings = new(view, marks, html);
        findings.WriteHeader();
        html.MarkupLine("<main>");
        findings.WriteFindings();
        html.MarkupLine("</main>");
        PageTexts.Write(view, marks, html);
        string version = typeof(StoryComparison).Assembly.GetName().Version?.ToString(3) ?? "";
        html.MarkupLine($"""
            <footer>
            <p>This page shows what the texts say and how they differ; never who is right. “Not found in the other reports” means that the comparison found no passage like it there, not that it was left out on purpose. Statements, speakers and matches are found automatically and can be wrong: each links to the words that it rests on.</p>
            <p>Not checked: pictures, videos and what links lead to; whether anything said is true; reports other than these. To cite a finding, name the reports, their dates and the beginnings of the SHA-256 sums of their texts as above, and its letter and number. The same texts give the same page.</p>
            <p>Made with Hearsay {version}.</p>
            </footer>
            </body>
            </html>
            """.ReplaceLineEndings("\n"));
    }

    private static void WriteHead(StoryView view, HtmlWriter html)
    {
        string title = HtmlWriter.Escaped("Hearsay: " + string.Join(", ", view.Reports.Select(r => view.Label(r.Report.Id))));
        html.MarkupLine("<!DOCTYPE html>");
        html.MarkupLine("<html lang=\"en\">");
        html.MarkupLine("<head>");
        html.MarkupLine("<meta charset=\"utf-8\">");
        html.MarkupLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{StyleSheet.Value.Hash}'; base-uri 'none'; form-action 'none'\">");
        html.MarkupLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.MarkupLine("<meta name=\"color-scheme\" content=\"light dark\">");
        html.MarkupLine("<meta name=\"referrer\" content=\"no-referrer\">");
        html.MarkupLine($"<title>{title}</title>");
        html.MarkupLine($"<style>{StyleSheet.Value.Css}</style>");
        html.MarkupLine("</head>");
        html.MarkupLine("<body>");
    }

    private static (string Css, string Hash) LoadStyleSheet()
    {
        using Stream stream = typeof(ComparisonHtml).Assembly.GetManifestResourceStream("Hearsay.Rendering.page.css")
            ?? throw new InvalidOperationException("the assembly Hearsay.Rendering was built without its style sheet page.css");
        using StreamReader reader = new(stream, Encoding.UTF8);
        // The policy's hash is over the bytes that the browser sees: line ends must not depend on how the sources were checked out.
        string css = reader.ReadToEnd().ReplaceLineEndings("\n");
        return (css, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css))));
    }
}
