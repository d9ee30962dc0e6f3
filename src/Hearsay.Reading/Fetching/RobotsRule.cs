using System.Text;

namespace Hearsay.Reading.Fetching;

/// <summary>One line of a robots.txt that allows or disallows paths.</summary>
internal sealed class RobotsRule
{
    // What stands between the asterisks, in one form of escaping.
    private readonly string[] pieces;
    private readonly bool reachesEnd;

    public RobotsRule(string pattern, bool allows)
    {
        Allows = allows;
        Length = Encoding.UTF8.GetByteCount(pattern);
        reachesEnd = pattern.EndsWith('$');
        pieces = [.. (reachesEnd ? pattern[..^1] : pattern).Split('*').Select(NormalizePath)];
    }

    /// <summary>Whether it allows what fits.</summary>
    public bool Allows { get; }

    /// <summary>The length of the pattern in bytes, by which rules take precedence.</summary>
    public int Length { get; }

    /// <summary>Whether the pattern fits a path from its beginning.</summary>
    /// <param name="path">A path with its query, as <see cref="NormalizePath"/> gives it.</param>
    public bool Fits(string path)
    {
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        int at = pieces[0].Length;
        // The leftmost place of each piece leaves most room for the next: no going back is needed.
        for (int i = 1; i < pieces.Length; i++)
        {
            if (reachesEnd && i == pieces.Length - 1) return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            int found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return !reachesEnd || at == path.Length;
    }

    /// <summary>Gives every path one form: what needs no escape bare, everything else escaped with capitals.</summary>
    public static string NormalizePath(string path)
    {
        StringBuilder normal = new(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (int at = 0; at < path.Length;)
        {
            if (path[at] == '%' && at + 2 < path.Length && char.IsAsciiHexDigit(path[at + 1]) && char.IsAsciiHexDigit(path[at + 2]))
            {
                Append(normal, (byte)((Convert.FromHexString(path.AsSpan(at + 1, 2)))[0]), isEscaped: true);
                at += 3;
                continue;
            }
            Rune.DecodeFromUtf16(path.AsSpan(at), out Rune rune, out int length);
            int count = rune.EncodeToUtf8(bytes);
            for (int i = 0; i < count; i++) Append(normal, bytes[i], isEscaped: false);
            at += length;
        }
        return normal.ToString();
    }

    private static void Append(StringBuilder normal, byte value, bool isEscaped)
    {
        char c = (char)value;
        bool isBare = char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
        // Marks that divide a path mean something else when they are escaped; "*" and "$" never stand for themselves unescaped.
        bool isMark = !isEscaped && c is > ' ' and < '\x7F' && c is not ('*' or '$' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}');
        if (isBare || isMark) normal.Append(c);
        else normal.Append('%').Append(value.ToString("X2"));
    }
}
