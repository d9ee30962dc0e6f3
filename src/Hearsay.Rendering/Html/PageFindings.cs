using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The page above the texts: the reports' cards, and every kind of finding with links to its words.</summary>
internal sealed class PageFindings(StoryView view, PageMarks marks, HtmlWriter html)
{
    private readonly PageParts parts = new(view, html);
    /// <summary>How many colours the style sheet has for reports; after that they begin again.</summary>
    internal const int ReportColours = 6;

    private readonly PageSections sections = new(view, marks, html);
    private readonly PageWording contrasts = new(view, html);

    private const int DigestShown = 16;
    private const int SpeakersShown = 12;
    private const int StatementsShown = 5;
    private const int PassagesShown = 8;
    private const int CutShown = 64;
    private const int BareShown = 40;
    private static readonly string[] Numerals = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    internal void WriteHeader()
    {
        int count = view.Reports.Length;
        string numeral = count < Numerals.Length ? Numerals[count] : Phrases.Number(count);
        html.MarkupLine("<header>");
        html.MarkupLine($"<h1>{numeral} {(count == 1 ? "report" : "reports")} of one event</h1>");
        html.MarkupLine("<p class=\"lead\">Who said what, according to whom, and where the reports differ.</p>");
        StoryComparison story = view.Comparison;
        html.MarkupLine("<nav aria-label=\"Findings\"><ul>");
        Entry("disputes", story.Disputes.Length, "dispute", "disputes");
        Entry("speakers", view.Rows.Count(r => r.Id is not null), "speaker", "speakers");
        Entry("families", view.Folds.Length, "remark in several places", "remarks in several places");
        Entry("numbers", story.Numbers.Length, "number", "numbers");
        Entry("only", story.Only.Length, "passage in one report only", "passages in one report only");
        Entry("copies", story.Reuse.Length, "copied passage", "copied passages");
        Entry("timeline", story.Timeline.Count(e => e.IsPlaced), "dated event", "dated events");
        html.MarkupLine("<li><a href=\"#texts\">the texts</a></li>");
        html.MarkupLine("</ul></nav>");
        html.MarkupLine("<div class=\"cards\">");
        for (int r = 0; r < count; r++) Card(r);
        html.MarkupLine("</div>");
        sections.Independence();
        sections.CoverageBar();
        html.MarkupLine("</header>");
    }

    internal void WriteFindings()
    {
        contrasts.Headlines();
        Disputes();
        Speakers();
        sections.Chains();
        Families();
        Numbers();
        sections.ToldInEvery();
        Only();
        Copies();
        contrasts.Contrasts();
        Wording();
        sections.Timeline();
    }

    private void Entry(string section, int count, string one, string many)
    {
        if (count > 0) html.MarkupLine($"<li><a href=\"#{section}\"><b>{Phrases.Number(count)}</b> {(count == 1 ? one : many)}</a></li>");
    }

    private void Card(int index)
    {
        AttributedReport attributed = view.Reports[index];
        Report report = attributed.Report;
        html.MarkupLine($"<article class=\"card r{index % ReportColours}\">");
        html.MarkupLine(parts.Chip(report.Id, $"report-{index + 1}"));
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
        html.MarkupLine($"<p class=\"facts\">Text: SHA-256 {digest}…</p>");
        if (!report.Furniture.IsEmpty) html.MarkupLine($"<p class=\"facts\">Set aside: {Phrases.Of(report.Furniture)}</p>");
        html.MarkupLine("</article>");
    }

    private void Disputes()
    {
        ImmutableArray<Dispute> disputes = view.Comparison.Disputes;
        if (disputes.IsEmpty) return;
        parts.Heading("disputes", "Disputed", "Passages that cannot both be right, or one of which rejects the other.");
        for (int i = 0; i < disputes.Length; i++)
        {
            html.MarkupLine($"<div class=\"finding\" id=\"dispute-{i + 1}\">");
            html.MarkupLine($"<p>{Key("D", i + 1)}{PageParts.Line(Phrases.Sentence(disputes[i].Reason))}<span class=\"kind alert\">{Phrases.Of(disputes[i].Type)}</span></p>");
            html.MarkupLine("<div class=\"pair\">");
            Side(disputes[i].A, $"d{i + 1}a");
            Side(disputes[i].B, $"d{i + 1}b");
            html.MarkupLine("</div></div>");
        }
    }

    private void Side(Passage passage, string anchor)
    {
        string words = view.Words(passage), front = "", back = "";
        // A few words by themselves, a number mostly, say nothing without those around them.
        if (words.Length < BareShown)
        {
            (string before, string after) = view.Around(passage, 6, 6);
            front = before.Length == 0 ? "" : before + " ";
            back = after.Length == 0 || char.IsPunctuation(after[0]) ? after : " " + after;
        }
        string shown = HtmlWriter.Escaped(words);
        if (front.Length + back.Length > 0) shown = $"{HtmlWriter.Escaped(front)}<b>{shown}</b>{HtmlWriter.Escaped(back)}";
        html.MarkupLine($"<div class=\"side {parts.Colour(passage.ReportId)}\">{parts.Chip(passage.ReportId, anchor)}<p dir=\"auto\">{shown}</p></div>");
    }

