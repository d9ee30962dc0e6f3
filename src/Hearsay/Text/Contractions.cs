using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Where fused words come apart: "do|n't", "Voss|'s", "can|not".</summary>
internal static class Contractions
{
    // Value: where the cut is. Spellings without the apostrophe only where nothing else is spelled so.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Fused = new Dictionary<string, int>
    {
        ["cannot"] = 3, ["gonna"] = 3, ["gotta"] = 3, ["wanna"] = 3, ["gimme"] = 3, ["lemme"] = 3, ["dunno"] = 2, ["outta"] = 3, ["lotta"] = 3,
        ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3, ["arent"] = 3, ["werent"] = 4, ["havent"] = 4,
        ["hasnt"] = 3, ["hadnt"] = 3, ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["cant"] = 2, ["wont"] = 2,
        ["thats"] = 4, ["whats"] = 4, ["theres"] = 5, ["youre"] = 3, ["theyre"] = 4, ["ive"] = 1, ["youve"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        "em til tis twas twere cause cuz cos bout round neath tween gainst ere nuff"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithoutG =
        ("goin doin nothin somethin anythin everythin talkin lookin comin tryin gettin sayin thinkin makin workin livin runnin playin "
        + "walkin fuckin freakin friggin takin givin kiddin darlin mornin startin tellin askin callin feelin havin bein puttin stickin fightin "
        + "waitin sittin lovin leavin drivin eatin nuthin losin winnin")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the first part of a fused word; 0 when it is one word.</summary>
    public static int FirstCut(ReadOnlySpan<char> word)
    {
        if (word.Length is >= 3 and <= 8 && MayBeFused(word) && Fused.TryGetValue(word, out int cut)) return cut;
        return NextCut(word);
    }

    /// <summary>Length of the part before the first suffix that an apostrophe ties on; 0 when there is none.</summary>
    public static int NextCut(ReadOnlySpan<char> word)
    {
        for (int at = 1; at < word.Length; at++)
        {
            if (!Characters.IsApostrophe(word[at])) continue;
            ReadOnlySpan<char> tail = word[(at + 1)..];
            int next = tail.IndexOfAny('\'', '\u2019');
            ReadOnlySpan<char> suffix = next < 0 ? tail : tail[..next];
            if (Is(suffix, "t") && word[at - 1] is 'n' or 'N') return at > 1 ? at - 1 : 0;
            if (Is(suffix, "s"))
            {
                // "the 1980's" is a plural; "2016's" a genitive.
                bool decade = word[at - 1] == '0' && char.IsAsciiDigit(word[0]);
                return decade ? 0 : at;
            }
            if (Is(suffix, "m") || Is(suffix, "d") || Is(suffix, "re") || Is(suffix, "ve") || Is(suffix, "ll")) return at;
            if (at == 1 && word[0] is 'c' or 'C' && Is(suffix, "mon")) return 2;
            if (at == 1 && word[0] is 'y' or 'Y' && Is(suffix, "all")) return 2;
        }
        return 0;
    }

    /// <summary>Whether the word, with an apostrophe after it, is a participle without its g ("goin'").</summary>
    public static bool DropsG(ReadOnlySpan<char> word) =>
        word.Length is >= 4 and <= 9 && word[^1] == 'n' && word[^2] == 'i' && WithoutG.Contains(word);

    /// <summary>The end of a word whose beginning an apostrophe replaces ('em, '90s); <paramref name="at"/>, its place, when there is none.</summary>
    public static int ElisionEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at + 1;
        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - at != 3) return at;
            if (end < text.Length && text[end] == 's') return end + 1 == text.Length || !Characters.IsWord(text[end + 1]) ? end + 1 : at;
            if (text[at] != '\u2019' || (end < text.Length && (Characters.IsWord(text[end]) || text[end] is '%' or '.' or ','))) return at;
            return end;
        }
        while (end < text.Length && Characters.IsLetter(text[end])) end++;
        ReadOnlySpan<char> word = text[(at + 1)..end];
        if (Is(word, "n")) return end < text.Length && Characters.IsApostrophe(text[end]) ? end + 1 : end;
        return word.Length is >= 2 and <= 6 && Elided.Contains(word) ? end : at;
    }

    // Cheap refusal: every key ends in o, a, e, t or s.
    private static bool MayBeFused(ReadOnlySpan<char> word) => (word[^1] | 0x20) switch
    {
        't' => (word[^2] | 0x20) is 'n' or 'o',
        'a' => (word[^2] | 0x20) is 'n' or 't',
        'e' => (word[^2] | 0x20) is 'm' or 'r' or 'v',
        'o' => word.Length == 5,
        's' => (word[^2] | 0x20) is 't' or 'e',
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
