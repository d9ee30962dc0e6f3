using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>Reads what an element says of itself.</summary>
internal static class ElementTraits
{
    private const int LongestNames = 400;

    /// <summary>The traits by name, role, schema, classes and identifier; of an element in running text, by its classes alone.</summary>
    public static PageTraits Of(IElement element, bool block)
    {
        PageTraits traits = block ? ByName(element.LocalName) | ByRole(element.GetAttribute("role")) | BySchema(element.GetAttribute("itemprop")) : PageTraits.None;
        // Elements of a site's own making are named like classes ("amp-ad").
        if (element.LocalName.Contains('-', StringComparison.Ordinal)) traits |= TraitWords.Of(Names(element.LocalName));
        if (Names(element.ClassName) is { Length: > 0 } classes) traits |= TraitWords.Of(classes);
        if (Names(element.Id) is { Length: > 0 } id) traits |= TraitWords.Of(id);
        if (block && string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)) traits |= PageTraits.Unseen;
        return traits;
    }

    /// <summary>Whether a block quotation stands for a post of a social network.</summary>
    public static bool IsSocialPost(IElement element) =>
        element.ClassName is { } names
        && (names.Contains("twitter", StringComparison.OrdinalIgnoreCase) || names.Contains("tweet", StringComparison.OrdinalIgnoreCase)
            || names.Contains("instagram", StringComparison.OrdinalIgnoreCase) || names.Contains("tiktok", StringComparison.OrdinalIgnoreCase)
            || names.Contains("reddit", StringComparison.OrdinalIgnoreCase));

    private static ReadOnlySpan<char> Names(string? names) => names is null ? default : names.AsSpan(0, Math.Min(names.Length, LongestNames));

    private static PageTraits ByName(string name) => name switch
    {
        "nav" or "menu" => PageTraits.Navigation,
        "footer" => PageTraits.Footer,
        "aside" => PageTraits.Aside,
        "header" => PageTraits.Header,
        "figcaption" or "caption" or "figure" => PageTraits.Caption,
        "form" or "fieldset" => PageTraits.Form,
        "address" => PageTraits.Byline,
        _ => PageTraits.None,
    };

    private static PageTraits ByRole(string? role) => role?.ToLowerInvariant() switch
    {
        "navigation" or "menu" or "menubar" or "search" => PageTraits.Navigation,
        "contentinfo" => PageTraits.Footer,
        "complementary" => PageTraits.Aside,
        "dialog" or "alertdialog" or "tooltip" or "alert" => PageTraits.Tool,
        _ => PageTraits.None,
    };

    private static PageTraits BySchema(string? property) => property?.ToLowerInvariant() switch
    {
        "articlebody" => PageTraits.Body,
        "author" => PageTraits.Byline,
        "comment" => PageTraits.Comments,
        "headline" => PageTraits.Headline,
        _ => PageTraits.None,
    };
}
