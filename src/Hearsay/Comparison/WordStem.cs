using System.Collections.Frozen;

namespace Hearsay.Comparison;

/// <summary>The key by which context words of quantities are matched: the stem, or one key for the words that reports use for one and
/// the same event ("killed", "died").</summary>
internal static class WordStem
{
    private static readonly Stemmer Stemmer = new();

    private static readonly FrozenDictionary<string, string> Events = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["meet"] = "met meet meets meeting meetings talks summit session",
        ["hurt"] = "hurt injured wounded injuries",
        ["die"] = "die dies died dead death deaths kill kills killed",
        ["dismiss"] = "fired firing dismissed dismissal sacked ousted",
        ["resign"] = "resigned resigns resignation quit quits",
        ["announce"] = "announce announces announced announcement unveiled",
        ["charge"] = "charge charges charged indicted indictment indictments",
        ["speak"] = "speak speaks spoke spoken speech",
        ["elect"] = "elect elected election elections",
    }.SelectMany(e => e.Value.Split(' ').Select(w => (w, e.Key))).ToFrozenDictionary(p => p.w, p => p.Key, StringComparer.Ordinal);

    /// <summary>The key of a word, in lower case; never empty for a word that holds a letter.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        string lower = word.Trim(".'’").ToString().ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
        return Events.TryGetValue(lower, out string? key) ? key : Stemmer.Stem(lower);
    }
}
