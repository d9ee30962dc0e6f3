using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>How fine a date of the timeline is.</summary>
public enum DatePrecision : byte
{
    /// <summary>It has no place on the calendar.</summary>
    Unknown,

    /// <summary>One day.</summary>
    Day,

    /// <summary>A week, a weekend or a few days.</summary>
    Week,

    /// <summary>One month.</summary>
    Month,

    /// <summary>One year.</summary>
    Year,

    /// <summary>Any other stretch: a season, several months or years.</summary>
    Span,
}

/// <summary>How an event lies to the date that is told with it.</summary>
public enum DateBound : byte
{
    /// <summary>Within the date: "on Friday".</summary>
    On,

    /// <summary>From the date on: "since March".</summary>
    Since,

    /// <summary>Up to the date: "until Monday".</summary>
    Until,

    /// <summary>Before the date, or by it: "by the end of the year".</summary>
    Before,

    /// <summary>After the date.</summary>
    After,
}

/// <summary>A date as the timeline orders it.</summary>
/// <param name="Normal">Its normal form ("2017-07-07", "2017-07", "2017"); the words ("Friday") where it has no place on the calendar.</param>
/// <param name="First">Its first day; null where it has no place on the calendar.</param>
/// <param name="Last">Its last day, the same as the first for one day; null as <paramref name="First"/>.</param>
/// <param name="Precision">How fine it is.</param>
/// <param name="Bound">How the event lies to it.</param>
/// <param name="IsAssumed">Whether its week or year stands nowhere and was taken to be the nearest to the day of publication.</param>
public sealed record TimelineDate(string Normal, DateOnly? First, DateOnly? Last, DatePrecision Precision, DateBound Bound, bool IsAssumed);

/// <summary>One report's telling of a dated event.</summary>
/// <param name="Passage">The words that tell it, with who takes part and the date.</param>
/// <param name="DateSpan">The words of the date, UTF-16 offsets into the report's text.</param>
/// <param name="Verb">Base form of the verb for the event ("fire" for "fired" and for "the firing").</param>
/// <param name="SpeakerIds">Who takes part, as far as they are speakers: first who does it; "he" is resolved.</param>
/// <param name="StatementId">The innermost statement that tells it; null for the outlet's own voice.</param>
/// <param name="Modality">Whether it is told as a fact, planned, possible and so on.</param>
/// <param name="IsNegated">Whether it is said not to have been so.</param>
public sealed record TimelinePassage(
    Passage Passage, TextSpan DateSpan, string Verb, ImmutableArray<string> SpeakerIds, string? StatementId, Modality Modality, bool IsNegated);

/// <summary>One dated event that one or more reports tell.</summary>
/// <param name="Id">Identifier, unique in the comparison.</param>
/// <param name="Date">When, in the most precise of the tellings' dates.</param>
/// <param name="Passages">The tellings in order of report and place; never empty.</param>
/// <param name="Reason">Why they were put together, or why the date has no place on the calendar; empty where there is nothing to say.</param>
public sealed record TimelineEntry(string Id, TimelineDate Date, ImmutableArray<TimelinePassage> Passages, string Reason)
{
    /// <summary>Whether the date has a place on the calendar.</summary>
    public bool IsPlaced => Date.First is not null;
}
