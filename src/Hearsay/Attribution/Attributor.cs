using Hearsay.Language;

namespace Hearsay.Attribution;

/// <summary>Finds who said what in one report.</summary>
public sealed class Attributor
{
    /// <summary>Attributes the document.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public AttributedReport Attribute(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        return new AttributedReport(document, [], [], []);
    }
}
