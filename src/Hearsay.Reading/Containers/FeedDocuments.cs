using System.Collections.Immutable;

namespace Hearsay.Reading.Containers;

/// <summary>Makes documents of the items of a feed.</summary>
/// <remarks>An item that has only a summary is no document; its page is fetched when links are followed. The items keep their numbers
/// either way.</remarks>
internal sealed class FeedDocuments(PieceNames names, LinkFollower links)
{
    /// <summary>The documents, and what is missing of the feed.</summary>
    public IEnumerable<ContainerPiece> Read(Feed feed)
    {
        int number = 0, summaries = 0, homeless = 0;
        foreach (FeedItem item in feed.Items)
        {
            number++;
            string? whole = item.Whole;
            if (whole is null)
            {
                summaries++;
                if (item.Facts.Url is null) homeless++;
            }
            if (!names.IsWanted(number)) continue;
            if (whole is not null) yield return new ContainerPiece(number, Document(item, whole, feed, number));
            else if (links.IsFollowing && item.Facts.Url is { } address)
                yield return new ContainerPiece(number, links.Fetch(Input(item, feed, number) with { Path = address }));
            else if (names.Container.Piece is not null)
                yield return names.Failed(number, $"gives only a summary; {Cure}");
        }
        if (feed.Items.Count == 0) yield return names.Complaint(feed.Damage ?? "holds no items; give a feed of articles, or the articles themselves");
        else if (feed.Damage is not null) yield return names.Complaint(feed.Damage);
        int left = links.IsFollowing ? homeless : summaries;
        if (left > 0)
            yield return names.Complaint($"{left} of {feed.Items.Count} items {(left == 1 ? "gives" : "give")} only a summary{(links.IsFollowing ? " and no address; left out" : $"; {Cure}")}");
    }

    private static string Cure => "add --follow to fetch their pages";

    private SourceDocument Document(FeedItem item, string whole, Feed feed, int number)
    {
        ReportInput input = Input(item, feed, number);
        bool isMarkup = MarkupText.IsMarkup(whole);
        ImmutableArray<Diagnostic> diagnostics = item.UnreadDate is { } date
            ? [new Diagnostic(DiagnosticSeverity.Information, input.Path, $"gives its date as “{date}”, which is not understood; left out")]
            : [];
        return new SourceDocument
        {
            Input = input,
            Text = isMarkup ? whole : System.Net.WebUtility.HtmlDecode(whole),
            MediaType = isMarkup ? "text/html" : "text/plain",
            Language = item.Language,
            Diagnostics = diagnostics,
        };
    }

    private ReportInput Input(FeedItem item, Feed feed, int number)
    {
        ReportInput input = item.Facts.AddTo(names.Of(number), isOnly: false);
        return input with { Outlet = input.Outlet ?? feed.Title };
    }
}
