using Hearsay.Reading.Fetching;

namespace Hearsay.Reading;

/// <summary>Opens inputs and takes the documents out of them, one after another: a text or page is one document; an archive, a file of
/// JSON records or a feed holds many.</summary>
/// <remarks>
/// <para>Read are plain text and HTML, web archives (WARC), JSON lines, arrays and objects, saved pages (MHTML), feeds (RSS, Atom, JSON
/// Feed), and all of these packed with gzip. What a file is, its bytes tell before its name.</para>
/// <para>Documents come lazily, and one is in memory at a time, however large the file is. What is damaged gives a document without
/// content and with an error, and what follows is read. The piece numbers count from one, and depend on the container alone.</para>
/// <para>Safe for use from several threads; each sequence is for one.</para>
/// </remarks>
public sealed class DocumentSource
{
    private readonly ReadingOptions options;
    private readonly DocumentFetcher? fetch;

    /// <summary>Creates a source.</summary>
    /// <param name="options">How to read; the defaults when null.</param>
    /// <param name="fetch">Fetches addresses; null when nothing shall be fetched.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public DocumentSource(ReadingOptions? options = null, DocumentFetcher? fetch = null)
    {
        this.options = options ?? new ReadingOptions();
        this.fetch = fetch;
        if (this.options.MaximumBytes <= 0) throw new ArgumentException("MaximumBytes must be positive", nameof(options));
    }

    /// <summary>The documents of a file, or of what stands at an address. An input that cannot be opened gives one document with an error.</summary>
    /// <param name="input">The input; its path may be an address.</param>
    /// <param name="cancellation">Stops the reading; the sequence then throws <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<SourceDocument> Open(ReportInput input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return InputAddress.IsAddress(input.Path) ? Fetch(input, cancellation) : OpenFile(input, cancellation);
    }

    /// <summary>The documents of a stream, which is read to its end and stays open.</summary>
    /// <param name="input">What the stream is called.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellation">Stops the reading; the sequence then throws <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<SourceDocument> Open(ReportInput input, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(stream);
        return Guard(input, new Containers.ContainerOpener(options, fetch, cancellation).Open(input, stream));
    }

    private IEnumerable<SourceDocument> OpenFile(ReportInput input, CancellationToken cancellation)
    {
        using FileStream? stream = InputFile.Open(input.Path, out string? error);
        if (stream is null)
        {
            yield return Containers.PieceNames.Failure(input, error!);
            yield break;
        }
        foreach (SourceDocument document in Open(input, stream, cancellation)) yield return document;
    }

    private IEnumerable<SourceDocument> Fetch(ReportInput input, CancellationToken cancellation)
    {
        if (fetch is null)
        {
            yield return Containers.PieceNames.Failure(input, "is a web address, and addresses are not fetched here; save the page and name the file");
            yield break;
        }
        SourceDocument fetched = fetch(input with { Piece = null }, FetchKind.Named, cancellation);
        if (fetched.Bytes.IsEmpty)
        {
            yield return fetched;
            yield break;
        }
        // A feed or an archive may stand at an address, whatever its head says; a page goes on as it came.
        using MemoryStream stream = new(fetched.Bytes.ToArray(), writable: false);
        foreach (SourceDocument document in Open(fetched.Input with { Piece = input.Piece }, stream, cancellation))
        {
            yield return document.Bytes.Length == fetched.Bytes.Length
                ? document with { MediaType = document.MediaType ?? fetched.MediaType, Charset = document.Charset ?? fetched.Charset, Diagnostics = fetched.Diagnostics.AddRange(document.Diagnostics) }
                : document;
        }
    }

    // A file may fail at any place: what came before it stays.
    private static IEnumerable<SourceDocument> Guard(ReportInput input, IEnumerable<SourceDocument> documents)
    {
        using IEnumerator<SourceDocument> enumerator = documents.GetEnumerator();
        while (true)
        {
            string? error = null;
            try
            {
                if (!enumerator.MoveNext()) yield break;
            }
            catch (InvalidDataException e)
            {
                error = $"cannot be unpacked: {e.Message}; get the file again";
            }
            catch (IOException e)
            {
                error = InputFile.Unreadable(e);
            }
            if (error is not null)
            {
                yield return Containers.PieceNames.Failure(input, error);
                yield break;
            }
            yield return enumerator.Current;
        }
    }
}
