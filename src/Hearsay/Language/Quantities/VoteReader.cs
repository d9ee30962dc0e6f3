namespace Hearsay.Language;

/// <summary>Reads votes and scores, and ranges of numbers: both are two numbers with a dash or "to" between them.</summary>
internal static class VoteReader
{
    private static readonly string[] Signs =
    [
        "vote", "votes", "voted", "voting", "passed", "approved", "rejected", "ruled", "ruling", "decision", "majority", "beat", "defeated", "won",
        "win", "victory", "lost", "lead", "leads", "led", "margin", "score", "tie", "split", "confirmed", "record", "ahead", "trails", "defeat", "loss",
    ];

    /// <summary>Reads "234-193" or "52 to 48" after the first number has been read.</summary>
    public static bool TryReadVote(AtomSentence atoms, int start, Number first, out Draft draft)
    {
        draft = default;
        if (first.IsVague || first.IsPart || !IsWhole(first)) return false;
        int second = SkipSeparator(atoms, first.End, out bool dashed);
        if (second == first.End || atoms.Is(start - 1, "from") || atoms.Is(start - 1, "between")) return false;
        if (!TryReadPlain(atoms, second, out Number other) || other.IsVague || other.IsPart || !IsWhole(other)) return false;
        if (first.Low > 9999 || other.Low > 9999 || atoms[other.End].Plays(Roles.TimeUnit | Roles.Measure | Roles.Currency)
            || atoms.IsMark(other.End, '%') || atoms.Is(other.End, "percent") || atoms.IsHyphen(other.End) && atoms.IsDigits(other.End + 1)) return false;
        // "555-0142" is a telephone number.
        if (dashed && atoms.IsDigits(other.End - 1) && atoms.Slice(other.End - 1) is ['0', _, ..]) return false;
        bool told = HasSign(atoms, start, other.End);
        bool counts = CountedNoun.Read(atoms, other.End, NounForm.Plural, out string noun) > other.End && !Signs.Contains(noun)
            && !Signs.Contains(noun + "s");
        if (first.Low < other.Low ? !told || counts : !told && (!dashed || counts)) return false;
        string normal = $"{Draft.Plain(first.Low)}–{Draft.Plain(other.Low)}";
        draft = new Draft(QuantityKind.Vote, other.End, first.Low, first.Low, 1, "", normal);
        return true;
    }

    /// <summary>Reads the upper end of "30 to 40", "two or three", "30-40" after the lower one; false when there is no range.</summary>
    public static bool TryReadRange(AtomSentence atoms, int start, Number first, out Number range)
    {
        range = default;
        if (first.IsVague || first.IsPart) return false;
        int second = SkipSeparator(atoms, first.End, out bool dashed);
        if (second == first.End && atoms.Is(first.End, "or")) second++;
        bool between = atoms.Is(start - 1, "between");
        if (second == first.End && between && atoms.Is(first.End, "and")) second++;
        if (second == first.End || !TryReadPlain(atoms, second, out Number other) || other.IsVague || other.IsPart) return false;
        decimal low = first.Low;
        foreach (decimal scale in (ReadOnlySpan<decimal>)[1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000])
        {
            // "2 to 3 million": the scale word belongs to both.
            if (other.Low < scale || other.Step < scale / 10 || low >= 1000 || low >= other.Low / scale) continue;
            low *= scale;
            break;
        }
        if (low >= other.Low || (dashed && other.Low > 100 * low)) return false;
        range = new Number(low, other.Low, other.Step, other.End);
        return true;
    }

    private static int SkipSeparator(AtomSentence atoms, int at, out bool dashed)
    {
        dashed = atoms.IsHyphen(at);
        if (!dashed) return atoms.Is(at, "to") ? at + 1 : at;
        // "nine-to-one".
        return atoms.Is(at + 1, "to") && atoms.IsHyphen(at + 2) ? at + 3 : at + 1;
    }

    private static bool TryReadPlain(AtomSentence atoms, int at, out Number number)
    {
        number = default;
        return (atoms.IsDigits(at) || atoms[at].Plays(Roles.Small | Roles.Tens)) && NumberReader.TryRead(atoms, at, out number);
    }

    private static bool IsWhole(Number number) => number.Step == 1 && number.Low == Math.Floor(number.Low);

    private static bool HasSign(AtomSentence atoms, int start, int end)
    {
        for (int i = Math.Max(0, start - 8); i < end + 4; i++)
        {
            if (atoms.IsWord(i) && atoms.IsAny(i, Signs)) return true;
        }
        return false;
    }
}
