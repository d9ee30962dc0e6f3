using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>What reports have at second hand: who says it, according to whom, each chain drawn.</summary>
internal sealed class PageChains(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int ChainsShown = 10;
    private const int StatementsShown = 3;
    private const double NodeHeight = 26;
    private const double ArrowWidth = 30;
    private const double LetterSize = 13;
    private const int NameColumns = 28;
    private readonly Dictionary<string, Speaker> speakers = view.Comparison.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly PageParts parts = new(view, html);

    internal void Write()
    {
        if (index.Chains.IsEmpty) return;
        parts.Open("chains", "At second hand", "Whose words they are, and through whom the report has them: read each arrow as “according to”. A dashed frame has no name.", index.Chains.Length);
        parts.Fold([.. Enumerable.Range(0, index.Chains.Length)], ChainsShown, "more", "<div>", "</div>", i => Chain(index.ChainGroups[i], index.Chains[i]));
        parts.Close();
    }

    private void Chain(IGrouping<string, Statement> chain, PageFinding finding)
    {
        html.MarkupLine($"<div {PageParts.Attributes(finding, "chain")}>");
        html.MarkupLine($"<div class=\"drawn\">{PageParts.Key(finding)}{Drawn(chain.First())}</div>");
        parts.Fold([.. chain], StatementsShown, "more", "<ul class=\"rows\">", "</ul>", Item);
        html.MarkupLine("</div>");
    }

    private void Item(Statement statement)
    {
        string anchor = index.AnchorOf(statement), cue = view.Cue(statement);
        html.MarkupLine($"<li data-keys=\"{anchor}\"><span>{parts.Chip(statement.ReportId, anchor)}</span><span>{(cue.Length > 0 ? $"<span class=\"cue\">{HtmlWriter.Escaped(cue)}</span> " : "")}<a dir=\"auto\" href=\"#{anchor}\">{HtmlWriter.Escaped(view.Content(statement))}</a></span></li>");
    }

    // Innermost first, as one says it: minister ← aide ← agency.
    private string Drawn(Statement statement)
    {
        ImmutableArray<(string Name, bool IsNamed)> nodes =
            [.. statement.Chain.Reverse().Select(id => (VisibleText.Shorten(view.SpeakerName(id), NameColumns), !speakers.TryGetValue(id, out Speaker? s) || s.IsNamed))];
        // The first is in bold, which is wider.
        double[] widths = [.. nodes.Select((n, i) => Svg.WidthOf(n.Name, LetterSize) * (i == 0 ? 1.12 : 1) + 20)];
        Svg drawing = new(widths.Sum() + ArrowWidth * (nodes.Length - 1) + 2, NodeHeight + 2);
        double x = 1, middle = 1 + NodeHeight / 2;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i > 0)
            {
                drawing.Line(x + 6, middle, x + ArrowWidth - 4, middle, "arrow");
                drawing.Polygon("arrow-head", x + 4, middle, x + 11, middle - 4, x + 11, middle + 4);
                x += ArrowWidth;
            }
            drawing.Rect(x, 1, widths[i], NodeHeight, nodes[i].IsNamed ? "node" : "node nameless");
            drawing.Text(x + widths[i] / 2, middle + 4.5, nodes[i].Name, i == 0 ? "node-name first" : "node-name");
            x += widths[i];
        }
        return drawing.AsImage(string.Join(" ← ", statement.Chain.Reverse().Select(view.SpeakerName)), "chart");
    }
}
