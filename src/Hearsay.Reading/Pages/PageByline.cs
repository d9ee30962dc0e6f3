using System.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Finds who wrote a page's article.</summary>
internal static class PageByline
{
    private const int LongestName = 80;
    private const int MostNames = 8;
    private const int LongestLine = 200;

    private static readonly string[] Prefixes = ["by ", "written by ", "posted by ", "published by ", "author: ", "authors: ", "author ", "por ", "publicado por: ", "publicado por ", "von ", "par ", "di ", "oleh ", "автор: "];

    /// <summary>The author line; null when the page names nobody.</summary>
    /// <param name="blocks">The page's text.</param>
    /// <param name="verdicts">What its blocks are.</param>
    /// <param name="head">What it says of itself.</param>
    /// <param name="headline">The block that shows the headline; -1 without one.</param>
    /// <param name="lead">The first block of the body; -1 without one.</param>
    public static string? Find(List<PageBlock> blocks, BlockVerdict[] verdicts, PageHead head, int headline, int lead)
    {
        string? shown = Shown(blocks, verdicts, headline, lead);
        string? told = Names(head.Article.Authors) ?? Names([head.Meta("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl", "dcterms.creator", "creator") ?? ""]);
        string? site = head.Meta("og:site_name") ?? head.Article.Publisher;
        // Data that name the outlet itself as author say less than a line that names a person.
        if (told is not null && shown is not null && site is not null && PageHeadline.Likeness(told, site) > 0.8) return shown;
        return told ?? shown;
    }

    private static string? Shown(List<PageBlock> blocks, BlockVerdict[] verdicts, int headline, int lead)
    {
        if (lead < 0) return null;
        for (int i = Math.Max(0, headline >= 0 && headline < lead ? headline - 3 : lead - 8); i < lead; i++)
        {
            PageBlock block = blocks[i];
            if (i == headline || block.Text.Length > LongestLine || (block.Node.Traits & PageTraits.Caption) != 0) continue;
            bool by = LeadLine.IsByline(block.Text);
            bool named = (block.Node.Traits & PageTraits.Byline) != 0 || (verdicts[i].Role == BlockRole.Byline && block.Links > 0 && block.LinkDensity > 0.8);
            if (!by && !named) continue;
            string line = Clean(block.Text);
            // "By" may stand in a block of its own.
            if (line.Length == 0 && i + 1 < lead) line = Clean(blocks[i + 1].Text);
            if (line.Length is > 2 and <= LongestName && (by || BylineFinder.IsNames(line)) && DateReader.Find(line) is null) return line;
        }
        return null;
    }

    private static string? Names(IEnumerable<string> values)
    {
        List<string> names = [];
        foreach (string value in values)
        {
            string name = Clean(PageHead.Line(System.Net.WebUtility.HtmlDecode(value)) ?? "");
            if (name.Length is < 2 or > LongestName || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || IsNobody(name)) continue;
            if (names.Count < MostNames && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }
        if (names.Count == 0) return null;
        StringBuilder line = new(names[0]);
        for (int i = 1; i < names.Count; i++) line.Append(i == names.Count - 1 ? " and " : ", ").Append(names[i]);
        return line.ToString();
    }

    private static bool IsNobody(string name) =>
        name.Equals("admin", StringComparison.OrdinalIgnoreCase) || name.Equals("administrator", StringComparison.OrdinalIgnoreCase) || name.Equals("editor", StringComparison.OrdinalIgnoreCase)
        || name.Equals("staff", StringComparison.OrdinalIgnoreCase) || name.Equals("unknown", StringComparison.OrdinalIgnoreCase) || name.Equals("null", StringComparison.OrdinalIgnoreCase)
        || name.Equals("undefined", StringComparison.OrdinalIgnoreCase) || name.Equals("user", StringComparison.OrdinalIgnoreCase) || name.Equals("webmaster", StringComparison.OrdinalIgnoreCase);

    // "By Jane Roe | Northern Wire | 3 hours ago", "By Jane Roe on Monday, ...": the names.
    private static string Clean(string line)
    {
        int end = line.IndexOf('\n');
        if (end >= 0) line = line[..end];
        line = line.Trim();
        foreach (string prefix in Prefixes)
        {
            if (!line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            line = line[prefix.Length..].TrimStart();
            break;
        }
        if (line.Equals("by", StringComparison.OrdinalIgnoreCase)) return "";
        foreach (string cut in new[] { " | ", " • ", " · ", " on Monday", " on Tuesday", " on Wednesday", " on Thursday", " on Friday", " on Saturday", " on Sunday", " — ", " - ", " Published", " Updated", " Posted" })
        {
            int at = line.IndexOf(cut, StringComparison.Ordinal);
            if (at > 2) line = line[..at];
        }
        return line.Trim(' ', ',', ';', '|', '-', '–', '—', '.', ':');
    }
}
