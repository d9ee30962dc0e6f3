using System.Buffers;
using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Finds addresses, e-mail, handles and hashtags inside a chunk.</summary>
internal static class AddressScanner
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains =
        "com org net gov edu mil int uk us de fr ru cn eu ca au io tv info biz html htm php pdf doc xls jpg txt exe nz jp in ie ch tk fm ly co me"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Marks that surround an address and never belong to it.
    private static readonly SearchValues<char> Enders = SearchValues.Create("\"<>\u201C\u201D\u2018\u2019");

    /// <summary>The end of the address that starts at <paramref name="at"/>; <paramref name="at"/> when none does.</summary>
    public static int End(ReadOnlySpan<char> text, int chunkStart, int at, int end)
    {
        char c = text[at];
        if (at > chunkStart && Characters.IsWord(text[at - 1])) return at;
        if (c is '@' or '#')
        {
            int name = at + 1;
            while (name < end && (Characters.IsWord(text[name]) || (c == '@' && JoinsHandle(text, name, end)))) name++;
            return name > at + 1 && Characters.IsLetter(text[at + 1]) ? name : at;
        }
        if (!char.IsAsciiLetterOrDigit(c)) return at;
        ReadOnlySpan<char> rest = text[at..end];
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || HasScheme(rest)) return at + TrimmedLength(rest);
        // The rest is a run of letters, digits, dots, hyphens with an at sign or a domain: scanned once per word of the chunk.
        int length = 0, lastDot = -1, sign = -1;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '.' or '-' or '_' or '@' or '+' or '%'))
        {
            if (rest[length] == '.') lastDot = length;
            if (rest[length] == '@' && sign < 0) sign = length;
            length++;
            if (length > 256) return at;
        }
        if (sign > 0 && sign + 1 < length)
        {
            while (length > sign && rest[length - 1] is '.' or '-' or '_' or '+' or '%') length--;
            return length > sign + 1 ? at + length : at;
        }
        while (length > 0 && rest[length - 1] is '.' or '-' or '_' or '@' or '+' or '%') length--;
        if (lastDot < 2 || lastDot >= length) lastDot = rest[..length].LastIndexOf('.');
        if (lastDot < 2 || !char.IsAsciiLetterOrDigit(rest[lastDot - 1])) return at;
        if (!Domains.Contains(rest[(lastDot + 1)..length]) && !IsDottedName(rest[..length])) return at;
        if (length < rest.Length && rest[length] == '/') return at + TrimmedLength(rest);
        return at + length;
    }

    /// <summary>Whether the run is lower-case words joined by at least two full stops ("alt.animals.cat").</summary>
    private static bool IsDottedName(ReadOnlySpan<char> run)
    {
        int dots = 0, letters = 0;
        foreach (char c in run)
        {
            if (char.IsAsciiLetterLower(c) || c == '-') letters++;
            else if (c != '.' || letters < 2) return false;
            else
            {
                dots++;
                letters = 0;
            }
        }
        return dots >= 2 && letters >= 2;
    }

    private static bool JoinsHandle(ReadOnlySpan<char> text, int at, int end) =>
        text[at] == '.' && at + 1 < end && Characters.IsLetter(text[at + 1]);

    private static bool HasScheme(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ||
        rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Length without what belongs to the sentence around the address: closing marks, a bracket it did not open.</summary>
    private static int TrimmedLength(ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAny(Enders);
        if (length < 0) length = rest.Length;
        int bracket = rest.IndexOf('(');
        while (length > 0)
        {
            char last = rest[length - 1];
            bool open = last == ')' && bracket >= 0 && bracket < length - 1;
            if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']' or '\u2026') || open) break;
            length--;
        }
        return length;
    }
}
