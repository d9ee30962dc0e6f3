using System.Text;
using Hearsay.Reading.Decoding;

namespace Hearsay.Reading.Containers;

/// <summary>Reads a feed in XML, and where links are followed a list of feeds.</summary>
internal sealed class FeedReader(PieceNames names, LinkFollower links)
{
    /// <summary>The documents, and what is wrong with the file.</summary>
    /// <param name="bytes">The file.</param>
    public IEnumerable<ContainerPiece> Read(ReadOnlyMemory<byte> bytes)
    {
        (XmlFeedContent? content, string? error) = XmlFeed.Read(Decode(bytes.Span));
        if (content is null) return [names.Complaint(error!)];
        return content.Feed is { } feed ? new FeedDocuments(names, links).Read(feed) : ReadList(content.Feeds);
    }

    private IEnumerable<ContainerPiece> ReadList(IReadOnlyList<string> feeds)
    {
        if (feeds.Count == 0)
        {
            yield return names.Complaint("lists no feeds; give a feed, or the articles themselves");
            yield break;
        }
        if (!links.IsFollowing)
        {
            yield return names.Complaint($"is a list of {feeds.Count} {(feeds.Count == 1 ? "feed" : "feeds")} and holds no articles; add --follow to fetch them");
            yield break;
        }
        for (int number = 1; number <= feeds.Count; number++)
        {
            if (!names.IsWanted(number)) continue;
            foreach (SourceDocument document in ReadFeed(feeds[number - 1], number)) yield return new ContainerPiece(number, document, MoreFollow: true);
        }
    }

    // Its items are called after the feed's place in the list: feeds#2#7.
    private IEnumerable<SourceDocument> ReadFeed(string address, int number)
    {
        ReportInput feed = names.Of(number) with { Path = address };
        SourceDocument fetched = links.Fetch(feed);
        if (fetched.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) return [fetched];
        ReadOnlyMemory<byte> bytes = fetched.Text is { } text ? Encoding.UTF8.GetBytes(text) : fetched.Bytes;
        PieceNames items = new(feed);
        ContentKind kind = ContentKindSniffer.Sniff(bytes.Span[..Math.Min(bytes.Length, ContentKindSniffer.Window)], address);
        switch (kind)
        {
            case ContentKind.Json:
                ByteReader reader = new(new MemoryStream(bytes.ToArray(), writable: false), default);
                return new JsonReader(reader, items, new ReadingOptions(), links).Read().Select(p => p.Document);
            case ContentKind.Feed:
                (XmlFeedContent? content, string? error) = XmlFeed.Read(Decode(bytes.Span));
                if (content?.Feed is { } read) return new FeedDocuments(items, links).Read(read).Select(p => p.Document);
                return [PieceNames.Failure(feed, error ?? "is a list of feeds inside a list of feeds; name it to read it")];
            default:
                return [PieceNames.Failure(feed, "is no feed, though the list names it as one; correct the address there")];
        }
    }

    /// <summary>The text of an XML file, in the encoding that its mark or its declaration names.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => TextDecoder.Decode(bytes, null, "application/xml").Text;
}
