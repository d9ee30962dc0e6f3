namespace Hearsay.Comparison;

/// <summary>Tells whether two words are one word in two forms: another tense, another number.</summary>
internal static class WordForms
{
    private static readonly string[] Endings = ["", "s", "es", "ed", "d", "ing", "'s", "'"];

    // Shorter stems agree by chance: "as" is no plural of "a".
    private const int ShortestBase = 2;

    /// <summary>Whether both may be inflected from one base form, by English spelling alone.</summary>
    public static bool ShareBase(string a, string b)
    {
        if (a == b) return true;
        HashSet<string> bases = [.. BasesOf(a)];
        return BasesOf(b).Any(bases.Contains);
    }

    /// <summary>Whether the one is the other with a negating prefix: "legal" and "illegal".</summary>
    public static bool IsNegated(string form, string positive)
    {
        const int shortest = 4;
        if (positive.Length < shortest || !form.EndsWith(positive, StringComparison.Ordinal)) return false;
        return form[..^positive.Length] is "un" or "in" or "im" or "il" or "ir" or "non" or "dis";
    }

    private static IEnumerable<string> BasesOf(string form)
    {
        foreach (string ending in Endings)
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length - ending.Length < ShortestBase) continue;
            string stem = form[..^ending.Length];
            yield return stem;
            if (ending is "ed" or "ing")
            {
                yield return stem + "e";
                // "stopped", "running".
                if (stem.Length > ShortestBase && stem[^1] == stem[^2]) yield return stem[..^1];
            }
            if (ending is "es" or "ed" && stem[^1] == 'i') yield return stem[..^1] + "y";
        }
    }
}
