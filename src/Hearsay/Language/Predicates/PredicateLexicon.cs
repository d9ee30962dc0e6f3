using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>A noun that tells of an event.</summary>
/// <param name="Verb">The verb of the same act; empty when there is none.</param>
/// <param name="OfIsPatient">Whether what follows "of" is what it is done to.</param>
/// <param name="PossessorIsPatient">Whether the possessor is so too: "Comey's firing".</param>
/// <param name="OfIsContent">Whether what follows "of" is what is said, unless it is a name: "a threat of war".</param>
/// <param name="LightVerbs">Verbs with which the noun is the predicate.</param>
internal sealed record EventNoun(string Verb, bool OfIsPatient, bool PossessorIsPatient, bool OfIsContent, FrozenSet<string> LightVerbs);

/// <summary>What stands under a verb, noun or adjective as its infinitive, gerund or clause.</summary>
internal enum ComplementEffect : byte
{
    /// <summary>Nothing is known.</summary>
    None,
    /// <summary>Told as it stands.</summary>
    Fact,
    /// <summary>Not done.</summary>
    Negated,
    /// <summary>Meant or wanted.</summary>
    Intended,
    /// <summary>Asked for.</summary>
    Requested,
    /// <summary>Possible.</summary>
    Possible,
    /// <summary>Necessary.</summary>
    Necessary,
    /// <summary>Possible, and denied.</summary>
    Unlikely,
    /// <summary>Due.</summary>
    Future,
}