    private void Speakers()
    {
        if (view.Rows.IsEmpty) return;
        parts.Heading("speakers", "Who said what", "The bar shows the words given to a speaker: full what is quoted, pale what is reported in other words.");
        int most = Math.Max(1, view.Rows.Max(r => r.Cells.Max(c => c.QuotedWords + c.ReportedWords)));
        // One row more costs no more room than the line that would fold it away.
        int open = view.Rows.Length <= SpeakersShown + 1 ? view.Rows.Length : SpeakersShown;
        SpeakerTable(0, open, most);
        if (open == view.Rows.Length) return;
        html.MarkupLine($"<details><summary>… and {Phrases.Number(view.Rows.Length - open)} more speakers</summary>");
        SpeakerTable(open, view.Rows.Length, most);
        html.MarkupLine("</details>");
    }

    private void SpeakerTable(int start, int end, int most)
    {
        TableHead();
        for (int r = start; r < end; r++)
        {
            SpeakerRow row = view.Rows[r];
            string remark = row.Speaker is { } speaker ? Phrases.Role(speaker) is { Length: > 0 } role ? PageParts.Line(role) : speaker.Kind == SpeakerKind.Person ? "" : FieldNames.Of(speaker.Kind) : "";
            html.MarkupLine($"<tr id=\"speaker-{r + 1}\"><th scope=\"row\">{HtmlWriter.Escaped(row.Id is null ? "No speaker named" : row.Name)}{(remark.Length > 0 ? $"<small>{remark}</small>" : "")}</th>");
            for (int c = 0; c < row.Cells.Length; c++) Cell(row.Cells[c], c, most);
            html.MarkupLine("</tr>");
        }
        html.MarkupLine("</tbody></table></div>");
    }

    private void TableHead()
    {
        html.MarkupLine("<div class=\"scroll\"><table><thead><tr><th></th>");
        foreach (AttributedReport report in view.Reports) html.MarkupLine($"<th scope=\"col\" class=\"{parts.Colour(report.Report.Id)}\"><span class=\"chip\">{HtmlWriter.Escaped(view.Label(report.Report.Id))}</span></th>");
        html.MarkupLine("</tr></thead><tbody>");
    }

    private void Cell(SpeakerCell cell, int report, int most)
    {
        if (cell.Statements.IsEmpty)
        {
            html.MarkupLine("<td class=\"absent\">–</td>");
            return;
        }
        html.Markup($"<td class=\"r{report % ReportColours}\"><span class=\"chip narrow\">{HtmlWriter.Escaped(view.Label(view.Reports[report].Report.Id))}</span>");
        int words = cell.QuotedWords + cell.ReportedWords;
        if (words > 0)
        {
            string quoted = Share(cell.QuotedWords, most), reported = Share(cell.ReportedWords, most);
            html.Markup($"<span class=\"count\">{Phrases.Count(words, "word", "words")}, {Phrases.Number(cell.QuotedWords)} quoted</span>");
            html.MarkupLine($"<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"quoted\" width=\"{quoted}\" height=\"4\"/><rect class=\"reported\" x=\"{quoted}\" width=\"{reported}\" height=\"4\"/></svg>");
        }
        List(cell.Statements, StatementsShown, StatementItem);
        html.MarkupLine("</td>");
    }

    private void StatementItem(Statement statement)
    {
        string cue = view.Cue(statement);
        string content = view.Content(statement);
        if (statement.Kind == StatementKind.Direct) content = $"“{content.Trim('“', '”', '"')}”";
        html.Markup("<li>");
        if (cue.Length > 0) html.Markup($"<span class=\"cue\">{HtmlWriter.Escaped(cue)}</span> ");
        html.Markup($"<a dir=\"auto\" href=\"#{marks.AnchorOf(statement)}\">{HtmlWriter.Escaped(content)}</a>");
        if (view.Via(statement) is { } via) html.Markup($"<span class=\"kind\">according to {HtmlWriter.Escaped(via)}</span>");
        html.MarkupLine("</li>");
    }

    private void Families()
    {
        if (view.Folds.IsEmpty) return;
        parts.Heading("families", "The same remark in several places", "The fullest wording first; below it <del>what was cut</del> and <ins>what stands there only</ins>.");
        List<FamilyFold> varying = [.. view.Folds.Where(f => f.Lead.Variation != Variation.Verbatim)], same = [.. view.Folds.Where(f => f.Lead.Variation == Variation.Verbatim)];
        foreach (FamilyFold fold in varying) FoldItem(fold);
        if (same.Count == 0) return;
        html.MarkupLine($"<details{(varying.Count == 0 ? " open" : "")}><summary>{Phrases.Count(same.Count, "remark", "remarks")} in the same words</summary>");
        foreach (FamilyFold fold in same) FoldItem(fold);
        html.MarkupLine("</details>");
    }

