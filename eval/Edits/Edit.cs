using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Evaluation.Edits;

/// <summary>A known edit of a quotation, and what a comparison must say of it.</summary>
/// <param name="Kind">What was done, as the table names it.</param>
/// <param name="First">The quotation, or the two that stand apart, as the first report gives it.</param>
/// <param name="Second">The quotation as the second report gives it.</param>
/// <param name="Variation">How the wording varies.</param>
/// <param name="Differences">The kinds of difference, exactly.</param>
internal sealed record Edit(string Kind, ImmutableArray<string> First, string Second, Variation Variation, params ImmutableArray<DifferenceKind> Differences)
{
    /// <summary>Under whose names the two stand.</summary>
    public FamilySpeakers Speakers { get; init; }
}
