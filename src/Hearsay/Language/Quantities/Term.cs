namespace Hearsay.Language;

/// <summary>The parts a word can play in a quantity or time expression.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    /// <summary>One of the numbers below twenty.</summary>
    Small = 1 << 0,
    /// <summary>Twenty to ninety.</summary>
    Tens = 1 << 1,
    Hundred = 1 << 2,
    /// <summary>Thousand and above.</summary>
    Scale = 1 << 3,
    Dozen = 1 << 4,
    /// <summary>Dozens, hundreds, thousands ...</summary>
    PluralScale = 1 << 5,
    Ordinal = 1 << 6,
    TimeUnit = 1 << 7,
    Measure = 1 << 8,
    /// <summary>The name of a currency.</summary>
    Currency = 1 << 9,
    Month = 1 << 10,
    Weekday = 1 << 11,
    DayPart = 1 << 12,
    Season = 1 << 13,
    /// <summary>Yesterday, today, tonight, tomorrow.</summary>
    NearDay = 1 << 14,
    /// <summary>A word that ends a noun phrase.</summary>
    Function = 1 << 15,
    /// <summary>Third, quarter: part of a whole.</summary>
    Part = 1 << 16,
    /// <summary>m, bn, k after an amount of money.</summary>
    ScaleLetter = 1 << 17,
    /// <summary>A number without a number: several, few.</summary>
    Vague = 1 << 18,
    Article = 1 << 19,
    /// <summary>Last, this, next and their like before a unit of time.</summary>
    Deictic = 1 << 20,
    /// <summary>A word that makes a month or a year of what follows: in, since, until.</summary>
    TimePreposition = 1 << 21,
    /// <summary>Early, late, mid, earlier, later.</summary>
    Phase = 1 << 22,
    /// <summary>A verb form that is often taken for a noun after a number ("were", "said").</summary>
    Verb = 1 << 23,
    /// <summary>First word of a limiting phrase.</summary>
    Limit = 1 << 24,
    Twice = 1 << 25,
}

/// <summary>What the lexicon knows of a word.</summary>
/// <param name="Name">The canonical name: of a unit its symbol, of a currency its code.</param>
/// <param name="Roles">The parts it can play.</param>
/// <param name="Value">Its number, its place in the calendar, or its size in the base unit.</param>
/// <param name="Unit">For a unit of measure the base unit.</param>
internal sealed record Term(string Name, Roles Roles, decimal Value, string Unit = "");

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte
{
    Word,
    Digits,
    Mark,
}

/// <summary>A piece of a token: a run of letters, a run of digits (with the commas, points and colons between them), or one mark.</summary>
/// <param name="Token">Index of its token.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
/// <param name="Term">What the lexicon knows of it; null when nothing.</param>
internal readonly record struct Atom(int Token, int Start, int Length, AtomKind Kind, bool SpaceBefore, Term? Term)
{
    public int End => Start + Length;

    public bool Plays(Roles role) => Term is not null && (Term.Roles & role) != Roles.None;

    public decimal Value => Term is null ? 0m : Term.Value;
}
