using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>Finds the day of publication where a line says it: "Published July 7, 2017", or the day alone.</summary>
/// <remarks>Never guessed: a date of figures alone ("07/08/2017") can be read two ways and is left.</remarks>
internal static class PublicationDate
{
    private const int SearchedLines = 12;
    private const int LongestLine = 90;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenSet<string> Weekdays = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
        "Sat", "Sun");

    /// <summary>The day that the first or last lines give; null when none does. A day of publication wins over one of an update.</summary>
    public static DateOnly? Find(string text, List<TextLine> lines)
    {
        DateOnly? updated = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (i == SearchedLines && lines.Count - SearchedLines > i) i = lines.Count - SearchedLines;
            if (lines[i].Content.Length > LongestLine || Read(lines[i].Content.Of(text)) is not { } found) continue;
            // At the foot of an article only a line that says what the date means counts.
            if (i >= SearchedLines && found.Label == DateLabel.None) continue;
            if (found.Label != DateLabel.Updated) return found.Day;
            updated ??= found.Day;
        }
        return updated;
    }

    /// <summary>The month of an English name, full or cut ("Oct.", "Sept"); 0 for no month.</summary>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3) return 0;
        for (int m = 0; m < Months.Length; m++)
        {
            if (word.Equals(Months[m], StringComparison.OrdinalIgnoreCase)) return m + 1;
            if (word.Length is 3 or 4 && Months[m].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return m + 1;
        }
        return 0;
    }

    internal enum DateLabel
    {
        None,
        Published,
        Updated,
    }

    /// <summary>The date that the whole line gives, with what it is said to be; null when the line says anything else.</summary>
    internal static (DateOnly Day, DateLabel Label)? Read(ReadOnlySpan<char> line)
    {
        DateLabel label = DateLabel.None;
        int year = 0, month = 0, day = 0, words = 0;
        foreach (Range range in line.SplitAny(" \t,|/\u00A0•·()"))
        {
            ReadOnlySpan<char> word = line[range].Trim(":;–—-");
            if (word.IsEmpty) continue;
            if (++words > 14) return null;
            if (IsLabel(word, out DateLabel said))
            {
                if (label == DateLabel.None) label = said;
                // "Published July 7, 2017 | Updated July 8, 2017": what follows dates the update.
                else if (said == DateLabel.Updated && year > 0) break;
            }
            else if (word.Length > 2 && MonthOf(word) is > 0 and int m && month == 0) month = m;
            else if (word.Length == 10 && word[4] == '-' && DateOnly.TryParseExact(word, "yyyy-MM-dd", out DateOnly iso)) (year, month, day) = (iso.Year, iso.Month, iso.Day);
            else if (word.Length == 4 && int.TryParse(word, out int y) && y is > 1700 and < 2200 && year == 0) year = y;
            else if (ReadDay(word) is > 0 and int d && day == 0) day = d;
            else if (!IsTimeWord(word)) return null;
        }
        if (year == 0 || month == 0 || day == 0 || day > DateTime.DaysInMonth(year, month)) return null;
        return (new DateOnly(year, month, day), label);
    }

    private static bool IsLabel(ReadOnlySpan<char> word, out DateLabel label)
    {
        label = DateLabel.None;
        if (Is(word, "published") || Is(word, "posted") || Is(word, "first") || Is(word, "date")) label = DateLabel.Published;
        else if (Is(word, "updated") || Is(word, "modified") || Is(word, "last")) label = DateLabel.Updated;
        return label != DateLabel.None;
    }

    private static int ReadDay(ReadOnlySpan<char> word)
    {
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 2) return 0;
        ReadOnlySpan<char> rest = word[digits..];
        if (!rest.IsEmpty && !(Is(rest, "st") || Is(rest, "nd") || Is(rest, "rd") || Is(rest, "th"))) return 0;
        int day = int.Parse(word[..digits]);
        return day <= 31 ? day : 0;
    }

    private static bool IsTimeWord(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.IsEmpty) return true;
        if (char.IsAsciiDigit(word[0])) return word.Contains(':') || word.EndsWith("m", StringComparison.OrdinalIgnoreCase) || word.Length <= 2;
        return Is(word, "on") || Is(word, "at") || Is(word, "am") || Is(word, "pm") || Is(word, "a.m") || Is(word, "p.m") || Is(word, "of")
            || (word.Length is >= 2 and <= 4 && word[^1] == 'T' && char.IsUpper(word[0]))
            || Is(word, "GMT") || Is(word, "UTC") || Is(word, "BST") || IsWeekday(word);
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
