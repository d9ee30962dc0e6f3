namespace Hearsay.Language;

/// <summary>Places "two years ago" and "three weeks from now" on the calendar.</summary>
internal static class OffsetReader
{
    /// <summary>The days meant, as day numbers; null when the words hang on another event ("two days later") or the day of publication is
    /// unknown.</summary>
    public static (decimal? Low, decimal? High) Place(Draft draft, DateOnly? published)
    {
        int direction = draft.Normal.EndsWith(" ago", StringComparison.Ordinal) ? -1 : draft.Normal.EndsWith(" from now", StringComparison.Ordinal) ? 1 : 0;
        if (direction == 0 || published is not { } day || draft.IsVague || draft.Low is not { } seconds || draft.High is not { } most
            || most > 2000m * 365.25m * 86400m) return (null, null);
        decimal low = day.DayNumber + direction * (direction < 0 ? most : seconds) / 86400;
        decimal high = day.DayNumber + direction * (direction < 0 ? seconds : most) / 86400;
        // The unit says how exactly it is meant: "two years ago" is good to half a year.
        decimal slack = draft.Step > 86400 ? Math.Floor(draft.Step / 86400 / 2) : 0;
        low = Math.Floor(low) - slack;
        high = Math.Ceiling(high) + slack;
        return low < 0 || high > DateOnly.MaxValue.DayNumber ? (null, null) : (low, high);
    }

    /// <summary>The normal form of the days.</summary>
    public static string Normal(decimal low, decimal high)
    {
        DateOnly first = DateOnly.FromDayNumber((int)low), last = DateOnly.FromDayNumber((int)high);
        return first == last ? $"{first:yyyy-MM-dd}" : $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}";
    }
}
