using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes the article out of a page or file as plain text: headline, standfirst, author line, body; fit to be read again.</summary>
/// <remarks>Lines are not wrapped, for a line end ends a paragraph. Furniture is left out.</remarks>
public sealed class ExtractText
{
    private readonly TextRenderingOptions options;

    /// <summary>Lays text out as the options say; the width is not used.</summary>
    public ExtractText(TextRenderingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Writes the article; the writer stays open.</summary>
    public void Write(ExtractedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        Report article = report.Report;
        bool any = false;
        string? standfirst = article.StandfirstSpan is { } span ? span.Of(article.Text).ToString() : null;
        foreach (string line in new[] { VisibleText.Line(article.Headline), VisibleText.Line(standfirst), VisibleText.Line(article.Byline) })
        {
            if (line.Length == 0) continue;
            if (any) writer.Write('\n');
            bool bold = options.UseColor && !any;
            writer.Write(bold ? $"\e[1m{line}\e[0m\n" : line + "\n");
            any = true;
        }
        string body = VisibleText.Shown(new ArticleText(article).Text);
        if (body.Length == 0) return;
        if (any) writer.Write('\n');
        writer.Write(body);
        writer.Write('\n');
    }
}
