using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The sections of the page on what the reports share: where they have it from, who speaks at second hand, what every report has, and when
/// it happened.</summary>
internal sealed class PageSections(StoryView view, PageMarks marks, HtmlWriter html)
{
    private readonly PageParts parts = new(view, html);
    private const int ChainsShown = 8;
    private const int FactsShown = 8;
    private const int StatementsShown = 3;

    /// <summary>Copies and common sources, in sentences under the reports' cards.</summary>
    internal void Independence()
    {
        string[] lines = [.. ProvenanceView.Lines(view)];
        if (lines.Length == 0) return;
        html.MarkupLine("<ul class=\"origins\" id=\"origins\">");
        foreach (string line in lines) html.MarkupLine($"<li>{PageParts.Line(line)}</li>");
        html.MarkupLine("</ul>");
    }

    /// <summary>How much is told in all reports, in some, in one only: a bar with its figures in words, for the colours say nothing by themselves.</summary>
    internal void CoverageBar()
    {
        if (view.Reports.Length < 2) return;
        CoverageView coverage = new(view);
        int every = coverage.InEvery.Count(), some = coverage.InSome.Count(), one = view.Comparison.Only.Length;
        // A dispute over a number is the conflict of that number.
        int conflicts = view.Comparison.Disputes.Count(d => d.Type != DisputeType.Number) + view.Comparison.Numbers.Count(n => n.Relation == NumberRelation.Conflict);
        int all = every + some + one;
        if (all == 0) return;
        string told = $"{Phrases.Count(every, "fact", "facts")} in every report, {Phrases.Number(some)} in some, {Phrases.Count(one, "passage", "passages")} in one only; {Phrases.Count(conflicts, "conflict", "conflicts")}";
        html.MarkupLine("<figure class=\"coverage\">");
        html.Markup($"<svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{told}\">");
        double at = 0;
        foreach ((string style, int count) in new[] { ("every", every), ("some", some), ("one", one) })
        {
            if (count == 0) continue;
            double width = 100.0 * count / all;
            html.Markup($"<rect class=\"{style}\" x=\"{Figure(at)}\" width=\"{Figure(width)}\" height=\"4\"/>");
            at += width;
        }
        html.MarkupLine("</svg>");
        html.MarkupLine("<figcaption class=\"note\">");
        html.MarkupLine($"<span class=\"part every\">{Link("told", every, every == 0 ? "no fact found in every report" : Phrases.Count(every, "fact", "facts") + " in every report")}</span>");
        if (some > 0) html.MarkupLine($"<span class=\"part some\">{Phrases.Number(some)} in some</span>");
        html.MarkupLine($"<span class=\"part one\">{Link("only", one, Phrases.Count(one, "passage", "passages") + " in one report only")}</span>");
        if (conflicts > 0) html.MarkupLine($"<span class=\"part conflict\">{Link(view.Comparison.Disputes.IsEmpty ? "numbers" : "disputes", 1, Phrases.Count(conflicts, "conflict", "conflicts"))}</span>");
        html.MarkupLine("</figcaption></figure>");
    }

    /// <summary>Who has it from whom, outermost source last.</summary>
    internal void Chains()
    {
        IGrouping<string, Statement>[] chains =
            [.. view.Comparison.Statements.Where(s => s.Chain.Length > 1).GroupBy(view.ChainOf, StringComparer.Ordinal).OrderByDescending(c => c.Count())];
        if (chains.Length == 0) return;
        parts.Heading("chains", "At second hand", "Who says it, and according to whom the reports have it.");
        html.MarkupLine("<ul class=\"wordings\">");
        foreach (IGrouping<string, Statement> chain in chains.Take(ChainsShown)) ChainItem(chain);
        html.MarkupLine("</ul>");
        if (chains.Length <= ChainsShown) return;
        html.MarkupLine($"<details><summary>… and {Phrases.Number(chains.Length - ChainsShown)} more</summary><ul class=\"wordings\">");
        foreach (IGrouping<string, Statement> chain in chains.Skip(ChainsShown)) ChainItem(chain);
        html.MarkupLine("</ul></details>");
    }

