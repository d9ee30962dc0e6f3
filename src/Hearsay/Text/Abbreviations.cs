using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>What an abbreviation says about the full stop it carries.</summary>
internal enum AbbreviationRole : byte
{
    /// <summary>No abbreviation: the full stop is a token of its own.</summary>
    None,

    /// <summary>Stands before a name or a number and never ends a sentence ("Mr.", "Sen.", "No.").</summary>
    Leading,

    /// <summary>May end a sentence ("U.S.", "Inc.", "p.m.", "etc.").</summary>
    Closing,
}

/// <summary>Abbreviations of English news that are written with a full stop.</summary>
internal static class Abbreviations
{
    // Titles, ranks, saints and forts: a name follows.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set(
        "Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Rev Revs Fr Hon Sen Sens Rep Reps Gov Govs Lt Col Gen Maj Capt Cmdr Cpl Sgt Pvt Adm "
        + "Brig Pres Supt Det Insp Amb Atty Asst Assoc Ald Dep Sec Treas St Ste Ft Mt Pfc Spc Spec Msgr Br Sr Rt Gens Cols Mme Mlle "
        + "vs v cf viz eg ie approx attn dept est ext fig figs pp vol vols ed eds al Vol Fig Figs Eq Sect Ch Art Attn Op");

    // Months and days (a number or a comma follows), and what is an ordinary word otherwise: only before a digit.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeDigit = Set(
        "No Nos no nos p Mar Sun Sat Para para c ca No Art art Tel tel Fax fax Ext");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Set(
        "Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri "
        + "Inc Corp Co Cos Ltd Bros Jr LLC LLP plc Assn Dept Univ Esq "
        + "Ave Blvd Rd Hwy Pkwy Sq "
        + "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Penn Que Tenn "
        + "Tex Va Vt Wash Wis Wyo Mass Sask Alta Man "
        + "etc et yrs mins hrs lbs lb oz ft km kg cm mph dept Dist esp Esp misc avg max min");

    // State names that are words or names of their own: only with a comma after the full stop, or after a comma ("Olympia, Wash.").
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeedComma = Set(
        "Ala Ark Conn Del Ill Ind La Miss Mo Mont Ore Pa Penn Man Wash Mass Kan Fri Mon Dist max min et al est lb cm km kg mph ed Ch");

    /// <summary>Whether a word followed by a full stop is an abbreviation.</summary>
    /// <param name="word">The characters before the full stop; they may hold full stops themselves.</param>
    /// <param name="before">The last character before the word that is no space; NUL when there is none.</param>
    /// <param name="direct">The character right after the full stop; NUL at the end of the paragraph.</param>
    /// <param name="next">The first character after the full stop that is no space; NUL at the end of the paragraph.</param>
    public static AbbreviationRole Role(ReadOnlySpan<char> word, char before, char direct, char next)
    {
        if (word.IsEmpty || !Characters.IsLetter(word[^1])) return AbbreviationRole.None;
        if (word.Length == 1)
        {
            // "J. Smith", "Samuel L. Jackson"; but "... and I." is the pronoun.
            if (!char.IsUpper(word[0])) return next is ',' or ';' || BeforeDigit.Contains(word) && Characters.IsDigit(next) ||
                Leading.Contains(word) && char.IsUpper(next) ? AbbreviationRole.Leading : AbbreviationRole.None;
            return next == '\0' || (word[0] == 'I' && direct is not ' ') ? AbbreviationRole.None : AbbreviationRole.Leading;
        }
        if (word.Contains('.')) return AbbreviationRole.Closing;
        if (word.Length > 6) return Leading.Contains(word) ? AbbreviationRole.Leading : AbbreviationRole.None;
        if (BeforeDigit.Contains(word)) return Characters.IsDigit(next) ? AbbreviationRole.Leading : AbbreviationRole.None;
        if (NeedComma.Contains(word) && before != ',' && direct != ',' && direct != ';' && !Characters.IsDigit(next))
            return AbbreviationRole.None;
        if (Leading.Contains(word)) return AbbreviationRole.Leading;
        return Closing.Contains(word) ? AbbreviationRole.Closing : AbbreviationRole.None;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
