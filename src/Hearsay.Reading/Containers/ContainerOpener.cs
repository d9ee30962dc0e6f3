using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>Tells what a stream holds and takes the documents out of it.</summary>
internal sealed class ContainerOpener(ReadingOptions options, DocumentFetcher? fetch, CancellationToken cancellation)
{
    // A file packed twice is a mistake that happens; packed more often it is an attack.
    private const int MostPackings = 2;

    private readonly LinkFollower links = new(fetch, options, cancellation);

    /// <summary>The documents. The stream stays open.</summary>
    public IEnumerable<SourceDocument> Open(ReportInput input, Stream stream)
    {
        ByteReader bytes = new(stream, cancellation);
        List<Stream> unpacking = [];
        try
        {
            ContentKind kind = KindOf(bytes, input.Path);
            while (kind == ContentKind.Gzip && unpacking.Count < MostPackings)
            {
                GzipMembers unpacked = new(new ReaderStream(bytes));
                unpacking.Add(unpacked);
                bytes = new ByteReader(unpacked, cancellation);
                kind = KindOf(bytes, input.Path);
            }
            long? length = unpacking.Count == 0 && stream.CanSeek ? stream.Length : null;
            foreach (SourceDocument document in Open(kind, input, bytes, length)) yield return document;
        }
        finally
        {
            foreach (Stream unpacked in unpacking) unpacked.Dispose();
        }
    }

    // Where damage leaves nothing of the beginning, the name alone can tell.
    private static ContentKind KindOf(ByteReader bytes, string name)
    {
        ReadOnlySpan<byte> head = bytes.Peek(ContentKindSniffer.Window);
        return head.IsEmpty && bytes.IsDamaged ? ContentKindSniffer.KindOfName(name) : ContentKindSniffer.Sniff(head, name);
    }

    private IEnumerable<SourceDocument> Open(ContentKind kind, ReportInput input, ByteReader bytes, long? length)
    {
        PieceNames names = new(input);
        switch (kind)
        {
            case ContentKind.Warc:
                return Pieces(names, new WarcReader(bytes, names, options, cancellation).Read());
            case ContentKind.Json:
                return Pieces(names, new JsonReader(InUtf8(bytes), names, options, links).Read());
            case ContentKind.Mime:
                return One(names, new MimeReader(bytes, names.Alone, options).Read());
            case ContentKind.OtherXml:
                return One(names, PieceNames.Failure(names.Alone, "is XML, but neither a page nor a feed; give the article as a page or as text"));
            case ContentKind.Feed:
                SourceDocument feed = ReadWhole(names.Alone, bytes, length);
                return feed.Bytes.IsEmpty ? [feed] : Pieces(names, new FeedReader(names, links).Read(feed.Bytes));
            default:
                return One(names, ReadWhole(names.Alone, bytes, length));
        }
    }

    private static IEnumerable<SourceDocument> One(PieceNames names, SourceDocument document)
    {
        if (names.Container.Piece is { } piece and > 1)
            document = PieceNames.Failure(names.Alone, $"is one document and has no piece {piece}; name it without “#{piece}”");
        yield return document;
    }

    private static IEnumerable<SourceDocument> Pieces(PieceNames names, IEnumerable<ContainerPiece> pieces)
    {
        bool any = false;
        int? wanted = names.Container.Piece;
        foreach (ContainerPiece piece in pieces)
        {
            if (wanted is not null && piece.Number != wanted)
            {
                if (piece.Number > wanted) break;
                continue;
            }
            any = true;
            yield return piece.Document;
            // Only a list of feeds has several documents in one place, and they come together.
            if (wanted is not null && piece.Number == wanted && !piece.MoreFollow) break;
        }
        if (any) yield break;
        yield return PieceNames.Failure(names.Alone, wanted is not null
            ? $"has no piece {wanted}; name one that it has, or the file alone"
            : "holds no page and no text of an article; nothing in it can be read");
    }

    // The bytes of a file that is one document. Damage behind its beginning costs only what follows.
    private SourceDocument ReadWhole(ReportInput input, ByteReader bytes, long? length)
    {
        string? damage = null;
        try
        {
            while (bytes.Buffered.Length <= options.MaximumBytes && bytes.Ensure(bytes.Buffered.Length + 1))
            {
            }
        }
        catch (InvalidDataException e)
        {
            if (bytes.Buffered.IsEmpty) return PieceNames.Failure(input, $"cannot be unpacked, for {e.Message}; get the file again");
            damage = e.Message;
        }
        if (bytes.Buffered.Length > options.MaximumBytes)
        {
            string size = length is { } all ? $" ({BoundedBytes.Describe(all)})" : "";
            return PieceNames.Failure(input, $"is too large{size}: a report may have {BoundedBytes.Describe(options.MaximumBytes)}; cut it into its articles");
        }
        ImmutableArray<Diagnostic> diagnostics = damage is null ? []
            : [new Diagnostic(DiagnosticSeverity.Warning, input.Path, $"is read only in part, for {damage}; get the file again")];
        return new SourceDocument { Input = input, Bytes = bytes.Buffered.ToArray(), Diagnostics = diagnostics };
    }

    // Some systems write the output of programs as UTF-16.
    private ByteReader InUtf8(ByteReader bytes)
    {
        ReadOnlySpan<byte> mark = bytes.Peek(2);
        Encoding? encoding = mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : mark.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
        return encoding is null ? bytes : new ByteReader(Encoding.CreateTranscodingStream(new ReaderStream(bytes), encoding, Encoding.UTF8), cancellation);
    }
}
