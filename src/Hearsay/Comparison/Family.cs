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

/// <summary>Under whose names the reports give the members of a family.</summary>
public enum FamilySpeakers : byte
{
    /// <summary>All under one speaker.</summary>
    Same,

    /// <summary>Under a body and under somebody who speaks for it.</summary>
    Representative,

    /// <summary>The same words under different names, none of whom is known to speak for the other.</summary>
    Different,

    /// <summary>At least one member under no speaker that could be told.</summary>
    Unknown,
}

/// <summary>Statements that report the same utterance, or the same position, of one speaker.</summary>
/// <param name="Id">Identifier, unique in the comparison.</param>
/// <param name="Relation">How they belong together.</param>
/// <param name="Variation">How the wording varies over the whole family.</param>
/// <param name="Members">Ids of at least two statements, in order of report and place.</param>
/// <param name="Differences">Where the wordings differ, each located; in order of members and place.</param>
/// <param name="Reason">Why they were put together, in plain words.</param>
public sealed record Family(
    string Id, FamilyRelation Relation, Variation Variation, ImmutableArray<string> Members, ImmutableArray<Difference> Differences, string Reason)
{
    /// <summary>Under whose names the members stand.</summary>
    public FamilySpeakers Speakers { get; init; }

    /// <summary>The share of the pairs of its members that a careful reader may be expected to put together too, between 0 and 1.</summary>
    /// <remarks>Fitted on 200 families of ten annotated stories: few, and a reader annotates a remark that one report repeats less often than it
    /// is found. It ranks better than it counts; see <c>docs/decisions/0020-confidence-of-findings.md</c>.</remarks>
    public double Confidence { get; init; }
}

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

    /// <summary>Another word, or one that only one has, for how certain, how much or how binding it is: "may", "will", "some", "very".</summary>
    Qualifier,

    /// <summary>The same word in another form: another tense, another number.</summary>
    WordForm,

    /// <summary>Another pronoun: "I" and "he".</summary>
    Pronoun,

    /// <summary>What a pronoun of the other stands for: "he" and "Mr. Roe", with or without brackets.</summary>
    NameForPronoun,

    /// <summary>The same words in another place.</summary>
    Moved,

    /// <summary>Words between two passages that one joins without a mark and that stand apart in the other.</summary>
    Joined,

    /// <summary>A question in one only.</summary>
    Question,

    /// <summary>The same words spelt or set otherwise: "colour" and "color", "20" and "twenty".</summary>
    Spelling,
}

/// <summary>One place where two members of a family differ.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="StatementA">Id of the one statement, whose wording is the longer or earlier one.</param>
/// <param name="A">The words there, in its report; null where nothing corresponds.</param>
/// <param name="StatementB">Id of the other statement.</param>
/// <param name="B">The words there, in its report; null where nothing corresponds.</param>
public sealed record Difference(DifferenceKind Kind, string StatementA, TextSpan? A, string StatementB, TextSpan? B)
{
    /// <summary>What the difference does, in plain words and without a judgment: "a negation that only one has".</summary>
    public string Remark { get; init; } = "";
}
