using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Keeps pages that no person wrote from costing the parser minutes and gigabytes.</summary>
/// <remarks>A parser that keeps to the standard takes time that grows with the square of how deep elements nest, and copies every formatting
/// element that stays open into every paragraph. Browsers bound the first (512 levels in Chromium). A page within the bounds goes on as it is;
/// of any other the formatting, which means nothing here, and the elements beyond the depth are dropped, their text kept.</remarks>
internal static class MarkupGuard
{
    private const int Deepest = 300;
    private const int MostFormatting = 40;
    private const int MostReopened = 200_000;

    /// <summary>More tags than this are not read; the longest articles have some ten thousand.</summary>
    public const int MostTags = 400_000;

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    // Never open for long: nothing stands in them, or the next one of them closes them.
    private static readonly FrozenSet<string> Brief = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead",
        "tfoot", "option", "optgroup", "colgroup", "a", "html", "head", "body", "h1", "h2", "h3", "h4", "h5", "h6", "rb", "rt", "rp", "button", "script", "style", "title", "textarea", "xmp", "iframe",
        "noembed", "noframes", "frame", "keygen", "image", "basefont", "bgsound", "command");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "main", "menu",
        "nav", "ol", "pre", "listing", "search", "section", "summary", "ul", "table", "template", "object", "applet", "marquee", "select", "noscript", "caption");

    private static readonly FrozenSet<string> Barriers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "table", "template", "object", "applet", "marquee", "svg", "math", "select", "caption");

    /// <summary>The page as it can be parsed.</summary>
    /// <param name="html">The source.</param>
    /// <param name="isCut">Whether the end of the page was left out.</param>
    public static string Tame(string html, out bool isCut)
    {
        int end = EndOfMostTags(html);
        isCut = end < html.Length;
        string page = isCut ? html[..end] : html;
        return IsTame(page) ? page : Rewrite(page);
    }

    private static int EndOfMostTags(string html)
    {
        TagScanner scanner = new(html);
        int tags = 0;
        while (scanner.Next(out PageTag tag))
        {
            if (++tags > MostTags) return tag.Start;
        }
        return html.Length;
    }

    private static bool IsTame(string html)
    {
        TagScanner scanner = new(html);
        OpenElements open = new(Deepest + 1);
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        int openFormatting = 0;
        long reopened = 0;
        while (scanner.Next(out PageTag tag))
        {
            ReadOnlySpan<char> name = html.AsSpan(tag.NameStart, tag.NameLength);
            if (formatting.Contains(name))
            {
                openFormatting = Math.Max(0, openFormatting + (tag.Closes ? -1 : 1));
                if (openFormatting > MostFormatting) return false;
                continue;
            }
            reopened += openFormatting;
            if (reopened > MostReopened) return false;
            if (tag.Closes) open.Close(name);
            else if (!open.Open(name, html, tag)) return false;
        }
        return true;
    }

    private static string Rewrite(string html)
    {
        StringBuilder page = new(html.Length);
        TagScanner scanner = new(html);
        OpenElements open = new(Deepest);
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        int copied = 0;
        while (scanner.Next(out PageTag tag))
        {
            ReadOnlySpan<char> name = html.AsSpan(tag.NameStart, tag.NameLength);
            bool kept = !formatting.Contains(name) && (tag.Closes ? open.Close(name) : open.Open(name, html, tag));
            if (kept) continue;
            page.Append(html, copied, tag.Start - copied);
            // Words on both sides stay two words only where a browser would keep them apart.
            if (Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) page.Append('\n');
            copied = tag.End;
        }
        page.Append(html, copied, html.Length - copied);
        return page.ToString();
    }

    /// <summary>The elements that a parser would hold open.</summary>
    private sealed class OpenElements(int most)
    {
        private readonly List<string> names = [];

        /// <summary>Whether there is room for one more.</summary>
        public bool Open(ReadOnlySpan<char> name, string html, PageTag tag)
        {
            if (Brief.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return true;
            if (tag.End >= 2 && html[tag.End - 2] == '/' && names.Exists(n => n is "svg" or "math")) return true;
            if (names.Count >= most) return false;
            names.Add(name.ToString().ToLowerInvariant());
            return true;
        }

        /// <summary>Whether the end tag closes anything, or is one that a parser minds itself.</summary>
        public bool Close(ReadOnlySpan<char> name)
        {
            if (Brief.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return true;
            bool block = Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
            for (int i = names.Count - 1; i >= 0; i--)
            {
                if (name.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                {
                    names.RemoveRange(i, names.Count - i);
                    return true;
                }
                // A block's end closes what is open inside it, up to a table; any other end stops at a block.
                if (block ? Barriers.Contains(names[i]) : Blocks.Contains(names[i])) return false;
            }
            return false;
        }
    }
}
