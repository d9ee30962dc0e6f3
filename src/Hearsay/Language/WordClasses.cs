namespace Hearsay.Language;

/// <summary>The names that Universal Dependencies gives to word classes.</summary>
public static class WordClasses
{
    private static readonly (WordClass Class, string Name)[] Names =
    [
        (WordClass.Other, "X"), (WordClass.Noun, "NOUN"), (WordClass.ProperNoun, "PROPN"), (WordClass.Pronoun, "PRON"),
        (WordClass.Verb, "VERB"), (WordClass.Auxiliary, "AUX"), (WordClass.Adjective, "ADJ"), (WordClass.Adverb, "ADV"),
        (WordClass.Adposition, "ADP"), (WordClass.Determiner, "DET"), (WordClass.CoordinatingConjunction, "CCONJ"),
        (WordClass.SubordinatingConjunction, "SCONJ"), (WordClass.Particle, "PART"), (WordClass.Numeral, "NUM"),
        (WordClass.Interjection, "INTJ"), (WordClass.Punctuation, "PUNCT"), (WordClass.Symbol, "SYM"),
    ];

    /// <summary>The UPOS name, such as <c>NOUN</c>.</summary>
    public static string NameOf(WordClass wordClass)
    {
        foreach (var (value, name) in Names)
            if (value == wordClass) return name;
        return "X";
    }

    /// <summary>The word class of a UPOS name; <see cref="WordClass.Other"/> for any other string.</summary>
    public static WordClass Parse(ReadOnlySpan<char> name)
    {
        foreach (var (value, known) in Names)
            if (name.SequenceEqual(known)) return value;
        return WordClass.Other;
    }
}
