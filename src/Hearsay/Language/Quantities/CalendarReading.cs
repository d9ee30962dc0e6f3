namespace Hearsay.Language;

/// <summary>A stretch of the calendar, as far as it could be placed.</summary>
/// <param name="End">Index of the atom after it.</param>
/// <param name="First">Its first day; null when it cannot be placed.</param>
/// <param name="Last">Its last day; null when it cannot be placed.</param>
/// <param name="Words">Its normal form when it cannot be placed ("Friday", "last month").</param>
/// <param name="Part">What narrows it further ("night", "early"); empty when nothing.</param>
/// <param name="Noun">The noun that stands under the date ("election" in "the 2016 election"); empty when none.</param>
/// <param name="IsChosen">Whether its week or year was chosen by rule: a weekday alone, a month without a year.</param>
internal readonly record struct CalendarReading(
    int End, DateOnly? First, DateOnly? Last, string Words, string Part = "", string Noun = "", bool IsChosen = false)
{
    /// <summary>The normal form: "2017-07-07", "2013-03", "2016", "2018-08-06/2018-08-12", or the words when it has no place.</summary>
    public string Normal
    {
        get
        {
            string body = Words;
            if (First is { } first && Last is { } last)
            {
                bool wholeMonths = first.Day == 1 && last == EndOfMonth(last.Year, last.Month);
                body = first == last ? $"{first:yyyy-MM-dd}"
                    : wholeMonths && first.Year == last.Year && first.Month == last.Month ? $"{first:yyyy-MM}"
                    : wholeMonths && first is { Month: 1 } && last is { Month: 12 } ? Years(first.Year, last.Year)
                    : $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}";
            }
            return Part.Length == 0 ? body : $"{body} {Part}";
        }
    }

    public static CalendarReading OfDay(int end, DateOnly day, string words, string part = "") => new(end, day, day, words, part);

    public static CalendarReading OfMonth(int end, int year, int month, string words, string part = "") =>
        new(end, new DateOnly(year, month, 1), EndOfMonth(year, month), words, part);

    public static CalendarReading OfYear(int end, int year, string words, string part = "") =>
        new(end, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), words, part);

    public static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static string Years(int first, int last) =>
        first == last ? $"{first:D4}" : last - first == 9 && first % 10 == 0 ? $"{first:D4}s" : $"{first:D4}/{last:D4}";
}
