using System.Globalization;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

/// <summary>A segmented text as readable lines: paragraphs, under each its sentences with their tokens, then its quotations.</summary>
internal static class SegmentationText
{
    internal static string Write(SegmentedText text)
    {
        StringBuilder lines = new();
        int quotation = 0;
        foreach (Paragraph paragraph in text.Paragraphs)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{paragraph.Kind} {text.SpanOf(paragraph.Tokens)}\n");
            for (int s = paragraph.Sentences.Start; s < paragraph.Sentences.End; s++)
            {
                TokenRange tokens = text.Sentences[s].Tokens;
                lines.Append(CultureInfo.InvariantCulture, $"  sentence {text.SpanOf(tokens)} ");
                for (int t = tokens.Start; t < tokens.End; t++) lines.Append(t > tokens.Start ? "|" : "").Append(text.Word(t));
                lines.Append('\n');
            }
            for (; quotation < text.Quotations.Length && text.Quotations[quotation].Tokens.Start < paragraph.Tokens.End; quotation++)
            {
                Quotation q = text.Quotations[quotation];
                lines.Append(CultureInfo.InvariantCulture, $"  quotation {quotation} {q.Marks} {q.End} {q.Span}");
                if (q.Parent >= 0) lines.Append(CultureInfo.InvariantCulture, $" in {q.Parent}");
                if (q.Continues >= 0) lines.Append(CultureInfo.InvariantCulture, $" continues {q.Continues}");
                lines.Append(": ").Append(OneLine(q.Inner.Of(text.Text))).Append('\n');
            }
        }
        return lines.ToString();
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        StringBuilder line = new();
        foreach (char c in text) line.Append(char.IsWhiteSpace(c) ? ' ' : c);
        return line.ToString();
    }
}
