using System.Security.Cryptography;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The head of the page: what the reports are about, a card for each, how independent they are, and the bar of what is told by how many.</summary>
internal sealed class PageHeader(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int DigestShown = 16;
    private const double LeastPart = 30;
    private readonly PageParts parts = new(view, html);

    internal void Write(EventLine line, string? gallery)
    {
        html.MarkupLine("<header>");
        if (gallery is not null) html.MarkupLine($"<p class=\"up\"><a href=\"{HtmlWriter.Escaped(gallery)}\">← All stories</a></p>");
        html.MarkupLine($"<h1 dir=\"auto\">{HtmlWriter.Escaped(line.Heading)}</h1>");
        html.MarkupLine($"<p class=\"lead\">{HtmlWriter.Escaped(line.Lead)}</p>");
        Facts(line);
        html.MarkupLine("<div class=\"cards\">");
        for (int r = 0; r < view.Reports.Length; r++) Card(r);
        html.MarkupLine("</div>");
        Independence();
        CoverageBar();
        html.MarkupLine("</header>");
    }

    private void Facts(EventLine line)
    {
        (string Name, string Value)[] facts =
        [
            ("Named in the reports", line.NamesBelow), ("Places in every report", string.Join(", ", line.Places)), ("Day that most of them tell of", line.Day), ("Published", line.Published),
        ];
        if (facts.All(f => f.Value.Length == 0)) return;
        html.MarkupLine("<dl class=\"event\">");
        foreach ((string name, string value) in facts.Where(f => f.Value.Length > 0)) html.MarkupLine($"<div><dt>{name}</dt><dd dir=\"auto\">{PageParts.Line(value)}</dd></div>");
        html.MarkupLine("</dl>");
    }

    private void Card(int number)
    {
        AttributedReport attributed = view.Reports[number];
        Report report = attributed.Report;
        html.MarkupLine($"<article class=\"card {PageParts.Colour(number)}\" id=\"card-{number + 1}\">");
        html.MarkupLine(parts.Chip(report.Id, $"report-{number + 1}"));
        html.MarkupLine($"<h2 dir=\"auto\">{PageParts.Line(report.Headline ?? "(no headline)")}</h2>");
        List<string> facts = [];
        if (string.IsNullOrWhiteSpace(report.Outlet) && view.Label(report.Id) != VisibleText.Line(report.Id)) facts.Add(PageParts.Line(report.Id));
        if (report.Byline is { } byline) facts.Add(PageParts.Line(byline));
        if (report.Published is { } day) facts.Add(Phrases.Date(day));
        facts.Add(Phrases.Count(WordCount.Of(attributed), "word", "words"));
        facts.Add(Phrases.Count(attributed.Statements.Length, "statement", "statements"));
        html.MarkupLine($"<p class=\"facts\">{string.Join(" · ", facts)}</p>");
        if (Uri.TryCreate(report.Url, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            html.MarkupLine($"<p class=\"facts\"><a href=\"{HtmlWriter.Escaped(url.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow\">{PageParts.Line(url.Host)}</a></p>");
        // The name of these very words: who cites the page can show that a text is still the one compared.
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)))[..DigestShown];
        html.MarkupLine($"<p class=\"facts\">Text: SHA-256 <span class=\"digest\">{digest}…</span></p>");
        if (!report.Furniture.IsEmpty) html.MarkupLine($"<p class=\"facts\">Set aside: {Phrases.Of(report.Furniture)}</p>");
        html.MarkupLine("</article>");
    }

    private void Independence()
    {
        if (view.Reports.Length < 2) return;
        List<string> lines = [.. ProvenanceView.Origins(view)];
        string reports = Phrases.Count(view.Reports.Length, "report", "reports"), origins = Phrases.Count(view.Comparison.Origins.Length, "origin", "origins");
        if (view.Comparison.Reuse.IsEmpty) lines.Insert(0, $"{reports}: no passage was found that one copied from another.");
        else if (view.Comparison.Origins.Length > 0 && view.Comparison.Origins.All(o => o.ReportIds.Length == 1)) lines.Insert(0, $"{reports}, {origins}: what they share is too short to come from one text.");
        html.MarkupLine("<ul class=\"origins\" id=\"origins\">");
        foreach (string line in lines) html.MarkupLine($"<li>{PageParts.Line(Phrases.Sentence(line))}</li>");
        for (int i = 0; i < index.Sources.Length; i++)
        {
            if (ProvenanceView.Shared(index.Sources[i], view) is { } shared) html.MarkupLine($"<li><a href=\"#{index.Credits[i].Id}\">{PageParts.Line(Phrases.Sentence(shared))}</a></li>");
        }
        foreach (string line in TiesView.Lines(view.Comparison, view.Label)) html.MarkupLine($"<li>{PageParts.Line(Phrases.Sentence(line))}</li>");
        if (!view.Comparison.Reuse.IsEmpty)
            html.MarkupLine($"<li><a href=\"#copies\">{Phrases.Count(view.Comparison.Reuse.Length, "copied passage", "copied passages")}</a>. A copy confirms nothing.</li>");
        html.MarkupLine("</ul>");
    }

    // A bar with its figures in words, for the colours say nothing by themselves; each part chooses what the page shows.
    private void CoverageBar()
    {
        if (view.Reports.Length < 2) return;
        int every = index.Coverage.InEvery.Count(), some = index.Coverage.InSome.Count(), one = view.Comparison.Only.Length, conflicts = index.Conflicts;
        int all = every + some + one;
        if (all == 0) return;
        (string Style, int Count, string Words, string Anchor)[] told =
        [
            ("every", every, Phrases.Count(every, "fact", "facts") + " in every report", "told"),
            ("some", some, Phrases.Count(some, "fact", "facts") + " in some reports", "told"),
            ("one", one, Phrases.Count(one, "passage", "passages") + " in one report only", "only"),
            ("conflict", conflicts, Phrases.Count(conflicts, "conflict", "conflicts"), view.Comparison.Disputes.IsEmpty ? "numbers" : "disputes"),
        ];
        Svg bar = new(1000, 28);
        double at = 0, whole = all + conflicts;
        // Wide enough to be hit, however few they are.
        double WidthOf(int count) => Math.Max(LeastPart, 1000 * count / whole);
        double fitted = 1000 / told.Where(t => t.Count > 0).Sum(t => WidthOf(t.Count));
        foreach ((string style, int count, string words, string anchor) in told)
        {
            if (count == 0) continue;
            double width = fitted * WidthOf(count), from = at;
            bar.Linked(anchor, words, () => bar.Rect(from, 0, width, 28, style), $" data-told=\"{style}\"");
            at += width;
        }
        html.MarkupLine("<figure class=\"coverage\">");
        html.MarkupLine(bar.StretchedGroup("What is told by how many reports"));
        html.MarkupLine("<figcaption class=\"note\">");
        foreach ((string style, int count, string words, string anchor) in told)
        {
            if (count > 0) html.MarkupLine($"<a class=\"part {style}\" href=\"#{anchor}\" data-told=\"{style}\">{words}</a>");
            else if (style is "every") html.MarkupLine($"<span class=\"part {style}\">no fact found in every report</span>");
        }
        html.MarkupLine("</figcaption></figure>");
    }
}
