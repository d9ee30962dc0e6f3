using System.Text;

namespace Hearsay.Rendering;

/// <summary>Text of reports as Markdown that shows it as it stands (CommonMark, and the tables, strikes and mathematics of GitHub).</summary>
internal static class MarkdownText
{
    /// <summary>The text on one line, everything that Markdown would read as markup escaped.</summary>
    internal static string Inline(ReadOnlySpan<char> text) => Escape(VisibleText.Line(text));

    /// <summary>Escapes a line.</summary>
    internal static string Escape(string line)
    {
        StringBuilder escaped = new(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '~' or '#' or '$' or '^' or '=' || IsEntity(line, i) || IsListMark(line, i))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    // "&" alone is text; "&amp;" would be read as a character.
    private static bool IsEntity(string line, int at) =>
        line[at] == '&' && at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] == '#');

    // "- ", "+ ", "1. " and "1) " at the front would begin a list.
    private static bool IsListMark(string line, int at)
    {
        if (line[at] is '-' or '+') return at == 0;
        if (line[at] is not ('.' or ')') || at == 0 || at > 9) return false;
        for (int i = 0; i < at; i++)
        {
            if (!char.IsAsciiDigit(line[i])) return false;
        }
        return true;
    }
}
