using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The entries of the timeline in JSON.</summary>
internal sealed class TimelineJson(JsonFields fields)
{
    internal void Entry(Utf8JsonWriter json, TimelineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteStartObject("date"u8);
        json.WriteString("value"u8, entry.Date.Normal);
        JsonFields.Date(json, "first"u8, entry.Date.First);
        JsonFields.Date(json, "last"u8, entry.Date.Last);
        json.WriteString("precision"u8, FieldNames.Of(entry.Date.Precision));
        json.WriteString("bound"u8, FieldNames.Of(entry.Date.Bound));
        json.WriteBoolean("assumed"u8, entry.Date.IsAssumed);
        json.WriteEndObject();
        json.WriteStartArray("passages"u8);
        foreach (TimelinePassage telling in entry.Passages)
        {
            json.WriteStartObject();
            fields.PassageFields(json, telling.Passage);
            json.WritePropertyName("dateSpan"u8);
            fields.Span(json, telling.Passage.ReportId, telling.DateSpan);
            json.WriteString("verb"u8, telling.Verb);
            JsonFields.Strings(json, "speakers"u8, telling.SpeakerIds);
            json.WriteString("statement"u8, telling.StatementId);
            json.WriteString("modality"u8, FieldNames.Of(telling.Modality));
            json.WriteBoolean("negated"u8, telling.IsNegated);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("reason"u8, entry.Reason);
        json.WriteEndObject();
    }
}
