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
        + "Brig Pres Supt Det Insp Amb Atty Asst Assoc Ald Dep Sec Treas St Ste Ft Mt Pfc Spc Msgr Br Rt Pvt Gens Cols Mme Mlle "
        + "vs v cf viz eg ie approx attn dept est ext fig figs pp vol vols ed eds al Vol Fig Figs Eq Sect Ch Art Attn Op");

    // Months and days (a number or a comma follows), and what is an ordinary word otherwise: only before a digit.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeDigit = Set(
        "No Nos no nos p Mar Sun Sat Para para c ca No Art art Tel tel Fax fax Ext");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Set(
        "Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri "
        + "Inc Corp Co Cos Ltd Bros Jr LLC LLP plc Assn Sr Cal Dept Univ Esq "
        + "Ave Blvd Rd Hwy Pkwy Sq "
        + "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Penn Que Tenn "
        + "Tex Va Vt Wash Wis Wyo Mass Sask Alta Man "
        + "etc et yrs mins hrs lbs lb oz ft km kg cm mph dept Dist esp Esp misc avg max min");

    // State names that are words or names of their own: only with a comma after the full stop, or after a comma ("Olympia, Wash.").
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeedComma = Set(
        "Ala Ark Cal Conn Del Ill Ind La Miss Mo Mont Ore Pa Penn Man Wash Mass Kan Fri Mon Dist max min et est lb cm km kg mph ed Ch");

    /// <summary>Whether a word followed by a full stop is an abbreviation.</summary>
    /// <param name="word">The characters before the full stop; they may hold full stops themselves.</param>
    /// <param name="before">The mark before the word, or the first character of the word before it; NUL when there is none.</param>
    /// <param name="direct">The character right after the full stop; NUL at the end of the paragraph.</param>
    /// <param name="next">The first character after the full stop that is no space; NUL at the end of the paragraph.</param>
    public static AbbreviationRole Role(scoped ReadOnlySpan<char> word, char before, char direct, char next)
    {
        if (word.IsEmpty || !Characters.IsLetter(word[^1])) return AbbreviationRole.None;
        if (word.Length == 1) return InitialRole(word, before, direct, next);
        if (word.Contains('.')) return word is "e.g" or "i.e" or "E.g" or "I.e" ? AbbreviationRole.Leading : AbbreviationRole.Closing;
        // Nothing else puts a comma right after a full stop.
        if (word.Length <= 6 && direct is ',' or ';') return AbbreviationRole.Closing;
        if (word.Length > 6) return Leading.Contains(word) ? AbbreviationRole.Leading : AbbreviationRole.None;
        Span<char> cased = stackalloc char[6];
        if (word.Length > 2 && char.IsUpper(word[1]) && char.IsUpper(word[^1]))
        {
            // Transcripts shout their titles: "SEN. SMITH".
            cased[0] = word[0];
            for (int i = 1; i < word.Length; i++) cased[i] = char.ToLowerInvariant(word[i]);
            word = cased[..word.Length];
        }
        if (BeforeDigit.Contains(word)) return Characters.IsDigit(next) ? AbbreviationRole.Leading : AbbreviationRole.None;
        if (word is "al") return before == 'e' ? AbbreviationRole.Closing : AbbreviationRole.None;
        if (NeedComma.Contains(word) && before != ',' && !Characters.IsDigit(before) && !Characters.IsDigit(next)) return AbbreviationRole.None;
        if (Leading.Contains(word)) return AbbreviationRole.Leading;
        return Closing.Contains(word) ? AbbreviationRole.Closing : AbbreviationRole.None;
    }

    /// <summary>Whether one letter and a full stop are an initial ("J. Smith"): capitals are, but for the pronoun at a sentence's end.</summary>
    private static AbbreviationRole InitialRole(ReadOnlySpan<char> letter, char before, char direct, char next)
    {
        bool initial = char.IsUpper(letter[0])
            ? next != '\0' && (letter[0] != 'I' || (Characters.IsSpace(direct) && !char.IsLower(before)))
            : next is ',' or ';' || (Characters.IsDigit(next) && BeforeDigit.Contains(letter)) || (char.IsUpper(next) && Leading.Contains(letter));
        return initial ? AbbreviationRole.Leading : AbbreviationRole.None;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
