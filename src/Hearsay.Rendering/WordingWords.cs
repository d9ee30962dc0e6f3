using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>How reports word it, as people read it.</summary>
internal static class WordingWords
{
    /// <summary>The verbs of a contrast report by report: "Gazette claimed; Courier said", or "Gazette claim 2 of 6; Courier none of 5".</summary>
    internal static string Verbs(VerbContrast contrast, StoryView view, Func<string, string> label)
    {
        if (contrast.FamilyId is not null) return string.Join("; ", contrast.Uses.Select(u => $"{label(u.Cue.ReportId)} “{view.Words(u.Cue)}”"));
        List<string> reports = [];
        foreach (AttributedReport report in view.Reports)
        {
            string id = report.Report.Id;
            if (view.Comparison.Wording.Verbs.FirstOrDefault(v => v.SpeakerId == contrast.SpeakerId && v.ReportId == id) is not { } verbs) continue;
            string own = string.Join(", ", contrast.Uses.Where(u => u.Cue.ReportId == id).GroupBy(u => u.Lemma, StringComparer.Ordinal).Select(g => $"“{g.Key}” {g.Count()}"));
            // As for the finding: fewer cues tell nothing of how a speaker is treated.
            int all = verbs.Verbs.Sum(v => v.Count);
            if (own.Length == 0 && all < 3) continue;
            reports.Add($"{label(id)} {(own.Length > 0 ? own : "none")} of {all}");
        }
        return string.Join("; ", reports);
    }

    /// <summary>How other reports word what an evaluative word stands at.</summary>
    internal static string Others(EvaluativeWord word, StoryView view, Func<string, string> label)
    {
        if (word.Counterpart is { } counterpart)
        {
            string there = label(counterpart.Passage.ReportId);
            return counterpart.Lemma == word.Lemma ? $"in somebody's words in {there}" : $"{there}: “{view.Words(counterpart.Passage)}”";
        }
        return "without it in " + string.Join(", ", word.Others.Select(o => label(o.ReportId)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The reporting verbs with their counts: "said 6, claimed 2 (leaves it open to doubt)".</summary>
    internal static string Counted(VerbWording verbs) =>
        string.Join(", ", verbs.Verbs.Select(v => $"{VisibleText.Line(v.Lemma)} {v.Count}{(Phrases.Of(v.Class) is { Length: > 0 } name ? $" ({name})" : "")}"));
}
