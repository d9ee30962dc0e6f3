using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>What the look of a line says about it.</summary>
internal static class LineShape
{
    // A line that ends with one of these stops in mid-sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hanging =
        ("a an the of to at for from with and or but nor as that which who whose when while if than into is are was were has have had will would "
        + "could should may might must can not his her its their our my your these those he she they we I")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the line ends as sentences end, closing marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        int end = line.Length;
        while (end > 0 && line[end - 1] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB' or '\u201C') end--;
        if (end == 0 || line[end - 1] is not ('.' or '?' or '!' or ':' or '\u2026' or '\u3002')) return false;
        if (line[end - 1] != '.' || end < line.Length) return true;
        // "... according to Mr." goes on.
        int start = end - 1;
        while (start > 0 && Characters.IsLetter(line[start - 1])) start--;
        return end - 1 - start < 2 || Abbreviations.Role(line[start..(end - 1)], '\0', ' ', 'A') != AbbreviationRole.Leading;
    }

    /// <summary>Whether the line starts with a lower-case letter.</summary>
    public static bool StartsLower(ReadOnlySpan<char> line) => !line.IsEmpty && char.IsLower(line[0]);

    /// <summary>Whether the line stops in mid-sentence: after a comma or a word that needs another.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> line)
    {
        if (line[^1] is ',' or ';') return true;
        int start = line.Length;
        if (line[^1] == '.') start--; // a title, or the line would have ended a sentence
        int end = start;
        while (start > 0 && Characters.IsLetter(line[start - 1])) start--;
        return start > 0 && (end < line.Length || Hanging.Contains(line[start..]));
    }

    /// <summary>Whether a curly mark opens a quotation in the line and none closes it.</summary>
    public static bool LeavesQuotationOpen(ReadOnlySpan<char> line)
    {
        int open = line.LastIndexOf('\u201C');
        return open >= 0 && !line[open..].Contains('\u201D');
    }

    /// <summary>Whether the line starts with a bullet or a short number of a list.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line) => BulletLength(line) > 0;

    /// <summary>Length of the bullet or number that starts the line; 0 when none does.</summary>
    public static int BulletLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return 0;
        if (line[0] is '\u2022' or '\u2023' or '\u25E6' or '\u25AA' or '\u25CF' or '\u25A0' or '\u2043' or '\u00B7') return 1;
        if (line[0] is '-' or '*' or '\u2013') return Characters.IsSpace(line[1]) ? 1 : 0;
        int at = line[0] == '(' ? 1 : 0, start = at;
        while (at < line.Length && at - start < 2 && char.IsAsciiDigit(line[at])) at++;
        bool number = at > start;
        if (!number && char.IsAsciiLetterLower(line[at])) at++;
        if (at == start || at + 1 >= line.Length) return 0;
        bool closed = line[at] == ')' || (number && start == 0 && line[at] == '.');
        return closed && Characters.IsSpace(line[at + 1]) ? at + 1 : 0;
    }

    /// <summary>Whether a short line may head what follows: it starts with a capital or a digit, and nothing closes it.</summary>
    public static bool LooksLikeHeading(ReadOnlySpan<char> line)
    {
        if (!char.IsUpper(line[0]) && !char.IsAsciiDigit(line[0])) return false;
        if (!Characters.IsWord(line[^1])) return false;
        int words = 1;
        foreach (char c in line)
        {
            if (Characters.IsSpace(c)) words++;
        }
        return words <= 12;
    }
}
