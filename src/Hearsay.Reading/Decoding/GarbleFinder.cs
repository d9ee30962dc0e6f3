using System.Buffers;
using System.Text;

namespace Hearsay.Reading.Decoding;

/// <summary>Signs that a text was read in a wrong encoding once and stored so.</summary>
/// <param name="Example">One of them as it stands.</param>
/// <param name="Count">How many there are.</param>
internal sealed record GarbledPlaces(string Example, int Count);

/// <summary>Finds text that was garbled before it came here: UTF-8 read as Windows-1252 ("Ã©", "â€™") or as Windows-1251 ("Рђ"), and letters
/// that a program replaced.</summary>
internal static class GarbleFinder
{
    private const int FewestReplaced = 3;
    private const int FewestCyrillic = 8;
    private const int MostLength = 4;

    // Where a garbled character can begin: bytes C2 to F4 in Windows-1252, D0 to D3 in Windows-1251, and what stands for a lost letter.
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        [.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(c => (char)c), '\u0420', '\u0421', '\u0422', '\u0423', '\uFFFD', '?']);

    private static readonly SearchValues<char> InAddressesAndCode = SearchValues.Create("/=&:.<>\"()[]{},;|+*_\\");

    private static readonly Dictionary<char, byte> Western = Bytes(CharacterEncoding.Windows1252);
    private static readonly Dictionary<char, byte> Cyrillic = Bytes(CharacterEncoding.Find("windows-1251")!);

    /// <summary>The signs; null when there are none, or too few to be sure.</summary>
    /// <param name="text">A text as it was decoded.</param>
    /// <param name="replaced">How many U+FFFD the decoding itself put there.</param>
    public static GarbledPlaces? Find(string text, int replaced)
    {
        int western = 0, cyrillic = 0, questions = 0, lost = 0, cyrillicLetters = 0;
        string? westernExample = null, cyrillicExample = null, questionExample = null;
        bool isSure = false;
        for (int at = 0; ;)
        {
            int found = text.AsSpan(at).IndexOfAny(Starts);
            if (found < 0) break;
            at += found;
            char c = text[at];
            int length = 1;
            if (c == '\uFFFD') lost++;
            else if (c == '?')
            {
                if (!IsInsideWord(text, at)) { at++; continue; }
                questions++;
                questionExample ??= WordAt(text, at);
            }
            else if (c >= '\u0400')
            {
                cyrillicLetters++;
                if (Undo(text.AsSpan(at), Cyrillic, out Rune rune) is var read and > 0 && IsCyrillicLetter(rune))
                {
                    cyrillic++;
                    cyrillicExample ??= text.Substring(at, length = read);
                }
            }
            else if (Undo(text.AsSpan(at), Western, out Rune rune) is var read and > 0 && IsLikely(rune, read))
            {
                western++;
                length = read;
                westernExample ??= text.Substring(at, read);
                isSure |= read > 2;
            }
            at += length;
        }
        if (western >= 2 || isSure) return new GarbledPlaces(westernExample!, western);
        if (cyrillic >= FewestCyrillic && cyrillic * 2 > cyrillicLetters) return new GarbledPlaces(cyrillicExample!, cyrillic);
        if (lost > replaced) return new GarbledPlaces("\uFFFD", lost - replaced);
        return questions >= FewestReplaced ? new GarbledPlaces(questionExample!, questions) : null;
    }

    // How many characters are the bytes of one in UTF-8, and which; 0 when they are none.
    private static int Undo(ReadOnlySpan<char> text, Dictionary<char, byte> bytesOf, out Rune rune)
    {
        Span<byte> bytes = stackalloc byte[MostLength];
        int count = 0;
        while (count < Math.Min(MostLength, text.Length) && bytesOf.TryGetValue(text[count], out byte b) && (count == 0 || b is >= 0x80 and <= 0xBF)) bytes[count++] = b;
        if (count >= 2 && Rune.DecodeFromUtf8(bytes[..count], out rune, out int read) == OperationStatus.Done && read > 1) return read;
        rune = default;
        return 0;
    }

    // "É”" ends a quotation in capitals, "À»" too: what they would be in UTF-8 hardly anybody writes.
    private static bool IsLikely(Rune rune, int length) => length switch
    {
        2 => rune.Value is >= 0xA0 and <= 0x17F and not (0xD7 or 0xF7) or >= 0x391 and <= 0x3C9 or >= 0x401 and <= 0x45F or >= 0x531 and <= 0x6FF,
        3 => rune.Value is >= 0x2010 and <= 0x2122 or 0xFFFD or 0xFEFF || Rune.IsLetter(rune),
        _ => true,
    };

    private static bool IsCyrillicLetter(Rune rune) => rune.Value is >= 0x410 and <= 0x44F or 0x401 or 0x451 or 0x404 or 0x406 or 0x407 or 0x454 or 0x456 or 0x457;

    // "don?t", but neither "really?he said" at the end of a sentence without its space, nor an address.
    private static bool IsInsideWord(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || !char.IsLower(text[at - 1]) || !char.IsLower(text[at + 1])) return false;
        return !WordAt(text, at).AsSpan().TrimEnd(",.;:!)\"”").TrimStart("(\"“").ContainsAny(InAddressesAndCode);
    }

    private static string WordAt(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && at - start < 30 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && end - at < 30 && !char.IsWhiteSpace(text[end])) end++;
        return text[start..end];
    }

    private static Dictionary<char, byte> Bytes(CharacterEncoding encoding)
    {
        Dictionary<char, byte> bytes = [];
        for (int b = 0x80; b <= 0xFF; b++)
            if (encoding.Decode([(byte)b]) is [var c] && c != '\uFFFD') bytes[c] = (byte)b;
        return bytes;
    }
}
