using System.Text;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The article of a report by itself.</summary>
internal static class ArticleText
{
    /// <summary>The body as it stands, without furniture and without the headline and author line, which are told apart.</summary>
    internal static string Of(Report report)
    {
        List<TextSpan> out0 = [.. report.Furniture.Select(f => f.Span)];
        if (report.HeadlineSpan is { } headline) out0.Add(headline);
        if (report.BylineSpan is { } byline) out0.Add(byline);
        out0.Sort();
        StringBuilder kept = new(report.Text.Length);
        int from = 0;
        foreach (TextSpan span in out0)
        {
            if (span.Start > from) Append(kept, report.Text.AsSpan(from, span.Start - from));
            from = Math.Max(from, span.End);
        }
        Append(kept, report.Text.AsSpan(from));
        return kept.ToString();
    }

    // What stood between two pieces that were taken out keeps one empty line between them, not the empty lines of both.
    private static void Append(StringBuilder kept, ReadOnlySpan<char> piece)
    {
        piece = piece.Trim();
        if (piece.IsEmpty) return;
        if (kept.Length > 0) kept.Append("\n\n");
        kept.Append(piece);
    }
}
