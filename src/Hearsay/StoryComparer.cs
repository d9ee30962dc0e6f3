using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay;

/// <summary>How stories are compared.</summary>
public sealed record StoryComparerOptions
{
    /// <summary>How many threads analyse reports, at least 1; null for as many as the machine has processors. The result never depends on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Statements less sure than this are left out, from 0 (none, by default) to 1.</summary>
    public double MinConfidence { get; init; }
}

/// <summary>Compares several reports of one event, from their texts to the finished comparison.</summary>
/// <param name="options">How; the defaults when null.</param>
public sealed class StoryComparer(StoryComparerOptions? options = null)
{
    private readonly int threads = options?.Threads ?? Environment.ProcessorCount;
    private readonly double minConfidence = options?.MinConfidence ?? 0;
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
        Parallel.For(0, ordered.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads },
            i => attributed[i] = analyzer.Analyze(ordered[i], cancellation).Where(s => s.Standing == Standing.Reported && s.Confidence >= minConfidence));
        JoinedReports joined = joiner.Join([.. attributed]);
        return comparer.Compare(joined.Reports, joined.Speakers, cancellation);
    }
}
