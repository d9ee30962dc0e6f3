using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The outlets and documents that the reports say they have something from: a report that quotes a site that quotes a paper shows here.</summary>
internal sealed class PageCredits(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int SourcesShown = 8;
    private const int PlacesShown = 4;
    private const int WordsAround = 12;
    private readonly PageParts parts = new(view, html);

    internal void Write()
    {
        if (index.Credits.IsEmpty) return;
        parts.Open("credits", "Credited sources", "Outlets and documents that a report says it has something from, at the words that say so. Reports that credit one source are not independent in what they have from it.", index.Credits.Length);
        parts.Fold([.. Enumerable.Range(0, index.Credits.Length)], SourcesShown, "more", "<div>", "</div>", i => Source(index.Sources[i], index.Credits[i]));
        parts.Close();
    }

    private void Source(CreditedSource source, PageFinding finding)
    {
        string one = source.PublishedId is null ? "" : "<span class=\"kind\">one of these reports</span>";
        html.MarkupLine($"<div {PageParts.Attributes(finding)}><h3>{PageParts.Key(finding)}<span dir=\"auto\">{PageParts.Line(source.Title)}</span>{one}</h3>");
        parts.Fold([.. Enumerable.Range(0, source.Credits.Length)], PlacesShown, "more", "<ul class=\"rows\">", "</ul>", i => Place(source.Credits[i], finding.Places[i]));
        html.MarkupLine("</div>");
    }

    private void Place(Credit credit, FindingPlace place) => html.MarkupLine(
        $"<li><span>{parts.Chip(credit.ReportId, place.Anchor)}</span><span><span dir=\"auto\">{parts.Within(place.Passage, WordsAround)}</span> <span class=\"kind\">{ProvenanceView.Of(credit.Kind)}</span></span></li>");
}
