namespace Hearsay.Language;

/// <summary>Reads numbers with the noun they count, ordinals, "twice", and "an hour".</summary>
internal static class CountReader
{
    /// <summary>Makes a count of a number without a unit; false when it counts nothing.</summary>
    public static bool TryReadCount(AtomSentence atoms, int start, Number number, bool limited, out Draft draft)
    {
        draft = default;
        int at = number.End;
        // "5G", "24/7", "3:2": parts of something else.
        if (atoms.IsDigits(at - 1) && !atoms[at].SpaceBefore && (atoms.IsWord(at) || atoms.IsMark(at, '/') || atoms.IsMark(at, ':'))) return false;
        bool attributive = atoms.IsHyphen(at);
        bool one = number is { Low: 1, High: 1 } && atoms.IsWord(start);
        if (attributive && (one || !atoms.IsWord(at + 1) || atoms[at + 1].Plays(Roles.Function))) return false;
        if (TryReadRatio(atoms, at, number, out draft)) return true;
        string noun;
        int end = at;
        if (atoms.Is(at, "of"))
        {
            if (one && !limited) return false;
            int inner = at + 1;
            while (atoms.IsAny(inner, ["the", "his", "her", "its", "their", "our", "my", "your", "these", "those", "all"]) && inner < at + 4) inner++;
            if (NumberReader.TryRead(atoms, inner, out Number whole)) inner = whole.End;
            int after = CountedNoun.Read(atoms, inner, NounForm.Plural, out noun);
            // "dozens of people" is one expression; in "two of the senators" the number stands for itself.
            if (number.IsVague && noun.Length > 0) end = after;
        }
        else
        {
            end = CountedNoun.Read(atoms, attributive ? at + 1 : at, one ? NounForm.Singular : attributive ? NounForm.Either : NounForm.Plural, out noun);
            bool inName = atoms.IsCapitalised(start - 1) && !limited && start > 1 && !atoms[start - 1].Plays(Roles.Weekday);
            // "the Route 66 tour bus": a number after a name counts only what stands in the plural.
            if (end <= at || noun.Length == 0 || (inName && !attributive && !one && !CountedNoun.IsPlural(atoms.Slice(end - 1))))
                (end, noun) = (at, "");
        }
        // "one cell in 400".
        if (end > at && number.Low is >= 1 and <= 9 && TryReadRatio(atoms, end, number with { End = end }, out Draft ratio))
        {
            draft = ratio with { Noun = noun };
            return true;
        }
        if (noun.Length == 0 && !CanStandAlone(atoms, start, number, one, limited)) return false;
        if (one && !limited && (end == at || IsPronounOne(atoms, start))) return false;
        // A capitalised numeral inside a title: "the Big Three", "Ocean's Eleven".
        if (noun.Length == 0 && atoms.IsCapitalised(start) && start > 0) return false;
        QuantityKind kind = number.IsPart ? QuantityKind.Fraction : QuantityKind.Count;
        // In "a two-term member" the terms are counted: never to be set against "two members".
        string unit = attributive && end > at + 2 ? CountedNoun.Singular(atoms.Slice(at + 1)) : "";
        draft = new Draft(kind, end, number.Low, number.High, number.Step, unit, Draft.Plain(number.Low, number.High), noun, number.IsVague);
        return true;
    }

    /// <summary>"one in four jobs".</summary>
    private static bool TryReadRatio(AtomSentence atoms, int at, Number number, out Draft draft)
    {
        draft = default;
        if (!atoms.Is(at, "in") || number.Low is < 1 or > 9 || number.IsVague || number.IsPart || !NumberReader.TryRead(atoms, at + 1, out Number whole)
            || whole.IsVague || whole.IsPart || whole.Low > 100_000 || whole.Low <= number.Low || CalendarReader.IsYear(atoms, at + 1)
            || atoms.IsHyphen(whole.End) || atoms[whole.End].Plays(Roles.TimeUnit | Roles.Measure | Roles.Currency)) return false;
        // "two suspects in 14 cities" counts both; a ratio has a one before it or nothing counted after it.
        if (number.Low > 1 && whole.Low < 10) return false;
        decimal part = Math.Round(number.Low / whole.Low, 6);
        int end = CountedNoun.Read(atoms, whole.End, NounForm.Plural, out string noun);
        draft = new Draft(QuantityKind.Fraction, end, part, part, 0, "", Draft.Plain(part), noun);
        return true;
    }

    private static bool IsPronounOne(AtomSentence atoms, int start) =>
        atoms.IsAny(start - 1, ["no", "this", "that", "the", "any", "every", "each", "which", "some", "another", "not"]);

