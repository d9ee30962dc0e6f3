using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The parts of the page on how reports put things: who does what to whom in the headlines, verbs that introduce one speaker differently,
/// words by which an outlet judges in its own voice, and what each report calls whom.</summary>
internal sealed class PageWording(StoryView view, PageIndex index, HtmlWriter html)
{
    private const int WordsShown = 8;
    private const int NamesShown = 8;
    private const int HeadlinesShown = 8;
    private readonly PageParts parts = new(view, html);
    private readonly Dictionary<(string Speaker, string Report), ImmutableArray<string>> names = view.Comparison.Wording.Names.ToDictionary(n => (n.SpeakerId, n.ReportId), n => n.Names);
    private readonly Dictionary<(string Speaker, string Report), ImmutableArray<Passage>> cues = view.Comparison.Wording.Cues.ToDictionary(c => (c.SpeakerId, c.ReportId), c => c.Cues);

    /// <summary>Whether two headlines at least tell of an act.</summary>
    internal static bool HasHeadlines(StoryView view) => view.Comparison.Wording.Headlines.Count(h => !h.Acts.IsEmpty) > 1;

    /// <summary>The headlines side by side, part by part.</summary>
    internal void Headlines()
    {
        if (!HasHeadlines(view)) return;
        Wording wording = view.Comparison.Wording;
        parts.Open("headlines", "Headlines", "Who does what to whom in each" + (index.Headlines.IsEmpty ? "." : "; what differs in bold."));
        for (int i = 0; i < wording.HeadlineContrasts.Length; i++)
        {
            PageFinding finding = index.Headlines[i];
            html.MarkupLine($"<p {PageParts.Attributes(finding)}>{PageParts.Key(finding)}{PageParts.Line(Phrases.Sentence(wording.HeadlineContrasts[i].Reason))} {parts.Badges(finding.Places)}</p>");
        }
        parts.Fold(wording.Headlines, HeadlinesShown, "more headlines",
            "<table class=\"stack\"><thead><tr><th scope=\"col\">Report</th><th scope=\"col\">Who</th><th scope=\"col\">does</th><th scope=\"col\">to whom or what</th></tr></thead><tbody>", "</tbody></table>", Headline);
        parts.Close();
    }

