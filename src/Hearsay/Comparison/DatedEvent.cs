using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>A dated event as one place of one report tells it, with what the merging needs to know.</summary>
internal sealed record DatedEvent
{
    /// <summary>Index of the report.</summary>
    public required int Text { get; init; }

    /// <summary>The telling.</summary>
    public required TimelinePassage Telling { get; init; }

    /// <summary>When.</summary>
    public required TimelineDate Date { get; init; }

    /// <summary>Who does it; a speaker's id, null when that cannot be told.</summary>
    public required string? Agent { get; init; }

    /// <summary>To whom it is done; a speaker's id, null when that cannot be told.</summary>
    public required string? Patient { get; init; }

    /// <summary>Distinct stems of the content words that tell it, the date's left out, ascending.</summary>
    public required int[] Stems { get; init; }

    /// <summary>Stems of the nouns that head who does it and to whom, ascending.</summary>
    public required int[] PartyStems { get; init; }

    /// <summary>Whether somebody says or thinks something: the event is the saying.</summary>
    public required bool IsSaying { get; init; }

    /// <summary>Whether a noun tells it ("the July 7 meeting").</summary>
    public required bool IsNoun { get; init; }

    /// <summary>Id of the statement whose cue tells it; null when it is no cue.</summary>
    public required string? Utterance { get; init; }

    /// <summary>Why the date has no place on the calendar; empty where it has one.</summary>
    public required string Unplaced { get; init; }

    /// <summary>Told as done or as planned: one event from either side of its date; what may be, must be or is asked for is another thing.</summary>
    public bool IsSure => Telling.Modality is Modality.Fact or Modality.Intended;
}
