namespace Hearsay.Reading.Pages;

/// <summary>Finds who published a page.</summary>
internal static class PageOutlet
{
    private const int LongestName = 60;

    /// <summary>The name of the site or publisher as the page gives it; null when it gives none.</summary>
    public static string? Of(PageHead head)
    {
        foreach (string? name in new[] { head.Meta("og:site_name"), head.Article.Publisher, head.Meta("application-name", "twitter:app:name:iphone", "cre", "dc.publisher") })
        {
            if (PageHead.Line(name) is { Length: <= LongestName } line && !line.Contains("://", StringComparison.Ordinal)) return System.Net.WebUtility.HtmlDecode(line);
        }
        return null;
    }
}
