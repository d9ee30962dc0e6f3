using System.Text;

namespace Hearsay.Language;

/// <summary>Reads a number with its unit: money, shares, durations, ages, measures, multiplicities.</summary>
internal static class MeasureReader
{
    /// <summary>Reads money that begins with a currency sign: "$2.5 billion", "US$5", "€1,000 to €2,000".</summary>
    public static bool TryReadMoney(AtomSentence atoms, int start, out Draft draft)
    {
        draft = default;
        int at = start;
        string code = atoms[start] is { Kind: AtomKind.Word, Length: <= 2 } ? PrefixCode(atoms.Slice(start)) : "";
        if (code.Length > 0) at++;
        if (at > start && (atoms[at].SpaceBefore || !atoms.IsMark(at, '$'))) return false;
        if (atoms[at].Kind != AtomKind.Mark || atoms[at].Length != 1) return false;
        if (code.Length == 0) code = SignCode(atoms.Text[atoms[at].Start]);
        if (code.Length == 0 || !TryReadAmount(atoms, at + 1, out Number number)) return false;
        int end = number.End;
        int second = atoms.SkipHyphen(end);
        if (second == end && (atoms.Is(end, "to") || (atoms.Is(end, "and") && atoms.Is(start - 1, "between")))) second++;
        if (second > end)
        {
            if (atoms[second].Kind == AtomKind.Mark && atoms[second].Length == 1 && SignCode(atoms.Text[atoms[second].Start]) == code) second++;
            // "$2 to 40 people" is no range; the second number must be the larger or carry a sign.
            if (TryReadAmount(atoms, second, out Number upper))
            {
                decimal scale = upper.Step > number.Step && number.Low < upper.Low / upper.Step && number.Step <= 1 ? upper.Step : 1;
                decimal low = upper.Step >= 1000 && number.Low < 1000 ? number.Low * scale : number.Low;
                if (upper.Low > low && (upper.End > second))
                {
                    draft = new Draft(QuantityKind.Money, upper.End, low, upper.Low, upper.Step, code, $"{code} {Draft.Plain(low, upper.Low)}");
                    return true;
                }
            }
        }
        draft = new Draft(QuantityKind.Money, end, number.Low, number.High, number.Step, code, $"{code} {Draft.Plain(number.Low, number.High)}");
        return true;
    }

    private static bool TryReadAmount(AtomSentence atoms, int at, out Number number)
    {
        if (!atoms.IsDigits(at))
        {
            number = default;
            return false;
        }
        if (!NumberReader.TryRead(atoms, at, out number)) return false;
        int letter = number.End;
        if (atoms[letter].Plays(Roles.ScaleLetter) && (!atoms[letter].SpaceBefore || atoms[letter].Length > 1))
        {
            decimal size = atoms[letter].Value;
            number = Number.Of(number.Low * size, number.Step * size, letter + 1);
        }
        return true;
    }

