using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>What a page says of itself outside its text: title, meta elements, links, schema attributes.</summary>
internal sealed class PageHead
{
    private const int LongestValue = 4000;
    private readonly Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);

    private PageHead(IDocument page, StructuredArticle article)
    {
        Article = article;
        Title = Line(page.QuerySelector("title")?.TextContent);
        Language = page.DocumentElement?.GetAttribute("lang");
        foreach (IElement element in page.GetElementsByTagName("meta"))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && Line(element.GetAttribute("content")) is { } content) meta.TryAdd(name.Trim(), content);
        }
        foreach (IElement link in page.GetElementsByTagName("link"))
        {
            if (string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase)) Canonical ??= Line(link.GetAttribute("href"));
        }
    }

    /// <summary>Reads the head of a page.</summary>
    public static PageHead Read(IDocument page) => new(page, StructuredData.Read(page));

    /// <summary>What the JSON-LD says.</summary>
    public StructuredArticle Article { get; }

    /// <summary>The title, with whatever the site adds to it.</summary>
    public string? Title { get; }

    /// <summary>The language that the page says it is in.</summary>
    public string? Language { get; }

    /// <summary>The address that the page gives as its own.</summary>
    public string? Canonical { get; }

    /// <summary>The first of the named meta elements that says something.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (meta.TryGetValue(name, out string? value)) return value;
        }
        return null;
    }

    /// <summary>One line of a value: white space collapsed; null when nothing is left.</summary>
    public static string? Line(string? value)
    {
        if (value is null) return null;
        if (value.Length > LongestValue) value = value[..LongestValue];
        string line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
