using System.Collections.Immutable;

namespace Hearsay.Reading.Containers;

/// <summary>Finds an article in the fields of a JSON record.</summary>
internal sealed class JsonArticle(JsonFieldNames fields)
{
    private const int NamesShown = 8;

    // As the crawls, archives and services at hand call them, without case, hyphens and underscores; the surer ones first.
    private static readonly string[] Texts = ["articlebody", "text", "body", "maintext", "content", "fulltext", "articletext", "contenttext", "bodytext", "plaintext", "cleanedtext", "article", "story"];
    private static readonly string[] Pages = ["html", "rawhtml", "contenthtml", "bodyhtml", "pagehtml", "htmlcontent", "rawcontent", "pagesource", "page", "raw"];
    private static readonly string[] Headlines = ["headline", "title", "articletitle"];
    private static readonly string[] Bylines = ["byline", "authors", "author", "creator", "creators", "writer"];
    private static readonly string[] Outlets = ["outlet", "source", "sitename", "site", "publisher", "publication", "newspaper", "sourcename", "hostname", "sourcedomain", "domain"];
    private static readonly string[] Dates = ["published", "datepublished", "datepublish", "publishedat", "publishdate", "publisheddate", "publicationdate", "pubdate", "publishedtime", "dateline", "date", "pubtime"];
    private static readonly string[] Addresses = ["url", "canonicalurl", "canonical", "link", "permalink", "articleurl", "externalurl", "uri"];
    private static readonly string[] Languages = ["language", "lang", "inlanguage"];

    /// <summary>The name that the record gives itself, when a field for it is named; null otherwise.</summary>
    public string? OwnName(JsonRecord record)
    {
        if (fields.Id is null || record.Text(fields.Id, [], "-", isName: true) is not { } text) return null;
        string name = string.Concat(text.Trim().Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-')).Trim('-', '.');
        return name.Length == 0 ? null : name[..Math.Min(name.Length, 80)];
    }

    /// <summary>Whether the record has a text or a page.</summary>
    public bool HasText(JsonRecord record) => TextOf(record) is not null || PageOf(record) is not null;

    /// <summary>The document; one without content, and the reason, when the record holds no article.</summary>
    /// <param name="record">The record.</param>
    /// <param name="input">What the document is called, and what is known of it.</param>
    /// <param name="isOnly">Whether the record is all that its file holds.</param>
    public SourceDocument Read(JsonRecord record, ReportInput input, bool isOnly)
    {
        // Who names a field for the page and none for the text wants the page.
        string? text = fields.Html is not null && fields.Text is null ? null : TextOf(record);
        string? page = text is null ? PageOf(record) : null;
        text ??= page;
        if (text is null)
        {
            return PieceNames.Failure(input, $"holds no text in a field that is known ({NamesOf(record)}); "
                + "name the field, as in --field text=NAME");
        }
        ImmutableArray<Diagnostic> diagnostics = [];
        DateOnly? published = null;
        if (record.Text(fields.Published, Dates, " ", isName: false) is { } date)
        {
            published = DateText.Read(date);
            if (published is null)
                diagnostics = [new Diagnostic(DiagnosticSeverity.Information, input.Path, $"gives its date as “{Short(date)}”, which is not understood; left out")];
        }
        string? outlet = MarkupText.Line(record.Text(fields.Outlet, Outlets, ", ", isName: true));
        ArticleFacts facts = new()
        {
            Headline = MarkupText.Line(record.Text(fields.Headline, Headlines, " ", isName: true)),
            Byline = MarkupText.Line(record.Text(fields.Byline, Bylines, ", ", isName: true)),
            Outlet = outlet is not null && InputAddress.IsAddress(outlet) ? null : outlet,
            Published = published,
            Url = record.Text(fields.Url, Addresses, " ", isName: false)?.Trim(),
        };
        return new SourceDocument
        {
            Input = facts.AddTo(input, isOnly),
            Text = text,
            MediaType = page is not null || MarkupText.IsMarkup(text) ? "text/html" : "text/plain",
            Language = record.Text(null, Languages, " ", isName: false)?.Trim(),
            Diagnostics = diagnostics,
        };
    }

    private string? TextOf(JsonRecord record) => record.Text(fields.Text, Texts, "\n\n", isName: false);

    private string? PageOf(JsonRecord record) => record.Text(fields.Html, Pages, "\n", isName: false);

    private static string NamesOf(JsonRecord record)
    {
        string[] names = [.. record.Names.Take(NamesShown).Select(Short)];
        return names.Length == 0 ? "it has no fields" : $"its fields: {string.Join(", ", names)}";
    }

    private static string Short(string text) => MarkupText.Line(text) is { } line ? line.Length > 40 ? line[..40] + "…" : line : "";
}
