namespace Hearsay.Comparison;

/// <summary>How much each speaker is given to say.</summary>
internal sealed class SpeakerHabits
{
    private readonly Dictionary<string, double> perReport = new(StringComparer.Ordinal);

    public SpeakerHabits(IEnumerable<StatementWords> statements)
    {
        foreach (IGrouping<string, StatementWords> speaker in statements.Where(s => s.Statement.SpeakerId is not null).GroupBy(s => s.Statement.SpeakerId!))
            perReport.Add(speaker.Key, (double)speaker.Count() / speaker.Select(s => s.ReportId).Distinct().Count());
    }

    /// <summary>Mean number of the speaker's statements in the reports that let them speak at all.</summary>
    public double PerReport(string? speaker) => speaker is null ? 1 : perReport.GetValueOrDefault(speaker, 1);
}
