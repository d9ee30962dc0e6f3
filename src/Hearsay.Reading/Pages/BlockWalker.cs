using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Walks over a page once and cuts its text into blocks as a browser lays them out.</summary>
/// <remarks>Without recursion: pages nest as deep as their authors' mistakes.</remarks>
internal sealed class BlockWalker
{
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby",
        "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "td", "th", "picture", "output", "meter",
        "slot");

    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "select", "option", "button", "input", "textarea", "head", "title", "meta",
        "link", "audio", "video", "map", "area", "math", "rp", "rt", "noframes", "frameset", "applet", "progress", "dialog", "img", "param", "source", "track", "datalist");

    private readonly List<PageBlock> blocks = [];
    private readonly List<PageNode> nodes = [];
    private readonly StringBuilder buffer = new();
    private PageNode node;
    private INode? lastRow;
    private bool lastRowIsLaidOut;
    private int openLinks, characters, linkedCharacters;
    private bool pendingSpace, afterPicture;

    private BlockWalker(IElement root)
    {
        node = new PageNode(root, null, PageTraits.None, LayoutKind.Paragraph, 0);
        nodes.Add(node);
    }

    /// <summary>The blocks of everything under the element, and the elements around them.</summary>
    public static (List<PageBlock> Blocks, List<PageNode> Nodes) Walk(IElement root)
    {
        BlockWalker walker = new(root);
        walker.Run(root);
        return (walker.blocks, walker.nodes);
    }

    private void Run(IElement root)
    {
        // Places are kept by index: looking for the next sibling takes as long as there are siblings.
        Stack<(IElement Element, int Next)> open = new([(root, 0)]);
        while (open.TryPop(out (IElement Element, int Next) at))
        {
            INodeList children = at.Element.ChildNodes;
            if (at.Next == children.Length)
            {
                if (open.Count > 0) Leave(at.Element);
                continue;
            }
            open.Push((at.Element, at.Next + 1));
            INode child = children[at.Next];
            if (child is IText text) Append(text.Data);
            else if (child is IElement element && Enter(element)) open.Push((element, 0));
        }
        Flush();
        node.EndBlock = blocks.Count;
    }

    private static bool IsEntered(IElement element) => !Skipped.Contains(element.LocalName) && element.LocalName is not ("br" or "hr") && !IsHidden(element);

    // Whether the walk goes on inside.
    private bool Enter(IElement element)
    {
        string name = element.LocalName;
        if (name == "br")
        {
            Break();
            return false;
        }
        if (name == "hr") Flush();
        if (name is "img" or "picture" or "svg" or "video" or "iframe" && buffer.Length == 0) afterPicture = true;
        if (!IsEntered(element)) return false;
        switch (name)
        {
            case "a":
                openLinks++;
                break;
            case "td" or "th" when buffer.Length > 0 && !IsLaidOut(element):
                pendingSpace = false;
                buffer.Append('\t');
                break;
        }
        bool block = (!Inline.Contains(name) || name is "td" or "th" && IsLaidOut(element)) && !(name.Contains('-', StringComparison.Ordinal) && IsParagraph(node.Element.LocalName));
        PageTraits traits = ElementTraits.Of(element, block);
        if (block || StandsAlone(traits))
        {
            Flush();
            node = new PageNode(element, node, traits, KindOf(element, name, node.Kind), blocks.Count);
            nodes.Add(node);
        }
        return true;
    }

    // A row whose cells hold paragraphs, or lines, is part of a page's layout and not of a table.
    private bool IsLaidOut(IElement cell)
    {
        if (cell.Parent is not { } row || ReferenceEquals(row, lastRow)) return lastRowIsLaidOut;
        lastRow = row;
        lastRowIsLaidOut = row.ChildNodes.Any(HoldsBlocks);
        return lastRowIsLaidOut;
    }

    private static bool HoldsBlocks(INode cell)
    {
        foreach (INode child in cell.ChildNodes)
        {
            if (child is IElement
                {
                    LocalName: "p" or "div" or "br" or "table" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "article" or "section" or "center" or "blockquote",
                }) return true;
        }
        return false;
    }

    // An element of the site's own making in the middle of a paragraph is part of it.
    private static bool IsParagraph(string name) => name is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "figcaption" or "td";

    // A span that names itself a caption or a box of links is no part of the sentence around it.
    private static bool StandsAlone(PageTraits traits) =>
        traits.Has(PageTraits.Caption | PageTraits.Related | PageTraits.Share | PageTraits.Advertisement | PageTraits.Unseen | PageTraits.Newsletter | PageTraits.PullQuote);

    private void Leave(IElement element)
    {
        if (ReferenceEquals(node.Element, element))
        {
            Flush();
            node.EndBlock = blocks.Count;
            node = node.Parent ?? node;
        }
        if (element.LocalName == "a") openLinks--;
    }

    private static LayoutKind KindOf(IElement element, string name, LayoutKind around)
    {
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return LayoutKind.Heading;
            case "li" or "dt" or "dd": return LayoutKind.ListItem;
            case "figcaption" or "caption": return LayoutKind.Caption;
            case "pre": return LayoutKind.Preformatted;
            case "tr": return LayoutKind.TableRow;
            case "blockquote": return ElementTraits.IsSocialPost(element) ? LayoutKind.SocialPost : LayoutKind.Quotation;
            case "table" or "section" or "article": return LayoutKind.Paragraph;
            default: return around is LayoutKind.TableRow ? LayoutKind.Paragraph : around;
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        return element.GetAttribute("style") is { } style && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    private void Append(string text)
    {
        bool keepsLines = node.Kind == LayoutKind.Preformatted;
        foreach (char c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                if (keepsLines && c == '\n') Break();
                else pendingSpace = true;
                continue;
            }
            if (pendingSpace && buffer.Length > 0 && buffer[^1] is not ('\n' or '\t')) buffer.Append(' ');
            pendingSpace = false;
            buffer.Append(c);
            characters++;
            if (openLinks > 0) linkedCharacters++;
        }
    }

    // One forced break is a new line, two are a new paragraph.
    private void Break()
    {
        pendingSpace = false;
        if (buffer.Length == 0) return;
        if (buffer[^1] == '\n' && node.Kind != LayoutKind.Preformatted) Flush();
        else buffer.Append('\n');
    }

    private void Flush()
    {
        pendingSpace = false;
        int length = buffer.Length;
        while (length > 0 && buffer[length - 1] is '\n' or '\t') length--;
        if (length > 0)
        {
            string text = buffer.ToString(0, length);
            if (characters > 0)
            {
                blocks.Add(new PageBlock(node, node.Kind, text, (double)linkedCharacters / characters, blocks.Count) { FollowsPicture = afterPicture });
                afterPicture = false;
            }
        }
        buffer.Clear();
        characters = linkedCharacters = 0;
    }
}