    /// <summary>Reads what a number's unit makes of it; false when no unit follows.</summary>
    /// <param name="atoms">The sentence.</param>
    /// <param name="number">The number.</param>
    /// <param name="draft">The quantity.</param>
    public static bool TryReadUnit(AtomSentence atoms, Number number, out Draft draft)
    {
        draft = default;
        int at = number.End;
        int unit = atoms.SkipHyphen(at);
        if (atoms.IsMark(at, '%') || atoms.IsAny(unit, ["percent", "pct", "per-cent"]) || (atoms.Is(at, "per") && atoms.Is(at + 1, "cent")))
        {
            int end = atoms.Is(at, "per") ? at + 2 : unit + 1;
            draft = new Draft(QuantityKind.Percentage, end, number.Low, number.High, number.Step, "%", Draft.Plain(number.Low, number.High) + "%");
            return true;
        }
        if (atoms.Is(unit, "percentage") && atoms.IsAny(unit + 1, ["point", "points"]))
        {
            draft = new Draft(QuantityKind.Percentage, unit + 2, number.Low, number.High, number.Step, "pp", Draft.Plain(number.Low, number.High) + " pp");
            return true;
        }
        // "tens of thousands of dollars".
        if (number.IsVague && atoms.Is(at, "of") && atoms[at + 1].Plays(Roles.Currency)) unit = at + 1;
        Atom measure = atoms[unit];
        bool isSecond = atoms.Is(unit, "second") && (unit > at || number.Low == 1);
        if (measure.Plays(Roles.Currency))
        {
            decimal low = number.Low * measure.Value;
            string code = measure.Term!.Name;
            draft = new Draft(QuantityKind.Money, unit + 1, low, number.High * measure.Value, number.Step * measure.Value, code,
                $"{code} {Draft.Plain(low, number.High * measure.Value)}", IsVague: number.IsVague);
            return true;
        }
        if (measure.Plays(Roles.TimeUnit) || isSecond) return ReadDuration(atoms, number, unit, out draft);
        // "at one point" measures nothing.
        if (measure.Plays(Roles.Measure) && !(number.Low == 1 && atoms.Is(unit, "point"))) return ReadMeasure(atoms, number, unit, out draft);
        if (atoms.Is(unit, "square") && atoms[unit + 1].Plays(Roles.Measure)) return ReadMeasure(atoms, number, unit + 1, out draft);
        if (atoms.Is(at, "times") || atoms.Is(at, "occasions") || (number.Low == 1 && atoms.Is(at, "occasion"))
            || (atoms.IsAny(at, ["separate", "different"]) && atoms.IsAny(at + 1, ["times", "occasions"])))
        {
            int end = atoms.IsAny(at, ["separate", "different"]) ? at + 2 : at + 1;
            // "three times as many", "two times larger" compare; they do not count how often.
            if (atoms.IsAny(end, ["as", "the", "more", "larger", "higher", "greater"])) return false;
            draft = new Draft(QuantityKind.Multiplicity, end, number.Low, number.High, 1, "", Draft.Plain(number.Low, number.High) + "×",
                IsVague: number.IsVague);
            return true;
        }
        return false;
    }

    private static bool ReadMeasure(AtomSentence atoms, Number number, int unit, out Draft draft)
    {
        Term term = atoms[unit].Term!;
        bool squared = atoms.Is(unit - 1, "square");
        decimal size = squared ? term.Value * term.Value : term.Value;
        decimal low = number.Low * size;
        string symbol = squared ? $"sq {term.Name}" : term.Name;
        StringBuilder normal = new($"{Draft.Plain(number.Low, number.High)} {symbol}");
        int end = unit + 1;
        // "5 feet 10 inches", "5-foot-10".
        int more = atoms.SkipHyphen(end);
        if (term.Name == "ft" && !squared && atoms.IsInteger(more, 1, 2) && atoms.Integer(more) < 12
            && (more > end || atoms[more + 1].Term?.Name == "in"))
        {
            low += atoms.Integer(more) * 0.0254m;
            normal.Append($" {atoms.Integer(more)} in");
            end = atoms[more + 1].Term?.Name == "in" ? more + 2 : more + 1;
            number = number with { High = number.Low };
        }
        decimal? high = number.High is { } h ? Math.Max(low, h * size) : null;
        string noun = "";
        if (atoms.IsHyphen(number.End)) CountedNoun.Read(atoms, SkipAdjective(atoms, end), NounForm.Either, out noun);
        else if (atoms.Is(end, "of")) CountedNoun.Read(atoms, end + 1, NounForm.Either, out noun);
        draft = new Draft(QuantityKind.Measure, end, low, high, number.Step * size, squared ? term.Unit + "2" : term.Unit, normal.ToString(), noun,
            number.IsVague);
        return true;
    }

