namespace Hearsay.Language;

/// <summary>Reads dates: absolute ones, and those that hang on the day the report was published.</summary>
/// <param name="published">That day; null when unknown, and then relative dates keep their words.</param>
internal sealed class CalendarReader(DateOnly? published)
{
    private readonly RelativeDateReader relative = new(published);

    /// <summary>Reads the date that begins at the atom; false when none does.</summary>
    public bool TryRead(AtomSentence atoms, int start, out CalendarReading reading)
    {
        Atom first = atoms[start];
        reading = default;
        if (first.Kind == AtomKind.Digits) return TryReadDigits(atoms, start, out reading);
        if (first.Kind == AtomKind.Mark) return TryReadShortYear(atoms, start, out reading);
        if (first.Term is null) return false;
        if (first.Plays(Roles.Weekday)) return TryReadWeekday(atoms, start, out reading);
        if (first.Plays(Roles.Month) && TryReadMonth(atoms, start, "", out reading)) return true;
        if (first.Plays(Roles.Ordinal) && TryReadOrdinalDay(atoms, start, out reading)) return true;
        if (first.Plays(Roles.Season)) return TryReadSeason(atoms, start, "", out reading);
        if (first.Plays(Roles.Phase)) return TryReadPhase(atoms, start, out reading);
        return relative.TryRead(atoms, start, out reading);
    }

    private bool TryReadWeekday(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        // "every Sunday" is no day of the calendar.
        if (!atoms.IsCapitalised(start) || atoms.IsAny(start - 1, ["every", "each"])) return false;
        Atom first = atoms[start];
        int at = start + 1;
        string part = "";
        if (atoms[at].Plays(Roles.DayPart)) part = atoms[at++].Term!.Name;
        int month = atoms.IsMark(at, ',') ? at + 1 : at;
        if (atoms[month].Plays(Roles.Month) && TryReadDayOfMonth(atoms, month, out CalendarReading day))
        {
            reading = day with { Part = part };
            return true;
        }
        reading = relative.OfWeekday(atoms, start, at, (int)first.Value, part);
        return true;
    }

    private bool TryReadMonth(AtomSentence atoms, int start, string phase, out CalendarReading reading)
    {
        reading = default;
        if (!atoms.IsCapitalised(start)) return false;
        if (TryReadDayOfMonth(atoms, start, out reading)) return true;
        Atom month = atoms[start];
        string name = month.Term!.Name;
        int at = start + 1;
        int year = atoms.IsMark(at, ',') || atoms.Is(at, "of") ? at + 1 : at;
        if (IsYear(atoms, year))
        {
            reading = CalendarReading.OfMonth(year + 1, atoms.Integer(year), (int)month.Value, "", phase);
            return true;
        }
        bool preceded = phase.Length > 0 || atoms[start - 1].Plays(Roles.TimePreposition | Roles.Deictic) || atoms.Is(start - 1, "between");
        bool isName = name is "March" or "May" || atoms.IsCapitalised(at);
        if (!preceded && (isName || start == 0)) return false;
        // "from May" may begin a sentence about a person of that name; "Theresa May" never follows a preposition directly.
        reading = relative.OfMonth(atoms, start, at, (int)month.Value, name, phase);
        return true;
    }

    /// <summary>"July 7", "July 7, 2017", "Sept. 11", "July 7th", "July 7-8".</summary>
    private bool TryReadDayOfMonth(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        Atom month = atoms[start];
        int at = start + 1;
        if (!atoms.IsInteger(at, 1, 2) || atoms.Integer(at) is 0 or > 31) return false;
        int first = atoms.Integer(at++);
        if (IsOrdinalEnding(atoms, at)) at++;
        // "May 30 percent": the number belongs to what follows.
        if (atoms.IsMark(at, '%') || atoms.Is(at, "percent")) return false;
        int last = first;
        if (atoms.IsHyphen(at) && atoms.IsInteger(at + 1, 1, 2) && atoms.Integer(at + 1) > first && atoms.Integer(at + 1) <= 31)
        {
            last = atoms.Integer(at + 1);
            at += 2;
        }
        int comma = atoms.IsMark(at, ',') ? at + 1 : at;
        string words = $"{month.Term!.Name} {first}" + (last > first ? $"–{last}" : "");
        int? year = null;
        if (IsYear(atoms, comma))
        {
            year = atoms.Integer(comma);
            at = comma + 1;
        }
        else if (month.Value == 9 && first == 11 && last == first
            && (published is null || atoms.IsAny(at, ["attacks", "attack", "terrorist", "terror", "hijackers", "families", "victims"])))
        {
            year = 2001;
        }
        reading = relative.OfMonthDay(atoms, start, at, year, (int)month.Value, first, last, words);
        return true;
    }

