namespace Hearsay.Reading.Pages;

/// <summary>One tag of a page's source.</summary>
/// <param name="Start">Where its "&lt;" stands: UTF-16 offset.</param>
/// <param name="End">Where it ends.</param>
/// <param name="NameStart">Where its name begins.</param>
/// <param name="NameLength">Length of its name.</param>
/// <param name="Closes">Whether it is an end tag.</param>
internal readonly record struct PageTag(int Start, int End, int NameStart, int NameLength, bool Closes);

/// <summary>Goes over the tags of a page's source, comments and scripts left out, without building anything.</summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> html = html;
    private int at;

    /// <summary>The next tag; false at the end.</summary>
    public bool Next(out PageTag tag)
    {
        tag = default;
        while (true)
        {
            int open = html[at..].IndexOf('<');
            if (open < 0) return false;
            at += open;
            if (at + 1 >= html.Length) return false;
            char next = html[at + 1];
            if (next == '!')
            {
                SkipDeclaration();
                continue;
            }
            bool closes = next == '/';
            int name = at + (closes ? 2 : 1);
            if (name >= html.Length) return false;
            if (!char.IsAsciiLetter(html[name]))
            {
                at++;
                continue;
            }
            int nameEnd = name;
            while (nameEnd < html.Length && html[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) nameEnd++;
            int end = TagEnd(nameEnd);
            tag = new PageTag(at, end, name, nameEnd - name, closes);
            at = end;
            if (!closes && IsRaw(html.Slice(name, nameEnd - name))) SkipRaw(html.Slice(name, nameEnd - name));
            return true;
        }
    }

    private void SkipDeclaration()
    {
        if (html[at..].StartsWith("<!--", StringComparison.Ordinal))
        {
            int close = html[(at + 4)..].IndexOf("-->", StringComparison.Ordinal);
            at = close < 0 ? html.Length : at + 4 + close + 3;
        }
        else
        {
            int close = html[at..].IndexOf('>');
            at = close < 0 ? html.Length : at + close + 1;
        }
    }

    // Behind the ">" that no quotation marks hold.
    private readonly int TagEnd(int from)
    {
        char quote = '\0';
        bool value = false;
        for (int i = from; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c == '>') return i + 1;
            else if (c is '"' or '\'' && value) quote = c;
            if (c == '=') value = true;
            else if (!char.IsWhiteSpace(c)) value = false;
        }
        return html.Length;
    }

    private void SkipRaw(ReadOnlySpan<char> name)
    {
        int from = at;
        while (from < html.Length)
        {
            int close = html[from..].IndexOf("</", StringComparison.Ordinal);
            if (close < 0) break;
            from += close;
            if (html[(from + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                at = from;
                return;
            }
            from += 2;
        }
        at = html.Length;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase)
        || name.Equals("xmp", StringComparison.OrdinalIgnoreCase) || name.Equals("iframe", StringComparison.OrdinalIgnoreCase) || name.Equals("noembed", StringComparison.OrdinalIgnoreCase)
        || name.Equals("noframes", StringComparison.OrdinalIgnoreCase);
}
