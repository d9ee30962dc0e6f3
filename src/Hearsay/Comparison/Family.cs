using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>How the members of a family belong together.</summary>
public enum FamilyRelation : byte
{
    /// <summary>The same words, or the same speech event.</summary>
    SameUtterance,

    /// <summary>The same position, stated on another occasion.</summary>
    SamePosition,
}

/// <summary>How the wording varies over a family.</summary>
public enum Variation : byte
{
    /// <summary>The same words throughout.</summary>
    Verbatim,

    /// <summary>One is cut short, without other change.</summary>
    Truncated,

    /// <summary>Quoted words differ.</summary>
    Altered,

    /// <summary>Quoted in one, reported in other words in another.</summary>
    Paraphrase,

    /// <summary>The same foreign speaker's words, rendered differently.</summary>
    Translation,
}

/// <summary>Statements that report the same utterance, or the same position, of one speaker.</summary>
/// <param name="Id">Identifier, unique in the comparison.</param>
/// <param name="Relation">How they belong together.</param>
/// <param name="Variation">How the wording varies over the whole family.</param>
/// <param name="Members">Ids of at least two statements, in order of report and place.</param>
/// <param name="Differences">Where the wordings differ, each located; in order of members and place.</param>
/// <param name="Reason">Why they were put together, in plain words.</param>
public sealed record Family(
    string Id, FamilyRelation Relation, Variation Variation, ImmutableArray<string> Members, ImmutableArray<Difference> Differences, string Reason);

/// <summary>What differs between two wordings at one place.</summary>
public enum DifferenceKind : byte
{
    /// <summary>Words at the front that only one has.</summary>
    CutFront,

    /// <summary>Words in the middle that only one has.</summary>
    CutMiddle,

    /// <summary>Words at the end that only one has.</summary>
    CutEnd,

    /// <summary>Words put in, marked by brackets.</summary>
    Insertion,

    /// <summary>Other words in the same place.</summary>
    Substitution,

    /// <summary>A number that differs.</summary>
    Number,

    /// <summary>A negation that only one has.</summary>
    Negation,
}

/// <summary>One place where two members of a family differ.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="StatementA">Id of the one statement, whose wording is the longer or earlier one.</param>
/// <param name="A">The words there, in its report; null where nothing corresponds.</param>
/// <param name="StatementB">Id of the other statement.</param>
/// <param name="B">The words there, in its report; null where nothing corresponds.</param>
public sealed record Difference(DifferenceKind Kind, string StatementA, TextSpan? A, string StatementB, TextSpan? B);
