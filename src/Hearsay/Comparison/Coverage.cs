using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Whereabouts in a report something stands: what an editor puts first is held to matter most.</summary>
public enum ReportPart : byte
{
    /// <summary>In the headline.</summary>
    Headline,

    /// <summary>In the first two sentences below it.</summary>
    Lead,

    /// <summary>Between lead and end.</summary>
    Middle,

    /// <summary>In the last fifth of the words, or in the last sentence.</summary>
    End,
}

/// <summary>A passage and where in its report it stands.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Part">The part of the report that it begins in.</param>
public sealed record PlacedPassage(Passage Passage, ReportPart Part);

/// <summary>One thing that reports tell, and which of them do.</summary>
/// <param name="ReportIds">The reports in which it was found, in order.</param>
/// <param name="Passages">Where, in order of report and place; at least one for each report.</param>
public sealed record CoveredFact(ImmutableArray<string> ReportIds, ImmutableArray<PlacedPassage> Passages);

/// <summary>Which reports have what.</summary>
/// <param name="Facts">What was found in several reports, what more of them have first, then what was found in one only; both in text order. What may be
/// in another report and cannot be told to be is left out.</param>
/// <param name="Only">The passages that were found in one report only.</param>
internal sealed record CoverageResult(ImmutableArray<CoveredFact> Facts, ImmutableArray<Passage> Only);
