using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The objects that several of the JSON formats share.</summary>
internal sealed class JsonFields(CodePoints points)
{
    internal void Statement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, statement.Id);
        json.WriteString("report"u8, statement.ReportId);
        Spans(json, "source"u8, statement.ReportId, statement.Source);
        Spans(json, "cue"u8, statement.ReportId, statement.Cue);
        Spans(json, "content"u8, statement.ReportId, statement.Content);
        json.WriteString("kind"u8, FieldNames.Of(statement.Kind));
        json.WriteString("stance"u8, FieldNames.Of(statement.Stance));
        json.WriteString("speaker"u8, statement.SpeakerId);
        Strings(json, "chain"u8, statement.Chain);
        json.WriteString("parent"u8, statement.ParentId);
        json.WriteString("standing"u8, FieldNames.Of(statement.Standing));
        json.WriteNumber("confidence"u8, statement.Confidence);
        json.WriteEndObject();
    }

    internal static void Speaker(Utf8JsonWriter json, Speaker speaker)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, speaker.Id);
        json.WriteString("name"u8, speaker.Name);
        json.WriteString("kind"u8, FieldNames.Of(speaker.Kind));
        Strings(json, "aliases"u8, speaker.Aliases);
        json.WriteString("role"u8, speaker.Role);
        json.WriteBoolean("named"u8, speaker.IsNamed);
        json.WriteEndObject();
    }

    internal void Passage(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        PassageFields(json, passage);
        json.WriteEndObject();
    }

    internal void PassageFields(Utf8JsonWriter json, Passage passage)
    {
        json.WriteString("report"u8, passage.ReportId);
        json.WritePropertyName("span"u8);
        Span(json, passage.ReportId, passage.Span);
    }

    internal void Span(Utf8JsonWriter json, string reportId, TextSpan span)
    {
        CodePointSpan points1 = points.Of(reportId, span);
        json.WriteStartArray();
        json.WriteNumberValue(points1.Start);
        json.WriteNumberValue(points1.End);
        json.WriteEndArray();
    }

    internal void Spans(Utf8JsonWriter json, ReadOnlySpan<byte> name, string reportId, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans) Span(json, reportId, span);
        json.WriteEndArray();
    }

    /// <summary>The blocks of a page, with the elements that hold them; an empty list for a report from no page.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="report">The report.</param>
    /// <param name="points">The code points of the text that the places are in.</param>
    /// <param name="place">Where a block stands in that text; null when it does not.</param>
    internal static void Blocks(Utf8JsonWriter json, Report report, CodePointMap points, Func<TextSpan, TextSpan?> place)
    {
        json.WriteStartArray("blocks"u8);
        foreach (LayoutBlock block in report.Layout)
        {
            if (place(block.Span) is not { } span) continue;
            json.WriteStartObject();
            json.WriteStartArray("span"u8);
            json.WriteNumberValue(points.ToCodePoint(span.Start));
            json.WriteNumberValue(points.ToCodePoint(span.End));
            json.WriteEndArray();
            json.WriteString("kind"u8, FieldNames.Of(block.Kind));
            json.WriteString("path"u8, block.Path);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The text that offsets count in, and the way from it back to the page it came from.</summary>
    internal static void Text(Utf8JsonWriter json, Report report)
    {
        json.WriteString("text"u8, report.Text);
        Blocks(json, report, new CodePointMap(report.Text), span => span);
    }

    internal static void Strings(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A date as ISO 8601, or null.</summary>
    internal static void Date(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
