using System.Globalization;

namespace Hearsay.Reading.Pages;

/// <summary>Which of two figures of a date is the day, where the page tells.</summary>
internal enum DateOrder
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>The day stands first, as everywhere but in the United States.</summary>
    DayFirst,
}

/// <summary>Finds a day in a string: ISO forms, names of months in several languages, figures whose order is certain.</summary>
/// <remarks>Never guessed: "05/10/2018" can be read two ways and gives nothing.</remarks>
internal static class DateReader
{
    private const int FirstYear = 1980;
    private const int LastYear = 2100;

    // The twelve months of a language, one after the other; other spellings of one month stand with a stroke between them.
    private static readonly string[] MonthNames =
    [
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
        "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic",
        "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc",
        "januar|jänner februar märz|mär april mai juni juli august september oktober|okt november dezember|dez",
        "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre dicembre",
        "janeiro fevereiro|fev março|marco abril maio junho julho agosto setembro outubro|out novembro dezembro",
        "januari februari maart|mrt april mei juni juli augustus september oktober november december",
        "января|янв февраля|фев марта|мар апреля|апр мая июня|июн июля|июл августа|авг сентября|сен октября|окт ноября|ноя декабря|дек",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januari februari maret april mei juni juli agustus september oktober november desember|des",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ];

    private static readonly Dictionary<string, int> MonthOf = BuildMonths();

    /// <summary>The first day that the text names; null when none is certain.</summary>
    public static DateOnly? Find(ReadOnlySpan<char> text, DateOrder order = DateOrder.Unknown)
    {
        Span<(int Value, int Digits, bool Month)> recent = stackalloc (int, int, bool)[3];
        int held = 0, at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c))
            {
                int start = at;
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
                ReadOnlySpan<char> digits = text[start..at];
                if (digits.Length == 8 && Compact(digits) is { } compact) return compact;
                if (digits.Length > 4)
                {
                    held = 0;
                    continue;
                }
                if (digits.Length == 4 && YearFirst(text[start..]) is { } iso) return iso;
                if (digits.Length <= 2 && Figures(text[start..], start == 0 ? ' ' : text[start - 1], order) is { } dotted) return dotted;
                // A clock is no day.
                if (at < text.Length && text[at] == ':' || (start > 0 && text[start - 1] == ':'))
                {
                    continue;
                }
                Push(recent, ref held, (int.Parse(digits, CultureInfo.InvariantCulture), digits.Length, false));
            }
            else if (char.IsLetter(c))
            {
                int start = at;
                while (at < text.Length && char.IsLetter(text[at])) at++;
                int month = MonthNamed(text[start..at]);
                if (month > 0) Push(recent, ref held, (month, 0, true));
                // "5 de outubro de 2018", "19th of November", "19th".
                else if (at - start > 3 || start == 0 && held == 0) held = 0;
            }
            else
            {
                at++;
                continue;
            }
            if (held == 3 && Combine(recent) is { } day) return day;
        }
        return null;
    }

    /// <summary>The month that a word names, from 1; 0 for none.</summary>
    private static int MonthNamed(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 12) return 0;
        Span<char> lower = stackalloc char[12];
        int length = word.ToLowerInvariant(lower);
        return MonthOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out int month) ? month : 0;
    }

    private static void Push(Span<(int, int, bool)> recent, ref int held, (int, int, bool) part)
    {
        if (held == 3)
        {
            recent[0] = recent[1];
            recent[1] = recent[2];
            held = 2;
        }
        recent[held++] = part;
    }

    // Month, day, year; day, month, year; year, month, day.
    private static DateOnly? Combine(ReadOnlySpan<(int Value, int Digits, bool Month)> parts)
    {
        if (parts[0].Month && IsDay(parts[1]) && IsYear(parts[2])) return Day(parts[2].Value, parts[0].Value, parts[1].Value);
        if (IsDay(parts[0]) && parts[1].Month && IsYear(parts[2])) return Day(parts[2].Value, parts[1].Value, parts[0].Value);
        if (IsYear(parts[0]) && parts[1].Month && IsDay(parts[2])) return Day(parts[0].Value, parts[1].Value, parts[2].Value);
        return null;

        static bool IsDay((int Value, int Digits, bool Month) part) => !part.Month && part.Digits <= 2 && part.Value is >= 1 and <= 31;
        static bool IsYear((int Value, int Digits, bool Month) part) => !part.Month && part.Digits == 4;
    }

    private static DateOnly? Compact(ReadOnlySpan<char> digits) => Day(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]));

    // 2019-11-18, 2019/11/18, 2019.11.18, 2019년 11월 18일, 2019年11月18日.
    private static DateOnly? YearFirst(ReadOnlySpan<char> text)
    {
        int at = 4;
        if (!Divider(text, ref at, "-/.년年") || !Number(text, ref at, out int month) || !Divider(text, ref at, "-/.월月") || !Number(text, ref at, out int day)) return null;
        return Day(Number(text[..4]), month, day);
    }

    // 18.11.2019, and 18/11/2019 or 11/18/2019 where the larger number must be the day.
    private static DateOnly? Figures(ReadOnlySpan<char> text, char before, DateOrder order)
    {
        if (char.IsAsciiDigit(before) || before is '.' or '/' or '-') return null;
        int at = 0;
        if (!Number(text, ref at, out int first) || at >= text.Length || text[at] is not ('.' or '/' or '-') || !Follows(text, at)) return null;
        char divider = text[at++];
        if (!Number(text, ref at, out int second) || at >= text.Length || text[at] != divider || !Follows(text, at)) return null;
        at++;
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at - start != 4) return null;
        int year = Number(text[start..at]);
        if (divider == '.' || first > 12 || (order == DateOrder.DayFirst && second <= 12)) return Day(year, second, first);
        return second > 12 || first == second ? Day(year, first, second) : null;
    }

    private static bool Follows(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool Divider(ReadOnlySpan<char> text, ref int at, string dividers)
    {
        if (at >= text.Length || !dividers.Contains(text[at], StringComparison.Ordinal)) return false;
        at++;
        if (at < text.Length && text[at] == ' ') at++;
        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, ref int at, out int number)
    {
        number = 0;
        int start = at;
        while (at < text.Length && at - start < 2 && char.IsAsciiDigit(text[at])) number = number * 10 + (text[at++] - '0');
        return at > start;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static Dictionary<string, int> BuildMonths()
    {
        Dictionary<string, int> months = new(StringComparer.Ordinal);
        foreach (string list in MonthNames)
        {
            string[] names = list.Split(' ');
            for (int m = 0; m < names.Length; m++)
            {
                foreach (string name in names[m].Split('|')) months.TryAdd(name, m + 1);
            }
        }
        return months;
    }
}
