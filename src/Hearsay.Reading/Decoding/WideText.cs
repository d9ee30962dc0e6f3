using System.Buffers.Binary;

namespace Hearsay.Reading.Decoding;

/// <summary>Tells UTF-16 without a byte order mark: its spaces and line ends are zero bytes on one side.</summary>
internal static class WideText
{
    private const int Window = 8192;

    /// <summary>UTF-16 in one byte order; null when the bytes are something else.</summary>
    public static CharacterEncoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        ReadOnlySpan<byte> window = bytes[..Math.Min(bytes.Length, Window)];
        int first = 0, second = 0;
        for (int i = 0; i < window.Length; i += 2)
        {
            if (window[i] == 0) first++;
            if (window[i + 1] == 0) second++;
        }
        if (Math.Min(first, second) * 20 > Math.Max(first, second)) return null;
        bool isBigEndian = first > second;
        return IsText(window, isBigEndian) ? CharacterEncoding.Find(isBigEndian ? "utf-16be" : "utf-16le") : null;
    }

    // Hardly a unit that writing does not have: controls, units for private use, halves of pairs.
    private static bool IsText(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        int strange = 0, letters = 0;
        for (int i = 0; i < bytes.Length; i += 2)
        {
            char c = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
            if (char.IsControl(c) && !char.IsWhiteSpace(c) || c is >= '\uD800' and <= '\uF8FF' or '\uFFFE' or '\uFFFF') strange++;
            else if (char.IsLetter(c)) letters++;
        }
        return strange * 100 <= bytes.Length / 2 && letters * 4 >= bytes.Length / 2;
    }
}
