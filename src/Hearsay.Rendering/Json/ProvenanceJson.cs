using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Where reports have it from, as objects of the comparison's JSON.</summary>
internal sealed class ProvenanceJson(JsonFields fields)
{
    internal static void Share(Utf8JsonWriter json, ReportShare share)
    {
        json.WriteStartObject();
        json.WriteString("a"u8, share.A);
        json.WriteString("b"u8, share.B);
        json.WriteNumber("sharedWords"u8, share.SharedWords);
        json.WriteNumber("shareOfA"u8, Math.Round(share.ShareOfA, 3));
        json.WriteNumber("shareOfB"u8, Math.Round(share.ShareOfB, 3));
        json.WriteNumber("containment"u8, Math.Round(share.Containment, 3));
        json.WriteEndObject();
    }

    internal static void Origin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject();
        JsonFields.Strings(json, "reports"u8, origin.ReportIds);
        json.WriteString("reason"u8, origin.Reason);
        json.WriteEndObject();
    }

    internal void Credit(Utf8JsonWriter json, Credit credit)
    {
        json.WriteStartObject();
        fields.PassageFields(json, credit.Passage);
        json.WriteString("to"u8, credit.Name);
        json.WriteString("speaker"u8, credit.SpeakerId);
        json.WriteString("toReport"u8, credit.CreditedReportId);
        json.WriteString("how"u8, NameOf(credit.Kind));
        json.WriteEndObject();
    }

    // Part of the format, never to be changed.
    private static string NameOf(CreditKind kind) => kind switch
    {
        CreditKind.CreditLine => "credit line",
        CreditKind.Contributed => "contributed",
        CreditKind.FirstReported => "first reported",
        CreditKind.Told => "told",
        CreditKind.QuotedFrom => "quoted from",
        CreditKind.AccordingTo => "according to",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
