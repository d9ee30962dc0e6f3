namespace Hearsay.Text;

/// <summary>What a page's layout makes of a block of text.</summary>
public enum LayoutKind
{
    /// <summary>A paragraph, or text that stands by itself.</summary>
    Paragraph,

    /// <summary>A heading of any level.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A paragraph of a block quotation.</summary>
    Quotation,

    /// <summary>A paragraph of an embedded post of a social network.</summary>
    SocialPost,

    /// <summary>A row of a table, its cells divided by tabs.</summary>
    TableRow,

    /// <summary>Text whose line ends count.</summary>
    Preformatted,

    /// <summary>The caption of a picture or table.</summary>
    Caption,
}

/// <summary>A block of a report that came from a page: what it is there, and where.</summary>
/// <param name="Span">Where it stands in the report's text: UTF-16 offsets.</param>
/// <param name="Kind">What the page's layout makes of it.</param>
/// <param name="Path">The element of the page that holds it, as an XPath from the root ("/html[1]/body[1]/div[2]/p[3]").</param>
public sealed record LayoutBlock(TextSpan Span, LayoutKind Kind, string Path);
