using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as one HTML page that fetches nothing.</summary>
public sealed class ComparisonHtml
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
    }
}
