using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Analyses the words of a segmented text.</summary>
public sealed class LanguageAnalyzer
{
    private readonly QuantityFinder quantities = new();

    /// <summary>Analyses the text.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Document Analyze(SegmentedText text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellation.ThrowIfCancellationRequested();
        return new Document(text, [], [], []) { Quantities = quantities.Find(text, cancellation) };
    }
}
