using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>Several reports of one event side by side: the whole result.</summary>
/// <remarks>Reports stand in ordinal order of their ids, whatever order they were given in. Speaker ids are those of
/// <see cref="Speakers"/> throughout: the speakers of the reports, joined.</remarks>
public sealed record StoryComparison
{
    /// <summary>The reports with their statements, speaker ids joined.</summary>
    public required ImmutableArray<AttributedReport> Reports { get; init; }

    /// <summary>The speakers over all reports, in order of first appearance.</summary>
    public required ImmutableArray<Speaker> Speakers { get; init; }

    /// <summary>Statements that belong together.</summary>
    public required ImmutableArray<Family> Families { get; init; }

    /// <summary>Acts and states that two reports or more tell, so or not so.</summary>
    public ImmutableArray<AlignedProposition> Propositions { get; init; } = [];

    /// <summary>Passages that cannot both be right.</summary>
    public required ImmutableArray<Dispute> Disputes { get; init; }

    /// <summary>Copied passages.</summary>
    public required ImmutableArray<Reuse> Reuse { get; init; }

    /// <summary>Quantities about one thing.</summary>
    public required ImmutableArray<NumberComparison> Numbers { get; init; }

    /// <summary>What was found in one report only.</summary>
    public required ImmutableArray<Passage> Only { get; init; }

    /// <summary>What several reports tell, what more of them have first, then what one only does, fact by fact, each with its place.</summary>
    /// <remarks>What another report touches on and cannot be told to have is in none of them.</remarks>
    public ImmutableArray<CoveredFact> Coverage { get; init; } = [];

    /// <summary>How much of their own words reports share: a pair for each two that share a copied passage, in order.</summary>
    public ImmutableArray<ReportShare> Shares { get; init; } = [];

    /// <summary>The reports by where their texts come from: copies of one text stand together, every other report alone.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>Where reports credit outlets and documents, in order of report and place.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>How each report words it.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The dated events that the reports tell, in the order of their dates; those without a place on the calendar last.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>The statements of all reports, in order of report and place.</summary>
    public IEnumerable<Statement> Statements => Reports.SelectMany(r => r.Statements);

    /// <summary>The report with the id.</summary>
    /// <exception cref="ArgumentException">No report has the id.</exception>
    public Report Report(string id) =>
        Reports.FirstOrDefault(r => r.Report.Id == id)?.Report ?? throw new ArgumentException($"no report '{id}' in the comparison", nameof(id));
}
