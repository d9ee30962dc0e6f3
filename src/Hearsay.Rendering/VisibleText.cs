using System.Globalization;
using System.Text;

namespace Hearsay.Rendering;

/// <summary>Text of reports made fit to be shown: a report may hold anything, and what it holds must not act on the screen or page.</summary>
internal static class VisibleText
{
    /// <summary>One line: white space runs become one space, what <see cref="Shown"/> replaces is replaced.</summary>
    internal static string Line(ReadOnlySpan<char> text)
    {
        StringBuilder line = new(text.Length);
        bool space = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                space = line.Length > 0;
                continue;
            }
            if (space) line.Append(' ');
            space = false;
            Append(line, text, ref i);
        }
        return line.ToString();
    }

    /// <summary>The same characters with white space left alone; control characters, controls that turn the writing direction round
    /// and unpaired surrogates become U+FFFD.</summary>
    internal static string Shown(ReadOnlySpan<char> text)
    {
        StringBuilder shown = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) shown.Append(text[i] is '\n' or '\t' ? text[i] : ' ');
            else Append(shown, text, ref i);
        }
        return shown.ToString();
    }

    /// <summary>The line, cut at a word so that it takes at most <paramref name="columns"/> columns, an ellipsis included.</summary>
    internal static string Shorten(string line, int columns)
    {
        if (line.Length <= columns && DisplayWidth.Of(line) <= columns) return line;
        int end = DisplayWidth.Fit(line, columns - 1);
        int word = line.AsSpan(0, end).LastIndexOf(' ');
        // A cut inside a word only where the last word begins in the first half: a very long one.
        if (word > end / 2) end = word;
        return line.AsSpan(0, end).TrimEnd(" ,;:-—–…").ToString() + "…";
    }

    /// <summary>The first and last words of the line with an ellipsis between, when it takes more than <paramref name="columns"/>.</summary>
    internal static string ShortenMiddle(string line, int columns)
    {
        if (line.Length <= columns && DisplayWidth.Of(line) <= columns) return line;
        string front = Shorten(line, columns / 2)[..^1];
        string back = ShortenFront(line, columns - columns / 2);
        return front + " " + back;
    }

    /// <summary>The last words of the line after an ellipsis, when it takes more than <paramref name="columns"/>.</summary>
    internal static string ShortenFront(string line, int columns)
    {
        if (line.Length <= columns && DisplayWidth.Of(line) <= columns) return line;
        int start = DisplayWidth.FitFromEnd(line, columns - 2);
        int word = line.AsSpan(start).IndexOf(' ');
        if (word >= 0 && word < (line.Length - start) / 2) start += word + 1;
        return "… " + line[start..].TrimStart(' ', '…');
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> text, ref int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            to.Append(c).Append(text[++i]);
            return;
        }
        to.Append(char.IsSurrogate(c) || char.IsControl(c) || TurnsDirection(c) ? '\uFFFD' : c);
    }

    // Embeddings, overrides and isolates; the plain marks (U+200E, U+200F) only place punctuation and stay.
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

/// <summary>How many columns of a terminal characters take.</summary>
internal static class DisplayWidth
{
    internal static int Of(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The number of UTF-16 units at the start that fit into the columns, never half a pair or a mark without its letter.</summary>
    internal static int Fit(ReadOnlySpan<char> text, int columns)
    {
        int width = 0, at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
            if (width > columns) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    /// <summary>The offset from which the rest fits into the columns.</summary>
    internal static int FitFromEnd(ReadOnlySpan<char> text, int columns)
    {
        int width = 0, at = text.Length;
        while (at > 0)
        {
            Rune.DecodeLastFromUtf16(text[..at], out Rune rune, out int length);
            width += Of(rune);
            if (width > columns) break;
            at -= length;
        }
        return at;
    }

    private static int Of(Rune rune)
    {
        int value = rune.Value;
        if (value < 0x300) return value is 0xAD ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return IsWide(value) ? 2 : 1;
    }

    // East Asian Width W and F of Unicode in ranges, rounded to blocks; emoji are wide in every current terminal.
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
