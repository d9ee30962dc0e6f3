using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>Writes a report as CoNLL-U.</summary>
public sealed class AnnotationConllu
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
    }
}
