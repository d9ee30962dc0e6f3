using System.Text.Json;
using AngleSharp.Dom;

namespace Hearsay.Reading.Pages;

/// <summary>What a page's JSON-LD says of its article (schema.org NewsArticle and its kin).</summary>
internal sealed record StructuredArticle
{
    public string? Headline { get; init; }

    public string? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Body { get; init; }

    public string? Address { get; init; }

    /// <summary>What the page says of reading it free of charge; null when it says nothing.</summary>
    public bool? IsFree { get; init; }
}

/// <summary>Reads the JSON-LD of a page.</summary>
internal static class StructuredData
{
    private const int MostScripts = 40;
    private const int LongestScript = 2_000_000;
    private const int MostObjects = 2000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The article that the page describes; an empty one when it describes none.</summary>
    public static StructuredArticle Read(IDocument page)
    {
        StructuredArticle? best = null;
        int bestWorth = 0, scripts = 0;
        foreach (IElement script in page.GetElementsByTagName("script"))
        {
            if (script.GetAttribute("type")?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) != true) continue;
            if (++scripts > MostScripts) break;
            string json = Clean(script.TextContent);
            if (json.Length > LongestScript) continue;
            try
            {
                using JsonDocument document = JsonDocument.Parse(json, Lenient);
                foreach (JsonElement described in Objects(document.RootElement))
                {
                    int worth = Worth(described);
                    if (worth <= bestWorth) continue;
                    (best, bestWorth) = (ReadArticle(described), worth);
                }
            }
            catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
            {
                // What does not parse, or holds half characters, says nothing.
            }
        }
        return best ?? new StructuredArticle();
    }

    // Some systems put line ends into strings, or comment marks around the whole.
    private static string Clean(string json)
    {
        json = json.Trim();
        if (json.StartsWith("<!--", StringComparison.Ordinal)) json = json[4..];
        if (json.EndsWith("-->", StringComparison.Ordinal)) json = json[..^3];
        json = json.Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal)
            .Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        return string.Create(json.Length, json, static (clean, source) =>
        {
            for (int i = 0; i < source.Length; i++) clean[i] = source[i] < ' ' ? ' ' : source[i];
        });
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        Stack<JsonElement> open = new([root]);
        int seen = 0;
        while (open.TryPop(out JsonElement at) && seen < MostObjects)
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in at.EnumerateArray().Reverse()) open.Push(item);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                seen++;
                yield return at;
                foreach (JsonProperty property in at.EnumerateObject())
                {
                    if (property.Value.ValueKind == JsonValueKind.Object || property.NameEquals("@graph")) open.Push(property.Value);
                }
            }
        }
    }

    // An article of any kind, above all one that says when it appeared; a list of other articles is not walked into.
    private static int Worth(JsonElement described)
    {
        int worth = 0;
        foreach (string type in Strings(described, "@type"))
        {
            string name = type[(type.LastIndexOf('/') + 1)..];
            if (name is "NewsArticle" or "ReportageNewsArticle" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "BackgroundNewsArticle") worth = Math.Max(worth, 6);
            else if (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "ClaimReview" or "Recipe") worth = Math.Max(worth, 5);
            else if (name is "WebPage" or "CreativeWork") worth = Math.Max(worth, 1);
        }
        if (worth == 0) return 0;
        return worth * 4 + (Text(described, "headline") is not null ? 1 : 0) + (Text(described, "datePublished") is not null ? 1 : 0);
    }

    private static StructuredArticle ReadArticle(JsonElement described) => new()
    {
        Headline = Text(described, "headline") ?? Text(described, "name"),
        Published = Text(described, "datePublished") ?? Text(described, "dateCreated"),
        Authors = [.. Names(described, "author").Concat(Names(described, "creator")).Distinct(StringComparer.Ordinal)],
        Publisher = Names(described, "publisher").FirstOrDefault(),
        Body = Text(described, "articleBody"),
        Address = Text(described, "url") ?? Text(described, "mainEntityOfPage"),
        IsFree = described.TryGetProperty("isAccessibleForFree", out JsonElement free) ? Truth(free) : null,
    };

    private static bool? Truth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString() is { } text && text.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) ? false : true,
        _ => null,
    };

    private static string? Text(JsonElement described, string name) => Strings(described, name).FirstOrDefault();

    private static IEnumerable<string> Strings(JsonElement described, string name)
    {
        if (!described.TryGetProperty(name, out JsonElement value)) yield break;
        if (value.ValueKind == JsonValueKind.String)
        {
            yield return value.GetString()!;
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
            }
        }
    }

    // A person or publisher is named by a string, an object with a name, or a list of these.
    private static IEnumerable<string> Names(JsonElement described, string name)
    {
        if (!described.TryGetProperty(name, out JsonElement value)) yield break;
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (JsonElement item in items)
        {
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
            else if (item.ValueKind == JsonValueKind.Object)
            {
                foreach (string found in Strings(item, "name")) yield return found;
            }
        }
    }
}