    private void FoldItem(FamilyFold fold)
    {
        html.MarkupLine("<div class=\"fold\">");
        FamilyItem(fold.Lead);
        if (!fold.Others.IsEmpty)
        {
            html.MarkupLine($"<details><summary>{Phrases.Count(fold.Others.Length, "comparison", "comparisons")} more with some of these statements</summary>");
            foreach (Family other in fold.Others) FamilyItem(other);
            html.MarkupLine("</details>");
        }
        html.MarkupLine("</div>");
    }

    private void FamilyItem(Family family)
    {
        int number = view.NumberOf(family);
        string relation = family.Relation == FamilyRelation.SamePosition ? ", the same position" : "";
        html.MarkupLine($"<div class=\"finding\" id=\"family-{number}\">");
        html.MarkupLine($"<h3>{Key("Q", number)}{HtmlWriter.Escaped(view.SpeakerOf(family))}<span class=\"kind\">{Phrases.Of(family.Variation)}{relation}</span></h3>");
        html.MarkupLine("<ul class=\"wordings\">");
        foreach (MemberWording wording in FamilyWordings.Of(family, view))
        {
            string report = wording.Statement.ReportId;
            string via = view.Via(wording.Statement) is { } between ? $"<span class=\"facts\">according to {HtmlWriter.Escaped(between)}</span>" : "";
            html.Markup($"<li class=\"{parts.Colour(report)}\"><span>{parts.Chip(report, marks.AnchorOf(wording.Statement))}{via}</span><span dir=\"auto\">");
            foreach (WordingPiece piece in wording.Pieces)
            {
                // The fullest wording stands above: a long cut is told by its first and last words.
                string words = HtmlWriter.Escaped(piece.Part == WordingPart.Cut ? VisibleText.ShortenMiddle(piece.Text, CutShown) : piece.Text);
                if (piece.SpaceBefore) html.Markup(" ");
                html.Markup(piece.Part switch { WordingPart.Cut => $"<del>{words}</del>", WordingPart.Added => $"<ins>{words}</ins>", _ => words });
            }
            html.MarkupLine("</span></li>");
        }
        html.MarkupLine("</ul></div>");
    }

    private void Numbers()
    {
        ImmutableArray<NumberComparison> numbers = view.Comparison.Numbers;
        if (numbers.IsEmpty) return;
        parts.Heading("numbers", "Numbers", "Quantities, dates and durations about the same thing.");
        int[] order = [.. Enumerable.Range(0, numbers.Length).OrderByDescending(i => numbers[i].Relation)];
        int same = numbers.Count(n => n.Relation == NumberRelation.Same);
        foreach (int i in order.Take(numbers.Length - same)) NumberItem(numbers[i], i);
        if (same == 0) return;
        html.MarkupLine($"<details{(same == numbers.Length ? " open" : "")}><summary>{Phrases.Count(same, "number", "numbers")} the same everywhere</summary>");
        foreach (int i in order.Skip(numbers.Length - same)) NumberItem(numbers[i], i);
        html.MarkupLine("</details>");
    }

    private void NumberItem(NumberComparison number, int i)
    {
        string alert = number.Relation == NumberRelation.Conflict ? " alert" : "";
        html.MarkupLine($"<div class=\"finding\" id=\"number-{i + 1}\">");
        html.MarkupLine($"<h3>{Key("N", i + 1)}{HtmlWriter.Escaped(StoryView.About(number))}<span class=\"kind{alert}\">{Phrases.Of(number.Relation)}</span></h3>");
        html.MarkupLine("<ul class=\"wordings\">");
        for (int v = 0; v < number.Values.Length; v++)
        {
            Passage passage = number.Values[v].Passage;
            (string before, string after) = view.Around(passage, 6, 6);
            string back = after.Length == 0 || char.IsPunctuation(after[0]) ? after : " " + after;
            html.MarkupLine($"<li class=\"{parts.Colour(passage.ReportId)}\"><span>{parts.Chip(passage.ReportId, $"n{i + 1}-{v + 1}")}</span><span dir=\"auto\">{HtmlWriter.Escaped(before)} <b>{HtmlWriter.Escaped(view.Words(passage))}</b>{HtmlWriter.Escaped(back)}<span class=\"kind\">{PageParts.Line(number.Values[v].Value)}</span></span></li>");
        }
        html.MarkupLine($"</ul><p class=\"note\">{PageParts.Line(Phrases.Sentence(number.Reason))}</p></div>");
    }

