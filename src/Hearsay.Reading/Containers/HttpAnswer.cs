using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>An HTTP answer as a crawler kept it: head and body.</summary>
/// <param name="Status">The status code; 0 when the first line is no status line.</param>
/// <param name="Fields">The fields of its head.</param>
/// <param name="HeadLength">How many bytes the head takes, the empty line included.</param>
internal sealed record HttpAnswer(int Status, HeaderFields Fields, int HeadLength)
{
    private const int MostPackings = 3;

    /// <summary>Reads the head of an answer.</summary>
    public static HttpAnswer Read(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? bytes : bytes[..end];
        HeaderFields fields = HeaderFields.Read(end < 0 ? default : bytes[(end + 1)..], out int length);
        int status = 0;
        int space = line.IndexOf((byte)' ');
        // "HTTP/1.1 200 OK", "HTTP/2 200".
        if (line.StartsWith("HTTP/"u8) && space > 0 && Utf8Parser.TryParse(line[(space + 1)..].TrimStart((byte)' '), out int code, out int digits) && digits == 3)
            status = code;
        return new HttpAnswer(status, fields, length + (end < 0 ? bytes.Length : end + 1));
    }

    /// <summary>The body as its author sent it: put together from its chunks and unpacked.</summary>
    /// <param name="bytes">What stands behind the head.</param>
    /// <param name="most">The largest body that is unpacked, in bytes.</param>
    /// <param name="error">Why there is none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public byte[]? Body(ReadOnlySpan<byte> bytes, int most, out string? error, CancellationToken cancellation)
    {
        error = null;
        byte[]? body = null;
        // Many crawlers keep the field and take the chunks apart: what does not begin with a chunk is the body itself.
        if (Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = JoinChunks(bytes);
        body ??= bytes.ToArray();
        string[] packings = (Fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (packings.Length > MostPackings)
        {
            error = "is packed over and over, as no page is; left out";
            return null;
        }
        for (int i = packings.Length - 1; i >= 0 && body is not null; i--)
        {
            switch (packings[i].ToLowerInvariant())
            {
                case "identity" or "none" or "utf-8": break;
                case "gzip" or "x-gzip" or "deflate" or "br":
                    body = Unpack(packings[i].ToLowerInvariant(), body, most, out error, cancellation);
                    break;
                default:
                    error = $"is packed as “{packings[i]}”, which is not read here; left out";
                    return null;
            }
        }
        if (body is not null && body.Length > most)
        {
            error = TooLarge(most);
            return null;
        }
        return body;
    }

    /// <summary>What is said of a page that is too large.</summary>
    public static string TooLarge(int most) => $"is larger than a report may be ({BoundedBytes.Describe(most)}); left out";

    private static byte[]? Unpack(string packing, byte[] body, int most, out string? error, CancellationToken cancellation)
    {
        error = null;
        if (body.Length == 0) return body;
        // As with chunks: the field stays where the crawler unpacked.
        if (packing is "gzip" or "x-gzip" && !ContentCoding.IsGzip(body)) return body;
        try
        {
            using Stream unpacking = ContentCoding.Open(packing, body);
            byte[]? unpacked = BoundedBytes.Read(unpacking, most, cancellation);
            if (unpacked is null) error = TooLarge(most);
            return unpacked;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            if (packing is "br" or "deflate" && LooksLikeText(body)) return body;
            error = $"is packed as “{packing}” and damaged; left out";
            return null;
        }
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> head = body[..Math.Min(512, body.Length)];
        return !ContentSniffer.IsBinary(Encoding.Latin1.GetString(head)) && head.Contains((byte)'<');
    }

    // Null when the bytes are no chunks. Chunks that break off give what there is.
    private static byte[]? JoinChunks(ReadOnlySpan<byte> bytes)
    {
        ArrayBufferWriter<byte> body = new(Math.Max(16, bytes.Length));
        bool any = false;
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf((byte)'\n');
            if (end < 0) break;
            ReadOnlySpan<byte> line = bytes[..end].TrimEnd((byte)'\r').TrimEnd((byte)' ');
            int extension = line.IndexOf((byte)';');
            if (extension >= 0) line = line[..extension].TrimEnd((byte)' ');
            if (line.IsEmpty || !Utf8Parser.TryParse(line, out uint size, out int digits, 'x') || digits != line.Length)
                return any ? body.WrittenSpan.ToArray() : null;
            any = true;
            bytes = bytes[(end + 1)..];
            if (size == 0) break;
            int count = (int)Math.Min(size, (uint)bytes.Length);
            body.Write(bytes[..count]);
            bytes = bytes[count..];
            if (bytes.StartsWith("\r\n"u8)) bytes = bytes[2..];
            else if (bytes.StartsWith("\n"u8)) bytes = bytes[1..];
        }
        return any ? body.WrittenSpan.ToArray() : null;
    }
}
