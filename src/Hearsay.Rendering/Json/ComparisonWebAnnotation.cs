using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as Web Annotations: an annotation page in JSON-LD with one annotation a finding, for tools that show or store
/// annotations.</summary>
/// <remarks>After the W3C Recommendations <i>Web Annotation Data Model</i> and <i>Web Annotation Vocabulary</i> (2017), with none but their
/// own terms. A finding about several stretches has one annotation with several targets. Each stretch is found by its place (code points,
/// from 0, ends exclusive) and by its words with what stands around them; the state of its source names the text by the SHA-256 of its
/// UTF-8 as an "ni" URI (RFC 6920). Ids are made from texts and findings, so the same input gives the same ids. An unpaired surrogate is
/// written as U+FFFD.</remarks>
public sealed class ComparisonWebAnnotation
{
    /// <summary>Writes the comparison; the stream stays open.</summary>
    public void Write(StoryComparison comparison, Stream output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        WebAnnotationTargets targets = new(comparison);
        ImmutableArray<Finding> findings = [.. FindingsOf(comparison)];
        string collection = IdOf(targets, "collection");
        using JsonLayout layout = new(output);
        layout.Open("{"u8);
        layout.Member("@context"u8, "http://www.w3.org/ns/anno.jsonld", (json, context) => json.WriteStringValue(context));
        layout.Member("id"u8, IdOf(targets, "page"), (json, id) => json.WriteStringValue(id));
        layout.Member("type"u8, "AnnotationPage", (json, type) => json.WriteStringValue(type));
        layout.Member("partOf"u8, collection, (json, id) =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("type"u8, "AnnotationCollection"u8);
            json.WriteString("label"u8, $"{Phrases.Count(comparison.Reports.Length, "report", "reports")} of one event, compared by Hearsay");
            json.WriteNumber("total"u8, findings.Length);
            json.WriteEndObject();
        });
        layout.Member("startIndex"u8, 0, (json, index) => json.WriteNumberValue(index));
        layout.Member("items"u8, findings, (json, finding) => Write(json, finding, targets));
        layout.Close("}"u8);
    }

    private static void Write(Utf8JsonWriter json, Finding finding, WebAnnotationTargets targets)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, IdOf(targets, $"{finding.Kind} {finding.Id}"));
        json.WriteString("type"u8, "Annotation"u8);
        json.WriteString("motivation"u8, finding.Motivation);
        json.WriteStartArray("body"u8);
        WriteBody(json, "identifying", finding.Id);
        WriteBody(json, "classifying", finding.Kind);
        if (finding.Tag.Length > 0) WriteBody(json, "tagging", finding.Tag);
        WriteBody(json, "describing", finding.Reason);
        json.WriteEndArray();
        targets.Write(json, finding.Passages);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextualBody"u8);
        json.WriteString("purpose"u8, purpose);
        json.WriteString("value"u8, value);
        json.WriteString("format"u8, "text/plain"u8);
        if (purpose == "describing") json.WriteString("language"u8, "en"u8);
        json.WriteEndObject();
    }

    private static IEnumerable<Finding> FindingsOf(StoryComparison comparison)
    {
        StoryView view = new(comparison);
        foreach (Statement statement in comparison.Statements)
            yield return new Finding("statement", statement.Id, FieldNames.Of(statement.Kind), Told(statement, view), "describing", ContentOf(statement));
        foreach (Family family in comparison.Families)
        {
            yield return new Finding("family", family.Id, FieldNames.Of(family.Variation), family.Reason, "linking",
                [.. family.Members.SelectMany(m => ContentOf(view.Statement(m)))]);
        }
        foreach (Dispute dispute in comparison.Disputes)
            yield return new Finding("dispute", dispute.Id, FieldNames.Of(dispute.Type), dispute.Reason, "linking", [dispute.A, dispute.B]);
        for (int i = 0; i < comparison.Reuse.Length; i++)
        {
            Reuse reuse = comparison.Reuse[i];
            string reason = $"{Phrases.Count(reuse.SharedWords, "word", "words")} nearly the same in both, outside quotation marks.";
            yield return new Finding("reuse", WebAnnotationFindings.Numbered("reuse", i), "", reason, "linking", [reuse.A, reuse.B]);
        }
        for (int i = 0; i < comparison.Numbers.Length; i++)
        {
            NumberComparison number = comparison.Numbers[i];
            yield return new Finding("number", WebAnnotationFindings.Numbered("number", i), FieldNames.Of(number.Relation), $"{number.About}: {number.Reason}", "linking",
                [.. number.Values.Select(v => v.Passage)]);
        }
        for (int i = 0; i < comparison.Only.Length; i++)
            yield return new Finding("only", WebAnnotationFindings.Numbered("only", i), "", "Not found in the other reports.", "highlighting", [comparison.Only[i]]);
        foreach (Finding finding in WebAnnotationFindings.Of(comparison, view)) yield return finding;
    }

    private static ImmutableArray<Passage> ContentOf(Statement statement) => [.. statement.Content.Select(c => new Passage(statement.ReportId, c))];

    /// <summary>Who says it, with which words, and according to whom.</summary>
    private static string Told(Statement statement, StoryView view)
    {
        string cue = view.Cue(statement), via = view.Via(statement) is { } between ? $", according to {between}" : "";
        return $"{view.SpeakerName(statement.SpeakerId)} {Phrases.Of(statement.Stance)}{(cue.Length > 0 ? $" (“{cue}”)" : "")}{via}.";
    }

    /// <summary>A name-based UUID of version 8 (RFC 9562), from SHA-256.</summary>
    private static string IdOf(WebAnnotationTargets targets, string name)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{targets.Digests} {name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true):D}";
    }
}
