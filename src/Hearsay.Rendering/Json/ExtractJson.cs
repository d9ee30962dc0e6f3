using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>A report that was read, with what was noticed while reading it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Diagnostics">One line each: what was left out or could not be told.</param>
public sealed record ExtractedReport(Report Report, ImmutableArray<string> Diagnostics);

/// <summary>Writes the article out of a page or file as JSON, as <c>docs/schema/extract.schema.json</c> describes it.</summary>
public sealed class ExtractJson
{
    /// <summary>Writes one object for one report, an array for any other number, one report a line; the stream stays open.</summary>
    public void Write(IReadOnlyList<ExtractedReport> reports, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(output);
        using ExtractJsonArray array = new(output);
        foreach (ExtractedReport report in reports) array.Add(report);
        array.Complete();
    }

    internal static void WriteReport(Utf8JsonWriter json, ExtractedReport extracted)
    {
        Report report = extracted.Report;
        json.WriteStartObject();
        json.WriteString("id"u8, report.Id);
        json.WriteString("file"u8, report.File);
        json.WriteString("url"u8, report.Url);
        json.WriteString("outlet"u8, report.Outlet);
        json.WriteString("headline"u8, report.Headline);
        json.WriteString("byline"u8, report.Byline);
        JsonFields.Date(json, "published"u8, report.Published);
        json.WriteString("language"u8, report.Language);
        ArticleText article = new(report);
        json.WriteString("standfirst"u8, report.StandfirstSpan is { } standfirst ? standfirst.Of(report.Text).ToString() : null);
        json.WriteString("text"u8, article.Text);
        JsonFields.Blocks(json, report, new CodePointMap(article.Text), article.Place);
        json.WriteStartArray("furniture"u8);
        foreach (Furniture piece in report.Furniture)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, piece.Span.Of(report.Text).Trim());
            json.WriteString("reason"u8, FieldNames.Of(piece.Reason));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        JsonFields.Strings(json, "diagnostics"u8, extracted.Diagnostics);
        json.WriteEndObject();
    }
}
