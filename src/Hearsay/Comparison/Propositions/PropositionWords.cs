using System.Collections.Frozen;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>By which key the words for one act or state are matched, and which of them name its contrary.</summary>
internal static class PropositionWords
{
    // Verbs of so little meaning that not doing the one thing and doing another are no news of each other.
    private static readonly FrozenSet<string> Light = (
        "be have do get make go come take give put say tell speak talk ask think want need like see look seem appear become let use try know mean happen " +
        "call keep find feel show know believe hold accord include turn work help start begin begin comment respond answer add note").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Evidence =
        "evidence proof sign indication suggestion hint trace basis reason".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lacking =
        "no not n't never without fail lack zero nor neither little scant".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Key, bool IsContrary)> Keys = Load();

    /// <summary>The key of the word, and whether the word names the contrary of what the key stands for.</summary>
    public static (string Key, bool IsContrary) KeyOf(string word) => Keys.TryGetValue(word, out (string, bool) known) ? known : (word, false);

    /// <summary>Whether the word says too little for a negated and a plain use to be about one thing.</summary>
    public static bool IsLight(string key) => Light.Contains(key);

    /// <summary>Whether the noun, with a clause under it, tells what speaks for that clause.</summary>
    public static bool IsEvidence(string noun) => Evidence.Contains(noun);

    /// <summary>Whether the word tells that there is none of what follows.</summary>
    public static bool Lacks(string word) => Lacking.Contains(word);

    private static FrozenDictionary<string, (string, bool)> Load()
    {
        Dictionary<string, (string, bool)> keys = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("same-states.txt"))
        {
            string[] words = row[0].Split(' ');
            foreach (string word in words) keys.TryAdd(word, (words[0], false));
            if (row.Length < 2) continue;
            foreach (string word in row[1].Split(' ')) keys.TryAdd(word, (words[0], true));
        }
        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
