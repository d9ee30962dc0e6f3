using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes the statements of a comparison as CSV, one a row.</summary>
public sealed class ComparisonCsv
{
    /// <summary>Writes it; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
    }
}