    private bool TryReadDigits(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        if (IsYear(atoms, start))
        {
            if (TryReadIsoDate(atoms, start, out reading)) return true;
            return TryReadYear(atoms, start, "", out reading);
        }
        if (!atoms.IsInteger(start, 1, 2)) return false;
        int first = atoms.Integer(start);
        if (first is 0 or > 31) return false;
        if (TryReadSlashed(atoms, start, out reading)) return true;
        int at = start + 1;
        bool ordinal = IsOrdinalEnding(atoms, at);
        if (ordinal) at++;
        if (ordinal && atoms.Is(at, "of")) at++;
        if (!atoms[at].Plays(Roles.Month) || !atoms.IsCapitalised(at)) return false;
        Atom month = atoms[at++];
        int comma = atoms.IsMark(at, ',') ? at + 1 : at;
        int? year = IsYear(atoms, comma) ? atoms.Integer(comma) : null;
        // "25 May" without a year is a date; "18 March protesters" is not.
        if (year is null && !ordinal && atoms.IsCapitalised(at)) return false;
        if (year is not null) at = comma + 1;
        reading = relative.OfMonthDay(atoms, start, at, year, (int)month.Value, first, first, $"{month.Term!.Name} {first}");
        return true;
    }

    /// <summary>"the Fourth of July".</summary>
    private bool TryReadOrdinalDay(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        if (!atoms.Is(start + 1, "of") || !atoms[start + 2].Plays(Roles.Month) || !atoms.IsCapitalised(start + 2)) return false;
        Atom month = atoms[start + 2];
        int day = (int)atoms[start].Value;
        reading = relative.OfMonthDay(atoms, start, start + 3, null, (int)month.Value, day, day, $"{month.Term!.Name} {day}");
        return true;
    }

    private static bool TryReadIsoDate(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        if (!atoms.IsHyphen(start + 1) || !atoms.IsInteger(start + 2, 2, 2) || !atoms.IsHyphen(start + 3) || !atoms.IsInteger(start + 4, 2, 2))
            return false;
        if (!TryDay(atoms.Integer(start), atoms.Integer(start + 2), atoms.Integer(start + 4), out DateOnly day)) return false;
        reading = CalendarReading.OfDay(start + 5, day, "");
        return true;
    }

    /// <summary>"7/7/2017", "07/07/17" with the month first, and "9/11".</summary>
    private static bool TryReadSlashed(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        if (!atoms.IsMark(start + 1, '/') || !atoms.IsInteger(start + 2, 1, 2)) return false;
        int month = atoms.Integer(start), day = atoms.Integer(start + 2);
        if (atoms.IsMark(start + 3, '/') && (atoms.IsInteger(start + 4, 2, 2) || IsYear(atoms, start + 4)))
        {
            int year = atoms.Integer(start + 4);
            if (year < 100) year += year < 50 ? 2000 : 1900;
            if (!TryDay(year, month, day, out DateOnly full)) return false;
            reading = CalendarReading.OfDay(start + 5, full, "");
            return true;
        }
        if (month != 9 || day != 11) return false;
        reading = CalendarReading.OfDay(start + 3, new DateOnly(2001, 9, 11), "");
        return true;
    }

