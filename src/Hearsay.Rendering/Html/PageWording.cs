using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The parts of the page on how reports put things: who does what to whom in the headlines, verbs that introduce one speaker differently,
/// words by which an outlet judges in its own voice.</summary>
internal sealed class PageWording(StoryView view, HtmlWriter html)
{
    private readonly PageParts parts = new(view, html);
    private const int WordsShown = 6;

    /// <summary>The headlines side by side, part by part.</summary>
    internal void Headlines()
    {
        Wording wording = view.Comparison.Wording;
        if (wording.Headlines.Count(h => !h.Acts.IsEmpty) < 2) return;
        parts.Heading("headlines", "Headlines", "Who does what to whom in each.");
        foreach (HeadlineContrast contrast in wording.HeadlineContrasts) html.MarkupLine($"<p class=\"finding\">{PageParts.Line(Phrases.Sentence(contrast.Reason))}</p>");
        html.MarkupLine("<div class=\"scroll\"><table><thead><tr><th></th><th scope=\"col\">Who</th><th scope=\"col\">does</th><th scope=\"col\">to whom or what</th></tr></thead><tbody>");
        foreach (HeadlineRoles headline in wording.Headlines)
        {
            bool first = true;
            foreach (HeadlineAct act in headline.Acts)
            {
                bool differs = wording.HeadlineContrasts.Any(c => c.Verbs.Contains(act.Verb));
                string verb = HtmlWriter.Escaped(view.Words(act.Verb));
                string manner = (act.IsNegated ? "<span class=\"kind\">not</span>" : "") + (act.IsPassive ? "<span class=\"kind\">passive</span>" : "");
                html.MarkupLine($"<tr><th scope=\"row\">{(first ? parts.Chip(headline.ReportId, $"report-{view.IndexOf(headline.ReportId) + 1}") : "")}</th><td dir=\"auto\">{Party(act.Agent)}</td><td dir=\"auto\">{(differs ? $"<b>{verb}</b>" : verb)}{manner}</td><td dir=\"auto\">{Party(act.Object)}</td></tr>");
                first = false;
            }
        }
        html.MarkupLine("</tbody></table></div>");
    }

    /// <summary>What is put differently, each with its words in the texts.</summary>
    internal void Contrasts()
    {
        Wording wording = view.Comparison.Wording;
        if (wording.VerbContrasts.IsEmpty && wording.Evaluative.IsEmpty) return;
        parts.Heading("contrasts", "Put differently", "Verbs that let a reader think differently of one speaker, and words by which an outlet judges in its own voice where others do without.");
        html.MarkupLine("<ul class=\"wordings\">");
        for (int i = 0; i < wording.VerbContrasts.Length; i++) Verbs(wording.VerbContrasts[i], i);
        ImmutableArray<EvaluativeWord> words = wording.Evaluative;
        int open = words.Length <= WordsShown + 1 ? words.Length : WordsShown;
        for (int i = 0; i < open; i++) Evaluative(words[i], i);
        html.MarkupLine("</ul>");
        if (open == words.Length) return;
        html.MarkupLine($"<details><summary>… and {Phrases.Number(words.Length - open)} more</summary><ul class=\"wordings\">");
        for (int i = open; i < words.Length; i++) Evaluative(words[i], i);
        html.MarkupLine("</ul></details>");
    }

    private void Verbs(VerbContrast contrast, int i)
    {
        html.Markup($"<li id=\"verb-{i + 1}\"><span>{HtmlWriter.Escaped(view.SpeakerName(contrast.SpeakerId))}</span><span>{PageParts.Line(WordingWords.Verbs(contrast, view, view.Label))} ");
        for (int u = 0; u < contrast.Uses.Length; u++)
            html.Markup($"<a class=\"chip {parts.Colour(contrast.Uses[u].Cue.ReportId)}\" href=\"#{PageMarks.VerbAnchor(i, u)}\">“{HtmlWriter.Escaped(view.Words(contrast.Uses[u].Cue))}”</a> ");
        html.MarkupLine($"<span class=\"note told\">{PageParts.Line(Phrases.Sentence(contrast.Reason))}</span></span></li>");
    }

    private void Evaluative(EvaluativeWord word, int i)
    {
        (string before, string after) = view.Around(word.Passage, 6, 6);
        string back = after.Length == 0 || char.IsPunctuation(after[0]) ? after : " " + after;
        html.MarkupLine($"<li id=\"word-{i + 1}\" class=\"{parts.Colour(word.Passage.ReportId)}\"><span><span class=\"key\">W{i + 1}</span><a class=\"chip {parts.Colour(word.Passage.ReportId)}\" href=\"#{PageMarks.WordAnchor(i)}\">{HtmlWriter.Escaped(view.Label(word.Passage.ReportId))}</a></span>"
            + $"<span dir=\"auto\">{HtmlWriter.Escaped(before)} <b>{HtmlWriter.Escaped(view.Words(word.Passage))}</b>{HtmlWriter.Escaped(back)}<span class=\"kind\">{PageParts.Line(WordingWords.Others(word, view, view.Label))}</span></span></li>");
    }

    private string Party(HeadlineParty? party) => party is null ? "–" : HtmlWriter.Escaped(view.Words(party.Passage));
}
