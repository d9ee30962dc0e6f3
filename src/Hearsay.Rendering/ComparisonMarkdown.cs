using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as Markdown.</summary>
public sealed class ComparisonMarkdown
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
    }
}
