using System.Net;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Finds the headline of a page: the heading that its title and its data speak of.</summary>
internal static class PageHeadline
{
    private const int LongestHeadline = 400;
    private const double OfHeadingAlone = 0.4;
    /// <summary>What stands between a headline and the name of its site.</summary>
    internal static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " -- ", " ⋆ "];

    /// <summary>The headline, and the block that shows it (-1 when none does); a null headline when the page has none.</summary>
    public static (string? Headline, int Block) Find(List<PageBlock> blocks, PageHead head)
    {
        string? open = WithoutSite(Clean(head.Meta("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title")), head);
        string? structured = Clean(head.Article.Headline);
        string? title = WithoutSite(Clean(head.Title), head);
        string[][] titles = [.. new[] { open, structured, title }.OfType<string>().Distinct(StringComparer.Ordinal).Select(Words)];
        string[] site = SiteOf(head) is { } name ? Words(name) : [];
        int longest = Math.Max(open?.Length ?? 0, Math.Max(structured?.Length ?? 0, title?.Length ?? 0));
        int best = -1;
        double most = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (block.Text.Length > LongestHeadline) continue;
            double worth = Worth(block, titles, site, longest);
            if (worth > most) (best, most) = (i, worth);
        }
        // Without a title to hold it against, the first heading of the highest level is it.
        if (best >= 0 && most >= (titles.Length == 0 ? OfHeadingAlone : 1)) return (Clean(blocks[best].Text), best);
        return (structured ?? open ?? title, -1);
    }

    private static double Worth(PageBlock block, string[][] titles, string[] site, int longest)
    {
        bool heading = block.Kind == LayoutKind.Heading;
        bool named = block.Node.Traits.Has(PageTraits.Headline);
        // What is no heading must be nearly the title itself.
        if (!heading && !named && (block.Text.Length * 4 < longest || block.Text.Length > longest * 2)) return 0;
        string[] words = Words(block.Text);
        double likeness = titles.Length == 0 ? 0 : titles.Max(t => Likeness(words, t));
        double worth = likeness >= 0.5 ? likeness * 2 : 0;
        if (!heading && likeness < 0.9) return named && likeness > 0.3 ? 0.9 : 0;
        worth += HeadingLevel(block.Node) switch { "h1" => 1, "h2" => 0.4, "" => 0, _ => 0.2 };
        if (named) worth += 0.3;
        if (block.LinkDensity > 0.5) worth -= 0.6;
        if (block.Node.Traits.Has(PageTraits.Furniture)) worth -= 0.3;
        if (Likeness(words, site) > 0.9) worth -= 2;
        return worth;
    }

    private static string HeadingLevel(PageNode node)
    {
        for (PageNode? at = node; at is not null; at = at.Parent)
        {
            if (at.Element.LocalName is ['h', >= '1' and <= '6'] level) return level;
            if (at.Kind != LayoutKind.Heading) break;
        }
        return "";
    }

    /// <summary>How alike two titles are, from 0 to 1: words of the shorter one in the longer one, and how much longer that is.</summary>
    internal static double Likeness(string one, string? other) => other is null ? 0 : Likeness(Words(one), Words(other));

    private static double Likeness(string[] a, string[] b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in b) counts[word] = counts.GetValueOrDefault(word) + 1;
        int shared = 0;
        foreach (string word in a)
        {
            if (counts.GetValueOrDefault(word) is not (> 0 and int left)) continue;
            counts[word] = left - 1;
            shared++;
        }
        // A title carries the site's name behind the headline: what the headline lacks of it weighs less than what it has beyond it.
        double precision = (double)shared / a.Length, recall = (double)shared / b.Length;
        return precision * 0.75 + recall * 0.25;
    }

    private static string[] Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in text + " ")
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' or '\u00AD') continue;
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return [.. words];
    }

    private static string? Clean(string? title)
    {
        if (title is null) return null;
        // Some systems escape twice.
        if (title.Contains('&', StringComparison.Ordinal)) title = WebUtility.HtmlDecode(title);
        return PageHead.Line(title.Replace("\u00AD", "", StringComparison.Ordinal));
    }

    private static string? SiteOf(PageHead head) => head.Meta("og:site_name", "application-name") ?? head.Article.Publisher;

    // "Headline | Section | Site": what follows the last divider is the site's name when it is short or known as such.
    private static string? WithoutSite(string? title, PageHead head)
    {
        if (title is null) return null;
        string? site = SiteOf(head);
        while (true)
        {
            int at = -1, length = 0;
            foreach (string divider in Dividers)
            {
                int found = title.LastIndexOf(divider, StringComparison.Ordinal);
                if (found > at) (at, length) = (found, divider.Length);
            }
            if (at <= 0) return title;
            string tail = title[(at + length)..];
            bool isSite = site is not null && Likeness(tail, site) > 0.7;
            if (!isSite && (Words(tail).Length > 4 || Words(title[..at]).Length < 3)) return title;
            title = title[..at].TrimEnd();
        }
    }
}
