using Hearsay.Text;

namespace Hearsay.Tests.Text;

/// <summary>Short ways to segment a string and to read what came out.</summary>
internal static class Segmenting
{
    internal static SegmentedText Segment(string text) => new TextSegmenter().Segment(new Report { Id = "test", Text = text });

    internal static string Tokens(string text) => string.Join('|', Words(Segment(text)));

    internal static IEnumerable<string> Words(SegmentedText text) => Enumerable.Range(0, text.Tokens.Length).Select(text.Word);

    internal static string[] Sentences(SegmentedText text) =>
        [.. text.Sentences.Select(s => text.SpanOf(s.Tokens)).Select(span => text.Text[span.Start..span.End])];

    internal static string[] Paragraphs(SegmentedText text) =>
        [.. text.Paragraphs.Select(p => (p.Kind, Span: text.SpanOf(p.Tokens))).Select(p => $"{p.Kind}: {text.Text[p.Span.Start..p.Span.End]}")];

    internal static string[] Quotations(SegmentedText text) =>
        [.. text.Quotations.Select(q => $"{q.Marks} {q.End}: {text.Text[q.Inner.Start..q.Inner.End]}")];
}
