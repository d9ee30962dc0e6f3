namespace Hearsay.Reading.Pages;

/// <summary>Finds the element that holds the article: where prose is dense and what stands around articles is rare.</summary>
internal sealed class ArticleFinder
{
    private const int MostOfOneBlock = 800;
    private readonly List<PageBlock> blocks;
    private readonly double[] sums;

    private ArticleFinder(List<PageBlock> blocks, FurnitureContext context)
    {
        this.blocks = blocks;
        sums = new double[blocks.Count + 1];
        for (int i = 0; i < blocks.Count; i++) sums[i + 1] = sums[i] + Worth(blocks[i], context);
    }

    /// <summary>The element that holds the article; null when nothing on the page reads like one.</summary>
    public static PageNode? Find(List<PageBlock> blocks, List<PageNode> nodes, FurnitureContext context)
    {
        ArticleFinder finder = new(blocks, context);
        PageNode? best = null;
        double most = 0;
        foreach (PageNode node in nodes)
        {
            double worth = finder.Sum(node);
            // Of two that are worth the same the inner one says it closer.
            if (worth > most || (best is not null && worth == most && node.Depth > best.Depth && best.Contains(node))) (best, most) = (node, worth);
        }
        return best;
    }

    private double Sum(PageNode node) => sums[node.EndBlock] - sums[node.FirstBlock];

    private static double Worth(PageBlock block, FurnitureContext context)
    {
        int length = Math.Min(block.Text.Length, MostOfOneBlock);
        if (context.IsFurniture(block.Node)) return -Math.Min(length, 100) * 0.3;
        if (block.Kind == BlockKind.Caption) return 0;
        double density = block.LinkDensity;
        if (density > 0.6) return -Math.Min(length, 60) - 10;
        bool prose = ProseShape.IsProse(block.Text);
        if (prose) return length * (1 - density);
        if (block.Kind == BlockKind.Heading) return density > 0.3 ? -20 : 0;
        return -15;
    }
}
