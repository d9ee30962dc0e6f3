namespace Hearsay.Comparison;

/// <summary>Tells whether a name is an outlet's: "the Times" in a report of The New York Times, "HuffPost" and "The Huffington Post".</summary>
internal static class OutletNames
{
    /// <summary>Whether a report that writes <paramref name="name"/> can mean the outlet: its name, its last words, its initials.</summary>
    /// <param name="name">What is written: "the Times", "NYT".</param>
    /// <param name="outlet">The outlet's full name: "The New York Times".</param>
    public static bool IsNameOf(string name, string outlet)
    {
        string[] written = WordsOf(name), full = WordsOf(outlet);
        if (written.Length == 0 || full.Length == 0) return false;
        string run = string.Concat(written), whole = string.Concat(full);
        if (run == whole) return true;
        if (written.Length < full.Length && full.AsSpan()[^written.Length..].SequenceEqual(written)) return true;
        if (written.Length > 1) return full.Length == 1 && IsContraction(whole, written);
        return (run.Length > 1 && run == string.Concat(full.Select(w => w[0]))) || IsContraction(run, full);
    }

    /// <summary>The name in a form by which equal names are equal: lower case, without "the", "news" and "com".</summary>
    public static string KeyOf(string name) => string.Join(' ', WordsOf(name));

    // "huffpost" of "huffington post": the beginning of the first word and the whole last.
    private static bool IsContraction(string word, string[] words) =>
        words.Length == 2 && word.Length > words[1].Length + 2 && word.EndsWith(words[1], StringComparison.Ordinal)
        && words[0].StartsWith(word[..^words[1].Length], StringComparison.Ordinal);

    private static string[] WordsOf(string name) =>
    [
        .. name.Split([' ', '.', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant())
            .Where(w => w is not ("the" or "news" or "com" or "online" or "s" or "www")),
    ];
}
