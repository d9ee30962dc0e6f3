namespace Hearsay.Reading.Pages;

/// <summary>The elements in which the prose of an article flows.</summary>
/// <remarks>Paragraphs, headings and lists of one article are children of a few elements; what a page puts between them stands in boxes of
/// its own.</remarks>
internal sealed class FlowRoots
{
    private readonly Dictionary<PageNode, int> prose = [];
    private readonly int all;

    public FlowRoots(List<PageBlock> blocks, int first, int end, Func<PageBlock, bool> isBody)
    {
        for (int i = first; i < end; i++)
        {
            PageBlock block = blocks[i];
            if (!ProseShape.IsProse(block.Text) || block.LinkDensity > 0.5 || !isBody(block)) continue;
            PageNode root = Of(block.Node);
            prose[root] = prose.GetValueOrDefault(root) + block.Text.Length;
            all += block.Text.Length;
        }
    }

    /// <summary>The element that a block flows in: the nearest one that is no paragraph, heading, list, quotation or table.</summary>
    public static PageNode Of(PageNode node)
    {
        PageNode at = node;
        while (at.Parent is not null && IsFlow(at.Element.LocalName)) at = at.Parent;
        return at;
    }

    /// <summary>Share of the article's prose that flows in the element, from 0 to 1.</summary>
    public double Share(PageNode root) => all == 0 ? 0 : (double)prose.GetValueOrDefault(root) / all;

    /// <summary>Whether the block flows where prose of the article flows.</summary>
    public bool Holds(PageBlock block) => prose.ContainsKey(Of(block.Node));

    private static bool IsFlow(string name) => name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "blockquote" or "table" or "tbody" or "thead" or "tr" or "pre" or "em" or "strong" or "b" or "i" or "span" or "font" or "center" or "td" or "a";
}
