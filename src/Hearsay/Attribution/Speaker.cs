using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>What a speaker is.</summary>
public enum SpeakerKind : byte
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>A body that speaks as one: a government, company, party, agency.</summary>
    Organisation,

    /// <summary>Several people together ("reporters", "critics", "the two leaders").</summary>
    Group,

    /// <summary>A writing ("the report", "the letter", "a poll").</summary>
    Document,

    /// <summary>A publisher of news that is quoted.</summary>
    Outlet,
}

/// <summary>How a mention refers.</summary>
public enum MentionKind : byte
{
    /// <summary>By name ("Ilko Davaran", "the Justice Department").</summary>
    Name,

    /// <summary>By description ("the secretary of state", "a spokeswoman").</summary>
    Nominal,

    /// <summary>By pronoun ("he", "they").</summary>
    Pronoun,
}

/// <summary>A stretch of a report that names or points at a speaker.</summary>
/// <param name="Tokens">Its tokens, title and determiner included, appositions and relative clauses left out.</param>
/// <param name="Span">The same as UTF-16 offsets.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="SpeakerId">The speaker it refers to.</param>
public sealed record Mention(TokenRange Tokens, TextSpan Span, MentionKind Kind, string SpeakerId);

/// <summary>The person, organisation, group, document or outlet behind mentions.</summary>
/// <remarks>Within one report after attribution, over all reports of a story after joining.</remarks>
public sealed record Speaker
{
    /// <summary>Identifier: unique in its report, or in its story once joined.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name found, without title where a name is known.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Every distinct wording used for it, pronouns left out, in order of first appearance.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What they are, in the reports' own words ("secretary of state"); null when no report says.</summary>
    public string? Role { get; init; }

    /// <summary>Everything the reports say they are, in their own words, in order of first appearance.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Whether a proper name is known ("a senior official" is not named).</summary>
    public bool IsNamed { get; init; }
}