    private void Only()
    {
        ImmutableArray<Passage> only = view.Comparison.Only;
        if (only.IsEmpty) return;
        parts.Heading("only", "In one report only", "Not found in the other reports.");
        html.MarkupLine("<div class=\"pair\">");
        foreach (IGrouping<string, int> own in Enumerable.Range(0, only.Length).GroupBy(i => only[i].ReportId, StringComparer.Ordinal))
        {
            html.MarkupLine($"<div class=\"{parts.Colour(own.Key)}\"><p>{parts.Chip(own.Key, $"report-{view.IndexOf(own.Key) + 1}")}<span class=\"kind\">{Phrases.Count(own.Count(), "passage", "passages")}</span></p>");
            html.MarkupLine("<div class=\"only\">");
            List([.. own], PassagesShown, i => html.MarkupLine($"<li id=\"only-{i + 1}\"><a dir=\"auto\" href=\"#o{i + 1}\">{HtmlWriter.Escaped(view.Words(only[i]))}</a></li>"));
            html.MarkupLine("</div></div>");
        }
        html.MarkupLine("</div>");
    }

    private void Copies()
    {
        ImmutableArray<Reuse> copies = view.Comparison.Reuse;
        if (copies.IsEmpty) return;
        parts.Heading("copies", "Copied passages", "Nearly word for word in two reports, outside quotation marks. Copies do not confirm each other.");
        for (int i = 0; i < copies.Length; i++)
        {
            html.MarkupLine($"<div class=\"finding\" id=\"copy-{i + 1}\"><p class=\"note\">{Key("C", i + 1)}{Phrases.Count(copies[i].SharedWords, "shared word", "shared words")}</p><div class=\"pair\">");
            Side(copies[i].A, $"c{i + 1}a");
            Side(copies[i].B, $"c{i + 1}b");
            html.MarkupLine("</div></div>");
        }
    }

    private void Wording()
    {
        Wording wording = view.Comparison.Wording;
        if (wording.Names.IsEmpty) return;
        parts.Heading("wording", "Wording", "What each report calls the speakers, and its words for how they speak.");
        var names = wording.Names.ToDictionary(n => (n.SpeakerId, n.ReportId), n => n.Names);
        var cues = wording.Cues.ToDictionary(c => (c.SpeakerId, c.ReportId), c => c.Cues);
        TableHead();
        foreach (SpeakerRow row in view.Rows.Where(r => r.Id is not null && view.Reports.Any(p => names.ContainsKey((r.Id, p.Report.Id)))))
        {
            html.MarkupLine($"<tr><th scope=\"row\">{HtmlWriter.Escaped(row.Name)}</th>");
            foreach (AttributedReport report in view.Reports)
            {
                (string, string) key = (row.Id!, report.Report.Id);
                if (!names.TryGetValue(key, out ImmutableArray<string> called)) { html.MarkupLine("<td class=\"absent\">–</td>"); continue; }
                string said = cues.TryGetValue(key, out ImmutableArray<Passage> words) ? CueCounts(words) : "";
                html.MarkupLine($"<td class=\"{parts.Colour(report.Report.Id)}\"><span class=\"chip narrow\">{HtmlWriter.Escaped(view.Label(report.Report.Id))}</span>{PageParts.Line(string.Join(", ", called))}{(said.Length > 0 ? $"<br><span class=\"cue\">{said}</span>" : "")}</td>");
            }
            html.MarkupLine("</tr>");
        }
        html.MarkupLine("</tbody></table></div>");
    }

    private string CueCounts(ImmutableArray<Passage> cues) => string.Join(", ", cues.Select(view.Words).GroupBy(w => w, StringComparer.OrdinalIgnoreCase)
        .Select(g => HtmlWriter.Escaped(g.Key) + (g.Count() > 1 ? $" ({g.Count()})" : "")));

    /// <summary>A list whose items after the first few are folded away.</summary>
    private void List<T>(ImmutableArray<T> items, int shown, Action<T> write)
    {
        html.MarkupLine("<ul>");
        // One item more costs no more room than the line that would fold it away.
        int open = items.Length <= shown + 1 ? items.Length : shown;
        for (int i = 0; i < open; i++) write(items[i]);
        html.MarkupLine("</ul>");
        if (open == items.Length) return;
        html.MarkupLine($"<details><summary>… and {Phrases.Number(items.Length - open)} more</summary><ul>");
        for (int i = open; i < items.Length; i++) write(items[i]);
        html.MarkupLine("</ul></details>");
    }

    /// <summary>The letter and number by which the texts refer to a finding.</summary>
    private static string Key(string letter, int number) => $"<span class=\"key\">{letter}{number}</span>";

    private static string Share(int words, int most) => (100.0 * words / most).ToString("0.##", CultureInfo.InvariantCulture);
}
