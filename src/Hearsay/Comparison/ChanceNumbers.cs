using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Tells quantities that reports give of one thing from those that they have in common by chance.</summary>
/// <remarks>Any two reports have a "Wednesday" or "2016" near the same word. Where no statement, dispute, copied passage or fact ties reports to each other, what
/// their numbers agree in tells nothing; where they differ beyond that, it is shown.</remarks>
internal static class ChanceNumbers
{
    /// <summary>The comparisons that hold two reports which something else ties, at whatever remove, and those in conflict.</summary>
    public static ImmutableArray<NumberComparison> Without(
        ImmutableArray<NumberComparison> numbers, ImmutableArray<AttributedReport> reports, ImmutableArray<Family> families, ImmutableArray<Dispute> disputes,
        ImmutableArray<Reuse> reuse, ImmutableArray<CoveredFact> facts)
    {
        Dictionary<string, string> above = reports.ToDictionary(r => r.Report.Id, r => r.Report.Id, StringComparer.Ordinal);
        string Of(string report)
        {
            while (above[report] != report) report = above[report] = above[above[report]];
            return report;
        }
        void Tie(IEnumerable<string> tied)
        {
            string? first = null;
            foreach (string report in tied)
            {
                if (first is null) first = Of(report);
                else above[Of(report)] = first;
            }
        }
        Dictionary<string, string> reportOf = reports.SelectMany(r => r.Statements).ToDictionary(s => s.Id, s => s.ReportId, StringComparer.Ordinal);
        foreach (Family family in families) Tie(family.Members.Select(m => reportOf[m]));
        foreach (Dispute dispute in disputes) Tie([dispute.A.ReportId, dispute.B.ReportId]);
        foreach (Reuse copy in reuse) Tie([copy.A.ReportId, copy.B.ReportId]);
        foreach (CoveredFact fact in facts) Tie(fact.ReportIds);
        return
        [
            .. numbers.Where(n => n.Relation == NumberRelation.Conflict
                || n.Values.Select(v => v.Passage.ReportId).Distinct(StringComparer.Ordinal).GroupBy(Of, StringComparer.Ordinal).Any(g => g.Skip(1).Any())),
        ];
    }
}
