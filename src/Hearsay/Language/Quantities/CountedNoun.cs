namespace Hearsay.Language;

/// <summary>Finds the noun that a number counts: the head of the words that follow it.</summary>
internal static class CountedNoun
{
    private const int Reach = 6;

    /// <summary>Reads the noun phrase at the atom.</summary>
    /// <param name="atoms">The sentence.</param>
    /// <param name="start">Index of the first atom after the number.</param>
    /// <param name="singular">Whether the noun stands in the singular: after "one", a hyphen or an ordinal.</param>
    /// <param name="noun">Its base form; empty when there is none.</param>
    /// <returns>The index of the atom after the noun; <paramref name="start"/> when there is none.</returns>
    public static int Read(AtomSentence atoms, int start, bool singular, out string noun)
    {
        noun = "";
        int last = -1;
        for (int i = start; i < start + Reach; i++)
        {
            if (atoms.IsHyphen(i) && i > start) continue;
            // "18 top-ranking, long-serving members": a comma between adjectives is too rare to reach over.
            if (!atoms.IsWord(i) || EndsPhrase(atoms, i)) break;
            if (singular && i > start && LooksLikeVerb(atoms.Slice(i))) break;
            last = i;
            bool plural = IsPlural(atoms.Slice(i));
            bool joined = atoms.IsHyphen(i + 1);
            if (plural && !joined && !singular) break;
            if (singular && !joined && i > start && IsPlural(atoms.Slice(i))) break;
        }
        if (last < 0) return start;
        if (LooksLikeVerb(atoms.Slice(last)) && !IsPlural(atoms.Slice(last))) return start;
        noun = Singular(atoms.Slice(last));
        return last + 1;
    }

    private static bool EndsPhrase(AtomSentence atoms, int index)
    {
        Atom atom = atoms[index];
        return atom.Plays(Roles.Function | Roles.Verb | Roles.Weekday | Roles.NearDay | Roles.TimePreposition | Roles.Twice)
            || (atom.Plays(Roles.Month) && atoms.IsCapitalised(index));
    }

    private static bool LooksLikeVerb(ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal));

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
