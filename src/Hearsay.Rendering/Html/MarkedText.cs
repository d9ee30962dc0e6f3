using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes a report's text with everything found in it marked in place.</summary>
internal sealed class MarkedText(Report report, ImmutableArray<TextMark> marks, HtmlWriter html)
{
    // A text of more words than the first is folded after the second: short of it folding hides more than it saves.
    private const int LongText = 900;
    private const int WordsShown = 600;

    // In the order of the text; at one place in the order given, which is that of weight.
    private readonly ImmutableArray<(TextMark Mark, int Weight)> ordered = [.. marks.Select((m, i) => (m, i)).OrderBy(m => m.m.Span).ThenBy(m => m.i)];
    private readonly List<(TextMark Mark, int Weight)> active = [];
    private int next;
    private int furniture;
    private FurnitureReason? aside;

    /// <summary>Writes one paragraph a line of the text; what was set aside and the end of a long text folded.</summary>
    internal void Write()
    {
        List<TextSpan> paragraphs = Paragraphs(report.Text);
        int words = 0, all = paragraphs.Sum(p => WordsIn(p)), folded = -1;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (folded < 0 && all > LongText && words >= WordsShown)
            {
                Aside(null);
                folded = i;
                html.MarkupLine($"<details class=\"more\"><summary>the rest of this text: {Phrases.Number(all - words)} words</summary>");
            }
            words += WordsIn(paragraphs[i]);
            Paragraph(paragraphs[i].Start, paragraphs[i].End);
        }
        Aside(null);
        if (folded >= 0) html.MarkupLine("</details>");
    }

    private static List<TextSpan> Paragraphs(string text)
    {
        List<TextSpan> paragraphs = [];
        for (int line = 0; line < text.Length;)
        {
            int end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            int start = line, last = end;
            while (start < last && char.IsWhiteSpace(text[start])) start++;
            while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > start) paragraphs.Add(new TextSpan(start, last));
            line = end + 1;
        }
        return paragraphs;
    }

    private int WordsIn(TextSpan span)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in span.Of(report.Text))
        {
            bool space = char.IsWhiteSpace(c);
            if (!space && !inside) words++;
            inside = !space;
        }
        return words;
    }

    private void Paragraph(int start, int end)
    {
        FurnitureReason? reason = FurnitureAt(start);
        Aside(reason);
        html.Markup($"<p dir=\"auto\"{(reason is null ? Attributes(start) : "")}>");
        int at = start;
        Close(at);
        while (at < end)
        {
            Open(at);
            int stop = end;
            if (next < ordered.Length) stop = Math.Min(stop, Math.Max(at + 1, ordered[next].Mark.Span.Start));
            foreach ((TextMark mark, _) in active) stop = Math.Min(stop, mark.Span.End);
            Segment(at, stop);
            at = stop;
            Close(at);
        }
        html.MarkupLine("</p>");
    }

    // Lines of one kind that were set aside stand together, folded.
    private void Aside(FurnitureReason? reason)
    {
        if (aside == reason) return;
        if (aside is not null) html.MarkupLine("</details>");
        if (reason is { } kind) html.MarkupLine($"<details class=\"furniture\"><summary>set aside: {Phrases.Of(kind)}</summary>");
        aside = reason;
    }

    private FurnitureReason? FurnitureAt(int start)
    {
        while (furniture < report.Furniture.Length && report.Furniture[furniture].Span.End <= start) furniture++;
        return furniture < report.Furniture.Length && report.Furniture[furniture].Span.Contains(start) ? report.Furniture[furniture].Reason : null;
    }

    private string Attributes(int start)
    {
        if (report.HeadlineSpan is { } headline && headline.Contains(start)) return " class=\"headline\"";
        return report.BylineSpan is { } byline && byline.Contains(start) ? " class=\"byline\"" : "";
    }

    private void Open(int at)
    {
        for (; next < ordered.Length && ordered[next].Mark.Span.Start <= at; next++)
        {
            TextMark mark = ordered[next].Mark;
            if (mark.Span.End <= at) continue;
            if (mark.Anchor is { } anchor) html.Markup($"<span class=\"at\" id=\"{anchor}\"></span>");
            active.Add(ordered[next]);
        }
    }

    private void Segment(int start, int end)
    {
        ReadOnlySpan<char> words = report.Text.AsSpan(start, end - start);
        if (active.Count == 0)
        {
            html.Text(words);
            return;
        }
        string classes = string.Join(' ', active.SelectMany(m => m.Mark.Style.Split(' ')).Distinct(StringComparer.Ordinal));
        string keys = string.Join(' ', active.OrderBy(m => m.Weight).Select(m => m.Mark.Key).OfType<string>().Distinct(StringComparer.Ordinal));
        string data = keys.Length > 0 ? $" data-keys=\"{keys}\"" : "";
        TextMark? link = active.FindLast(m => m.Mark.Target is not null && m.Mark.Label is null).Mark;
        html.Markup(link is null ? $"<span class=\"{classes}\"{data}>" : $"<a class=\"{classes}\"{data} href=\"#{link.Target}\">");
        html.Text(words);
        html.Markup(link is null ? "</span>" : "</a>");
    }

    private void Close(int at)
    {
        // What ends here in two ways leads back once.
        foreach (TextMark mark in active.Select(a => a.Mark).Where(m => m.Span.End <= at && m.Label is not null).DistinctBy(m => m.Label, StringComparer.Ordinal))
            html.Markup($"<a class=\"ref {mark.Style}\" href=\"#{mark.Target}\">{mark.Label}</a>");
        active.RemoveAll(m => m.Mark.Span.End <= at);
    }
}
