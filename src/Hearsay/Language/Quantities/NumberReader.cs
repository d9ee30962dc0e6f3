using System.Globalization;

namespace Hearsay.Language;

/// <summary>A number read from digits or words.</summary>
/// <param name="Low">Its least value.</param>
/// <param name="High">Its greatest value; null when the words leave it open ("dozens").</param>
/// <param name="Step">One in the last digit given.</param>
/// <param name="End">Index of the atom after it.</param>
/// <param name="IsVague">Whether it names a number without giving one.</param>
/// <param name="IsPart">Whether it is a part of a whole ("two-thirds", "half").</param>
internal readonly record struct Number(decimal Low, decimal? High, decimal Step, int End, bool IsVague = false, bool IsPart = false)
{
    public static Number Of(decimal value, decimal step, int end) => new(value, value, step, end);
}

/// <summary>Reads cardinal numbers in digits and words, fractions, and words for vague numbers.</summary>
internal static class NumberReader
{
    // Past this the product with a scale word could overflow a decimal, and no report counts so far.
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Reads the number that begins at the atom; false when none does.</summary>
    public static bool TryRead(AtomSentence atoms, int start, out Number number)
    {
        Atom first = atoms[start];
        number = default;
        if (first.Kind == AtomKind.Digits) return TryReadDigits(atoms, start, out number);
        if (first.Kind == AtomKind.Mark) return TryReadVulgarFraction(atoms, start, out number);
        if (first.Term is null) return false;
        if (first.Plays(Roles.Article)) return TryReadAfterArticle(atoms, start, out number);
        if (first.Plays(Roles.PluralScale)) return TryReadPluralScale(atoms, start, start, out number);
        if (first.Plays(Roles.Vague) && first.Term.Name is "several" or "multiple" or "numerous" or "few")
        {
            number = new Number(first.Value, null, 1, start + 1, IsVague: true);
            if (first.Term.Name == "few" || atoms[start + 1].Plays(Roles.PluralScale)) return false;
            if (atoms[start + 1].Plays(Roles.Dozen | Roles.Hundred | Roles.Scale))
                number = number with { Low = first.Value * atoms[start + 1].Value, Step = atoms[start + 1].Value, End = start + 2 };
            return true;
        }
        if (first.Plays(Roles.Part) && first.Term.Name == "half") return TryReadHalf(atoms, start, out number);
        return first.Plays(Roles.Small | Roles.Tens | Roles.Dozen) && TryReadWords(atoms, start, out number);
    }

    private static bool TryReadDigits(AtomSentence atoms, int start, out Number number)
    {
        number = default;
        ReadOnlySpan<char> slice = atoms.Slice(start);
        if (slice.Length > 20 || slice.Contains(':') || !HasProperGroups(slice)) return false;
        if (!decimal.TryParse(slice, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value)
            || value > Most) return false;
        int point = slice.IndexOf('.');
        decimal step = 1;
        for (int i = point < 0 ? slice.Length : point + 1; i < slice.Length; i++) step /= 10;
        number = Number.Of(value, step, start + 1);
        // "1/2", "3 1/2": a fraction with a small denominator.
        if (point < 0 && TryReadSlashed(atoms, start, out decimal part))
        {
            number = new Number(part, part, 0, start + 3, IsPart: true);
        }
        else if (point < 0 && atoms[start + 1].SpaceBefore && TryReadSlashed(atoms, start + 1, out part))
        {
            number = Number.Of(value + part, 0.5m, start + 4);
        }
        else if (TryReadVulgarFraction(atoms, start + 1, out Number vulgar) && !atoms[start + 1].SpaceBefore)
        {
            number = Number.Of(value + vulgar.Low, 0.5m, start + 2);
        }
        number = WithScale(atoms, number);
        return true;
    }

