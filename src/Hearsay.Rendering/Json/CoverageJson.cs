using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Which reports have a fact, as an object of the comparison's JSON.</summary>
internal static class CoverageJson
{
    internal static void Fact(Utf8JsonWriter json, CoveredFact fact, JsonFields fields, OriginCounter origins)
    {
        json.WriteStartObject();
        JsonFields.Strings(json, "reports"u8, fact.ReportIds);
        json.WriteNumber("origins"u8, origins.Count(fact.ReportIds));
        json.WriteStartArray("passages"u8);
        foreach (PlacedPassage placed in fact.Passages)
        {
            json.WriteStartObject();
            fields.PassageFields(json, placed.Passage);
            json.WriteString("place"u8, NameOf(placed.Part));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Part of the format, never to be changed.
    private static string NameOf(ReportPart part) => part switch
    {
        ReportPart.Headline => "headline",
        ReportPart.Lead => "lead",
        ReportPart.Middle => "middle",
        ReportPart.End => "end",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
