using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>One finding as an annotation shows it.</summary>
/// <param name="Kind">What kind of finding.</param>
/// <param name="Id">Its id, unique in the comparison.</param>
/// <param name="Tag">Its class within the kind; empty for none.</param>
/// <param name="Reason">What was found, in plain words.</param>
/// <param name="Motivation">The annotation's motivation, a word of the Web Annotation Vocabulary.</param>
/// <param name="Passages">What it is about; never empty.</param>
internal sealed record Finding(string Kind, string Id, string Tag, string Reason, string Motivation, ImmutableArray<Passage> Passages);

/// <summary>The findings on coverage, credits, dates and wording as annotations.</summary>
internal static class WebAnnotationFindings
{
    /// <summary>Facts that several reports tell, credits, dated events, then evaluative words, reporting verbs and headlines that reports word differently.</summary>
    internal static IEnumerable<Finding> Of(StoryComparison comparison, StoryView view)
    {
        int count = 0;
        foreach (CoveredFact fact in comparison.Coverage.Where(f => f.ReportIds.Length > 1))
            yield return new Finding("fact", Numbered("fact", count++), "", $"Told by {ProvenanceView.Join(fact.ReportIds.Select(view.Label))}.", "linking", [.. fact.Passages.Select(p => p.Passage)]);
        for (int i = 0; i < comparison.Credits.Length; i++)
        {
            Credit credit = comparison.Credits[i];
            string published = credit.CreditedReportId is { } report ? $", which published the report {view.Label(report)}" : "";
            yield return new Finding("credit", Numbered("credit", i), ProvenanceView.Of(credit.Kind), $"Credits {ProvenanceView.NameOf(credit, view)}{published}.", "describing", [credit.Passage]);
        }
        foreach (TimelineEntry entry in comparison.Timeline)
        {
            string date = TimelineWords.Date(entry.Date), reason = entry.Reason.Length == 0 ? "" : $": {entry.Reason}";
            yield return new Finding("event", entry.Id, "", $"{date}{reason}.", entry.Passages.Length > 1 ? "linking" : "describing", [.. entry.Passages.Select(p => p.Passage)]);
        }
        Wording wording = comparison.Wording;
        for (int i = 0; i < wording.Evaluative.Length; i++)
        {
            EvaluativeWord word = wording.Evaluative[i];
            yield return new Finding("evaluative-word", Numbered("evaluative-word", i), FieldNames.Of(word.Class), $"“{VisibleText.Line(word.Lemma)}”: {word.Reason}.", "linking", [word.Passage, .. word.Others]);
        }
        for (int i = 0; i < wording.VerbContrasts.Length; i++)
        {
            VerbContrast contrast = wording.VerbContrasts[i];
            yield return new Finding("reporting-verbs", Numbered("reporting-verbs", i), "", $"{view.SpeakerName(contrast.SpeakerId)}: {contrast.Reason}.", "linking", [.. contrast.Uses.Select(u => u.Cue)]);
        }
        for (int i = 0; i < wording.HeadlineContrasts.Length; i++)
        {
            HeadlineContrast contrast = wording.HeadlineContrasts[i];
            yield return new Finding("headlines", Numbered("headlines", i), "", $"The headlines: {contrast.Reason}.", "linking", contrast.Verbs);
        }
    }

    /// <summary>"reuse1" for the first of its kind.</summary>
    internal static string Numbered(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");
}
