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
