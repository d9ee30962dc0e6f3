namespace Hearsay.Attribution;

/// <summary>A description of somebody: "Varnian foreign minister", "Marsh's attorney".</summary>
/// <param name="Text">The words as they stand.</param>
/// <param name="Noun">Base form of the main noun, in lower case.</param>
/// <param name="Class">Its class of synonyms, "-" when it has none.</param>
/// <param name="Words">The other content words, base forms in lower case.</param>
internal sealed record RolePhrase(string Text, string Noun, string Class, HashSet<string> Words)
{
    /// <summary>Whether the word is the second half of an office ("attorney general"), not a soldier.</summary>
    public static bool IsRank(string lemma, string? noun) => lemma == "general" && noun is not null and not ("officer" or "soldier");

    /// <summary>Reads a description without grammar; null when it holds no noun for a person.</summary>
    public static RolePhrase? Parse(string text)
    {
        string? noun = null;
        string wordClass = "-";
        HashSet<string> words = new(StringComparer.Ordinal);
        bool inPhrase = false;
        foreach (string raw in text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = raw.Trim(',', ';', '(', ')', '“', '”', '"');
            bool possessor = word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal);
            if (possessor) word = word[..^2];
            // "The minister's secretary" is no minister.
            if (word.Length == 0 || (possessor && SpeakerWords.Noun(word.ToLowerInvariant()) is { Kind: SpeakerKind.Person })) continue;
            string lemma = SpeakerWords.Title(word) is { Noun.Length: > 0 } title ? title.Noun : word.ToLowerInvariant();
            if (lemma is "of" or "for" or "at" or "in" or "to" or "from" or "on") inPhrase |= noun is not null;
            else if (IsRank(lemma, noun)) words.Add(lemma);
            else if (!inPhrase && SpeakerWords.Noun(lemma) is { Kind: SpeakerKind.Person } known)
            {
                if (noun is not null) words.Add(noun);
                noun = lemma;
                wordClass = known.Class;
            }
            else if (lemma is not ("the" or "a" or "an" or "his" or "her" or "their" or "and")) words.Add(lemma);
        }
        return noun is null ? null : new RolePhrase(text, noun, wordClass, words);
    }
}
