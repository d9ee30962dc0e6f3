namespace Hearsay.Reading.Pages;

/// <summary>The names that stand where a page says who wrote its article.</summary>
internal sealed class AuthorNames
{
    private const int Behind = 12;
    private const int LongestBiography = 700;
    private readonly List<string> lines = [];

    public AuthorNames(PageHead head, List<PageBlock> blocks, int headline)
    {
        lines.AddRange(head.Article.Authors);
        if (head.Meta("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl") is { } told) lines.Add(told);
        if (headline < 0) return;
        for (int i = Math.Max(0, headline - 3); i < Math.Min(blocks.Count, headline + Behind); i++)
        {
            if (LeadLine.IsByline(blocks[i].Text)) lines.Add(blocks[i].Text);
        }
    }

    /// <summary>Whether the text begins with an author's name and goes on to say who that is.</summary>
    public bool IsIntroducedBy(string text)
    {
        if (text.Length > LongestBiography) return false;
        int first = text.IndexOf(' ', StringComparison.Ordinal);
        int second = first < 0 ? -1 : text.IndexOf(' ', first + 1);
        if (second < 0 || !lines.Exists(l => l.Contains(text.AsSpan(0, second), StringComparison.OrdinalIgnoreCase))) return false;
        ReadOnlySpan<char> rest = text.AsSpan(second + 1);
        // A middle or second family name.
        if (!rest.IsEmpty && char.IsUpper(rest[0]) && rest.IndexOf(' ') is > 0 and int third) rest = rest[(third + 1)..];
        foreach (string verb in new[] { "is ", "was ", "covers ", "writes ", "has been ", "has written ", "reports ", "works ", "joined " })
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
