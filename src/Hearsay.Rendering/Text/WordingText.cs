using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>What the reports word differently, in the summary for a terminal.</summary>
internal sealed class WordingText(StoryView view, TerminalLines lines)
{
    private const int HeadlinesShown = 1;
    private const int RemarksShown = 2;
    private const int WordsShown = 2;

    internal void Write()
    {
        Wording wording = view.Comparison.Wording;
        if (wording.HeadlineContrasts.IsEmpty && wording.VerbContrasts.IsEmpty && wording.Evaluative.IsEmpty) return;
        VerbContrast[] verbs = [.. wording.VerbContrasts.DistinctBy(c => c.SpeakerId, StringComparer.Ordinal).Take(RemarksShown)];
        // Two words of one sentence tell a reader once that it is told otherwise.
        EvaluativeWord[] words = [.. wording.Evaluative.DistinctBy(w => w.Others[0]).DistinctBy(w => (w.Lemma, w.Passage.ReportId)).Take(WordsShown)];
        int all = wording.HeadlineContrasts.Length + wording.VerbContrasts.Length + wording.Evaluative.Length;
        int shown = Math.Min(HeadlinesShown, wording.HeadlineContrasts.Length) + verbs.Length + words.Length;
        lines.Heading("Wording", shown < all ? $"{shown} of {Phrases.Number(all)}; what is put differently" : "what is put differently");
        foreach (HeadlineContrast contrast in wording.HeadlineContrasts.Take(HeadlinesShown)) Headline(contrast);
        foreach (VerbContrast contrast in verbs) Verbs(contrast);
        foreach (EvaluativeWord word in words) Evaluative(word);
    }

    private void Headline(HeadlineContrast contrast)
    {
        string verbs = string.Join(", ", contrast.Verbs.Select(v => $"{view.ShortLabel(v.ReportId)} “{view.Words(v)}”"));
        lines.Line(2, 4, new Run("headlines", RunStyle.Name), new Run("  " + VisibleText.Line(contrast.Reason) + ": ", RunStyle.Faint), verbs);
    }

    private void Verbs(VerbContrast contrast) => lines.Line(2, 4,
        new Run(view.SpeakerName(contrast.SpeakerId), RunStyle.Name), new Run(contrast.FamilyId is null ? "  verbs: " : "  one remark: ", RunStyle.Faint),
        WordingWords.Verbs(contrast, view, view.ShortLabel));

    private void Evaluative(EvaluativeWord word)
    {
        string label = view.ShortLabel(word.Passage.ReportId);
        string others = WordingWords.Others(word, view, view.ShortLabel);
        (string before, string after) = view.Around(word.Passage, 3, 4);
        lines.Line(2, 4, new Run(label, RunStyle.Name), new Run("  own voice: ", RunStyle.Faint), before.Length > 0 ? VisibleText.ShortenFront(before, 32) + " " : "",
            new Run(view.Words(word.Passage), RunStyle.Name), after.Length > 0 ? (char.IsPunctuation(after[0]) ? "" : " ") + VisibleText.Shorten(after, 40) : "",
            new Run($"  ({others})", RunStyle.Faint));
    }
}
