using System.Text;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The article of a report by itself: the body as it stands, without furniture and without the headline, standfirst and author line,
/// which are told apart.</summary>
internal sealed class ArticleText
{
    private readonly List<(TextSpan Kept, int At)> pieces = [];

    /// <summary>Takes the article out of a report.</summary>
    public ArticleText(Report report)
    {
        List<TextSpan> leftOut = [.. report.Furniture.Select(f => f.Span)];
        if (report.HeadlineSpan is { } headline) leftOut.Add(headline);
        if (report.StandfirstSpan is { } standfirst) leftOut.Add(standfirst);
        if (report.BylineSpan is { } byline) leftOut.Add(byline);
        leftOut.Sort();
        StringBuilder kept = new(report.Text.Length);
        int from = 0;
        foreach (TextSpan span in leftOut)
        {
            if (span.Start > from) Append(kept, report.Text, from, span.Start);
            from = Math.Max(from, span.End);
        }
        Append(kept, report.Text, from, report.Text.Length);
        Text = kept.ToString();
    }

    /// <summary>The article.</summary>
    public string Text { get; }

    /// <summary>Where a span of the report stands in the article: UTF-16 offsets; null when it, or some of it, does not.</summary>
    public TextSpan? Place(TextSpan span)
    {
        foreach ((TextSpan kept, int at) in pieces)
        {
            if (kept.Contains(span)) return new TextSpan(at + span.Start - kept.Start, at + span.End - kept.Start);
        }
        return null;
    }

    // What stood between two pieces that were taken out keeps one empty line between them, not the empty lines of both.
    private void Append(StringBuilder kept, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start == end) return;
        if (kept.Length > 0) kept.Append("\n\n");
        pieces.Add((new TextSpan(start, end), kept.Length));
        kept.Append(text, start, end - start);
    }
}
