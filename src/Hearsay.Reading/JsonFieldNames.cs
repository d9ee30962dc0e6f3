namespace Hearsay.Reading;

/// <summary>In which fields of a JSON record an article stands; null where the usual names shall tell.</summary>
/// <remarks>A name with dots leads into objects: "source.name". Case, hyphens and underscores make no difference.</remarks>
public sealed record JsonFieldNames
{
    /// <summary>The field with the text, plain or HTML; by default "articleBody", "text", "body", "content", "maintext" and the like.</summary>
    public string? Text { get; init; }

    /// <summary>The field with the whole page in HTML, for records without a text; by default "html", "raw_html" and the like.</summary>
    public string? Html { get; init; }

    /// <summary>The field with the headline; by default "headline" or "title".</summary>
    public string? Headline { get; init; }

    /// <summary>The field with the authors, one text or a list; by default "byline", "author", "authors" or "creator".</summary>
    public string? Byline { get; init; }

    /// <summary>The field with the publisher; by default "outlet", "source", "site", "publisher", "source_domain" and the like.</summary>
    public string? Outlet { get; init; }

    /// <summary>The field with the day of publication; by default "published", "date", "date_publish", "pubDate" and the like.</summary>
    public string? Published { get; init; }

    /// <summary>The field with the address; by default "url", "link" or "canonical".</summary>
    public string? Url { get; init; }

    /// <summary>The field that names the record in findings, in the place of its number; by default none does.</summary>
    public string? Id { get; init; }
}
