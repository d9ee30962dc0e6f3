namespace Hearsay.Reading.Pages;

/// <summary>Finds who published a page.</summary>
internal static class PageOutlet
{
    private const int LongestName = 60;

    /// <summary>The name of the site or publisher as the page gives it; null when it gives none.</summary>
    public static string? Of(PageHead head, string? host)
    {
        if (InTitle(head.Title, host) is { } titled) return titled;
        foreach (string? name in new[] { head.Meta("og:site_name"), head.Article.Publisher, head.Meta("application-name", "twitter:app:name:iphone", "cre", "dc.publisher") })
        {
            if (PageHead.Line(name) is { Length: > 1 and <= LongestName } line && line[0] != '@' && !line.Contains("://", StringComparison.Ordinal)) return System.Net.WebUtility.HtmlDecode(line);
        }
        return null;
    }

    // "Headline - Northern Wire" on northernwire.example: the end of the title is the site's name when its address says so, too.
    private static string? InTitle(string? title, string? host)
    {
        if (title is null || host is null) return null;
        int at = -1;
        foreach (string divider in PageHeadline.Dividers) at = Math.Max(at, title.LastIndexOf(divider, StringComparison.Ordinal) is >= 0 and int found ? found + divider.Length : -1);
        if (at < 0) return null;
        string tail = title[at..].Trim();
        string letters = string.Concat(tail.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        string site = string.Concat(host.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length >= 4 && tail.Length <= LongestName && site.Contains(letters, StringComparison.Ordinal) ? tail : null;
    }
}