    private void ChainItem(IGrouping<string, Statement> chain)
    {
        html.Markup($"<li><span class=\"chain\">{PageParts.Line(chain.Key)}</span><span>");
        foreach (Statement statement in chain.Take(StatementsShown))
            html.Markup($"<span class=\"told\">{parts.Chip(statement.ReportId, marks.AnchorOf(statement))} <a dir=\"auto\" href=\"#{marks.AnchorOf(statement)}\">{HtmlWriter.Escaped(view.Content(statement))}</a></span>");
        int more = chain.Count() - StatementsShown;
        html.MarkupLine($"{(more > 0 ? $"<span class=\"note\">and {Phrases.Number(more)} more</span>" : "")}</span></li>");
    }

    /// <summary>What every report has, each with its place in each of them.</summary>
    internal void ToldInEvery()
    {
        CoverageView coverage = new(view);
        ImmutableArray<CoveredFact> facts = [.. coverage.InEvery];
        if (facts.IsEmpty) return;
        parts.Heading("told", "In every report", "What all of them have, in the fewest words that one of them uses, with the place that it has in each.");
        html.MarkupLine("<ul class=\"facts-told\">");
        for (int i = 0; i < facts.Length; i++)
        {
            if (i == FactsShown && facts.Length > FactsShown + 1) html.MarkupLine($"</ul><details><summary>… and {Phrases.Number(facts.Length - FactsShown)} more</summary><ul class=\"facts-told\">");
            html.Markup($"<li id=\"fact-{i + 1}\"><span class=\"key\">F{i + 1}</span><span dir=\"auto\">{HtmlWriter.Escaped(coverage.Words(facts[i]))}</span><span class=\"kind\">{PageParts.Line(coverage.Places(facts[i]))}</span> ");
            for (int p = 0; p < facts[i].Passages.Length; p++) html.Markup($"{parts.Chip(facts[i].Passages[p].Passage.ReportId, PageMarks.FactAnchor(i, p))} ");
            html.MarkupLine("</li>");
        }
        html.MarkupLine(facts.Length > FactsShown + 1 ? "</ul></details>" : "</ul>");
    }

    /// <summary>When things happened, as the reports tell it; when they were published stands in their cards.</summary>
    internal void Timeline()
    {
        ImmutableArray<TimelineEntry> entries = view.Comparison.Timeline;
        int[] placed = [.. Enumerable.Range(0, entries.Length).Where(i => entries[i].IsPlaced)];
        if (placed.Length == 0) return;
        parts.Heading("timeline", "Timeline", "Dated events that the reports tell, apart from when they were published.");
        html.MarkupLine("<ol class=\"timeline\">");
        foreach (int i in placed)
        {
            html.MarkupLine($"<li id=\"time-{i + 1}\"><span class=\"when\"><span class=\"key\">T{i + 1}</span>{PageParts.Line(TimelineWords.Date(entries[i].Date))}</span><span>");
            for (int p = 0; p < entries[i].Passages.Length; p++)
            {
                TimelinePassage telling = entries[i].Passages[p];
                string manner = TimelineWords.Manner(telling, view) is { Length: > 0 } how ? $"<span class=\"kind\">{PageParts.Line(how)}</span>" : "";
                html.MarkupLine($"<span class=\"told\">{parts.Chip(telling.Passage.ReportId, PageMarks.TimeAnchor(i, p))} <span dir=\"auto\">{HtmlWriter.Escaped(TimelineWords.Told(telling, view))}</span>{manner}</span>");
            }
            html.MarkupLine("</span></li>");
        }
        html.MarkupLine("</ol>");
    }

    private static string Link(string section, int count, string words) => count == 0 ? words : $"<a href=\"#{section}\">{words}</a>";

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
