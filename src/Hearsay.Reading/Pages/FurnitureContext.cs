namespace Hearsay.Reading.Pages;

/// <summary>Which elements of a page are furniture by what they and those around them say of themselves.</summary>
/// <remarks>Classes lie: a page's outermost element may be called "with-sidebar". What holds the headline, or most of the page's prose, is no
/// furniture whatever it is called.</remarks>
internal sealed class FurnitureContext
{
    private const double MostProse = 0.5;

    // What an element says holds for all in it.
    private const PageTraits Handed = PageTraits.Furniture | PageTraits.Caption | PageTraits.Gallery | PageTraits.Byline | PageTraits.Headline | PageTraits.Header | PageTraits.Standfirst;

    // What nothing that holds the article can be.
    private const PageTraits Parts = PageTraits.Furniture | PageTraits.Header | PageTraits.Byline | PageTraits.Caption | PageTraits.Gallery;

    private readonly Dictionary<PageNode, PageTraits> inherited = [];

    public FurnitureContext(List<PageBlock> blocks, List<PageNode> nodes, int headline)
    {
        int[] prose = new int[blocks.Count + 1];
        for (int i = 0; i < blocks.Count; i++)
            prose[i + 1] = prose[i] + (blocks[i].LinkDensity < 0.5 && ProseShape.IsProse(blocks[i].Text) ? blocks[i].Text.Length : 0);
        int all = prose[^1];
        foreach (PageNode node in nodes)
        {
            PageTraits traits = node.Traits;
            bool holdsHeadline = headline >= node.FirstBlock && headline < node.EndBlock;
            bool holdsMost = prose[node.EndBlock] - prose[node.FirstBlock] > all * MostProse;
            // Readers may write more than the reporter did.
            if (holdsMost && traits.Has(PageTraits.Comments) && headline >= 0 && headline < node.FirstBlock && prose[node.FirstBlock] > prose[headline + 1]) holdsMost = false;
            if (holdsMost || (holdsHeadline && node.EndBlock - node.FirstBlock > 3)) traits &= ~Parts;
            inherited[node] = traits | (node.Parent is null ? PageTraits.None : inherited[node.Parent] & Handed);
        }
    }

    /// <summary>What the element and those around it say.</summary>
    public PageTraits Of(PageNode node) => inherited[node];

    /// <summary>Whether it is furniture.</summary>
    public bool IsFurniture(PageNode node) => inherited[node].Has(PageTraits.Furniture);
}
