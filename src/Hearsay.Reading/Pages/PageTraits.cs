namespace Hearsay.Reading.Pages;

/// <summary>What an element of a page says of itself by its name, role, classes and identifier.</summary>
[Flags]
internal enum PageTraits
{
    None = 0,

    /// <summary>Menus, breadcrumbs, pagers.</summary>
    Navigation = 1 << 0,

    /// <summary>The foot of the page.</summary>
    Footer = 1 << 1,

    /// <summary>A side column or box.</summary>
    Aside = 1 << 2,

    /// <summary>Readers' comments.</summary>
    Comments = 1 << 3,

    /// <summary>Links to other articles.</summary>
    Related = 1 << 4,

    /// <summary>Buttons that share or save.</summary>
    Share = 1 << 5,

    /// <summary>An invitation to a newsletter.</summary>
    Newsletter = 1 << 6,

    /// <summary>An advertisement.</summary>
    Advertisement = 1 << 7,

    /// <summary>The caption or credit of a picture.</summary>
    Caption = 1 << 8,

    /// <summary>A player.</summary>
    Video = 1 << 9,

    /// <summary>Author, date and the like.</summary>
    Byline = 1 << 10,

    /// <summary>Who the author is.</summary>
    AuthorBiography = 1 << 11,

    /// <summary>Topics and keywords.</summary>
    Tags = 1 << 12,

    /// <summary>A sentence of the article shown large a second time.</summary>
    PullQuote = 1 << 13,

    /// <summary>Cookies and consent.</summary>
    Consent = 1 << 14,

    /// <summary>A gallery or slide show.</summary>
    Gallery = 1 << 15,

    /// <summary>For screen readers or printers only.</summary>
    Unseen = 1 << 16,

    /// <summary>A form.</summary>
    Form = 1 << 17,

    /// <summary>The head of the page or of a section.</summary>
    Header = 1 << 18,

    /// <summary>The headline.</summary>
    Headline = 1 << 19,

    /// <summary>The line or paragraph under the headline.</summary>
    Standfirst = 1 << 20,

    /// <summary>An invitation to subscribe.</summary>
    Membership = 1 << 21,

    /// <summary>A post of a social network.</summary>
    SocialPost = 1 << 22,

    /// <summary>Names itself the body of an article.</summary>
    Body = 1 << 23,

    /// <summary>A heading that names what follows; a piece of an index.</summary>
    Teaser = 1 << 25,

    /// <summary>What stands in the page for another purpose than reading: buttons, counters, tools.</summary>
    Tool = 1 << 26,

    /// <summary>Where nothing of an article stands, wherever in the page it is.</summary>
    Furniture = Navigation | Footer | Aside | Comments | Related | Share | Newsletter | Advertisement | Video | AuthorBiography | Tags | PullQuote
        | Consent | Unseen | Membership | Teaser | Tool | Form,
}

/// <summary>Questions to traits.</summary>
internal static class PageTraitQuestions
{
    /// <summary>Whether any of the others is among them.</summary>
    public static bool Has(this PageTraits traits, PageTraits any) => (traits & any) != PageTraits.None;
}
