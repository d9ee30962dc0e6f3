using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay;

/// <summary>Compares several reports of one event, from their texts to the finished comparison.</summary>
public sealed class StoryComparer
{
    private readonly ReportAnalyzer analyzer = new();
    private readonly SpeakerJoiner joiner = new();
    private readonly ReportComparer comparer = new();

    /// <summary>Compares the reports; the result is the same whatever their order and the number of threads.</summary>
    /// <param name="reports">Reports with distinct ids; one or none is allowed and compares to nothing.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">Two reports have one id.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(IReadOnlyCollection<Report> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Report[] ordered = [.. reports.OrderBy(r => r.Id, StringComparer.Ordinal)];
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Id == ordered[i - 1].Id)
                throw new ArgumentException($"two reports have the id '{ordered[i].Id}'", nameof(reports));
        }
        AttributedReport[] attributed = new AttributedReport[ordered.Length];
        Parallel.For(0, ordered.Length, new ParallelOptions { CancellationToken = cancellation },
            i => attributed[i] = analyzer.Analyze(ordered[i], cancellation));
        JoinedReports joined = joiner.Join([.. attributed]);
        return comparer.Compare(joined.Reports, joined.Speakers, cancellation);
    }
}
