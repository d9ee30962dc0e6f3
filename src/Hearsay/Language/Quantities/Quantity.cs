using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What a quantity measures.</summary>
public enum QuantityKind : byte
{
    /// <summary>A number of things ("18 members", "a dozen officers"), or a bare number.</summary>
    Count,

    /// <summary>A place in a row ("the third debate").</summary>
    Ordinal,

    /// <summary>A share given as a fraction ("two-thirds of voters").</summary>
    Fraction,

    /// <summary>Per cent, or percentage points (the unit tells which).</summary>
    Percentage,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A vote or score of two sides ("234-193", "52 to 48").</summary>
    Vote,

    /// <summary>How old somebody is.</summary>
    Age,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A length, weight, area, speed, temperature or the like.</summary>
    Measure,

    /// <summary>How often ("twice", "on more than one occasion").</summary>
    Multiplicity,

    /// <summary>A day, month, year or other stretch of the calendar.</summary>
    Date,

    /// <summary>A time of day.</summary>
    TimeOfDay,
}

/// <summary>How the words limit a value.</summary>
public enum QuantityModifier : byte
{
    /// <summary>Given as it stands.</summary>
    None,

    /// <summary>"About", "roughly", "some": on either side.</summary>
    About,

    /// <summary>"Nearly", "almost": a little less.</summary>
    Nearly,

    /// <summary>"At least", "or more".</summary>
    AtLeast,

    /// <summary>"More than", "over".</summary>
    MoreThan,

    /// <summary>"Up to", "at most", "as many as".</summary>
    AtMost,

    /// <summary>"Less than", "under", "fewer than".</summary>
    LessThan,
}

/// <summary>A quantity or time expression of a text, with its value in a normal form.</summary>
/// <remarks>The value is the closed interval from <see cref="Low"/> to <see cref="High"/>, counted in <see cref="Unit"/>: seconds for a
/// duration (a month is 30.4375 days, a year 365.25), years for an age, day numbers (<see cref="DateOnly.DayNumber"/>) for a date,
/// minutes since midnight for a time of day, metres, kilograms and their like for a measure.</remarks>
public sealed record Quantity
{
    /// <summary>Its tokens, limiting words ("more than") and the counted noun included.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The characters, which may be fewer than those of the tokens: "two-hour" in one token that goes on.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it measures.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>The least value meant; null when nothing bounds it, or when a date cannot be placed on the calendar.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest value meant; null as for <see cref="Low"/>.</summary>
    public decimal? High { get; init; }

    /// <summary>How fine the value is: one in the last digit given (100,000,000 for "$2.5 billion"), for a date its length in days;
    /// 0 when it cannot be told.</summary>
    public decimal Step { get; init; }

    /// <summary>The unit of the interval: an ISO 4217 code, "%", "pp", "s", "y", "day", "min", "m", "kg" ..., or what is
    /// counted in "a two-term member" ("term"); empty for a bare number.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The base form of the noun that is counted or measured ("member" in "18 Senate members", "meeting" in "two-hour
    /// meeting"); empty when none stands there.</summary>
    public string Noun { get; init; } = "";

    /// <summary>How the words limit it.</summary>
    public QuantityModifier Modifier { get; init; }

    /// <summary>The value in a normal form: "2 h 16 min", "&gt;2 h", "2017-07-07", "USD 2500000000", "234–193".</summary>
    public required string Normal { get; init; }

    /// <summary>Whether the week or year of the date was chosen by rule (a weekday alone, a month without a year) and may be the wrong
    /// one.</summary>
    internal bool IsChosen { get; init; }

    /// <summary>Whether it names a number without giving one ("several", "dozens", "a few").</summary>
    public bool IsVague { get; init; }
}
