using System.Buffers;
using System.Text;

namespace Hearsay.Reading.Pages;

/// <summary>Finds who wrote a page's article.</summary>
internal static class PageByline
{
    private const int LongestName = 80;
    private const int MostNames = 8;
    private const int LongestLine = 200;

    private static readonly SearchValues<char> Stops = SearchValues.Create("0123456789@");

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
        if (told is null || shown is null) return told ?? shown;
        // What the page shows its readers wins over its data, unless it is the same names with something stuck to them.
        bool same = shown.Contains(told, StringComparison.OrdinalIgnoreCase);
        return BylineFinder.IsNames(shown) && (!same || NamesSeveral(shown)) ? shown : told;
    }

    private static bool NamesSeveral(string line) => line.Contains(',', StringComparison.Ordinal) || line.Contains(" and ", StringComparison.OrdinalIgnoreCase);

    private static string? Shown(List<PageBlock> blocks, BlockVerdict[] verdicts, int headline, int lead)
    {
        if (lead < 0) return null;
        string? named = null;
        for (int i = Math.Max(0, headline >= 0 && headline < lead ? headline - 3 : lead - 8); i < lead; i++)
        {
            PageBlock block = blocks[i];
            if (i == headline || block.Text.Length > LongestLine || block.Node.Traits.Has(PageTraits.Caption | PageTraits.Related)) continue;
            if (BehindBy(block.Text) is { } by)
            {
                string line = Clean(by);
                // "By" may stand in a block of its own.
                if (line.Length == 0 && i + 1 < lead) line = Clean(blocks[i + 1].Text);
                if (line.Length is > 2 and <= LongestName && char.IsLetter(line[0]) && !IsNobody(line)) return line;
            }
            else if (named is null && (block.Node.Traits.Has(PageTraits.Byline) || (verdicts[i].Role == BlockRole.Byline && block.LinkDensity > 0.8)))
            {
                string line = Clean(block.Text);
                if (line.Length is > 2 and <= LongestName && BylineFinder.IsNames(line)) named = line;
            }
        }
        return named;
    }

    // What follows "By", at the beginning of a line or behind a date and a mark; null when nothing is by anybody.
    private static string? BehindBy(string text)
    {
        if (text.Equals("by", StringComparison.OrdinalIgnoreCase)) return "";
        foreach (string prefix in Prefixes)
        {
            int at = text.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && at < 60 && IsBoundary(text, at) && DateReader.Find(text.AsSpan(0, at), DateOrder.DayFirst) is not null)) return text[(at + prefix.Length)..];
        }
        return null;
    }

    private static bool IsBoundary(string text, int at) => !char.IsLetter(text[at - 1]);

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
        foreach (string cut in new[] { " | ", " • ", " · ", " on ", " On ", " — ", " – ", " - ", " Published", " Updated", " Posted", " publiziert" })
        {
            int at = line.IndexOf(cut, StringComparison.Ordinal);
            if (at > 2) line = line[..at];
        }
        int stop = line.AsSpan().IndexOfAny(Stops);
        if (stop >= 0) line = WithoutMonth(line[..stop].TrimEnd());
        return line.Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', '／', ',', ';', '|', '-', '–', '—', '.', ':');
    }

    // "Jane Roe March 9": a month is one only before its day. People are called August and May.
    private static string WithoutMonth(string line)
    {
        int last = line.LastIndexOf(' ');
        return PublicationDate.MonthOf(line.AsSpan(last + 1)) > 0 ? line[..Math.Max(0, last)] : line;
    }
}