    private static bool HasProperGroups(ReadOnlySpan<char> digits)
    {
        int comma = digits.IndexOf(',');
        if (digits.Count('.') > 1) return false;
        if (comma < 0) return true;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        if (comma is 0 or > 3) return false;
        for (int at = comma; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || at + 4 > whole.Length || whole.Slice(at + 1, 3).Contains(',')) return false;
        }
        return true;
    }

    private static bool TryReadSlashed(AtomSentence atoms, int at, out decimal part)
    {
        part = 0;
        if (!atoms.IsInteger(at, 1, 1) || !atoms.IsMark(at + 1, '/') || !atoms.IsInteger(at + 2, 1, 1)) return false;
        int above = atoms.Integer(at), below = atoms.Integer(at + 2);
        if (below is not (2 or 3 or 4 or 5 or 8) || above >= below || above == 0) return false;
        part = Math.Round((decimal)above / below, 4);
        return true;
    }

    private static bool TryReadVulgarFraction(AtomSentence atoms, int at, out Number number)
    {
        number = default;
        Atom atom = atoms[at];
        if (atom.Length != 1) return false;
        char mark = atoms.Text[atom.Start];
        if (mark is not ('¼' or '½' or '¾' or '⅓' or '⅔')) return false;
        decimal part = Math.Round((decimal)char.GetNumericValue(mark), 4);
        number = new Number(part, part, 0, at + 1, IsPart: true);
        return true;
    }

    /// <summary>Takes in a scale word after the number: "2.5 million", "$2-billion", "two and a half million".</summary>
    private static Number WithScale(AtomSentence atoms, Number number)
    {
        if (number.IsPart) return number;
        int at = number.End;
        int and = atoms.SkipHyphen(at), article = atoms.SkipHyphen(and + 1), part = atoms.SkipHyphen(article + 1);
        if (atoms.Is(and, "and") && atoms.Is(article, "a") && atoms.Is(part, "half"))
        {
            Number half = Number.Of(number.Low + 0.5m, 0.5m, part + 1);
            return atoms[half.End].Plays(Roles.Scale) ? WithScale(atoms, half) : half;
        }
        int scale = atoms.SkipHyphen(at);
        decimal size = 1;
        int end = at;
        if (atoms[scale].Plays(Roles.Hundred) && atoms[scale + 1].Plays(Roles.Scale))
        {
            size = 100 * atoms[scale + 1].Value;
            end = scale + 2;
        }
        else if (atoms[scale].Plays(Roles.Scale | Roles.Hundred | Roles.Dozen))
        {
            size = atoms[scale].Value;
            end = scale + 1;
        }
        return end == at || number.Low > Most / size ? number : Number.Of(number.Low * size, number.Step * size, end);
    }

    private static bool TryReadAfterArticle(AtomSentence atoms, int start, out Number number)
    {
        number = default;
        int at = start + 1;
        Atom next = atoms[at];
        if (next.Plays(Roles.Dozen) || (next.Plays(Roles.Hundred | Roles.Scale) && atoms.IsWord(at)))
        {
            number = Number.Of(next.Value, next.Value, at + 1);
            if (next.Plays(Roles.Hundred) && atoms[at + 1].Plays(Roles.Scale))
                number = Number.Of(100 * atoms[at + 1].Value, 100 * atoms[at + 1].Value, at + 2);
            return true;
        }
        if (atoms.Is(at, "half") && atoms[at + 1].Plays(Roles.Dozen))
        {
            number = Number.Of(6, 1, at + 2);
            return true;
        }
        if (atoms.Is(at, "few"))
        {
            number = new Number(2, null, 1, at + 1, IsVague: true);
            if (atoms[at + 1].Plays(Roles.Hundred | Roles.Scale | Roles.Dozen))
                number = number with { Low = 2 * atoms[at + 1].Value, End = at + 2 };
            return true;
        }
        if (atoms.Is(at, "couple"))
        {
            int end = atoms.Is(at + 1, "of") ? at + 2 : at + 1;
            decimal size = atoms[end].Plays(Roles.Hundred | Roles.Scale | Roles.Dozen) ? atoms[end].Value : 1;
            number = new Number(2 * size, 3 * size, size, size > 1 ? end + 1 : end, IsVague: true);
            return true;
        }
        bool isPart = (atoms.Is(at, "third") || atoms.Is(at, "quarter")) && atoms.Is(at + 1, "of");
        if (!isPart) return false;
        decimal part = Math.Round(1 / next.Value, 4);
        number = new Number(part, part, 0, at + 1, IsPart: true);
        return true;
    }

    private static bool TryReadHalf(AtomSentence atoms, int start, out Number number)
    {
        number = default;
        int at = start + 1;
        if (atoms[at].Plays(Roles.Article) && atoms[at + 1].Plays(Roles.Dozen | Roles.Scale))
        {
            number = Number.Of(atoms[at + 1].Value / 2, atoms[at + 1].Value / 2, at + 2);
            return true;
        }
        if (atoms[at].Plays(Roles.Dozen))
        {
            number = Number.Of(6, 1, at + 1);
            return true;
        }
        if (!atoms.Is(at, "of") && !atoms.Is(at, "the")) return false;
        number = new Number(0.5m, 0.5m, 0, at, IsPart: true);
        return true;
    }

    private static bool TryReadPluralScale(AtomSentence atoms, int start, int at, out Number number)
    {
        decimal size = 2 * atoms[at].Value;
        at++;
        while (atoms.Is(at, "of") && atoms[at + 1].Plays(Roles.PluralScale) && size < Most / 1000)
        {
            size *= atoms[at + 1].Value;
            at += 2;
        }
        number = new Number(size, null, size / 2, at, IsVague: true);
        // "in their twenties and tens": a plural of ten alone counts nothing.
        return at > start + 1 || size != 20;
    }

    private static bool TryReadWords(AtomSentence atoms, int start, out Number number)
    {
        decimal total = 0, current = 0, step = 1;
        int at = start, end = start;
        bool tensOpen = false, smallOpen = true;
        while (true)
        {
            int word = end > start ? atoms.SkipHyphen(at) : at;
            Atom atom = atoms[word];
            if (end > start && atoms.Is(word, "and") && current % 100 == 0 && current >= 100 && atoms[word + 1].Plays(Roles.Small | Roles.Tens))
                atom = atoms[++word];
            if (atom.Plays(Roles.Small) && (smallOpen || (tensOpen && atom.Value is > 0 and < 10)))
            {
                current += atom.Value;
                (smallOpen, tensOpen) = (false, false);
                step = 1;
            }
            else if (atom.Plays(Roles.Tens) && smallOpen)
            {
                current += atom.Value;
                (smallOpen, tensOpen) = (false, true);
                step = 1;
            }
            else if (atom.Plays(Roles.Hundred) && current is > 0 and < 100)
            {
                current *= 100;
                (smallOpen, tensOpen) = (true, false);
                step = 100;
            }
            else if (atom.Plays(Roles.Scale) && current > 0 && (total == 0 || atom.Value < total))
            {
                total += current * atom.Value;
                step = step * atom.Value;
                current = 0;
                (smallOpen, tensOpen) = (true, false);
            }
            else if (atom.Plays(Roles.Dozen) && total == 0 && current < 100)
            {
                number = Number.Of((current == 0 ? 1 : current) * 12, 12, word + 1);
                return true;
            }
            else
            {
                break;
            }
            end = at = word + 1;
        }
        number = default;
        if (end == start) return false;
        if (TryReadWordPart(atoms, total + current, end, out number)) return true;
        number = Number.Of(total + current, step, end);
        if (total == 0) number = WithScale(atoms, number);
        return true;
    }

    /// <summary>"two-thirds", "three quarters", "one-third", "one in four".</summary>
    private static bool TryReadWordPart(AtomSentence atoms, decimal above, int at, out Number number)
    {
        number = default;
        int below = atoms.SkipHyphen(at);
        Atom atom = atoms[below];
        if (!atom.Plays(Roles.Part) || atom.Value == 0 || above == 0 || above >= atom.Value) return false;
        // "one third" is a part, "one quarter" may be three months; "two quarters" always is.
        if (atom.Term!.Name == "quarter" && above is not (1 or 3)) return false;
        decimal part = Math.Round(above / atom.Value, 4);
        number = new Number(part, part, 0, below + 1, IsPart: true);
        return true;
    }
}
