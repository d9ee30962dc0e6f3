using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>What ties each report to the others, as an object of the comparison's JSON.</summary>
internal static class TiesJson
{
    internal static void Write(Utf8JsonWriter json, StoryComparison comparison)
    {
        json.WriteStartObject();
        JsonFields.Strings(json, "remarks"u8, [.. TiesView.Lines(comparison, id => id)]);
        json.WriteStartArray("reports"u8);
        foreach (ReportTies ties in ReportTies.Of(comparison))
        {
            json.WriteStartObject();
            json.WriteString("report"u8, ties.ReportId);
            json.WriteNumber("families"u8, ties.Families);
            json.WriteNumber("disputes"u8, ties.Disputes);
            json.WriteNumber("numbers"u8, ties.Numbers);
            json.WriteNumber("reuse"u8, ties.Reuse);
            json.WriteNumber("facts"u8, ties.Facts);
            json.WriteNumber("events"u8, ties.Events);
            json.WriteNumber("contrasts"u8, ties.Contrasts);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
