using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Evaluation.Edits;

/// <summary>How the second report sets the quotation.</summary>
internal enum EditSetting
{
    /// <summary>As a whole, before or behind its cue.</summary>
    Whole,

    /// <summary>Some words of it in a sentence of the report's own.</summary>
    Fragment,

    /// <summary>In two parts with the cue between; where <c>|</c> stands.</summary>
    Interrupted,
}

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

    /// <summary>How the second report sets it.</summary>
    public EditSetting Setting { get; init; }
}
