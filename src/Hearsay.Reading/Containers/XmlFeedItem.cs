using System.Xml.Linq;

namespace Hearsay.Reading.Containers;

/// <summary>Reads one item of a feed in XML, of whichever kind; elements are known by their local names and those spaces that matter.</summary>
internal sealed class XmlFeedItem(XElement item, Uri? home)
{
    private const string ContentSpace = "http://purl.org/rss/1.0/modules/content/";
    private const string MediaSpace = "http://search.yahoo.com/mrss/";

    /// <summary>The item.</summary>
    /// <param name="feedAuthor">Who wrote all items that name nobody.</param>
    /// <param name="feedLanguage">The language of all items that name none.</param>
    public FeedItem Read(string? feedAuthor, string? feedLanguage)
    {
        string? date = First("pubDate", "published", "issued", "date", "created", "updated", "modified");
        DateOnly? day = date is null ? null : DateText.Read(date);
        return new FeedItem
        {
            Facts = new ArticleFacts
            {
                Headline = MarkupText.Line(TextOf(Element("title"))),
                Byline = Authors() ?? feedAuthor,
                Outlet = Source(),
                Published = day,
                Url = Address(),
            },
            Content = TextOf(Elements("encoded").FirstOrDefault(e => e.Name.NamespaceName == ContentSpace)) ?? TextOf(Elements("content").FirstOrDefault(IsInline)),
            Summary = TextOf(Element("description")) ?? TextOf(Element("summary")),
            Language = (string?)item.Attribute(XNamespace.Xml + "lang") ?? First("language") ?? feedLanguage,
            UnreadDate = day is null ? MarkupText.Line(date) : null,
        };
    }

    /// <summary>The name in an author element: its name, what stands in brackets behind an address, or the text itself.</summary>
    public static string? NameOf(XElement author)
    {
        XElement? name = author.Elements().FirstOrDefault(e => e.Name.LocalName == "name");
        string? text = MarkupText.Line(name is not null ? name.Value : author.Value);
        if (text is null) return null;
        int open = text.IndexOf('(');
        if (text.Contains('@') && open >= 0 && text.EndsWith(')')) return MarkupText.Line(text[(open + 1)..^1]);
        return text.Contains('@') && !text.Contains(' ') ? null : text;
    }

    private string? Authors()
    {
        XElement[] authors = [.. Elements("creator")];
        if (authors.Length == 0) authors = [.. Elements("author")];
        string joined = string.Join(", ", authors.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    // The publication that an item was taken over from.
    private string? Source()
    {
        XElement? source = Element("source");
        if (source is null) return null;
        return MarkupText.Line(source.HasElements ? source.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value : source.Value);
    }

    private string? Address()
    {
        foreach (XElement link in Elements("link").OrderBy(l => (string?)l.Attribute("rel") is null or "alternate" ? 0 : 1))
        {
            if ((string?)link.Attribute("rel") is not (null or "alternate")) break;
            if (Absolute((string?)link.Attribute("href") ?? link.Value) is { } address) return address;
        }
        XElement? guid = Element("guid");
        return guid is not null && (string?)guid.Attribute("isPermaLink") is null or "true" ? Absolute(guid?.Value, onlyWhole: true) : null;
    }

    private string? Absolute(string? address, bool onlyWhole = false)
    {
        address = address?.Trim();
        if (string.IsNullOrEmpty(address)) return null;
        if (InputAddress.IsAddress(address)) return address;
        return !onlyWhole && home is not null && Uri.TryCreate(home, address, out Uri? whole) && InputAddress.IsAddress(whole.AbsoluteUri) ? whole.AbsoluteUri : null;
    }

    private static bool IsInline(XElement content) =>
        content.Name.NamespaceName != MediaSpace && content.Attribute("src") is null && content.Attribute("url") is null
        && ((string?)content.Attribute("type") ?? "text") is var type
        && (type is "xhtml" || type.Contains("text", StringComparison.OrdinalIgnoreCase) || type.Contains("html", StringComparison.OrdinalIgnoreCase));

    // XHTML stands as elements, HTML as escaped text.
    private static string? TextOf(XElement? element)
    {
        if (element is null) return null;
        string text = element.HasElements ? string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : element.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private XElement? Element(string name) => Elements(name).FirstOrDefault();

    private IEnumerable<XElement> Elements(string name) =>
        item.Elements().Where(e => e.Name.LocalName == name && (e.Name.NamespaceName != MediaSpace));

    private string? First(params string[] names) => names.Select(Element).OfType<XElement>().Select(e => e.Value.Trim()).FirstOrDefault(v => v.Length > 0);
}
