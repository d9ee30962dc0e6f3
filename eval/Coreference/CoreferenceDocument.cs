using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>A stretch of text that refers to somebody.</summary>
/// <param name="Span">UTF-16 offsets into the text.</param>
/// <param name="Heads">Where its head word starts. A name of several words may have several: any of them will do.</param>
internal sealed record ReferringMention(TextSpan Span, ImmutableArray<int> Heads)
{
    /// <summary>Whether the head word of the other stands in this one.</summary>
    public bool HoldsHeadOf(ReferringMention other) => other.Heads.Any(Span.Contains);
}

/// <summary>A text with the mentions of persons in it that are known to belong together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Clusters">A list of mentions a person, in order of their first mentions; single mentions are clusters of one.</param>
internal sealed record CoreferenceDocument(string Name, string Text, ImmutableArray<ImmutableArray<ReferringMention>> Clusters)
{
    /// <summary>Sorts mentions by person: each cluster in text order, the clusters by their first mentions.</summary>
    public static ImmutableArray<ImmutableArray<ReferringMention>> InTextOrder(IEnumerable<IEnumerable<ReferringMention>> clusters) =>
        [.. clusters.Select(c => c.OrderBy(m => m.Span).ToImmutableArray()).Where(c => c.Length > 0).OrderBy(c => c[0].Span)];
}
