using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Whether the reports have enough in common to be of one event, in sentences. Nothing where they have.</summary>
internal static class TiesView
{
    // Of 150 published reports, each compared with two others of its event, one has nothing in common with them that is found and seven have one thing:
    // the sentences say what was found, not that the events differ.
    private const int Little = 1;

    /// <summary>The sentences: about all reports where none is tied to another, else about each that is hardly or not tied.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="label">What a report is called.</param>
    internal static IEnumerable<string> Lines(StoryComparison comparison, Func<string, string> label)
    {
        if (comparison.Reports.Length < 2) yield break;
        ImmutableArray<ReportTies> ties = ReportTies.Of(comparison);
        if (ties.All(t => t.Count == 0))
        {
            yield return "These reports have nothing in common that was found: no statement, number, copied passage, fact or dated event of one is in another, and none disputes another.";
            yield break;
        }
        if (ties.Length == 2 && ties[0].Count <= Little)
        {
            yield return $"These reports have little in common that was found: {Told(ties[0])}.";
            yield break;
        }
        string[] apart = [.. ties.Where(t => t.Count == 0).Select(t => label(t.ReportId))];
        if (apart.Length > 0) yield return $"{ProvenanceView.Join(apart)} {(apart.Length == 1 ? "has" : "have")} nothing in common with the other reports that was found.";
        foreach (ReportTies report in ties.Where(t => t.Count is > 0 and <= Little))
            yield return $"{label(report.ReportId)} has little in common with the other reports that was found: {Told(report)}.";
    }

    private static string Told(ReportTies ties)
    {
        (int Count, string One, string Many)[] kinds =
        [
            (ties.Families, "group of statements", "groups of statements"), (ties.Disputes, "dispute", "disputes"), (ties.Numbers, "number", "numbers"),
            (ties.Reuse, "copied passage", "copied passages"), (ties.Facts, "fact", "facts"), (ties.Events, "dated event", "dated events"),
            (ties.Contrasts, "wording that differs", "wordings that differ"),
        ];
        return ProvenanceView.Join(kinds.Where(k => k.Count > 0).Select(k => Phrases.Count(k.Count, k.One, k.Many)));
    }
}
