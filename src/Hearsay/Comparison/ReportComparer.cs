using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Lays reports whose speakers are joined side by side.</summary>
public sealed class ReportComparer
{
    /// <summary>Compares the reports.</summary>
    /// <param name="reports">Reports in ordinal order of their ids, with the speaker ids of <paramref name="speakers"/>.</param>
    /// <param name="speakers">The speakers over all reports.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(
        ImmutableArray<AttributedReport> reports, ImmutableArray<Speaker> speakers, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new StoryComparison
        {
            Reports = reports,
            Speakers = speakers,
            Families = [],
            Disputes = [],
            Reuse = [],
            Numbers = [],
            Only = [],
            Wording = new Wording([], [], []),
        };
    }
}
