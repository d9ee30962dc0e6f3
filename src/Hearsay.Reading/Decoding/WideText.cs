using System.Buffers.Binary;
using System.Text.Unicode;
using Hearsay.Reading.Languages;

namespace Hearsay.Reading.Decoding;

/// <summary>Tells UTF-16 without a byte order mark: its spaces and line ends have zero bytes.</summary>
internal static class WideText
{
    private const int Window = 8192;
    private const double LeastLevel = 0.3;

    /// <summary>UTF-16 in one byte order; null when the bytes are something else.</summary>
    public static CharacterEncoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        ReadOnlySpan<byte> window = bytes[..Math.Min(bytes.Length, Window)];
        // Text with a stray zero byte is no UTF-16: about half the bytes of that are no printable ASCII.
        if (window.Length - CountPrintable(window) < window.Length / 4) return null;
        if (window.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && Utf8.IsValid(bytes)) return null;
        // Zero bytes on one side tell it for Latin letters; elsewhere the wrong order gives letters too, but no words.
        double least = window.Count((byte)0) * 5 > window.Length ? double.NegativeInfinity : LeastLevel;
        CharacterEncoding? best = null;
        int[] scores = new int[LanguageModel.BuiltIn.Varieties.Length];
        foreach (bool isBigEndian in new[] { false, true })
        {
            if (!IsText(window, isBigEndian)) continue;
            CharacterEncoding order = CharacterEncoding.Find(isBigEndian ? "utf-16be" : "utf-16le")!;
            double level = Plausibility.Of(order.Decode(window), scores, 0);
            if (level > least) (best, least) = (order, level);
        }
        return best;
    }

    private static int CountPrintable(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes)
            if (b is >= 0x20 and <= 0x7E) count++;
        return count;
    }

    // Hardly a unit that writing does not have: controls, units for private use, halves of pairs.
    private static bool IsText(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        int strange = 0, letters = 0;
        char before = ' ';
        for (int i = 0; i < bytes.Length; i += 2)
        {
            char c = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
            if (char.IsSurrogatePair(before, c)) strange--;
            else if (char.IsControl(c) && !char.IsWhiteSpace(c) || c is >= '\uD800' and <= '\uF8FF' or '\uFFFE' or '\uFFFF') strange++;
            else if (char.IsLetter(c)) letters++;
            before = c;
        }
        return strange * 100 <= bytes.Length / 2 && letters * 4 >= bytes.Length / 2;
    }
}
