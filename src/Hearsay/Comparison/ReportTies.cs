using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>How many findings tie one report to another of the comparison; none for a report of another event.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Families">Families with a statement of another report too.</param>
/// <param name="Disputes">Disputes with a passage of another report.</param>
/// <param name="Numbers">Quantities that another report gives too.</param>
/// <param name="Reuse">Passages copied between it and another report.</param>
/// <param name="Facts">Facts that another report tells too.</param>
/// <param name="Events">Dated events that another report tells too.</param>
/// <param name="Contrasts">Wordings held against another report's: evaluative words, reporting verbs, headlines.</param>
public sealed record ReportTies(string ReportId, int Families, int Disputes, int Numbers, int Reuse, int Facts, int Events, int Contrasts)
{
    /// <summary>All of them.</summary>
    public int Count => Families + Disputes + Numbers + Reuse + Facts + Events + Contrasts;

    /// <summary>Counts the ties of each report, in the order of the comparison.</summary>
    public static ImmutableArray<ReportTies> Of(StoryComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Dictionary<string, string> reportOf = comparison.Statements.ToDictionary(s => s.Id, s => s.ReportId, StringComparer.Ordinal);
        Dictionary<string, int> families = Counted(comparison.Families.Select(f => f.Members.Select(m => reportOf[m])));
        Dictionary<string, int> disputes = Counted(comparison.Disputes.Select(d => new[] { d.A.ReportId, d.B.ReportId }));
        Dictionary<string, int> numbers = Counted(comparison.Numbers.Select(n => n.Values.Select(v => v.Passage.ReportId)));
        Dictionary<string, int> reuse = Counted(comparison.Reuse.Select(r => new[] { r.A.ReportId, r.B.ReportId }));
        Dictionary<string, int> facts = Counted(comparison.Coverage.Select(f => f.ReportIds.AsEnumerable()));
        Dictionary<string, int> events = Counted(comparison.Timeline.Select(e => e.Passages.Select(p => p.Passage.ReportId)));
        Wording wording = comparison.Wording;
        Dictionary<string, int> contrasts = Counted(wording.Evaluative.Select(e => e.Others.Select(o => o.ReportId).Prepend(e.Passage.ReportId))
            .Concat(wording.VerbContrasts.Select(c => c.Uses.Select(u => u.Cue.ReportId))).Concat(wording.HeadlineContrasts.Select(c => c.Verbs.Select(v => v.ReportId))));
        return
        [
            .. comparison.Reports.Select(r => r.Report.Id).Select(id => new ReportTies(
                id, families.GetValueOrDefault(id), disputes.GetValueOrDefault(id), numbers.GetValueOrDefault(id), reuse.GetValueOrDefault(id),
                facts.GetValueOrDefault(id), events.GetValueOrDefault(id), contrasts.GetValueOrDefault(id))),
        ];
    }

    /// <summary>By report the findings that hold it and another.</summary>
    private static Dictionary<string, int> Counted(IEnumerable<IEnumerable<string>> findings)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (IEnumerable<string> finding in findings)
        {
            string[] reports = [.. finding.Distinct(StringComparer.Ordinal)];
            if (reports.Length < 2) continue;
            foreach (string report in reports) counts[report] = counts.GetValueOrDefault(report) + 1;
        }
        return counts;
    }
}
