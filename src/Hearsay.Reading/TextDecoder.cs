using System.Buffers;
using System.Text;

namespace Hearsay.Reading;

/// <summary>The text of a file's bytes.</summary>
/// <param name="Text">The text without a byte order mark, otherwise as it stands.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="HasMark">Whether a byte order mark said so.</param>
/// <param name="Replaced">How many broken sequences are U+FFFD now.</param>
internal sealed record DecodedText(string Text, string Encoding, bool HasMark, int Replaced);

/// <summary>Turns bytes into text: by the byte order mark, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoder
{
    public const string Windows1252 = "Windows-1252";

    // 0x80 to 0x9F of Windows-1252 as the WHATWG Encoding Standard gives them; the rest of it is Latin-1.
    private const string Windows1252Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        // The mark of UTF-32 LE begins with that of UTF-16 LE.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0) return Marked(bytes[4..], new UTF32Encoding(false, false), "UTF-32 LE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return Marked(bytes[4..], new UTF32Encoding(true, false), "UTF-32 BE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Marked(bytes[2..], new UnicodeEncoding(false, false), "UTF-16 LE");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Marked(bytes[2..], new UnicodeEncoding(true, false), "UTF-16 BE");
        bool mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (mark) bytes = bytes[3..];
        (int whole, int broken) = CountSequences(bytes);
        // A few broken bytes in a text that is UTF-8 otherwise are damage; read as Windows-1252 every accent of it would be garbled.
        if (broken == 0 || mark || whole > broken)
            return new DecodedText(Encoding.UTF8.GetString(bytes), "UTF-8", mark, broken);
        return new DecodedText(DecodeWindows1252(bytes), Windows1252, false, 0);
    }

    private static DecodedText Marked(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        string text = encoding.GetString(bytes);
        return new DecodedText(text, name, true, text.AsSpan().Count('\uFFFD'));
    }

    // Whole and broken sequences beyond ASCII.
    private static (int Whole, int Broken) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) return (whole, broken);
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[length..];
        }
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (characters, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                byte b = source[i];
                characters[i] = b is >= 0x80 and <= 0x9F ? Windows1252Upper[b - 0x80] : (char)b;
            }
        });
}
