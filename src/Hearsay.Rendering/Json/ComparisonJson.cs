using System.Text.Json;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as JSON (UTF-8, one finding a line), as <c>docs/schema/comparison.schema.json</c> describes it.</summary>
/// <remarks>Every offset counts Unicode code points into the report's text, from 0, ends exclusive. An unpaired surrogate in a text is
/// written as U+FFFD.</remarks>
public sealed class ComparisonJson
{
    /// <summary>Writes the comparison; the stream stays open.</summary>
    public void Write(StoryComparison comparison, Stream output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        CodePoints points = new(comparison);
        JsonFields fields = new(points);
        using JsonLayout layout = new(output);
        layout.Open("{"u8);
        layout.Member("reports"u8, comparison.Reports, (json, report) => WriteReport(json, report, fields));
        layout.Member("speakers"u8, comparison.Speakers, JsonFields.Speaker);
        layout.Member("statements"u8, comparison.Statements, fields.Statement);
        OriginCounter origins = new(comparison);
        ProvenanceJson provenance = new(fields);
        Dictionary<string, string> reportOf = comparison.Statements.ToDictionary(s => s.Id, s => s.ReportId, StringComparer.Ordinal);
        layout.Member("families"u8, comparison.Families, (json, family) => WriteFamily(json, family, fields, reportOf, origins));
        layout.Member("propositions"u8, comparison.Propositions, (json, proposition) => PropositionJson.Write(json, proposition, fields));
        layout.Member("disputes"u8, comparison.Disputes, (json, dispute) => WriteDispute(json, dispute, fields));
        layout.Member("reuse"u8, comparison.Reuse, (json, reuse) => WriteReuse(json, reuse, fields));
        layout.Member("shares"u8, comparison.Shares, ProvenanceJson.Share);
        layout.Member("origins"u8, comparison.Origins, ProvenanceJson.Origin);
        layout.Member("credits"u8, comparison.Credits, provenance.Credit);
        layout.Member("numbers"u8, comparison.Numbers, (json, number) => WriteNumber(json, number, fields));
        layout.Member("only"u8, comparison.Only, fields.Passage);
        layout.Member("coverage"u8, comparison.Coverage, (json, fact) => CoverageJson.Fact(json, fact, fields, origins));
        layout.Member("wording"u8, comparison.Wording, new WordingJson(fields).Write);
        layout.Member("timeline"u8, comparison.Timeline, new TimelineJson(fields).Entry);
        layout.Member("ties"u8, comparison, TiesJson.Write);
        layout.Close("}"u8);
    }

    private static void WriteReport(Utf8JsonWriter json, AttributedReport attributed, JsonFields fields)
    {
        Report report = attributed.Report;
        json.WriteStartObject();
        json.WriteString("id"u8, report.Id);
        json.WriteString("file"u8, report.File);
        json.WriteString("outlet"u8, report.Outlet);
        json.WriteString("headline"u8, report.Headline);
        json.WriteString("byline"u8, report.Byline);
        JsonFields.Date(json, "published"u8, report.Published);
        json.WriteString("url"u8, report.Url);
        json.WriteString("language"u8, report.Language);
        json.WriteNumber("words"u8, WordCount.Of(attributed));
        JsonFields.Text(json, report);
        json.WriteStartArray("furniture"u8);
        foreach (Furniture piece in report.Furniture)
        {
            json.WriteStartObject();
            json.WritePropertyName("span"u8);
            fields.Span(json, report.Id, piece.Span);
            json.WriteString("reason"u8, FieldNames.Of(piece.Reason));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFamily(Utf8JsonWriter json, Family family, JsonFields fields, Dictionary<string, string> reportOf, OriginCounter origins)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, family.Id);
        json.WriteString("relation"u8, FieldNames.Of(family.Relation));
        json.WriteString("variation"u8, FieldNames.Of(family.Variation));
        json.WriteString("speakers"u8, FieldNames.Of(family.Speakers));
        JsonFields.Strings(json, "members"u8, family.Members);
        json.WriteStartArray("differences"u8);
        foreach (Difference difference in family.Differences)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, FieldNames.Of(difference.Kind));
            WriteSide(json, "a"u8, difference.StatementA, difference.A, fields, reportOf);
            WriteSide(json, "b"u8, difference.StatementB, difference.B, fields, reportOf);
            json.WriteString("remark"u8, difference.Remark);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("reason"u8, family.Reason);
        json.WriteNumber("confidence"u8, Math.Round(family.Confidence, 2));
        json.WriteNumber("origins"u8, origins.Count(family));
        json.WriteEndObject();
    }

    private static void WriteSide(
        Utf8JsonWriter json, ReadOnlySpan<byte> name, string statement, TextSpan? span, JsonFields fields, Dictionary<string, string> reportOf)
    {
        json.WriteStartObject(name);
        json.WriteString("statement"u8, statement);
        if (span is { } words)
        {
            json.WritePropertyName("span"u8);
            fields.Span(json, reportOf[statement], words);
        }
        else
        {
            json.WriteNull("span"u8);
        }
        json.WriteEndObject();
    }

    private static void WriteDispute(Utf8JsonWriter json, Dispute dispute, JsonFields fields)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, dispute.Id);
        json.WriteString("type"u8, FieldNames.Of(dispute.Type));
        json.WritePropertyName("a"u8);
        fields.Passage(json, dispute.A);
        json.WritePropertyName("b"u8);
        fields.Passage(json, dispute.B);
        json.WriteString("reason"u8, dispute.Reason);
        json.WriteNumber("confidence"u8, Math.Round(dispute.Confidence, 2));
        json.WriteEndObject();
    }

    private static void WriteReuse(Utf8JsonWriter json, Reuse reuse, JsonFields fields)
    {
        json.WriteStartObject();
        json.WritePropertyName("a"u8);
        fields.Passage(json, reuse.A);
        json.WritePropertyName("b"u8);
        fields.Passage(json, reuse.B);
        json.WriteNumber("sharedWords"u8, reuse.SharedWords);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, NumberComparison number, JsonFields fields)
    {
        json.WriteStartObject();
        json.WriteString("about"u8, number.About);
        json.WriteStartArray("values"u8);
        foreach (ReportedValue value in number.Values)
        {
            json.WriteStartObject();
            fields.PassageFields(json, value.Passage);
            json.WriteString("value"u8, value.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("agree"u8, number.Relation != NumberRelation.Conflict);
        json.WriteString("relation"u8, FieldNames.Of(number.Relation));
        json.WriteString("reason"u8, number.Reason);
        json.WriteNumber("confidence"u8, Math.Round(number.Confidence, 2));
        json.WriteEndObject();
    }
}
