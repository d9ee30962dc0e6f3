using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>What several reports tell, and what only one does, each with its place there.</summary>
internal sealed class PageCoverage(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int FactsShown = 8;
    private const int PassagesShown = 8;
    private readonly PageParts parts = new(view, html);

    internal void Told()
    {
        if (index.Facts.IsEmpty) return;
        int every = index.FactFindings.Count(f => f.Told == Rendering.Told.Every);
        parts.Open("told", "In several reports", "What every report has, then what some have, in the fewest words that one of them uses, with the place that it has in each.", index.Facts.Length);
        if (every == 0 && view.Reports.Length > 2) html.MarkupLine("<p class=\"note\">No fact was found in every report.</p>");
        parts.Fold([.. Enumerable.Range(0, every)], FactsShown, "more in every report", "<ul class=\"facts-told\">", "</ul>", Fact);
        int[] some = [.. Enumerable.Range(every, index.Facts.Length - every)];
        if (some.Length > 0) html.MarkupLine("<h3>In some</h3>");
        parts.Fold(some, FactsShown, "more in some reports", "<ul class=\"facts-told\">", "</ul>", Fact);
        parts.Close();
    }

    private void Fact(int i)
    {
        PageFinding finding = index.FactFindings[i];
        html.MarkupLine($"<li {PageParts.Attributes(finding)}>{PageParts.Key(finding)}<span dir=\"auto\">{HtmlWriter.Escaped(index.Coverage.Words(index.Facts[i]))}</span>"
            + $"<span class=\"kind\">{PageParts.Line(index.Coverage.Places(index.Facts[i]))}</span> {parts.Badges(finding.Places)}</li>");
    }

    internal void Only()
    {
        ImmutableArray<Passage> only = view.Comparison.Only;
        if (only.IsEmpty) return;
        parts.Open("only", "In one report only", "Not found in these other reports; others may have it. With each its place in the report.", only.Length);
        int reports = only.Select(p => p.ReportId).Distinct(StringComparer.Ordinal).Count();
        html.MarkupLine($"<div class=\"only by-report{(reports <= PageParts.Columns ? $" cols-{reports}" : "")}\">");
        foreach (IGrouping<string, int> own in Enumerable.Range(0, only.Length).GroupBy(i => only[i].ReportId, StringComparer.Ordinal))
        {
            html.MarkupLine($"<div class=\"cell {parts.Colour(own.Key)}\"><p>{parts.Chip(own.Key, $"report-{view.IndexOf(own.Key) + 1}")} <span class=\"kind\">{Phrases.Count(own.Count(), "passage", "passages")}</span></p>");
            parts.Fold([.. own], PassagesShown, "more", "<ul>", "</ul>", Passage);
            html.MarkupLine("</div>");
        }
        html.MarkupLine("</div>");
        parts.Close();
    }

    private void Passage(int i)
    {
        PageFinding finding = index.Only[i];
        Passage passage = view.Comparison.Only[i];
        string place = index.Coverage.PlaceOf(passage);
        html.MarkupLine($"<li {PageParts.Attributes(finding)}>{PageParts.Key(finding)}<a dir=\"auto\" href=\"#{finding.Places[0].Anchor}\">{HtmlWriter.Escaped(view.Words(passage))}</a>{(place.Length > 0 ? $"<span class=\"kind\">{place}</span>" : "")}</li>");
    }
}