    private static bool TryReadYear(AtomSentence atoms, int start, string phase, out CalendarReading reading)
    {
        reading = default;
        int year = atoms.Integer(start);
        int at = start + 1;
        if (IsEnding(atoms, at, "s"))
        {
            if (year % 10 != 0) return false;
            reading = new CalendarReading(at + 1, new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), "", phase);
            return true;
        }
        // A measure or a counted plural after it: a number, not a year.
        int unit = atoms.SkipHyphen(at);
        if (atoms.IsMark(at, '%') || atoms[unit].Plays(Roles.TimeUnit | Roles.Measure | Roles.Currency | Roles.Scale) || atoms.Is(at, "percent")
            || atoms.IsMark(at, '/') || atoms.IsMark(start - 1, '/') || atoms.IsMark(start - 1, '$') || IsOrdinalEnding(atoms, at)) return false;
        bool placed = start == 0 || atoms[start - 1].Kind == AtomKind.Mark
            || atoms[start - 1].Plays(Roles.TimePreposition | Roles.Function | Roles.Deictic | Roles.Phase | Roles.Season);
        // Before 1900 a bare number of four digits counts as often as it dates.
        if (!placed && year < 1900) return false;
        // "about 2000 people", "the 1,900 workers": plural nouns right after are counted, but for the things that years name.
        bool counts = CountedNoun.IsPlural(atoms.Slice(at)) && !IsNamedByYear(atoms, at)
            && (atoms[start - 1].Plays(Roles.Limit) || !atoms[start - 1].Plays(Roles.Function | Roles.TimePreposition));
        if (counts && atoms[at].Kind == AtomKind.Word && !atoms.Is(start - 1, "in")) return false;
        if (atoms.IsHyphen(at) && (IsYear(atoms, at + 1) || atoms.IsInteger(at + 1, 2, 2)))
        {
            int last = atoms.Integer(at + 1);
            if (last < 100) last += year / 100 * 100;
            if (last <= year) return false;
            reading = new CalendarReading(at + 2, new DateOnly(year, 1, 1), new DateOnly(last, 12, 31), "", phase);
            return true;
        }
        string noun = "";
        if (!atoms[start - 1].Plays(Roles.TimePreposition) && atoms[at].SpaceBefore) CountedNoun.Read(atoms, at, NounForm.Either, out noun);
        reading = CalendarReading.OfYear(at, year, "", phase) with { Noun = noun };
        return true;
    }

    private static bool IsNamedByYear(AtomSentence atoms, int at) =>
        atoms.IsAny(at, ["elections", "campaigns", "midterms", "primaries", "caucuses", "games", "olympics", "attacks", "talks", "races", "protests"]);

    /// <summary>"'08", "the '90s".</summary>
    private static bool TryReadShortYear(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        if (atoms[start].Length != 1 || atoms.Text[atoms[start].Start] is not ('\'' or '\u2019' or '\u2018') || !atoms.IsInteger(start + 1, 2, 2)
            || atoms[start + 1].SpaceBefore || !atoms[start].SpaceBefore) return false;
        int year = atoms.Integer(start + 1);
        year += year < 40 ? 2000 : 1900;
        if (IsEnding(atoms, start + 2, "s"))
        {
            if (year % 10 != 0) return false;
            reading = new CalendarReading(start + 3, new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), "");
            return true;
        }
        reading = CalendarReading.OfYear(start + 2, year, "");
        return true;
    }

    private bool TryReadSeason(AtomSentence atoms, int start, string phase, out CalendarReading reading)
    {
        reading = default;
        int year = atoms.Is(start + 1, "of") ? start + 2 : start + 1;
        if (!IsYear(atoms, year)) return false;
        reading = RelativeDateReader.OfSeason(year + 1, atoms.Integer(year), (int)atoms[start].Value, phase);
        return true;
    }

    /// <summary>"early July", "late Tuesday", "mid-1990s", "earlier this week", "later that day".</summary>
    private bool TryReadPhase(AtomSentence atoms, int start, out CalendarReading reading)
    {
        reading = default;
        string phase = atoms[start].Term!.Name;
        int at = atoms.SkipHyphen(start + 1);
        if (atoms.Is(at, "on") || atoms.Is(at, "in")) at++;
        Atom next = atoms[at];
        bool found = phase is "early" or "late" or "mid" or "earlier" or "later" && (
            next.Plays(Roles.Weekday) ? TryReadWeekday(atoms, at, out reading)
            : next.Plays(Roles.Month) && atoms.IsCapitalised(at) ? TryReadMonth(atoms, at, phase, out reading)
            : next.Plays(Roles.Season) ? TryReadSeason(atoms, at, phase, out reading)
            : IsYear(atoms, at) ? TryReadYear(atoms, at, phase, out reading)
            : relative.TryRead(atoms, at, out reading) && at == start + 1);
        if (found && phase is ("earlier" or "later"))
        {
            reading = relative.Cut(reading, phase == "earlier");
            if (reading.First is not null) return found;
        }
        if (found && !reading.Part.StartsWith(phase, StringComparison.Ordinal))
            reading = reading with { Part = reading.Part.Length == 0 ? phase : $"{phase} {reading.Part}" };
        return found;
    }

    private static bool IsOrdinalEnding(AtomSentence atoms, int at) =>
        IsEnding(atoms, at, "st") || IsEnding(atoms, at, "nd") || IsEnding(atoms, at, "rd") || IsEnding(atoms, at, "th");

    /// <summary>Whether the letters follow the digits before them without a space.</summary>
    public static bool IsEnding(AtomSentence atoms, int at, string letters) => !atoms[at].SpaceBefore && atoms.Is(at, letters);

    public static bool IsYear(AtomSentence atoms, int at) => atoms.IsInteger(at, 4, 4) && atoms.Integer(at) is >= 1700 and < 2100;

    private static bool TryDay(int year, int month, int day, out DateOnly result)
    {
        result = default;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        result = new DateOnly(year, month, day);
        return true;
    }
}
