using System.Collections.Frozen;

namespace Hearsay.Comparison;

/// <summary>Brings the forms and near derivations of an English word to one key: "deny", "denied", "denial" all give "deny".</summary>
/// <remarks>A key, not a word: suffixes are taken off at most twice while four letters remain. Comparing by keys joins a few words that
/// have nothing to do with each other; no finding rests on one shared key alone.</remarks>
internal sealed class Stemmer
{
    // Longest first. "ate" goes with "ation", so that "accuse" meets "accusation" and "investigate" "investigation".
    private static readonly (string Suffix, string Replacement)[] Suffixes =
    [
        ("ations", ""), ("ation", ""), ("ators", ""), ("ator", ""), ("ating", ""), ("ated", ""), ("ates", ""), ("ate", ""), ("ements", "e"),
        ("ement", "e"), ("ments", ""), ("ment", ""), ("izing", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"), ("edly", ""), ("ized", ""),
        ("izes", ""), ("ize", ""), ("ed", ""), ("es", "e"), ("s", ""), ("ly", ""), ("ers", ""), ("er", ""), ("ors", ""), ("or", ""), ("ions", ""),
        ("ion", ""), ("ance", ""), ("ence", ""), ("al", ""), ("ive", ""), ("ity", ""), ("y", ""), ("e", ""),
    ];

    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "told tell went go gone go ran run took take taken take gave give given give made make knew know known know thought think brought bring " +
        "held hold kept keep lost lose paid pay met meet led lead sent send spent spend wrote write written write spoke speak spoken speak " +
        "began begin begun begin broke break broken break chose choose chosen choose drew draw drawn draw fell fall fallen fall felt feel " +
        "found find got get gotten get grew grow grown grow heard hear lying lie lied lie lies lie meant mean rose rise risen rise saw see seen see sold sell " +
        "sought seek shot shoot stood stand stole steal stolen steal swore swear sworn swear taught teach threw throw thrown throw " +
        "understood understand withdrew withdraw withdrawn withdraw won win built build bought buy caught catch came come became become " +
        "drove drive driven drive fought fight forgot forget forgave forgive hid hide hidden hide left leave lent lend shook shake shown show " +
        "defense defend defence defend offense offend pled plead speech speak thought think belief believe beliefs believe loss lose sale sell " +
        "men man women woman children child people person lives life wives wife died die dying die death die dead die");

    public string Stem(string form)
    {
        if (Irregular.TryGetValue(form, out string? regular)) form = regular;
        if (form.Length <= 3 || form.Length > 40 || !char.IsLetter(form[0])) return form;
        Span<char> letters = stackalloc char[form.Length + 3];
        form.CopyTo(letters);
        int length = form.Length;
        for (int round = 0; round < 2; round++)
        {
            int before = length;
            foreach ((string suffix, string replacement) in Suffixes)
            {
                if (!letters[..length].EndsWith(suffix, StringComparison.Ordinal) || !CanLose(suffix, letters[..length], round)) continue;
                length -= suffix.Length;
                replacement.CopyTo(letters[length..]);
                length += replacement.Length;
                break;
            }
            if (length == before) break;
        }
        if (length > 4 && letters[length - 1] == letters[length - 2]) length--;
        if (letters[length - 1] == 'e') length--;
        if (letters[length - 1] == 'i') letters[length - 1] = 'y';
        return letters[..length].ToString();
    }

    private static bool CanLose(string suffix, ReadOnlySpan<char> letters, int round)
    {
        ReadOnlySpan<char> rest = letters[..^suffix.Length];
        return suffix switch
        {
            // The plural, not the end of "press", "virus" or, once its "e" is gone, "accuse".
            "s" => round == 0 && rest.Length >= 3 && rest[^1] is not ('s' or 'u' or 'i'),
            // "party" is no "part".
            "y" => rest.Length >= 5,
            _ => rest.Length >= 4,
        };
    }

    private static FrozenDictionary<string, string> Pairs(string list)
    {
        string[] words = list.Split(' ');
        Dictionary<string, string> pairs = [];
        for (int i = 0; i + 1 < words.Length; i += 2) pairs[words[i]] = words[i + 1];
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
