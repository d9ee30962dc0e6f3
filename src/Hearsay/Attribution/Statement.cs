using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>How a statement's content is given.</summary>
public enum StatementKind : byte
{
    /// <summary>All of it in quotation marks (or a block quotation).</summary>
    Direct,

    /// <summary>None of it in quotation marks.</summary>
    Indirect,

    /// <summary>Part of it in quotation marks.</summary>
    Mixed,
}

/// <summary>What the speaker does with the content, as the cue tells.</summary>
public enum Stance : byte
{
    /// <summary>Puts it forward as true.</summary>
    Assert,

    /// <summary>Rejects it.</summary>
    Deny,

    /// <summary>Asks it.</summary>
    Ask,

    /// <summary>Wants it done.</summary>
    Demand,

    /// <summary>Undertakes or threatens to do it.</summary>
    Promise,

    /// <summary>Leaves it open, or refuses to say.</summary>
    Doubt,

    /// <summary>Holds it to be so, without saying it aloud.</summary>
    Believe,
}

/// <summary>Whether the report tells that something was said, wrote or thought, and enough of it to be compared.</summary>
public enum Standing : byte
{
    /// <summary>The report tells that it was, and what.</summary>
    Reported,

    /// <summary>Nobody is told to have said it: "might say", "did not say whether", "declined to confirm".</summary>
    Hypothetical,

    /// <summary>An attribution in form that tells a reader little: a word or two for what ("wanted it"), nobody for who ("it was revealed that"), a stand on
    /// what another said ("welcomed a promise by Marsh to ..."), or the reporter's own "I think".</summary>
    Marginal,
}

/// <summary>One attribution: who (source), the words that say so (cue), and what (content).</summary>
public sealed record Statement
{
    /// <summary>Identifier: the report's, then <c>#</c> and a number from 1 in text order.</summary>
    public required string Id { get; init; }

    /// <summary>The report that holds it.</summary>
    public required string ReportId { get; init; }

    /// <summary>The words that name the source at this place; empty when none stands there.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The words that make it an attribution ("said", "according to"); empty for a quotation without one.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>What is attributed, one span for each contiguous piece, in text order; never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>How the content is given.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>What the speaker does with it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The speaker of the words, innermost; null when nobody is named.</summary>
    public required string? SpeakerId { get; init; }

    /// <summary>Speakers from the outermost to the innermost: "Davaran said Marsh accepted it" gives davaran, marsh for what Marsh accepted.
    /// Ends with <see cref="SpeakerId"/>; empty when nobody is named.</summary>
    public required ImmutableArray<string> Chain { get; init; }

    /// <summary>How likely it is that somebody who reads the report finds the same statement with the same source, from 0 to 1; calibrated on annotated news.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether it was said at all.</summary>
    public Standing Standing { get; init; }

    /// <summary>The statement whose content holds this one; null for an outermost one.</summary>
    public string? ParentId { get; init; }
}
