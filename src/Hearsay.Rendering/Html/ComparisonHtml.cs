using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes a comparison as one HTML page: nothing is fetched, and every finding and its place in the texts link to each other. It reads whole
/// without scripts; the page's own script adds keys, search, a reading pane and an address that keeps what is shown.</summary>
/// <remarks>A content security policy forbids everything but the page's own style sheet and script, so that even a fault in escaping could not make
/// words of a report act.</remarks>
public sealed class ComparisonHtml
{
    private static readonly Lazy<EmbeddedAsset> StyleSheet = new(() => new EmbeddedAsset("page.css"));
    private static readonly Lazy<EmbeddedAsset> Script = new(() => EmbeddedAsset.Script("state.js", "filters.js", "reading.js", "links.js", "keys.js", "export.js", "start.js"));

    /// <summary>What happened, in one line, as whoever put the reports together says it; null to head the page with whom every report names.</summary>
    public string? Event { get; init; }

    /// <summary>Address of the index of stories that the page belongs to, relative to the page's own; null when it stands alone.</summary>
    public string? Gallery { get; init; }

    /// <summary>Writes the page; the writer stays open, and its encoding must be UTF-8.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        StoryView view = new(comparison);
        HtmlWriter html = new(writer);
        PageIndex index = new(view);
        EventLine line = new(view, Event);
        PageTools tools = new(view, index, html);
        HtmlHead.Write(html, line.Title, StyleSheet.Value, Script.Value);
        html.MarkupLine("<a class=\"skip\" href=\"#findings\">To the findings</a>");
        html.MarkupLine("<a class=\"skip\" href=\"#texts\">To the texts</a>");
        new PageHeader(view, index, html).Write(line, Gallery);
        tools.Write();
        html.MarkupLine("<div class=\"layout\">");
        tools.Sections();
        WriteFindings(view, index, html);
        html.MarkupLine("</div>");
        PageTexts.Write(view, new PageMarks(view, index), new PageParts(view, html), html);
        WriteFoot(line, html);
        tools.Help();
        html.MarkupLine($"<script>{Script.Value.Text}</script>");
        html.MarkupLine("</body>");
        html.MarkupLine("</html>");
    }

    // In the order in which readers ask: whether the reports agree, who says so, how it is put, and the texts themselves.
    private static void WriteFindings(StoryView view, PageIndex index, HtmlWriter html)
    {
        PageWording wording = new(view, index, html);
        PageDisputes disputes = new(view, index, html);
        PageQuotations quotations = new(view, index, html);
        PageCoverage coverage = new(view, index, html);
        html.MarkupLine("<main id=\"findings\">");
        html.MarkupLine("<p id=\"printed\">Printed in part: only the findings that the filter chose.</p>");
        html.MarkupLine("<p id=\"none-left\" class=\"note\">Nothing of this kind was found.</p>");
        wording.Headlines();
        disputes.Disputes();
        new PageSpeakers(view, index, html).Write();
        new PageChains(view, index, html).Write();
        new PageCredits(view, index, html).Write();
        quotations.Quotations();
        quotations.Translations();
        coverage.Told();
        coverage.Only();
        wording.Contrasts();
        wording.Names();
        new PageAirtime(view, index, html).Write();
        new PageTimeline(view, index, html).Write();
        disputes.Numbers();
        new PageReuse(view, index, html).Write();
        html.MarkupLine("</main>");
    }

    private static void WriteFoot(EventLine line, HtmlWriter html)
    {
        html.MarkupLine($"""
            <footer>
            <h2>About this page</h2>
            <p>It shows what {HtmlWriter.Escaped(line.Reports.ToLowerInvariant())} say and how they differ; never who is right. “Not found in this report” means that the comparison found no passage like it there, not that it was left out on purpose. Statements, speakers and matches are found automatically and can be wrong: each links to the words that it rests on. Confidence says how often such a finding was right where people had checked.</p>
            <p>Not checked: pictures, videos and what links lead to; whether anything said is true; reports other than these.</p>
            <p>To cite a finding, name the reports, their dates and the beginnings of the SHA-256 sums of their texts as above, and its letter and number. The same texts give the same page.</p>
            <p class="js-only"><button type="button" id="save-csv">Save the findings as a table</button> <span class="note">All findings with their words as a CSV file, for a spreadsheet.</span></p>
            <p>All data, with offsets into the texts: <code>hearsay compare … --format json</code>. Made with Hearsay {PageParts.Version}.</p>
            </footer>
            """.ReplaceLineEndings("\n"));
    }
}
