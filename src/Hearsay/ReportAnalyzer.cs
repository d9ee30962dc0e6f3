using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay;

/// <summary>Reads one report to the end: segments it, analyses its words, finds who said what.</summary>
/// <remarks>Safe for use from several threads at once.</remarks>
public sealed class ReportAnalyzer
{
    private readonly TextSegmenter segmenter = new();
    private readonly LanguageAnalyzer analyzer = new();
    private readonly Attributor attributor = new();

    /// <summary>Analyses and attributes the report. Any string is valid input.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public AttributedReport Analyze(Report report, CancellationToken cancellation = default)
    {
        SegmentedText text = segmenter.Segment(report, cancellation);
        Document document = analyzer.Analyze(text, cancellation);
        return attributor.Attribute(document, cancellation);
    }
}
