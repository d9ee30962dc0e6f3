using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes the aligned propositions.</summary>
internal static class PropositionJson
{
    public static void Write(Utf8JsonWriter json, AlignedProposition proposition, JsonFields fields)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, proposition.Id);
        json.WriteString("act"u8, proposition.Act);
        json.WriteStartArray("tellings"u8);
        foreach (ToldProposition told in proposition.Tellings)
        {
            json.WriteStartObject();
            json.WritePropertyName("passage"u8);
            fields.Passage(json, told.Passage);
            json.WriteString("verb"u8, told.Verb);
            json.WriteBoolean("negated"u8, told.IsNegated);
            json.WriteString("modality"u8, FieldNames.Of(told.Modality));
            json.WriteString("agent"u8, told.AgentId);
            json.WriteString("target"u8, told.TargetId);
            json.WriteString("statement"u8, told.StatementId);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
