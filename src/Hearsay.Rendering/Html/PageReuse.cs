using System.Collections.Immutable;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Passages that stand nearly word for word in two reports, each pair of reports drawn with what joins them.</summary>
internal sealed class PageReuse(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int PairsShown = 4;
    private const int CopiesShown = 6;
    private const double Label = 150;
    private const double Bar = 640;
    private const double BarHeight = 16;
    private const double Between = 40;
    private readonly PageParts parts = new(view, html);

    internal void Write()
    {
        ImmutableArray<Reuse> copies = view.Comparison.Reuse;
        if (copies.IsEmpty) return;
        parts.Open("copies", "Copied passages", "Nearly word for word in two reports, outside quotation marks. Copies do not confirm each other.", copies.Length);
        var pairs = Enumerable.Range(0, copies.Length).GroupBy(i => (view.IndexOf(copies[i].A.ReportId), view.IndexOf(copies[i].B.ReportId)))
            .OrderByDescending(p => p.Sum(i => copies[i].SharedWords)).ToArray();
        parts.Fold(pairs, PairsShown, "more pairs of reports", "<div>", "</div>", p => Pair(p.Key.Item1, p.Key.Item2, [.. p]));
        parts.Fold([.. Enumerable.Range(0, copies.Length)], CopiesShown, "more copied passages", "<div>", "</div>", i => Copy(copies[i], index.Copies[i]));
        parts.Close();
    }

    private void Copy(Reuse copy, PageFinding finding)
    {
        html.MarkupLine($"<div {PageParts.Attributes(finding)}><h3>{PageParts.Key(finding)}<span class=\"kind first\">{Phrases.Count(copy.SharedWords, "shared word", "shared words")}</span></h3>");
        parts.Pair(finding);
        html.MarkupLine("</div>");
    }

    // Two texts as bars of their lengths, a band from each passage to its copy: where copied text stands, and in which order, shows at once.
    private void Pair(int a, int b, ImmutableArray<int> copies)
    {
        int lengthA = view.Reports[a].Report.Text.Length, lengthB = view.Reports[b].Report.Text.Length;
        double scale = Bar / Math.Max(1, Math.Max(lengthA, lengthB)), below = BarHeight + Between;
        Svg drawing = new(Label + Bar + 2, below + BarHeight + 2);
        Name(drawing, a, 0);
        Name(drawing, b, below);
        drawing.Rect(Label, 1, lengthA * scale, BarHeight, "own-voice");
        drawing.Rect(Label, 1 + below, lengthB * scale, BarHeight, "own-voice");
        foreach (int i in copies)
        {
            Reuse copy = view.Comparison.Reuse[i];
            (double fromA, double toA) = Ends(copy.A.Span, scale);
            (double fromB, double toB) = Ends(copy.B.Span, scale);
            drawing.Linked(index.Copies[i].Id, $"{index.Copies[i].Key}: {Phrases.Count(copy.SharedWords, "shared word", "shared words")}", () =>
            {
                drawing.Polygon("band", fromA, 1 + BarHeight, toA, 1 + BarHeight, toB, 1 + below, fromB, 1 + below);
                drawing.Rect(fromA, 1, toA - fromA, BarHeight, "copied");
                drawing.Rect(fromB, 1 + below, toB - fromB, BarHeight, "copied");
            });
        }
        string labelA = view.Label(view.Reports[a].Report.Id), labelB = view.Label(view.Reports[b].Report.Id);
        ReportShare? share = view.Comparison.Shares.FirstOrDefault(s => view.IndexOf(s.A) == a && view.IndexOf(s.B) == b);
        int words = copies.Sum(i => view.Comparison.Reuse[i].SharedWords);
        string told = $"{labelA} and {labelB} share {Phrases.Count(share?.SharedWords ?? words, "word", "words")}"
            + (share is null ? "" : $", {PageParts.Percent(share.ShareOfA)} of the first’s own and {PageParts.Percent(share.ShareOfB)} of the second’s");
        html.MarkupLine($"<figure class=\"drawing\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart of text shared by {a + 1} and {b + 1}\">");
        html.MarkupLine(drawing.AsGroup(told, "chart"));
        html.MarkupLine($"</div><figcaption class=\"note\">{PageParts.Line(told)}. The bars are the texts from beginning to end.</figcaption></figure>");
    }

    private void Name(Svg drawing, int report, double y) =>
        drawing.Text(0, y + 14, $"{report + 1} {VisibleText.Shorten(view.Label(view.Reports[report].Report.Id), Svg.LabelColumns)}", $"head {PageParts.Colour(report)}");

    private static (double From, double To) Ends(TextSpan span, double scale) => (Label + span.Start * scale, Label + Math.Max(span.End * scale, span.Start * scale + 2));
}
