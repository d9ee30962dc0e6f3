using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The entries of a timeline as people read them.</summary>
internal static class TimelineWords
{
    // A remark on a day says less of what happened than an act.
    private static readonly FrozenSet<string> Sayings = FrozenSet.ToFrozenSet(["say", "tell", "write", "tweet", "add", "state", "comment", "speak"], StringComparer.Ordinal);

    /// <summary>The date in words, as fine as it is: "10 Aug 2018", "August 2018", "since 2017".</summary>
    internal static string Date(TimelineDate date)
    {
        string when = date switch
        {
            { First: null } => date.Normal,
            { Precision: DatePrecision.Day } => Day(date.First.Value),
            { Precision: DatePrecision.Month } => date.First.Value.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            { Precision: DatePrecision.Year } => date.First.Value.ToString("yyyy", CultureInfo.InvariantCulture),
            { Precision: DatePrecision.Span } when IsDecade(date) => "the " + date.Normal,
            { Precision: DatePrecision.Span } when date.Bound != DateBound.On && Season(date.First.Value, date.Last!.Value) is { } season => season,
            { Precision: DatePrecision.Span } when date.First.Value.Day == 1 && date.Last!.Value.AddDays(1).Day == 1 => Months(date.First.Value, date.Last.Value),
            _ => $"{Day(date.First.Value)} – {Day(date.Last!.Value)}",
        };
        return date.Bound switch
        {
            DateBound.Since when date is { Precision: DatePrecision.Span, First: { } first, Last: { } last } && !IsDecade(date) && Season(first, last) is null =>
                "since " + first.ToString(first.DayOfYear == 1 && last.AddDays(1).DayOfYear == 1 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture),
            DateBound.Since => "since " + when,
            DateBound.Until => "until " + when,
            DateBound.Before => "by " + when,
            DateBound.After => "after " + when,
            _ => when,
        };
    }

    private static bool IsDecade(TimelineDate date) => date.Normal is [_, _, _, '0', 's'];

    // Three whole months that make a season, which begins with its first month as in reports; null for any other stretch. "From March to May" may
    // be meant by them too, but nobody says "since" or "by" that.
    private static string? Season(DateOnly first, DateOnly last)
    {
        if (first.Day != 1 || first.AddMonths(3).AddDays(-1) != last) return null;
        return first.Month switch
        {
            3 => $"spring {first.Year}",
            6 => $"summer {first.Year}",
            9 => $"autumn {first.Year}",
            12 => $"winter {first.Year}–{last.Year % 100:00}",
            _ => null,
        };
    }

    // Short months: the column beside the words is narrow.
    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Months(DateOnly first, DateOnly last) => first.Year == last.Year
        ? first.ToString("MMM", CultureInfo.InvariantCulture) + last.ToString(" – MMM yyyy", CultureInfo.InvariantCulture)
        : first is { Month: 1 } && last is { Month: 12 } ? $"{first.Year}–{last.Year}"
        : first.ToString("MMM yyyy", CultureInfo.InvariantCulture) + last.ToString(" – MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The telling that a reader understands best by itself: in the outlet's own voice, with a name in it.</summary>
    internal static TimelinePassage Clearest(TimelineEntry entry, StoryView view) =>
        entry.Passages.OrderBy(p => !NamesWhoActs(p, view)).ThenBy(p => p.StatementId is not null).First();

    private static bool NamesWhoActs(TimelinePassage telling, StoryView view) => !telling.SpeakerIds.IsEmpty
        && view.Words(telling.Passage).Contains(LastName(view.SpeakerName(telling.SpeakerIds[0])), StringComparison.OrdinalIgnoreCase);

    private static string LastName(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>The words of a telling; whoever does it in front where they do not stand there, or only as a pronoun.</summary>
    internal static string Told(TimelinePassage telling, StoryView view)
    {
        string words = view.Words(telling.Passage);
        return telling.SpeakerIds.IsEmpty || NamesWhoActs(telling, view) ? words : $"[{view.SpeakerName(telling.SpeakerIds[0])}] {words}";
    }

    /// <summary>How it is told, where not as a fact of the outlet's own: "intended", "according to Roe"; empty where so.</summary>
    internal static string Manner(TimelinePassage telling, StoryView view)
    {
        List<string> manner = [];
        if (Phrases.Of(telling.Modality) is { Length: > 0 } modality) manner.Add(modality);
        if (telling.IsNegated) manner.Add("not so");
        if (telling.StatementId is { } id) manner.Add(view.Statement(id).SpeakerId is { } speaker ? $"according to {view.SpeakerName(speaker)}" : "attributed");
        return string.Join(", ", manner);
    }

    /// <summary>So many of the entries as tell most, in the order of their dates: what most reports tell, then acts before remarks and days before years.</summary>
    internal static ImmutableArray<TimelineEntry> Telling(ImmutableArray<TimelineEntry> entries, int most) =>
    [
        .. entries.Where(e => e.IsPlaced)
            .OrderByDescending(e => e.Passages.Select(p => p.Passage.ReportId).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(e => Sayings.Contains(e.Passages[0].Verb)).ThenBy(e => e.Passages[0].SpeakerIds.IsEmpty).ThenBy(e => e.Date.Precision).Take(most).OrderBy(entries.IndexOf),
    ];
}