    private void Headline(HeadlineRoles headline)
    {
        bool first = true;
        foreach (HeadlineAct act in headline.Acts)
        {
            bool differs = view.Comparison.Wording.HeadlineContrasts.Any(c => c.Verbs.Contains(act.Verb));
            string verb = HtmlWriter.Escaped(view.Words(act.Verb));
            string manner = (act.IsNegated ? "<span class=\"kind\">not</span>" : "") + (act.IsPassive ? "<span class=\"kind\">(passive)</span>" : "");
            html.MarkupLine($"<tr><th scope=\"row\">{(first ? parts.Chip(headline.ReportId, $"report-{view.IndexOf(headline.ReportId) + 1}") : "<span class=\"again\">the same</span>")}</th>{Party(act.Agent)}<td dir=\"auto\">{(differs ? $"<b>{verb}</b>" : verb)}{manner}</td>{Party(act.Object)}</tr>");
            first = false;
        }
    }

    /// <summary>What is put differently, each with its words in the texts.</summary>
    internal void Contrasts()
    {
        Wording wording = view.Comparison.Wording;
        if (wording.VerbContrasts.IsEmpty && wording.Evaluative.IsEmpty) return;
        parts.Open("contrasts", "Put differently", "Verbs that let a reader think differently of one speaker, and words by which an outlet judges in its own voice where others do without.", index.Verbs.Length + index.Words.Length);
        parts.Fold([.. Enumerable.Range(0, wording.VerbContrasts.Length)], WordsShown, "more", "<ul class=\"rows\">", "</ul>", i => Verbs(wording.VerbContrasts[i], index.Verbs[i]));
        parts.Fold([.. Enumerable.Range(0, wording.Evaluative.Length)], WordsShown, "more", "<ul class=\"rows\">", "</ul>", i => Evaluative(wording.Evaluative[i], index.Words[i]));
        parts.Close();
    }

    private void Verbs(VerbContrast contrast, PageFinding finding)
    {
        html.Markup($"<li {PageParts.Attributes(finding)}><span dir=\"auto\">{PageParts.Key(finding)}{HtmlWriter.Escaped(view.SpeakerName(contrast.SpeakerId))}</span><span>{PageParts.Line(WordingWords.Verbs(contrast, view, view.Label))} ");
        for (int u = 0; u < contrast.Uses.Length; u++)
            html.Markup($"<a class=\"chip {parts.Colour(contrast.Uses[u].Cue.ReportId)}\" href=\"#{finding.Places[u].Anchor}\"><b class=\"n\">{view.IndexOf(contrast.Uses[u].Cue.ReportId) + 1}</b> “{HtmlWriter.Escaped(view.Words(contrast.Uses[u].Cue))}”</a> ");
        html.MarkupLine($"</span>{PageParts.Reason(contrast.Reason, null)}</li>");
    }

    private void Evaluative(EvaluativeWord word, PageFinding finding)
    {
        html.MarkupLine($"<li {PageParts.Attributes(finding)}><span>{PageParts.Key(finding)}{parts.Chip(word.Passage.ReportId, finding.Places[0].Anchor)}</span>"
            + $"<span dir=\"auto\">{parts.Within(word.Passage)}<span class=\"kind\">{PageParts.Line(WordingWords.Others(word, view, view.Label))}</span></span>{PageParts.Reason(word.Reason, null)}</li>");
    }

    /// <summary>What each report calls the speakers, and its verbs for how they speak.</summary>
    internal void Names()
    {
        if (names.Count == 0) return;
        parts.Open("wording", "Names and verbs", "What each report calls the speakers, and in italics its words for how they speak.");
        int ReportsThatName(SpeakerRow row) => view.Reports.Count(p => names.ContainsKey((row.Id!, p.Report.Id)));
        SpeakerRow[] rows = [.. index.Rows.Where(r => r.Id is not null && ReportsThatName(r) > 0).OrderByDescending(ReportsThatName)];
        // How one report alone calls somebody is no comparison.
        SpeakerRow[] shared = [.. rows.Where(r => ReportsThatName(r) > 1 || view.Reports.Length == 1)];
        parts.Fold(shared, NamesShown, "more speakers", "<div>", "</div>", Called);
        parts.Fold(rows[shared.Length..], 0, "named in one report only", "<div>", "</div>", Called);
        parts.Close();
    }

    private void Called(SpeakerRow row)
    {
        html.MarkupLine($"<div class=\"called\"><h3 dir=\"auto\">{HtmlWriter.Escaped(row.Name)}</h3>");
        parts.ByReport(r => !names.ContainsKey((row.Id!, view.Reports[r].Report.Id)), r =>
        {
            (string, string) key = (row.Id!, view.Reports[r].Report.Id);
            string said = cues.TryGetValue(key, out ImmutableArray<Passage> words) ? CueCounts(words) : "";
            html.MarkupLine($"<p dir=\"auto\">{PageParts.Line(string.Join(", ", names[key]))}{(said.Length > 0 ? $"<br><span class=\"cue\">{said}</span>" : "")}</p>");
        });
        html.MarkupLine("</div>");
    }

    private string CueCounts(ImmutableArray<Passage> cues) => string.Join(", ", cues.Select(view.Words).GroupBy(w => w, StringComparer.OrdinalIgnoreCase)
        .Select(g => HtmlWriter.Escaped(g.Key) + (g.Count() > 1 ? $" ({g.Count()})" : "")));

    private string Party(HeadlineParty? party) =>
        party is null ? "<td class=\"no-one\">–</td>" : $"<td dir=\"auto\">{HtmlWriter.Escaped(view.Words(party.Passage))}</td>";
}
