namespace Hearsay.Language;

/// <summary>Places dates that hang on the day of publication: weekdays, months without a year, "yesterday", "last week".</summary>
/// <param name="published">That day; null when unknown.</param>
internal sealed class RelativeDateReader(DateOnly? published)
{
    /// <summary>Reads "yesterday", "last month", "this week", "the previous day" at the atom; false when none stands there.</summary>
    public bool TryRead(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        Atom first = atoms[start];
        if (first.Plays(Roles.NearDay))
        {
            string name = first.Term!.Name;
            int end = start + 1;
            string part = name == "tonight" ? "night" : "";
            if (atoms[end].Plays(Roles.DayPart)) part = atoms[end++].Term!.Name;
            reading = OfDay((int)first.Value, end, name == "tonight" ? "today" : name, part);
            return true;
        }
        if (atoms.Is(start, "the") && (atoms.IsAny(start + 1, ["previous", "following", "next", "same"])))
            return TryReadAnaphoric(atoms, start, start + 1, out reading);
        if (!first.Plays(Roles.Deictic)) return false;
        int at = start + 1;
        Atom next = atoms[at];
        string word = first.Term!.Name;
        int step = (int)first.Value;
        if (atoms.IsAny(start, ["previous", "following", "coming"]) && !atoms.Is(start - 1, "this")) return false;
        if (next.Plays(Roles.Weekday) && atoms.IsCapitalised(at))
        {
            string part = atoms[at + 1].Plays(Roles.DayPart) ? atoms[at + 1].Term!.Name : "";
            int end = part.Length > 0 ? at + 2 : at + 1;
            // "this Friday" may lie on either side; "last" and "next" say which.
            reading = step == 0 ? OfWeekday(atoms, at, end, (int)next.Value, part) : OfWeekday(end, (int)next.Value, part, step);
            return true;
        }
        if (next.Plays(Roles.Month) && atoms.IsCapitalised(at))
        {
            reading = OfMonth(at + 1, (int)next.Value, $"{word} {next.Term!.Name}", "", step);
            return true;
        }
        if (next.Plays(Roles.Season))
        {
            reading = published is { } day
                ? OfSeason(at + 1, SeasonYear(day, (int)next.Value, step), (int)next.Value, "")
                : new CalendarReading(at + 1, null, null, $"{word} {next.Term!.Name}");
            return true;
        }
        if (next.Plays(Roles.DayPart))
        {
            if (step > 0 || (step < 0 && next.Term!.Name != "night")) return false;
            reading = OfDay(step, at + 1, step < 0 ? "yesterday" : "today", next.Term!.Name);
            return true;
        }
        return TryReadUnit(atoms, at, word, step, out reading);
    }

