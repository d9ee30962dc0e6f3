using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Names the reports and the stretches of them as the Web Annotation model does: a source, and selectors that find the words again.</summary>
internal sealed class WebAnnotationTargets
{
    // Code points on either side that tell one occurrence of the words from another; what the tools of the field use.
    private const int Around = 32;

    private readonly CodePoints points;
    private readonly Dictionary<string, ReportSource> sources = new(StringComparer.Ordinal);

    internal WebAnnotationTargets(StoryComparison comparison)
    {
        points = new CodePoints(comparison);
        foreach (AttributedReport attributed in comparison.Reports)
        {
            Report report = attributed.Report;
            // As "ni" URIs have it (RFC 6920): the name of these very bytes, wherever a copy of them lies.
            string digest = $"ni:///sha-256;{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)))}";
            sources.Add(report.Id, new ReportSource(report, AddressOf(report) ?? digest, digest));
        }
    }

    /// <summary>The names of all the texts, one after the other: the same for the same texts.</summary>
    internal string Digests => string.Join(' ', sources.Values.Select(s => s.Digest));

    /// <summary>Writes the member "target": one stretch as an object, several as an array.</summary>
    internal void Write(Utf8JsonWriter json, IReadOnlyList<Passage> passages)
    {
        json.WritePropertyName("target"u8);
        if (passages.Count != 1) json.WriteStartArray();
        foreach (Passage passage in passages) Write(json, passage);
        if (passages.Count != 1) json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Passage passage)
    {
        ReportSource source = sources[passage.ReportId];
        string text = source.Report.Text;
        CodePointSpan span = points.Of(passage);
        json.WriteStartObject();
        json.WriteString("type"u8, "SpecificResource"u8);
        json.WriteString("source"u8, source.Address);
        json.WriteStartArray("selector"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "TextPositionSelector"u8);
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteQuote(json, text, passage.Span);
        json.WriteEndObject();
        if (BlockOf(source.Report, passage.Span) is { } block)
        {
            // On the page itself: the element, and the words in it.
            json.WriteStartObject();
            json.WriteString("type"u8, "XPathSelector"u8);
            json.WriteString("value"u8, block.Path);
            json.WriteStartObject("refinedBy"u8);
            WriteQuote(json, text, passage.Span);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("state"u8);
        json.WriteString("type"u8, "TimeState"u8);
        json.WriteString("cached"u8, source.Digest);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, string text, TextSpan span)
    {
        json.WriteString("type"u8, "TextQuoteSelector"u8);
        json.WriteString("exact"u8, span.Of(text));
        json.WriteString("prefix"u8, text.AsSpan(Before(text, span.Start)..span.Start));
        json.WriteString("suffix"u8, text.AsSpan(span.End..After(text, span.End)));
    }

    /// <summary>The block of a page that holds the whole stretch; null for a report from no page, and for a stretch over several blocks.</summary>
    private static LayoutBlock? BlockOf(Report report, TextSpan span)
    {
        int low = 0, high = report.Layout.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (report.Layout[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < report.Layout.Length && report.Layout[low].Span.Contains(span) ? report.Layout[low] : null;
    }

    private static int Before(string text, int start)
    {
        int at = start;
        for (int i = 0; i < Around && at > 0; i++) at -= at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
        return at;
    }

    private static int After(string text, int end)
    {
        int at = end;
        for (int i = 0; i < Around && at < text.Length; i++) at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return at;
    }

    /// <summary>Where the report is published, or the file as a reference relative to this one; null for a text from memory.</summary>
    private static string? AddressOf(Report report)
    {
        if (Uri.TryCreate(report.Url, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)) return url.AbsoluteUri;
        if (string.IsNullOrEmpty(report.File)) return null;
        return string.Join('/', report.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }

    private sealed record ReportSource(Report Report, string Address, string Digest);
}
