using System.Globalization;

namespace Hearsay.Reading.Fetching;

/// <summary>Reads dates and numbers of seconds as HTTP writes them.</summary>
internal static class HttpDates
{
    // More than a century; longer would overflow dates.
    private const long MostSeconds = 1L << 32;

    // The form in use, and two old ones that readers must know.
    private static readonly string[] Forms =
        ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy"];

    /// <summary>A date; null for what is none.</summary>
    public static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParseExact(value?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>A number of seconds, however large; null for what is none.</summary>
    public static TimeSpan? Seconds(string? value)
    {
        string digits = value?.Trim() ?? "";
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return null;
        return TimeSpan.FromSeconds(long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? Math.Min(seconds, MostSeconds) : MostSeconds);
    }

    /// <summary>How long a site wants not to be asked, whether it gives seconds or a date; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        if (Seconds(value) is { } seconds) return seconds;
        return Date(value) is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks)) : null;
    }
}
