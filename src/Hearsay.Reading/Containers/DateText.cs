using System.Globalization;

namespace Hearsay.Reading.Containers;

/// <summary>Reads the day out of the forms in which data give dates: ISO 8601, RFC 822, Unix seconds, a date in English words.</summary>
/// <remarks>The day is the one written, in its own time zone. What can be read two ways ("07/08/2017") is not read.</remarks>
internal static class DateText
{
    // 1990 to 2100: smaller numbers are no seconds since 1970, larger ones are milliseconds.
    private const long FirstSecond = 631_152_000, LastSecond = 4_102_444_800;

    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy/M/d"];

    /// <summary>The day; null when the text is no date.</summary>
    public static DateOnly? Read(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 100) return null;
        return ReadIso(text) ?? ReadSeconds(text) ?? ReadMail(text) ?? PublicationDate.Read(text)?.Day;
    }

    private static DateOnly? ReadIso(string text)
    {
        ReadOnlySpan<char> day = text;
        int end = day.IndexOfAny('T', ' ', 't');
        if (end > 0) day = day[..end];
        return DateOnly.TryParseExact(day, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read) ? read : null;
    }

    private static DateOnly? ReadSeconds(string text)
    {
        if (text.Length < 9 || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) return null;
        if (number > LastSecond) number /= 1000;
        if (number is < FirstSecond or > LastSecond) return null;
        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)number).UtcDateTime);
    }

    // "Fri, 07 Jul 2017 18:00:00 +0200"; the day of the week and the time may be missing, the year may have two figures.
    private static DateOnly? ReadMail(string text)
    {
        string[] words = text.Split([' ', ',', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);
        int at = words.Length > 0 && char.IsAsciiLetter(words[0][0]) ? 1 : 0;
        if (words.Length < at + 3) return null;
        int month = PublicationDate.MonthOf(words[at + 1]);
        if (month == 0
            || !int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !int.TryParse(words[at + 2], NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return null;
        if (words[at + 2].Length == 2) year += year < 50 ? 2000 : 1900;
        return year is < 1700 or > 2200 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateOnly(year, month, day);
    }
}
