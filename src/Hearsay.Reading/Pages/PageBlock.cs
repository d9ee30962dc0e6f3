using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>A run of text of a page that stands in lines of its own.</summary>
internal sealed class PageBlock(PageNode node, LayoutKind kind, string text, double linkDensity, int index)
{
    /// <summary>The nearest element that is laid out as a block.</summary>
    public PageNode Node { get; } = node;

    /// <summary>What it is.</summary>
    public LayoutKind Kind { get; } = kind;

    /// <summary>The text, white space collapsed as a browser does; forced line breaks are <c>\n</c>.</summary>
    public string Text { get; } = text;

    /// <summary>Its place among the page's blocks.</summary>
    public int Index { get; } = index;

    /// <summary>Share of the text's characters that are links, white space not counted, from 0 to 1.</summary>
    public double LinkDensity { get; } = linkDensity;

    /// <summary>Whether a picture or player, and no text, stands between it and the block before.</summary>
    public bool FollowsPicture { get; init; }
}
