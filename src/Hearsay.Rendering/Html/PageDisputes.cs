using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Where accounts cannot both be right: disputes and numbers.</summary>
internal sealed class PageDisputes(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int DisputesShown = 12;
    private readonly PageParts parts = new(view, html);

    internal void Disputes()
    {
        ImmutableArray<Dispute> disputes = view.Comparison.Disputes;
        if (disputes.IsEmpty) return;
        parts.Open("disputes", "Disputed", "Passages that cannot both be right, or one of which rejects the other. Who is right, this page does not say.", disputes.Length);
        parts.Fold([.. Enumerable.Range(0, disputes.Length)], DisputesShown, "more", "<div>", "</div>", i => Dispute(disputes[i], index.Disputes[i]));
        parts.Close();
    }

    private void Dispute(Dispute dispute, PageFinding finding)
    {
        html.MarkupLine($"<div {PageParts.Attributes(finding)}>");
        html.MarkupLine($"<h3>{PageParts.Key(finding)}<span class=\"kind first alert\">{Phrases.Of(dispute.Type)}</span></h3>");
        parts.Pair(finding);
        html.MarkupLine($"{PageParts.Reason(dispute.Reason, dispute.Confidence)}</div>");
    }

    internal void Numbers()
    {
        ImmutableArray<NumberComparison> numbers = view.Comparison.Numbers;
        if (numbers.IsEmpty) return;
        parts.Open("numbers", "Numbers", "Quantities, dates and durations about the same thing: in conflict, compatible where one is more exact, the same.", numbers.Length);
        int[] order = [.. Enumerable.Range(0, numbers.Length).OrderByDescending(i => numbers[i].Relation)];
        int differ = numbers.Count(n => n.Relation != NumberRelation.Same);
        foreach (int i in order.Take(differ)) Number(numbers[i], index.Numbers[i]);
        parts.Fold([.. order.Skip(differ)], differ == 0 ? 6 : 0, "the same everywhere", "<div>", "</div>", i => Number(numbers[i], index.Numbers[i]));
        parts.Close();
    }

    private void Number(NumberComparison number, PageFinding finding)
    {
        string alert = number.Relation == NumberRelation.Conflict ? " alert" : "";
        html.MarkupLine($"<div {PageParts.Attributes(finding)}>");
        html.MarkupLine($"<h3>{PageParts.Key(finding)}{HtmlWriter.Escaped(StoryView.About(number))}<span class=\"kind{alert}\">{Phrases.Of(number.Relation)}</span></h3>");
        html.MarkupLine("<ul class=\"rows\">");
        for (int v = 0; v < number.Values.Length; v++)
        {
            Passage passage = number.Values[v].Passage;
            html.MarkupLine($"<li>{parts.Chip(passage.ReportId, finding.Places[v].Anchor)}<span dir=\"auto\">{parts.Within(passage)}<span class=\"kind\">{PageParts.Line(number.Values[v].Value)}</span></span></li>");
        }
        html.MarkupLine($"</ul>{PageParts.Reason(number.Reason, number.Confidence)}</div>");
    }
}
