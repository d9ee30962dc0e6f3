using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>Takes the page out of a saved page with its parts (MHTML, RFC 2557), or the text out of a mail.</summary>
/// <remarks>The page is the part that the head names as the start, else the first that is HTML, else the first text. Pictures and styles
/// are passed over without being kept.</remarks>
internal sealed class MimeReader(ByteReader bytes, ReportInput input, ReadingOptions options)
{
    // Ranks of parts: what is found last is taken only if it ranks higher.
    private const int None = 0, Text = 1, Page = 2, Start = 3;

    // Mails nest their parts three or four deep.
    private const int MostNested = 16;

    // base64 and quoted-printable make three and, at worst, one byte of four and three.
    private readonly int longest = (int)Math.Min(options.MaximumBytes * 4L, Array.MaxLength / 2);
    private readonly List<string> boundaries = [];
    private HeaderFields? chosen;
    private byte[]? content;
    private int rank = None;
    private bool closed;
    private bool damaged;

    /// <summary>The document.</summary>
    public SourceDocument Read()
    {
        HeaderFields? head = null;
        try
        {
            head = ReadHead();
            if (head is not null) ReadParts(head);
        }
        catch (InvalidDataException)
        {
            damaged = true;
        }
        if (chosen is null || content is null)
        {
            return PieceNames.Failure(input, chosen is not null ? HttpAnswer.TooLarge(options.MaximumBytes)
                : damaged || !closed ? "is cut short before the page in it begins; save the page again"
                : "holds no page and no text; save the page again, or as HTML");
        }
        string? address = Address(head!["Snapshot-Content-Location"]) ?? Address(chosen["Content-Location"]) ?? Address(head["Content-Location"]);
        ContentType type = ContentType.Parse(chosen["Content-Type"]);
        ImmutableArray<Diagnostic> diagnostics = damaged || !closed
            ? [new Diagnostic(DiagnosticSeverity.Warning, input.Path, "is cut short; read as far as it goes")]
            : [];
        return new SourceDocument
        {
            Input = input with { Url = input.Url ?? address },
            Bytes = content,
            MediaType = type.MediaType ?? "text/plain",
            Charset = type.Charset,
            Diagnostics = diagnostics,
        };
    }

    private void ReadParts(HeaderFields head)
    {
        ContentType whole = ContentType.Parse(head["Content-Type"]);
        if (!Opens(whole))
        {
            // A page saved as one part, or a mail of plain text.
            byte[]? body = ReadBody(keep: true, out _);
            closed = !damaged;
            Choose(head, body, Rank(head, whole, start: null));
            return;
        }
        string? start = whole.Parameters.GetValueOrDefault("start");
        ReadBody(keep: false, out bool more);
        while (more)
        {
            if (ReadHead() is not { } partHead) return;
            ContentType type = ContentType.Parse(partHead["Content-Type"]);
            if (Opens(type))
            {
                ReadBody(keep: false, out more);
                continue;
            }
            int partRank = Rank(partHead, type, start);
            byte[]? body = ReadBody(keep: partRank > rank, out more);
            if (partRank > rank) Choose(partHead, body, partRank);
            if (rank < (start is null ? Page : Start)) continue;
            // What follows a whole page is its pictures.
            closed |= more;
            return;
        }
    }

    private void Choose(HeaderFields head, byte[]? body, int itsRank)
    {
        if (itsRank == None) return;
        (chosen, rank) = (head, itsRank);
        content = body is null ? null : TransferEncoding.Decode(body, head["Content-Transfer-Encoding"]);
        if (content is not null && content.Length > options.MaximumBytes) content = null;
    }

    private static int Rank(HeaderFields head, ContentType type, string? start)
    {
        bool readable = type.IsReadable || type.MediaType is null;
        if (!readable) return None;
        if (start is not null && head["Content-ID"]?.Trim('<', '>') == start.Trim('<', '>')) return Start;
        return type.IsPage ? Page : Text;
    }

    private bool Opens(ContentType type)
    {
        if (boundaries.Count == MostNested || type.MediaType?.StartsWith("multipart/", StringComparison.Ordinal) != true || type.Parameters.GetValueOrDefault("boundary") is not { } boundary) return false;
        boundaries.Add(boundary);
        return true;
    }

    // Null when the file ends in the head.
    private HeaderFields? ReadHead()
    {
        HeaderFields head = new();
        bool any = false;
        while (true)
        {
            LineOutcome outcome = bytes.ReadLine(longest, out ReadOnlySpan<byte> line);
            if (outcome == LineOutcome.End) return null;
            if (line.IsEmpty && any) return head;
            // A part may have no fields at all; a file does not begin with empty lines for that reason.
            if (line.IsEmpty && boundaries.Count > 0) return head;
            if (line.IsEmpty) continue;
            any |= head.Add(line);
        }
    }

    // Reads up to the next boundary. Null when the content is not kept, or is too large.
    private byte[]? ReadBody(bool keep, out bool more)
    {
        ArrayBufferWriter<byte> body = new();
        bool tooLarge = false;
        more = false;
        while (true)
        {
            LineOutcome outcome;
            ReadOnlySpan<byte> line;
            try
            {
                outcome = bytes.ReadLine(longest, out line);
            }
            catch (InvalidDataException)
            {
                damaged = true;
                break;
            }
            if (outcome == LineOutcome.End) break;
            tooLarge |= outcome == LineOutcome.TooLong;
            if (IsBoundary(line, out bool last))
            {
                // Behind the end of an inner row of parts the outer one goes on.
                if (!last)
                {
                    more = true;
                    break;
                }
                if (boundaries.Count == 0)
                {
                    closed = true;
                    break;
                }
                keep = false;
                continue;
            }
            if (!keep || tooLarge) continue;
            body.Write(line);
            body.Write("\n"u8);
            tooLarge |= body.WrittenCount > longest;
        }
        return tooLarge ? null : body.WrittenSpan.ToArray();
    }

    private bool IsBoundary(ReadOnlySpan<byte> line, out bool last)
    {
        last = false;
        if (!line.StartsWith("--"u8) || boundaries.Count == 0) return false;
        ReadOnlySpan<byte> mark = line[2..].TrimEnd((byte)' ');
        for (int i = boundaries.Count - 1; i >= 0; i--)
        {
            string boundary = boundaries[i];
            if (!mark.StartsWith(Encoding.UTF8.GetBytes(boundary))) continue;
            ReadOnlySpan<byte> rest = mark[Encoding.UTF8.GetByteCount(boundary)..];
            if (!rest.IsEmpty && !rest.SequenceEqual("--"u8)) continue;
            last = !rest.IsEmpty;
            boundaries.RemoveRange(last ? i : i + 1, boundaries.Count - (last ? i : i + 1));
            return true;
        }
        return false;
    }

    private static string? Address(string? text)
    {
        text = text?.Trim('<', '>', ' ');
        return text is not null && InputAddress.IsAddress(text) ? text : null;
    }
}
