using System.Buffers;
using System.Buffers.Text;

namespace Hearsay.Reading.Containers;

/// <summary>Undoes what mail does to bytes (RFC 2045). Any bytes are valid input: what cannot be undone stays as it is.</summary>
internal static class TransferEncoding
{
    /// <summary>The bytes of a part.</summary>
    /// <param name="body">The part as it stands in the file, lines ended by LF.</param>
    /// <param name="encoding">Its Content-Transfer-Encoding; null for none.</param>
    public static byte[] Decode(byte[] body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuotedPrintable(body),
        _ => body,
    };

    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        byte[] letters = new byte[body.Length + 3];
        int count = 0;
        foreach (byte b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') letters[count++] = b;
            else if (b == (byte)'=') break;
        }
        // A part that was cut may end in the middle of a group; one letter alone is no byte.
        if (count % 4 == 1) count--;
        while (count % 4 != 0) letters[count++] = (byte)'=';
        byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(count)];
        Base64.DecodeFromUtf8(letters.AsSpan(0, count), decoded, out _, out int written);
        return decoded[..written];
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        ArrayBufferWriter<byte> decoded = new(Math.Max(16, body.Length));
        while (!body.IsEmpty)
        {
            int end = body.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            line = line.TrimEnd(" \t\r"u8);
            bool soft = line.EndsWith((byte)'=');
            if (soft) line = line[..^1];
            WriteLine(line, decoded);
            if (!soft && end >= 0) decoded.Write("\n"u8);
        }
        return decoded.WrittenSpan.ToArray();
    }

    private static void WriteLine(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> decoded)
    {
        Span<byte> one = stackalloc byte[1];
        while (true)
        {
            int at = line.IndexOf((byte)'=');
            if (at < 0)
            {
                decoded.Write(line);
                return;
            }
            decoded.Write(line[..at]);
            line = line[at..];
            if (line.Length >= 3 && Utf8Parser.TryParse(line[1..3], out one[0], out int digits, 'x') && digits == 2)
            {
                decoded.Write(one);
                line = line[3..];
            }
            else
            {
                decoded.Write(line[..1]);
                line = line[1..];
            }
        }
    }
}
