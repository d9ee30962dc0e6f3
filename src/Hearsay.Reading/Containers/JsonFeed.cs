using System.Text.Json;

namespace Hearsay.Reading.Containers;

/// <summary>Reads a JSON Feed, version 1 or 1.1.</summary>
internal static class JsonFeed
{
    /// <summary>The feed; null when the object is none.</summary>
    public static Feed? Read(JsonRecord record)
    {
        if (Text(record, "version")?.Contains("jsonfeed.org/version/", StringComparison.Ordinal) != true
            || record["items"] is not { ValueKind: JsonValueKind.Array } items) return null;
        string? language = Text(record, "language");
        string? author = Author(record);
        List<FeedItem> read = [];
        foreach (JsonElement item in items.EnumerateArray())
            read.Add(item.ValueKind == JsonValueKind.Object ? ReadItem(new JsonRecord(item), author, language) : new FeedItem { Facts = new ArticleFacts() });
        return new Feed(MarkupText.Line(Text(record, "title")), read, null);
    }

    private static FeedItem ReadItem(JsonRecord item, string? author, string? language)
    {
        string? date = Text(item, "datepublished");
        DateOnly? day = date is null ? null : DateText.Read(date);
        string? address = Text(item, "url") ?? Text(item, "externalurl") ?? Text(item, "id");
        return new FeedItem
        {
            Facts = new ArticleFacts
            {
                Headline = MarkupText.Line(Text(item, "title")),
                Byline = Author(item) ?? author,
                Published = day,
                Url = address is not null && InputAddress.IsAddress(address) ? address : null,
            },
            Content = Text(item, "contenthtml") ?? Text(item, "contenttext"),
            Summary = Text(item, "summary"),
            Language = Text(item, "language") ?? language,
            UnreadDate = day is null ? MarkupText.Line(date) : null,
        };
    }

    private static string? Author(JsonRecord record) => MarkupText.Line(record.Text(null, ["authors", "author"], ", ", isName: true));

    private static string? Text(JsonRecord record, string name) => record.Text(null, [name], " ", isName: false)?.Trim();
}
