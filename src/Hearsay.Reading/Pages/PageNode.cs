using AngleSharp.Dom;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>An element of a page that is laid out as a block, and the range of blocks that it holds.</summary>
internal sealed class PageNode(IElement element, PageNode? parent, PageTraits traits, LayoutKind kind, int firstBlock)
{
    /// <summary>The element.</summary>
    public IElement Element { get; } = element;

    /// <summary>The block element around it; null for the root.</summary>
    public PageNode? Parent { get; } = parent;

    /// <summary>How many block elements are around it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What its name, classes and attributes say of it, not counting what is around it.</summary>
    public PageTraits Traits { get; } = traits;

    /// <summary>What text in it is, unless an element inside says otherwise.</summary>
    public LayoutKind Kind { get; } = kind;

    /// <summary>Index of the first block that it holds.</summary>
    public int FirstBlock { get; } = firstBlock;

    /// <summary>Index after the last block that it holds.</summary>
    public int EndBlock { get; set; } = firstBlock;

    /// <summary>Whether it is the node or is around it.</summary>
    public bool Contains(PageNode node)
    {
        PageNode? at = node;
        while (at is not null && at.Depth > Depth) at = at.Parent;
        return ReferenceEquals(at, this);
    }
}
