using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Counts how many independent origins something has that several reports tell: copies of one text, and what reports took from one outlet, confirm nothing.</summary>
public sealed class OriginCounter
{
    private readonly Dictionary<string, int> originOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> outlets;
    private readonly Dictionary<(string Report, string Speaker), string?> credited = [];

    /// <summary>Prepares to count in one comparison.</summary>
    public OriginCounter(StoryComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        for (int i = 0; i < comparison.Origins.Length; i++)
            foreach (string report in comparison.Origins[i].ReportIds) originOf[report] = i;
        foreach (Statement statement in comparison.Statements) statements[statement.Id] = statement;
        outlets = [.. comparison.Speakers.Where(s => s.Kind == SpeakerKind.Outlet).Select(s => s.Id)];
        foreach (Credit credit in comparison.Credits)
            if (credit.SpeakerId is { } speaker) credited.TryAdd((credit.ReportId, speaker), credit.CreditedReportId);
    }

    /// <summary>The number of origins of a family: its reports', but for what a report has from an outlet, which is the outlet's.</summary>
    /// <exception cref="ArgumentException">A member is no statement of the comparison.</exception>
    public int Count(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        HashSet<string> origins = new(StringComparer.Ordinal);
        foreach (string member in family.Members)
        {
            if (!statements.TryGetValue(member, out Statement? statement)) throw new ArgumentException($"no statement '{member}' in the comparison", nameof(family));
            origins.Add(OriginOf(statement));
        }
        return origins.Count;
    }

    /// <summary>The number of origins of the reports.</summary>
    public int Count(IEnumerable<string> reportIds)
    {
        ArgumentNullException.ThrowIfNull(reportIds);
        return reportIds.Select(OriginOf).Distinct(StringComparer.Ordinal).Count();
    }

    private string OriginOf(Statement statement)
    {
        // An outlet at the head of the chain is where the report has it from; the report's own outlet is no credit, and not in the table.
        if (statement.Chain.Length > 0 && outlets.Contains(statement.Chain[0]) && credited.TryGetValue((statement.ReportId, statement.Chain[0]), out string? published))
            return published is null ? "outlet " + statement.Chain[0] : OriginOf(published);
        return OriginOf(statement.ReportId);
    }

    private string OriginOf(string reportId) => originOf.TryGetValue(reportId, out int origin) ? $"origin {origin}" : "report " + reportId;
}
