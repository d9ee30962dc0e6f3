using System.Text.Json;
using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>Writes who said what in a report as one line of JSON, as <c>docs/schema/annotation.schema.json</c> describes it.</summary>
/// <remarks>Every offset counts Unicode code points into the report's text, from 0, ends exclusive.</remarks>
public sealed class AnnotationJsonLines
{
    /// <summary>Writes the report's line, its end included; the stream stays open.</summary>
    public void Write(AttributedReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using JsonLayout layout = new(output);
        layout.Value(report, WriteLine);
        output.Write("\n"u8);
    }

    private static void WriteLine(Utf8JsonWriter json, AttributedReport report)
    {
        JsonFields fields = new(new CodePoints(report.Report));
        json.WriteStartObject();
        json.WriteString("report"u8, report.Report.Id);
        json.WriteString("file"u8, report.Report.File);
        JsonFields.Text(json, report.Report);
        json.WriteStartArray("statements"u8);
        foreach (Statement statement in report.Statements) fields.Statement(json, statement);
        json.WriteEndArray();
        json.WriteStartArray("speakers"u8);
        foreach (Speaker speaker in report.Speakers) JsonFields.Speaker(json, speaker);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
