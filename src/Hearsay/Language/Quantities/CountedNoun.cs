namespace Hearsay.Language;

/// <summary>What the words before a noun tell of its form.</summary>
internal enum NounForm : byte
{
    /// <summary>A number above one stands before it.</summary>
    Plural,

    /// <summary>"One" stands before it.</summary>
    Singular,

    /// <summary>A hyphen, an ordinal or a year stands before it: either.</summary>
    Either,
}

/// <summary>Finds the noun that a number counts: the head of the words that follow it.</summary>
internal static class CountedNoun
{
    private const int Reach = 8;

    /// <summary>Reads the noun phrase at the atom.</summary>
    /// <param name="atoms">The sentence.</param>
    /// <param name="start">Index of the first atom after the number.</param>
    /// <param name="form">What is known of the noun's form.</param>
    /// <param name="noun">Its base form; empty when there is none.</param>
    /// <returns>The index of the atom after the noun; <paramref name="start"/> when there is none.</returns>
    public static int Read(AtomSentence atoms, int start, NounForm form, out string noun)
    {
        noun = "";
        int last = -1;
        bool plural = false;
        for (int i = start; i < start + Reach && !(plural && !atoms.IsHyphen(i)); i++)
        {
            if (atoms.IsHyphen(i) && i > start) continue;
            if (!atoms.IsWord(i) || EndsPhrase(atoms, i)) break;
            if (form != NounForm.Plural && i > start && LooksLikeVerb(atoms.Slice(i))) break;
            bool isPlural = IsPlural(atoms.Slice(i)) && !atoms.IsHyphen(i + 1);
            // "one senator faces", "the 225-page report names six ports": a verb, not a plural.
            if (isPlural && i > start && (form == NounForm.Singular || (form == NounForm.Either && HasObject(atoms, i)))) break;
            last = i;
            plural = isPlural;
        }
        if (last < 0 || (LooksLikeVerb(atoms.Slice(last)) && !plural)) return start;
        // Without a plural only what is short is believed: "12 police", not "three term Governor Rick Perry".
        if (form == NounForm.Plural && !plural && last > start + 1) return start;
        noun = Singular(atoms.Slice(last));
        return last + 1;
    }

    private static bool HasObject(AtomSentence atoms, int verb) =>
        atoms.IsDigits(verb + 1) || atoms[verb + 1].Plays(Roles.Article | Roles.Small | Roles.Tens) || atoms.Is(verb + 1, "the")
        || (atoms.IsWord(verb + 1) && atoms[verb + 1].Term is null && !LooksLikeVerb(atoms.Slice(verb + 1)));

    private static bool EndsPhrase(AtomSentence atoms, int index)
    {
        Atom atom = atoms[index];
        return atom.Plays(Roles.Function | Roles.Verb | Roles.Weekday | Roles.NearDay | Roles.TimePreposition | Roles.Twice | Roles.Deictic
                | Roles.Small | Roles.Tens | Roles.Vague)
            || (atom.Plays(Roles.Ordinal) && !atoms.IsHyphen(index + 1))
            || (atom.Plays(Roles.Month) && atoms.IsCapitalised(index));
    }

    private static bool LooksLikeVerb(ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)
            || (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && word is not ("hearing" or "meeting" or "briefing" or "building"
                or "ruling" or "shooting" or "bombing" or "filing" or "warning" or "finding" or "training" or "holding")));

    /// <summary>Whether the word looks like the plural of a noun.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (Irregular(word) is not null) return true;
        if (word.Length < 3 || word[^1] is not ('s' or 'S')) return false;
        char before = char.ToLowerInvariant(word[^2]);
        return before is not ('s' or 'u' or 'i' or '.' or '\'' or '\u2019') && !IsSingularInS(word);
    }

    private static bool IsSingularInS(ReadOnlySpan<char> word)
    {
        foreach (string singular in (ReadOnlySpan<string>)["news", "sports", "politics", "Texas", "Kansas", "Arkansas", "Illinois", "Massachusetts", "Los"])
        {
            if (word.Equals(singular, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The base form of a noun in lower case.</summary>
    public static string Singular(ReadOnlySpan<char> word)
    {
        if (Irregular(word) is { } irregular) return irregular;
        string lower = word.TrimEnd(".'’").ToString().ToLowerInvariant();
        if (!IsPlural(lower)) return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4) return lower[..^3] + "y";
        foreach (string ending in (ReadOnlySpan<string>)["sses", "shes", "ches", "xes", "zes"])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal)) return lower[..^2];
        }
        return lower[..^1];
    }

    private static string? Irregular(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 14) return null;
        Span<char> lower = stackalloc char[14];
        lower = lower[..word.ToLowerInvariant(lower)];
        // "gunmen", "congressmen", but "Yemen", "omen".
        if (lower.Length > 5 && lower.EndsWith("men") && lower is not ("specimen" or "regimen" or "acumen"))
            return string.Concat(lower[..^2], "an");
        return lower switch
        {
            "people" => "person",
            "men" => "man",
            "women" => "woman",
            "children" => "child",
            "lives" => "life",
            "wives" => "wife",
            "feet" => "foot",
            "buses" => "bus",
            _ => null,
        };
    }
}
