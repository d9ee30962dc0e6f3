using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>Tells which records of a web archive are documents, and makes them.</summary>
/// <remarks>Documents are the answers of servers (<c>response</c>, status 200) and what was taken otherwise (<c>resource</c>), when they are
/// HTML or plain text. When a page was fetched is not when it was published, and is not taken.</remarks>
internal sealed class WarcDocuments(PieceNames names, ReadingOptions options, CancellationToken cancellation)
{
    // What servers say to crawlers, in plain text.
    private static readonly string[] ForMachines = ["/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt"];

    private int number;

    /// <summary>The document of a record; null when the record is none, or one that is not wanted.</summary>
    public ContainerPiece? Read(HeaderFields head, ReadOnlySpan<byte> content)
    {
        if (Payload.Of(head, content) is not { } payload || IsForMachines(payload.Address)) return null;
        byte[]? body = null;
        string? error = null;
        // Without a type the content tells, which may be packed.
        if (payload.Type.MediaType is null)
        {
            body = payload.Unpack(content, options.MaximumBytes, out error, cancellation);
            if (body is null || !IsPage(body)) return null;
        }
        number++;
        if (!names.IsWanted(number)) return null;
        body ??= payload.Unpack(content, options.MaximumBytes, out error, cancellation);
        if (body is null) return names.Failed(number, error!);
        ReportInput input = names.Of(number);
        ImmutableArray<Diagnostic> diagnostics = head["WARC-Truncated"] is { } reason
            ? [new Diagnostic(DiagnosticSeverity.Warning, input.Path, $"was cut short by the crawler ({reason}); read as far as it goes")]
            : [];
        return new ContainerPiece(number, new SourceDocument
        {
            Input = input with { Url = payload.Address ?? input.Url },
            Bytes = body,
            MediaType = payload.Type.MediaType,
            Charset = payload.Type.Charset,
            Diagnostics = diagnostics,
        });
    }

    /// <summary>The refusal of a record that is too large; null when it is no document.</summary>
    /// <param name="head">The record's head.</param>
    /// <param name="beginning">The beginning of its content.</param>
    public ContainerPiece? RefuseLarge(HeaderFields head, ReadOnlySpan<byte> beginning)
    {
        if (Payload.Of(head, beginning) is not { } payload || payload.Type.MediaType is null) return null;
        number++;
        return names.IsWanted(number) ? names.Failed(number, HttpAnswer.TooLarge(options.MaximumBytes)) : null;
    }

    private static bool IsPage(ReadOnlySpan<byte> body)
    {
        string start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, ContentKindSniffer.Window)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && string.Equals(ContentKindSniffer.XmlRoot(start), "html", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsForMachines(string? address)
    {
        if (address is null) return false;
        ReadOnlySpan<char> path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end) path = path[..end];
        foreach (string file in ForMachines)
        {
            if (path.EndsWith(file, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>What a record carries, when that may be a document.</summary>
    private readonly record struct Payload(ContentType Type, string? Address, HttpAnswer? Answer)
    {
        public static Payload? Of(HeaderFields head, ReadOnlySpan<byte> content)
        {
            // Early writers put the address in angle brackets.
            string? address = head["WARC-Target-URI"]?.Trim('<', '>', ' ');
            ContentType recordType = ContentType.Parse(head["Content-Type"]);
            switch (head["WARC-Type"]?.ToLowerInvariant())
            {
                case "resource":
                    return recordType.IsReadable ? new Payload(recordType, address, null) : null;
                case "response" when recordType.MediaType is "application/http" or null:
                    HttpAnswer answer = HttpAnswer.Read(content);
                    ContentType type = ContentType.Parse(answer.Fields["Content-Type"]);
                    return answer.Status == 200 && (type.IsReadable || type.MediaType is null) ? new Payload(type, address, answer) : null;
                default:
                    return null;
            }
        }

        public byte[]? Unpack(ReadOnlySpan<byte> content, int most, out string? error, CancellationToken cancellation)
        {
            if (Answer is not null) return Answer.Body(content[Answer.HeadLength..], most, out error, cancellation);
            error = content.Length > most ? HttpAnswer.TooLarge(most) : null;
            return error is null ? content.ToArray() : null;
        }
    }
}
