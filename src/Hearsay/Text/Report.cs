using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>One outlet's text of an event, and what is known of it.</summary>
/// <remarks>The text never changes; what does not belong to the article is told apart by <see cref="Furniture"/>, never cut out.
/// What is unknown is null, never guessed.</remarks>
public sealed record Report
{
    /// <summary>The name that findings cite: unique among the reports of a story, for a file its name without the ending.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text as it stands, furniture included. All spans of the report are UTF-16 offsets into it.</summary>
    public required string Text { get; init; }

    /// <summary>Path or address that the text came from; null for a text from memory.</summary>
    public string? File { get; init; }

    /// <summary>The publisher; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline, from the text or from what accompanied it; null when there is none.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the headline stands in the text; null when it does not stand there.</summary>
    public TextSpan? HeadlineSpan { get; init; }

    /// <summary>The author line as it stands; null when unknown.</summary>
    public string? Byline { get; init; }

    /// <summary>Where the byline stands in the text; null when it does not stand there.</summary>
    public TextSpan? BylineSpan { get; init; }

    /// <summary>Where the dateline stands ("HAMBURG, Germany (AP) —", its dash included); null when there is none.</summary>
    public TextSpan? DatelineSpan { get; init; }

    /// <summary>Where the standfirst, the line under the headline that sums the report up, stands; null when there is none, or none known.</summary>
    public TextSpan? StandfirstSpan { get; init; }

    /// <summary>Day of publication; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Address of the publication; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Language of the text as an ISO 639-1 code; null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>The pieces that do not belong to the article, in text order, not overlapping, whole lines each.</summary>
    public ImmutableArray<Furniture> Furniture { get; init; } = [];

    /// <summary>For a report from a page: its blocks in text order, furniture included, not overlapping; empty for any other.</summary>
    public ImmutableArray<LayoutBlock> Layout { get; init; } = [];

    /// <summary>What the page's layout makes of the block at the offset; null when no page says.</summary>
    internal LayoutKind? LayoutAt(int offset)
    {
        int low = 0, high = Layout.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Layout[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < Layout.Length && Layout[low].Span.Contains(offset) ? Layout[low].Kind : null;
    }

    /// <summary>Whether a piece of furniture covers the offset.</summary>
    public bool IsFurniture(int offset) => FurnitureAt(offset) >= 0;

    /// <summary>Index of the piece of furniture that covers the offset, -1 when none does.</summary>
    internal int FurnitureAt(int offset)
    {
        int low = 0, high = Furniture.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Furniture[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < Furniture.Length && Furniture[low].Span.Contains(offset) ? low : -1;
    }
}

/// <summary>A piece of a text that does not belong to the article, with the reason why it was set aside.</summary>
/// <param name="Span">Where it stands: UTF-16 offsets into the report's text, whole lines.</param>
/// <param name="Reason">What it is.</param>
public sealed record Furniture(TextSpan Span, FurnitureReason Reason);

/// <summary>What a piece of furniture is.</summary>
public enum FurnitureReason
{
    /// <summary>Buttons that share or save the page ("Share", "Pin It on Pinterest").</summary>
    ShareBar,

    /// <summary>A count of comments ("65 Comments").</summary>
    CommentCount,

    /// <summary>A form or invitation to comment ("Leave a Reply").</summary>
    ReplyForm,

    /// <summary>Titles of or links to other articles ("Read more from ...", "Related: ...").</summary>
    RelatedLinks,

    /// <summary>A link to a slide show or gallery ("Related Slideshow: ... >>>").</summary>
    SlideShow,

    /// <summary>An embedded player's caption or link ("Watch: ...").</summary>
    Video,

    /// <summary>An invitation to become a member or subscriber.</summary>
    Membership,

    /// <summary>An invitation to a newsletter or alerts.</summary>
    Newsletter,

    /// <summary>A box of what is popular ("Trending on ...").</summary>
    Trending,

    /// <summary>A photograph's caption.</summary>
    Caption,

    /// <summary>A photograph's credit alone.</summary>
    PhotoCredit,

    /// <summary>An advertisement or its label.</summary>
    Advertisement,

    /// <summary>Copyright, terms, "all rights reserved".</summary>
    Copyright,

    /// <summary>Navigation: "Skip to content", "Back to top", section names.</summary>
    Navigation,

    /// <summary>A sentence of the article shown a second time, large.</summary>
    PullQuote,

    /// <summary>Who the author is and how to reach them.</summary>
    AuthorBiography,

    /// <summary>A notice about cookies and consent.</summary>
    Consent,

    /// <summary>Who helped to report, write or edit ("Additional reporting by ...").</summary>
    StaffCredit,
}
