namespace Hearsay.Attribution;

/// <summary>Words that say when: parsers take them for subjects and objects ("said Tuesday that ...").</summary>
internal static class TimeWords
{
    /// <summary>Whether the base form is a day, a month, or a word such as "week" or "yesterday".</summary>
    public static bool IsTime(string lemma) => lemma.ToLowerInvariant() is
        "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "jan." or "feb." or "aug." or "sept." or "oct." or "nov." or "dec."
        or "today" or "yesterday" or "tomorrow" or "tonight" or "morning" or "afternoon" or "evening" or "night" or "week" or "weekend" or "occasion" or "time" or "month" or "year" or "day" or "hour" or "minute" or "moment" or "decade";
}