    private static bool CanStandAlone(AtomSentence atoms, int start, Number number, bool one, bool limited)
    {
        if (number.IsVague || (one && !limited)) return false;
        if (number.IsPart) return !atoms.IsWord(start) || number.End > start + 1 || atoms.Is(number.End, "of");
        if (atoms.IsWord(start)) return atoms[start - 1].Kind == AtomKind.Word || start == 0;
        // "Flight 370", "No. 2", "Title 18", "(202) 555-0101", long serial numbers.
        if (atoms.IsCapitalised(start - 1) && !atoms[start - 1].Plays(Roles.Weekday)) return start == 1 && atoms[0].Term is not null;
        if (atoms[start].Length > 6 && !atoms.Slice(start).Contains(',')) return false;
        return !atoms.IsMark(start - 1, '(') && !atoms.IsMark(start - 1, '.') && atoms.Count > start + 1 && start > 0;
    }

    /// <summary>Reads "the third debate", "a 21st hearing".</summary>
    public static bool TryReadOrdinal(AtomSentence atoms, int start, out Draft draft)
    {
        draft = default;
        int at = start;
        decimal value;
        if (atoms.IsInteger(at, 1, 3) && !atoms[at + 1].SpaceBefore && atoms.IsAny(at + 1, ["st", "nd", "rd", "th"]))
        {
            value = atoms.Integer(at);
            at += 2;
        }
        else if (atoms[at].Plays(Roles.Tens) && atoms.IsHyphen(at + 1) && atoms[at + 2].Plays(Roles.Ordinal) && atoms[at + 2].Value < 10)
        {
            value = atoms[at].Value + atoms[at + 2].Value;
            at += 3;
        }
        else if (atoms[at].Plays(Roles.Ordinal) && atoms[at].Value > 0)
        {
            value = atoms[at++].Value;
        }
        else
        {
            return false;
        }
        // "First Amendment", "Second Avenue": names.
        if (atoms.IsCapitalised(at) && (atoms.IsCapitalised(start) || atoms.IsDigits(start)) && start > 0) return false;
        if (atoms.IsHyphen(at)) return false;
        int end = CountedNoun.Read(atoms, at, NounForm.Either, out string noun);
        if (noun.Length == 0) return false;
        draft = new Draft(QuantityKind.Ordinal, end, value, value, 1, "", $"no. {Draft.Plain(value)}", noun);
        return true;
    }

    /// <summary>Reads "twice", "more than once"; a bare "once" mostly means formerly and is left.</summary>
    public static bool TryReadTwice(AtomSentence atoms, int start, bool limited, out Draft draft)
    {
        draft = default;
        if (!atoms[start].Plays(Roles.Twice) || atoms.IsHyphen(start + 1) || atoms.IsAny(start + 1, ["as", "the", "that"])) return false;
        int value = atoms.Is(start, "once") ? 1 : atoms.Is(start, "twice") ? 2 : 3;
        if (value == 1 && !limited && !atoms[start + 1].Plays(Roles.Article)) return false;
        draft = new Draft(QuantityKind.Multiplicity, start + 1, value, value, 1, "", $"{value}×");
        return true;
    }

    /// <summary>Reads "an hour", "half an hour", "a year ago", but not the rate in "twice a week".</summary>
    public static bool TryReadArticle(AtomSentence atoms, int start, bool limited, bool afterQuantity, out Draft draft)
    {
        draft = default;
        bool half = atoms.Is(start, "half") && atoms[start + 1].Plays(Roles.Article);
        int article = half ? start + 1 : start;
        if (!half && atoms[article].Plays(Roles.Article) && atoms.Is(article + 1, "half") && atoms.IsHyphen(article + 2))
        {
            half = true;
            article += 2;
        }
        Atom unit = atoms[article + 1];
        if (!atoms[half ? start : article].Plays(Roles.Article | Roles.Part) || !unit.Plays(Roles.TimeUnit) || afterQuantity
            || CountedNoun.IsPlural(atoms.Slice(article + 1))) return false;
        Number number = half ? Number.Of(0.5m, 0.5m, article + 1) : Number.Of(1, 1, article + 1);
        if (!MeasureReader.TryReadUnit(atoms, number, out draft)) return false;
        bool distinct = half || limited || draft.Kind == QuantityKind.Date || unit.Term!.Name is "h" or "min" or "decade" or "century"
            || draft.End > article + 2 || atoms.Is(start - 1, "for");
        return distinct;
    }
}