    private bool TryReadUnit(AtomSentence atoms, int at, string word, int step, out CalendarReading reading)
    {
        reading = default;
        string unit = atoms.Is(at, "week") ? "week" : atoms.Is(at, "weekend") ? "weekend" : atoms.Is(at, "month") ? "month"
            : atoms.Is(at, "year") ? "year" : "";
        // "This Week" with a capital is a programme.
        if (unit.Length == 0 || (atoms.IsCapitalised(at) && at > 1)) return false;
        string words = $"{word} {unit}";
        int end = at + 1;
        if (published is not { } day)
        {
            reading = new CalendarReading(end, null, null, words);
            return true;
        }
        switch (unit)
        {
            case "year" when day.Year + step is >= 1 and < 9999:
                reading = CalendarReading.OfYear(end, day.Year + step, words);
                break;
            case "month" when day.Year is > 1 and < 9999:
                DateOnly month = new DateOnly(day.Year, day.Month, 1).AddMonths(step);
                reading = CalendarReading.OfMonth(end, month.Year, month.Month, words);
                break;
            case "week" or "weekend" when day.Year is > 1 and < 9999:
                // Weeks run from Monday to Sunday.
                DateOnly monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7) + 7 * step);
                reading = unit == "week" ? new CalendarReading(end, monday, monday.AddDays(6), words)
                    : new CalendarReading(end, monday.AddDays(5), monday.AddDays(6), words);
                break;
            default:
                reading = new CalendarReading(end, null, null, words);
                break;
        }
        return true;
    }

    private static bool TryReadAnaphoric(AtomSentence atoms, int start, int at, out CalendarReading reading)
    {
        reading = default;
        if (!atoms.IsAny(at + 1, ["day", "week", "month", "year", "night", "morning"])) return false;
        string word = atoms.Slice(at).ToString().ToLowerInvariant();
        string unit = atoms.Slice(at + 1).ToString().ToLowerInvariant();
        reading = new CalendarReading(at + 2, null, null, $"the {word} {unit}");
        return at > start;
    }

    /// <summary>The weekday nearest before publication, the day itself included, or after it where the words look ahead.</summary>
    public CalendarReading OfWeekday(AtomSentence atoms, int start, int end, int weekday, string part) =>
        // On the day itself "on Wednesday will nominate" means that day.
        OfWeekday(end, weekday, part, LooksAhead(atoms, start, end) && (int?)published?.DayOfWeek != weekday ? 1 : 0);

    private CalendarReading OfWeekday(int end, int weekday, string part, int step)
    {
        string words = ((DayOfWeek)weekday).ToString();
        if (published is not { } day || day.Year is 1 or 9999)
            return new CalendarReading(end, null, null, step < 0 ? $"last {words}" : words, part);
        int back = ((int)day.DayOfWeek - weekday + 7) % 7;
        if (step < 0 && back == 0) back = 7;
        return CalendarReading.OfDay(end, step > 0 ? day.AddDays(back == 0 ? 7 : 7 - back) : day.AddDays(-back), words, part)
            with { IsChosen = true };
    }

    // A few words to either side decide: "will meet on Monday", "Monday's planned meeting".
    private static bool LooksAhead(AtomSentence atoms, int start, int end)
    {
        // "has not said what he will do, but the agency reported Tuesday": the verb right before it is past.
        if (atoms.IsAny(atoms.Is(start - 1, "on") ? start - 2 : start - 1, ["said", "told", "reported", "announced", "wrote", "tweeted", "argued"]))
            return false;
        for (int i = Math.Max(0, start - 8); i < start; i++)
        {
            if (atoms.IsAny(i, ["will", "scheduled", "upcoming", "planned", "plan", "plans", "next", "ahead", "set", "expected", "due", "push", "hopes", "soon"]))
                return true;
        }
        for (int i = end; i < end + 4; i++)
        {
            if (atoms.IsAny(i, ["will", "scheduled", "upcoming", "planned"])) return true;
        }
        return false;
    }

    private static bool NamesElection(AtomSentence atoms, int end)
    {
        for (int i = end; i < end + 4; i++)
        {
            if (atoms.IsAny(i, ["election", "elections", "midterms"])) return true;
        }
        return false;
    }

    private CalendarReading OfDay(int offset, int end, string words, string part) =>
        published is { } day && day.Year is > 1 and < 9999
            ? CalendarReading.OfDay(end, day.AddDays(offset), words, part)
            : new CalendarReading(end, null, null, words, part);

    /// <summary>A month without a year: the last one up to the month of publication, or the next one where the words look ahead; with a
    /// step, the one before or after.</summary>
    public CalendarReading OfMonth(AtomSentence atoms, int start, int end, int month, string words, string phase)
    {
        bool ahead = published is { } day && day.Month != month
            && (LooksAhead(atoms, start, end) || (NamesElection(atoms, end) && (month - day.Month + 12) % 12 < 6));
        return OfMonth(end, month, words, phase, ahead ? 1 : 0);
    }

    private CalendarReading OfMonth(int end, int month, string words, string phase, int step)
    {
        if (published is not { } day || day.Year is 1 or 9999) return new CalendarReading(end, null, null, words, phase);
        int year = day.Year;
        if (step > 0 ? month <= day.Month : month > day.Month || (step < 0 && month == day.Month)) year += step > 0 ? 1 : -1;
        return CalendarReading.OfMonth(end, year, month, words, phase) with { IsChosen = true };
    }

    /// <summary>A day of a month; without a year, of the year that puts it before publication or at most 45 days after it, but
    /// after it where the words look ahead, and nearest to it where an election is named.</summary>
    public CalendarReading OfMonthDay(AtomSentence atoms, int start, int end, int? year, int month, int first, int last, string words)
    {
        int? chosen = year;
        if (chosen is null && published is { } day && day.Year is > 4 and < 9995)
        {
            bool ahead = LooksAhead(atoms, start, end), election = NamesElection(atoms, end);
            int nearest = int.MaxValue;
            for (int candidate = day.Year - 4; candidate <= day.Year + 4; candidate++)
            {
                if (first > DateTime.DaysInMonth(candidate, month)) continue;
                int distance = new DateOnly(candidate, month, first).DayNumber - day.DayNumber;
                if (ahead ? distance < 0 : distance > 45 && !election) continue;
                distance = Math.Abs(distance);
                if (distance < nearest) (nearest, chosen) = (distance, candidate);
            }
        }
        return chosen is { } sure && last <= DateTime.DaysInMonth(sure, month)
            ? new CalendarReading(end, new DateOnly(sure, month, first), new DateOnly(sure, month, last), words, IsChosen: year is null)
            : new CalendarReading(end, null, null, year is null ? words : $"{words}, {year}");
    }

    /// <summary>A season of three months; a winter belongs to the year in which it begins.</summary>
    public static CalendarReading OfSeason(int end, int year, int month, string phase)
    {
        DateOnly first = new(year, month, 1);
        DateOnly lastMonth = first.AddMonths(2);
        return new CalendarReading(end, first, CalendarReading.EndOfMonth(lastMonth.Year, lastMonth.Month), "", phase);
    }

    /// <summary>"earlier this year" ends with the day of publication, "later this week" begins with it.</summary>
    public CalendarReading Cut(CalendarReading reading, bool earlier)
    {
        if (published is not { } day || reading.First is not { } first || reading.Last is not { } last || day < first || day > last || first == last)
            return reading;
        return earlier ? reading with { Last = day } : reading with { First = day };
    }

    private static int SeasonYear(DateOnly day, int month, int step)
    {
        int year = day.Year;
        // "last summer" said in July means the year before; said in October, this year's is meant by most.
        if (step < 0 && month + 2 >= day.Month) year--;
        if (step > 0 && month <= day.Month) year++;
        return Math.Clamp(year, 1, 9998);
    }
}