/// <summary>The word lists of predicates, built into the library.</summary>
internal static class PredicateLexicon
{
    private static readonly FrozenSet<string> NoVerbs = FrozenSet<string>.Empty;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = Rows("predicate-words.txt")
        .Where(r => !r[0].StartsWith("complement ", StringComparison.Ordinal) && !r[0].StartsWith("auxiliary ", StringComparison.Ordinal))
        .ToFrozenDictionary(r => r[0], r => r[1].Split(' ').Select(w => w.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ComplementEffect> Complements = Effects("complement ");
    private static readonly FrozenDictionary<string, ComplementEffect> Auxiliaries = Effects("auxiliary ");

    private static readonly FrozenDictionary<string, EventNoun?> Nouns = Rows("event-nouns.txt").ToFrozenDictionary(r => r[0], Read, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Verbs = Rows("lemmas.txt").Where(r => r[0] == "verb").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Demonyms = Rows("demonyms.txt").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Ending, string[] Verbal, bool OfIsPatient)[] Endings =
    [
        ("ication", ["y", "icate"], true), ("ization", ["ize"], true), ("isation", ["ise"], true), ("ation", ["ate", "e", ""], true), ("ition", ["ite", "e", ""], true),
        ("ision", ["ide", "ise"], true), ("usion", ["ude", "use"], true), ("ction", ["ct"], true), ("ption", ["pt"], true), ("ssion", ["ss"], true),
        ("ution", ["ute", "ve"], true), ("ment", [""], true), ("ance", ["", "e"], true), ("ence", ["", "e"], false), ("al", ["", "e"], true),
    ];

    /// <summary>Subject control even beside an object.</summary>
    public static readonly FrozenSet<string> SubjectControl = Lists["subject control"];

    /// <summary>"Hard to explain": the subject is what is explained.</summary>
    public static readonly FrozenSet<string> Tough = Lists["tough"];

    /// <summary>Clauses under these are told by whoever tells the verb.</summary>
    public static readonly FrozenSet<string> NonReporting = Lists["nonreporting"];

    /// <summary>Verbs whose finite clause is told, thought or asked by their subject.</summary>
    public static readonly FrozenSet<string> Telling = Lists["telling"];

    /// <summary>The object is whom something is told.</summary>
    public static readonly FrozenSet<string> RecipientObject = Lists["recipient object"];

    /// <summary>The object is called, or made, what follows it.</summary>
    public static readonly FrozenSet<string> Naming = Lists["naming"];

    /// <summary>Verbs without a passive.</summary>
    public static readonly FrozenSet<string> Intransitive = Lists["intransitive"];

    /// <summary>"Criticized her for leaving": she left.</summary>
    public static readonly FrozenSet<string> Blaming = Lists["blaming"];

    /// <summary>Adjectives, never adverbs, that say after an object what it is.</summary>
    public static readonly FrozenSet<string> States = Lists["state"];

    /// <summary>Whether a phrase with the preposition right after the noun is the noun's: "interference in the election".</summary>
    public static bool Takes(string noun, string preposition) => preposition is "in" or "on" or "against" && Lists["noun taking " + preposition].Contains(noun);

    /// <summary>Nouns of which an infinitive is said: "his job is to round up votes".</summary>
    public static readonly FrozenSet<string> Aims = Lists["aim"];

    /// <summary>"To" gives the recipient.</summary>
    public static readonly FrozenSet<string> Giving = Lists["giving"];

    /// <summary>"To" gives a place.</summary>
    public static readonly FrozenSet<string> Motion = Lists["motion"];

    /// <summary>Participles that are passives in headlines.</summary>
    public static readonly FrozenSet<string> HeadlinePassive = Lists["headline passive"];

    /// <summary>Adverbs of time.</summary>
    public static readonly FrozenSet<string> TimeAdverbs = Lists["time adverb"];

    /// <summary>Adverbs of place.</summary>
    public static readonly FrozenSet<string> PlaceAdverbs = Lists["place adverb"];

    /// <summary>Nouns of stretches of time.</summary>
    public static readonly FrozenSet<string> TimeNouns = Lists["time noun"];

    /// <summary>Nouns of places and occasions.</summary>
    public static readonly FrozenSet<string> PlaceNouns = Lists["place noun"];

    /// <summary>Verbs of the frame around a statement.</summary>
    public static readonly FrozenSet<string> FrameVerbs = Lists["frame"];

    /// <summary>Adverbs that make a thing possible only.</summary>
    public static readonly FrozenSet<string> Hedges = Lists["hedge"];

    /// <summary>Nouns at the colon of a headline that say whose words the rest is.</summary>
    public static readonly FrozenSet<string> ColonSpeakers = Lists["colon speaker"];

    /// <summary>What an infinitive or gerund under the word is; <see cref="ComplementEffect.None"/> when the word is not known.</summary>
    public static ComplementEffect Complement(string lemma) => Complements.GetValueOrDefault(lemma);

    /// <summary>What the word, as a semi-auxiliary, makes of its infinitive; <see cref="ComplementEffect.None"/> when it is none.</summary>
    public static ComplementEffect Auxiliary(string lemma) => Auxiliaries.GetValueOrDefault(lemma);

    /// <summary>Whether the word names a people or country as an adjective: "Russian".</summary>
    public static bool IsDemonym(string word) => Demonyms.Contains(word);

    /// <summary>The event that a noun tells of, by the list or by its ending; null when it is none.</summary>
    public static EventNoun? Event(string lemma)
    {
        if (Nouns.TryGetValue(lemma, out EventNoun? known)) return known;
        if (lemma.Length < 7) return null;
        foreach (var (ending, verbal, ofIsPatient) in Endings)
        {
            if (!lemma.EndsWith(ending, StringComparison.Ordinal)) continue;
            ReadOnlySpan<char> stem = lemma.AsSpan(0, lemma.Length - ending.Length);
            foreach (string added in verbal)
            {
                string verb = string.Concat(stem, added);
                if (Verbs.Contains(verb)) return new EventNoun(verb, ofIsPatient, PossessorIsPatient: false, OfIsContent: false, NoVerbs);
            }
            return null;
        }
        return null;
    }

    /// <summary>The verb whose regular participle the word is, where it is one that wants an object; empty when it is none.</summary>
    public static string PassiveVerb(string word)
    {
        if (!word.EndsWith("ed", StringComparison.Ordinal) || word.Length < 5) return "";
        if (HeadlinePassive.Contains(word[..^1])) return word[..^1];
        if (HeadlinePassive.Contains(word[..^2])) return word[..^2];
        return word[^3] == word[^4] && HeadlinePassive.Contains(word[..^3]) ? word[..^3] : "";
    }

    private static EventNoun? Read(string[] row)
    {
        if (row[2] == "x") return null;
        string verb = row[1] == "-" ? "" : row[1].Replace('_', ' ');
        FrozenSet<string> light = row[3] == "-" ? NoVerbs : row[3].Split(' ').Select(v => v.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
        return new EventNoun(verb, row[2].Contains('t', StringComparison.Ordinal), row[2].Contains('p', StringComparison.Ordinal), row[2].Contains('c', StringComparison.Ordinal), light);
    }

    private static FrozenDictionary<string, ComplementEffect> Effects(string list)
    {
        Dictionary<string, ComplementEffect> effects = new(StringComparer.Ordinal);
        foreach (string[] row in Rows("predicate-words.txt"))
        {
            if (!row[0].StartsWith(list, StringComparison.Ordinal)) continue;
            ComplementEffect effect = Enum.Parse<ComplementEffect>(row[0].AsSpan(list.Length), ignoreCase: true);
            foreach (string word in row[1].Split(' ')) effects.TryAdd(word.Replace('_', ' '), effect);
        }
        return effects.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        using StreamReader reader = new(ModelFile.OpenBuiltIn(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
