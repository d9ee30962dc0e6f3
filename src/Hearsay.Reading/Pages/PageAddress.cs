using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>Finds the address that a page says is its own.</summary>
internal static class PageAddress
{
    /// <summary>The canonical address, the one for sharing, or the one of its data; null when none is an address of the web.</summary>
    public static string? Of(IDocument page, PageHead head)
    {
        foreach (string? told in new[] { head.Canonical, head.Meta("og:url"), head.Article.Address, Base(page) })
        {
            // An address without a path is the site's, not the article's.
            if (Uri.TryCreate(told, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery.Length > 1) return told;
        }
        return null;
    }

    private static string? Base(IDocument page) => page.QuerySelector("base[href]")?.GetAttribute("href");
}
