using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>A quantity of one report with the words that tell what it is about.</summary>
internal sealed class NumberMention
{
    /// <summary>Index of its report in the comparison.</summary>
    public required int Report { get; init; }

    /// <summary>How far into its report it stands, from 0 to 1.</summary>
    public required double Place { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>The content words of its sentence by stem, each with its nearest place.</summary>
    public required Dictionary<string, ContextWord> Context { get; init; }

    /// <summary>The word that ties a date to its event: a verb or preposition right before it ("published Sunday", "since 2002").</summary>
    public required string Lead { get; init; }

    /// <summary>The speaker in whose statement it stands; null when the reporter's own.</summary>
    public required string? SpeakerId { get; init; }

    public required bool IsQuoted { get; init; }

    /// <summary>Whether it is a date that every reader carries along ("today", "this year").</summary>
    public required bool IsDeictic { get; init; }

    /// <summary>Whether it is a date after its report's publication.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>Whether it points back at what was named before ("the two leaders").</summary>
    public required bool IsAnaphoric { get; init; }

    /// <summary>How many mentions of its report have the same kind and value, itself included.</summary>
    public int Twins { get; set; } = 1;

    public bool IsDate => Quantity.Kind == QuantityKind.Date;

    /// <summary>The value without the part of the day.</summary>
    public string Value => Quantity.Kind == QuantityKind.Date ? Quantity.Normal.Split(' ')[0] : Quantity.Normal;
}

/// <summary>A content word near a quantity.</summary>
/// <param name="Token">Index of the token in its document.</param>
/// <param name="Word">As it stands in the text.</param>
/// <param name="Distance">Number of tokens to the quantity, 0 when it is part of it.</param>
internal readonly record struct ContextWord(int Token, string Word, int Distance);
