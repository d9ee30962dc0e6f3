using System.Net;
using System.Text;

namespace Hearsay.Reading.Containers;

/// <summary>Tells HTML from plain text in fields, and reads short pieces of it.</summary>
internal static class MarkupText
{
    private const int LongestName = 10;

    private static readonly string[] Elements = ["p", "div", "br", "br/", "span", "a", "h1", "h2", "h3", "ul", "li", "img", "html", "body", "article", "em", "strong", "b", "i", "blockquote", "figure", "section", "table"];

    /// <summary>Whether the text is HTML: it has a tag that pages have.</summary>
    public static bool IsMarkup(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)) return true;
        for (int at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            ReadOnlySpan<char> rest = text.AsSpan(at + 1);
            if (rest[0] == '/') rest = rest[1..];
            // No further than names go, so that a row of angles takes no longer than other text.
            int end = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOfAny(" >\t\r\n");
            if (end <= 0) continue;
            ReadOnlySpan<char> name = rest[..end];
            foreach (string element in Elements)
            {
                if (name.Equals(element, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }
        return false;
    }

    /// <summary>A headline or a name: without tags, entities read, on one line. Null when nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null) return null;
        if (text.Contains('<') && IsMarkup(text)) text = WithoutTags(text);
        if (text.Contains('&')) text = WebUtility.HtmlDecode(text);
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        string plain = line.ToString().Trim();
        return plain.Length == 0 ? null : plain;
    }

    /// <summary>The text between the tags, roughly: to count words, and for short pieces.</summary>
    public static string WithoutTags(string text)
    {
        StringBuilder plain = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            if (open < 0) open = text.Length;
            plain.Append(text, at, open - at);
            if (open == text.Length) break;
            int close = text.IndexOf('>', open);
            plain.Append(' ');
            if (close < 0) break;
            at = close + 1;
        }
        return plain.ToString();
    }
}