    private static bool ReadDuration(AtomSentence atoms, Number number, int unit, out Draft draft)
    {
        Term term = atoms[unit].Term ?? new Term("s", Roles.TimeUnit, 1);
        (string name, decimal size) = atoms.Is(unit, "second") ? ("s", 1m) : (term.Name, term.Value);
        int end = unit + 1;
        bool attributive = atoms.IsHyphen(number.End);
        // Ages: "48-year-old", "48 years old", "48 years of age".
        int old = atoms.SkipHyphen(end);
        if (name is "y" or "mo" or "wk" or "d" && (atoms.IsAny(old, ["old", "olds"]) || (atoms.Is(end, "of") && atoms.Is(end + 1, "age"))))
        {
            decimal years = name == "y" ? 1 : size / (365.25m * 86400);
            int ageEnd = atoms.Is(end, "of") ? end + 2 : old + 1;
            string noun = "";
            if (attributive && !atoms.IsCapitalised(ageEnd)) CountedNoun.Read(atoms, ageEnd, NounForm.Either, out noun);
            draft = new Draft(QuantityKind.Age, ageEnd, Math.Round(number.Low * years, 4), number.High is { } most ? Math.Round(most * years, 4) : null,
                Math.Round(number.Step * years, 4), "y",
                $"{Draft.Plain(number.Low, number.High)} {name}", noun, number.IsVague);
            return true;
        }
        decimal low = number.Low * size, step = number.Step * size;
        decimal? high = number.High * size;
        string normal = $"{Draft.Plain(number.Low, number.High)} {name}";
        if (!attributive && atoms.Is(end, "and") && atoms.Is(end + 1, "a") && atoms.Is(end + 2, "half"))
        {
            low += size / 2;
            high += size / 2;
            step = size / 2;
            normal = $"{Draft.Plain(number.Low + 0.5m)} {name}";
            end += 3;
        }
        else if (number.High == number.Low)
        {
            (end, low, step, normal) = ReadSmallerUnits(atoms, end, size, low, step, normal);
            high = low;
        }
        string head = "";
        if (attributive) CountedNoun.Read(atoms, SkipAdjective(atoms, end), NounForm.Either, out head);
        draft = new Draft(QuantityKind.Duration, end, low, high, step, "s", normal, head, number.IsVague);
        if (ReadOffset(atoms, end, out int after, out string direction))
            draft = draft with { Kind = QuantityKind.Date, End = after, Normal = $"{normal} {direction}", Unit = "day" };
        return true;
    }

    private static (int End, decimal Value, decimal Step, string Normal) ReadSmallerUnits(
        AtomSentence atoms, int end, decimal size, decimal value, decimal step, string normal)
    {
        while (true)
        {
            int at = end;
            if (atoms.IsMark(at, ',')) at++;
            if (atoms.Is(at, "and")) at++;
            at = atoms.SkipHyphen(at);
            bool starts = atoms.IsDigits(at) || atoms[at].Plays(Roles.Small | Roles.Tens);
            if (!starts || !NumberReader.TryRead(atoms, at, out Number next)) return (end, value, step, normal);
            int unit = atoms.SkipHyphen(next.End);
            if (!atoms[unit].Plays(Roles.TimeUnit) || atoms[unit].Value >= size) return (end, value, step, normal);
            size = atoms[unit].Value;
            value += next.Low * size;
            step = next.Step * size;
            normal = $"{normal} {Draft.Plain(next.Low)} {atoms[unit].Term!.Name}";
            end = unit + 1;
        }
    }

    /// <summary>"ago", "earlier", "later", "before", "after", "from now": the duration places something in time.</summary>
    private static bool ReadOffset(AtomSentence atoms, int at, out int end, out string direction)
    {
        (end, direction) = atoms.Is(at, "ago") ? (at + 1, "ago")
            : atoms.Is(at, "earlier") ? (at + 1, "earlier")
            : atoms.Is(at, "later") ? (at + 1, "later")
            : atoms.Is(at, "before") && !atoms.IsMark(at + 1, ',') ? (at + 1, "before")
            : atoms.Is(at, "after") ? (at + 1, "after")
            : atoms.Is(at, "from") && atoms.Is(at + 1, "now") ? (at + 2, "from now")
            : (at, "");
        return direction.Length > 0;
    }

    // "two-hour-long meeting", "six-foot-tall fence".
    private static int SkipAdjective(AtomSentence atoms, int at)
    {
        int word = atoms.SkipHyphen(at);
        return word > at && atoms.IsAny(word, ["long", "tall", "high", "wide", "deep"]) ? word + 1 : at;
    }

    private static string PrefixCode(ReadOnlySpan<char> prefix) => prefix switch
    {
        "US" => "USD",
        "C" or "CA" => "CAD",
        "A" or "AU" => "AUD",
        "HK" => "HKD",
        "NZ" => "NZD",
        "S" => "SGD",
        _ => "",
    };

    private static string SignCode(char sign) => sign switch
    {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₽' => "RUB",
        '₹' => "INR",
        '₪' => "ILS",
        '₩' => "KRW",
        _ => "",
    };
}
