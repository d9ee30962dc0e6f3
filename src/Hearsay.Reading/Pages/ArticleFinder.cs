using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Finds the element that holds the article: where prose is dense and what stands around articles is rare.</summary>
internal sealed class ArticleFinder
{
    private const int MostOfOneBlock = 800;
    private const double NearlyAll = 0.92;
    private const double MostOfBody = 0.45;
    private const double OfOtherBodies = 0.1;
    private readonly double[] sums;

    private ArticleFinder(List<PageBlock> blocks, FurnitureContext context, int headline)
    {
        sums = new double[blocks.Count + 1];
        for (int i = 0; i < blocks.Count; i++)
        {
            double worth = Worth(blocks[i], context);
            // An article stands behind its headline.
            sums[i + 1] = sums[i] + (i < headline ? Math.Min(worth, 0) : worth);
        }
    }

    /// <summary>The element that holds the article; null when nothing on the page reads like one.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="nodes">The elements around them, outer ones first.</param>
    /// <param name="context">Which elements are furniture.</param>
    /// <param name="headline">Index of the block that shows the headline; -1 without one.</param>
    public static PageNode? Find(List<PageBlock> blocks, List<PageNode> nodes, FurnitureContext context, int headline)
    {
        ArticleFinder finder = new(blocks, context, headline);
        return (finder.Best(nodes) ?? (headline < 0 ? null : new ArticleFinder(blocks, context, -1).Best(nodes))) is { } best
            ? FlowRoots.Of(finder.Tighten(best, nodes))
            : null;
    }

    private PageNode? Best(List<PageNode> nodes)
    {
        PageNode? best = null;
        double most = 0;
        foreach (PageNode node in nodes)
        {
            double worth = Sum(node);
            // Of two that are worth the same the inner one says it closer.
            if (worth > most || (best is not null && worth == most && node.Depth > best.Depth && best.Contains(node))) (best, most) = (node, worth);
        }
        return best;
    }

    // The innermost element that still holds nearly all of it, or that names itself the body and holds most of it.
    private PageNode Tighten(PageNode best, List<PageNode> nodes)
    {
        double all = Sum(best);
        PageNode inner = best;
        double otherBodies = 0;
        PageNode? body = null;
        foreach (PageNode node in nodes)
        {
            if (node.Depth <= best.Depth || !best.Contains(node)) continue;
            double share = Sum(node) / all;
            if (share >= NearlyAll && node.Depth > inner.Depth && inner.Contains(node)) inner = node;
            if (!node.Traits.Has(PageTraits.Body) || (body is not null && body.Contains(node))) continue;
            if (share >= MostOfBody && body is null) body = node;
            else if (share > 0) otherBodies += share;
        }
        // An article in several pieces, each of which calls itself the body, is what is around them.
        return body is not null && otherBodies < OfOtherBodies && inner.Contains(body) ? body : inner;
    }

    private double Sum(PageNode node) => sums[node.EndBlock] - sums[node.FirstBlock];

    private static double Worth(PageBlock block, FurnitureContext context)
    {
        int length = Math.Min(block.Text.Length, MostOfOneBlock);
        if (context.IsFurniture(block.Node)) return -Math.Min(length, 100) * 0.3;
        if (block.Kind == LayoutKind.Caption) return 0;
        double density = block.LinkDensity;
        if (density > 0.6) return -Math.Min(length, 60) - 10;
        bool prose = ProseShape.IsProse(block.Text);
        if (prose) return length * (1 - density);
        if (block.Kind == LayoutKind.Heading) return density > 0.3 ? -20 : 0;
        return density < 0.3 && block.Kind is LayoutKind.ListItem or LayoutKind.Paragraph && block.Node.Element.LocalName is "p" or "li" ? -2 : -15;
    }
}
