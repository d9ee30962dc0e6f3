using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>Says why a page gave no article, or only the beginning of one.</summary>
internal static class PageGaps
{
    private const int FewWordsOfTeaser = 200;
    private const int LargeScript = 2000;

    private static readonly string[] PaywallWords =
    [
        "subscribe to continue", "subscribe to read", "to continue reading", "to read the full", "to read the rest", "already a subscriber", "subscribers only", "for subscribers", "unlock this article",
        "create a free account to", "sign in to read", "log in to read", "this article is for", "you have reached your limit", "subscribe now to", "become a member to", "exclusive to subscribers",
    ];

    private static readonly string[] ScriptWords = ["enable javascript", "javascript is disabled", "requires javascript", "turn on javascript", "javascript is required"];

    /// <summary>Why there is no article, and the cure.</summary>
    public static string WhyEmpty(IDocument page, List<PageBlock> blocks)
    {
        int scripts = page.GetElementsByTagName("script").Sum(s => s.TextContent.Length + (s.HasAttribute("src") ? LargeScript / 2 : 0));
        if (blocks.Count == 0 && page.GetElementsByTagName("frame").Length > 0) return "is made of frames; open the frame with the article and save that page";
        if (AsksForScripts(blocks) || (blocks.Count < 5 && scripts >= LargeScript))
            return "holds no text without its scripts; open it in a browser, save it as a complete page and name that file";
        if (blocks.Count == 0) return "is a page without text; save the page once it is loaded";
        if (Says(blocks, PaywallWords)) return "shows no article to readers without a subscription; save it from a browser where it is open to you";
        return "holds no article that could be told from what stands around it; save its text and name that file";
    }

    /// <summary>Why there is less of the article than there should be; null when nothing says so.</summary>
    public static string? WhyShort(PageHead head, List<PageBlock> blocks, int words)
    {
        if (words < FewWordsOfTeaser && (head.Article.IsFree == false || Says(blocks, PaywallWords)))
            return $"shows only the beginning ({words} words) to readers without a subscription; save it from a browser where it is open to you";
        return null;
    }

    /// <summary>Whether the page asks its reader to switch scripts on.</summary>
    public static bool AsksForScripts(List<PageBlock> blocks) => Says(blocks, ScriptWords);

    private static bool Says(List<PageBlock> blocks, string[] phrases) =>
        blocks.Exists(b => b.Text.Length < 600 && Array.Exists(phrases, p => b.Text.Contains(p, StringComparison.OrdinalIgnoreCase)));
}
