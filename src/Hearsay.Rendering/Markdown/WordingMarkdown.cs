using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>How each report words it, in Markdown.</summary>
internal sealed class WordingMarkdown(StoryView view, Func<Passage, int> lineOf, Action<string> line)
{
    internal void Write()
    {
        Wording wording = view.Comparison.Wording;
        if (wording.Names.IsEmpty && wording.Cues.IsEmpty && wording.Headlines.IsEmpty && wording.EvaluativeUses.IsEmpty) return;
        line("");
        line("## Wording");
        Headlines(wording);
        Names(wording);
        Verbs(wording);
        Evaluative(wording);
    }

    private void Headlines(Wording wording)
    {
        if (wording.Headlines.All(h => h.Acts.IsEmpty)) return;
        line("");
        line("| Headline of | Who | Does | To whom or what |");
        line("|---|---|---|---|");
        foreach (HeadlineRoles headline in wording.Headlines)
        {
            string label = Label(headline.ReportId);
            foreach (HeadlineAct act in headline.Acts)
            {
                string voice = act.IsPassive ? " (passive)" : "", not = act.IsNegated ? "not: " : "";
                line($"| {label} | {Party(act.Agent)} | {not}{Words(act.Verb)}{voice} | {Party(act.Object)} |");
                label = "";
            }
        }
        foreach (HeadlineContrast contrast in wording.HeadlineContrasts)
        {
            line("");
            line($"{MarkdownText.Escape(Phrases.Sentence(contrast.Reason))} {string.Join("; ", contrast.Verbs.Select(v => $"{Label(v.ReportId)}: “{Words(v)}”"))}");
        }
    }

    private string Party(HeadlineParty? party) => party is null ? "–" : Words(party.Passage);

    private void Names(Wording wording)
    {
        if (wording.Names.IsEmpty && wording.Cues.IsEmpty) return;
        line("");
        line("| Speaker | Report | Called | Reporting words |");
        line("|---|---|---|---|");
        Dictionary<(string, string), string> verbs = wording.Cues.ToDictionary(c => (c.SpeakerId, c.ReportId), c => string.Join("; ", c.Cues.Select(view.Words)));
        foreach (VerbWording own in wording.Verbs) verbs[(own.SpeakerId, own.ReportId)] = WordingWords.Counted(own);
        foreach (NameWording names in wording.Names)
        {
            string reporting = verbs.GetValueOrDefault((names.SpeakerId, names.ReportId), "");
            line($"| {MarkdownText.Escape(view.SpeakerName(names.SpeakerId))} | {Label(names.ReportId)} | {MarkdownText.Inline(string.Join("; ", names.Names))} | {MarkdownText.Escape(reporting)} |");
        }
    }

    private void Verbs(Wording wording)
    {
        if (wording.VerbContrasts.IsEmpty) return;
        line("");
        line("Introduced with verbs of other kinds:");
        line("");
        foreach (VerbContrast contrast in wording.VerbContrasts)
        {
            string what = contrast.FamilyId is null ? "" : ", one remark";
            line($"- {MarkdownText.Escape(view.SpeakerName(contrast.SpeakerId))}{what}: {MarkdownText.Escape(WordingWords.Verbs(contrast, view, view.Label))}");
        }
    }

    private void Evaluative(Wording wording)
    {
        if (wording.EvaluativeUses.IsEmpty) return;
        line("");
        line("| Report | Evaluative words of its own voice | Attributed | Quoted |");
        line("|---|---|---:|---:|");
        foreach (IGrouping<string, EvaluativeUse> report in wording.EvaluativeUses.GroupBy(u => u.Passage.ReportId, StringComparer.Ordinal))
        {
            string own = string.Join(", ", report.Where(u => u.Voice == Voice.Own).Select(u => view.Words(u.Passage)));
            line($"| {Label(report.Key)} | {MarkdownText.Escape(own)} | {Phrases.Number(report.Count(u => u.Voice == Voice.Attributed))} | {Phrases.Number(report.Count(u => u.Voice == Voice.Quoted))} |");
        }
        if (wording.Evaluative.IsEmpty) return;
        line("");
        line("Of one report's own voice, where another tells the same thing otherwise:");
        line("");
        foreach (EvaluativeWord word in wording.Evaluative)
        {
            line($"- {Label(word.Passage.ReportId)}, line {lineOf(word.Passage)}: “{Words(word.Passage)}” ({FieldNames.Of(word.Class)}) in {Words(word.About)}");
            foreach (Passage other in word.Others) line($"  - {Label(other.ReportId)}, line {lineOf(other)}: {Words(other)}");
        }
    }

    private string Label(string reportId) => MarkdownText.Escape(view.Label(reportId));

    private string Words(Passage passage) => MarkdownText.Escape(view.Words(passage));
}
