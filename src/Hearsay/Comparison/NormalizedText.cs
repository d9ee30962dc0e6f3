using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>The words of one report in normal form, with the way back to its offsets. Punctuation is left out.</summary>
internal sealed class NormalizedText(AttributedReport report, ImmutableArray<Word> words)
{
    public AttributedReport Attributed { get; } = report;

    public string ReportId => Attributed.Report.Id;

    public SegmentedText Segments => Attributed.Document.Segments;

    public ImmutableArray<Word> Words { get; } = words;

    /// <summary>The words that share a character with the span.</summary>
    public WordRange WordsOf(TextSpan span)
    {
        int start = FirstEndingAfter(span.Start), end = start;
        while (end < Words.Length && Words[end].Span.Start < span.End) end++;
        return new WordRange(start, end);
    }

    /// <summary>The text from the first word of a non-empty range to its last.</summary>
    public TextSpan SpanOf(WordRange range) => new(Words[range.Start].Span.Start, Words[range.End - 1].Span.End);

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Words[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
