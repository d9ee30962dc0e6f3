using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Gives each word its base form by its tag: known irregular forms, else the longest known ending.</summary>
/// <remarks>Rules are learned from treebanks as edits of word endings (Kanerva et al., 2021, describe the general method); file
/// <c>models/lemmas.txt</c>, a line a rule: tag, ending, characters to strip, characters to add; or tag, <c>=</c>form, lemma; or <c>verb</c>, a known base form.</remarks>
internal sealed class Lemmatizer
{
    /// <summary>What the model's file says that it holds.</summary>
    public const string ModelKind = "Lemma rules";

    /// <summary>Version of the file's format.</summary>
    public const int ModelVersion = 1;

    /// <summary>Longest ending that a rule looks at.</summary>
    public const int LongestEnding = 6;

    // By tag first: a look-up then needs no string of its own.
    private readonly FrozenDictionary<string, TagRules> tags;
    private readonly FrozenSet<string> verbs;

    private Lemmatizer(Dictionary<string, Dictionary<string, string>> forms, Dictionary<string, Dictionary<string, (int Strip, string Add)>> rules, HashSet<string> verbs)
    {
        this.verbs = verbs.ToFrozenSet();
        tags = forms.Keys.Union(rules.Keys, StringComparer.Ordinal).ToFrozenDictionary(
            tag => tag, tag => new TagRules(forms.GetValueOrDefault(tag) ?? [], rules.GetValueOrDefault(tag) ?? []));
    }

    /// <summary>Reads the rules.</summary>
    /// <exception cref="InvalidDataException">A line is not understood; the message names it.</exception>
    public static Lemmatizer Read(TextReader reader, string name)
    {
        Dictionary<string, Dictionary<string, string>> known = [];
        Dictionary<string, Dictionary<string, (int, string)>> learned = [];
        HashSet<string> bases = [];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split('\t');
            if (parts is ["verb", _]) bases.Add(parts[1]);
            else if (parts.Length == 3 && parts[1].StartsWith('=')) Of(known, parts[0])[parts[1][1..]] = parts[2];
            else if (parts.Length == 4 && int.TryParse(parts[2], out int strip)) Of(learned, parts[0])[parts[1]] = (strip, parts[3]);
            else throw new InvalidDataException($"{name}: line {number} is no rule; rebuild the file with hearsay-train");
        }
        return new Lemmatizer(known, learned, bases);

        static Dictionary<string, T> Of<T>(Dictionary<string, Dictionary<string, T>> all, string tag)
        {
            if (!all.TryGetValue(tag, out Dictionary<string, T>? own)) all[tag] = own = new(StringComparer.Ordinal);
            return own;
        }
    }

    /// <summary>The base form: in lower case, but for names.</summary>
    /// <param name="word">The word as it stands.</param>
    /// <param name="tag">Its Penn Treebank tag.</param>
    public string Lemmatize(ReadOnlySpan<char> word, string tag)
    {
        string form = Normalize(word, tag);
        if (!tags.TryGetValue(tag, out TagRules? own)) return form;
        if (own.Forms.TryGetValue(form, out string? known)) return known;
        for (int length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (!own.Endings.TryGetValue(form.AsSpan(form.Length - length), out var rule)) continue;
            if (rule.Strip >= form.Length && rule.Add.Length == 0) break;
            string lemma = rule.Strip == 0 && rule.Add.Length == 0 ? form : string.Concat(form.AsSpan(0, Math.Max(0, form.Length - rule.Strip)), rule.Add);
            return tag[0] == 'V' ? KnownVerb(lemma) : lemma;
        }
        return form;
    }

    // "disputing" gives "disput" by the rule of most verbs: a base form that is known wins over one that is none.
    private string KnownVerb(string lemma)
    {
        if (verbs.Contains(lemma)) return lemma;
        if (verbs.Contains(lemma + "e")) return lemma + "e";
        if (lemma.Length > 3 && lemma[^1] == lemma[^2] && verbs.Contains(lemma[..^1])) return lemma[..^1];
        if (lemma.Length > 3 && lemma[^1] == 'e' && verbs.Contains(lemma[..^1])) return lemma[..^1];
        return lemma;
    }

    /// <summary>The form that rules speak of: curly apostrophes straight, in lower case unless a name.</summary>
    public static string Normalize(ReadOnlySpan<char> word, string tag)
    {
        bool keep = tag is "NNP" or "NNPS";
        return string.Create(word.Length, new Source(word, keep), static (form, source) =>
        {
            for (int i = 0; i < form.Length; i++)
            {
                char c = source.Word[i];
                form[i] = c is '’' or '‘' ? '\'' : source.Keep ? c : char.ToLowerInvariant(c);
            }
        });
    }

    private readonly ref struct Source(ReadOnlySpan<char> word, bool keep)
    {
        public ReadOnlySpan<char> Word { get; } = word;

        public bool Keep { get; } = keep;
    }

    private sealed class TagRules(Dictionary<string, string> forms, Dictionary<string, (int Strip, string Add)> endings)
    {
        public Dictionary<string, string> Forms { get; } = forms;

        public Dictionary<string, (int Strip, string Add)>.AlternateLookup<ReadOnlySpan<char>> Endings { get; } = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
