using Hearsay.Reading.Fetching;

namespace Hearsay.Reading.Containers;

/// <summary>Gets what the links of a feed, or of a list of feeds, lead to.</summary>
internal sealed class LinkFollower(DocumentFetcher? fetch, ReadingOptions options, CancellationToken cancellation)
{
    /// <summary>Whether links are followed.</summary>
    public bool IsFollowing => options.FollowLinks && fetch is not null;

    /// <summary>Fetches the address that is the input's path.</summary>
    public SourceDocument Fetch(ReportInput input) => fetch!(input, FetchKind.Listed, cancellation);
}
