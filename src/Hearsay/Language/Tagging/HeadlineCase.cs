using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>How words are written outside headlines: in "Mayor Disputes Report That Bridge Was Closed" the body tells that "report" is no name.</summary>
/// <remarks>The text itself is the evidence, as in the truecasing of Lita et al. (2003, "tRuEcasIng", ACL), by majority in the one text.</remarks>
internal sealed class HeadlineCase
{
    /// <summary>Longest word that is changed, in characters.</summary>
    public const int LongestWord = 40;

    // Word in lower case to: occurrences in lower case less occurrences with a capital inside a sentence.
    private readonly Dictionary<string, int> balance = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Counts the words of the text.</summary>
    public HeadlineCase(SegmentedText text)
    {
        lookup = balance.GetAlternateLookup<ReadOnlySpan<char>>();
        IsKnown = text.Sentences.Length > 4;
        Span<char> small = stackalloc char[LongestWord];
        foreach (Sentence sentence in text.Sentences)
        {
            if (TaggerFeatures.IsCapitalised(text, sentence.Tokens)) continue;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                ReadOnlySpan<char> word = text.Slice(t);
                if (word.Length > LongestWord || !char.IsLetter(word[0])) continue;
                bool capital = char.IsUpper(word[0]);
                if (capital && t == sentence.Tokens.Start) continue;
                ReadOnlySpan<char> key = small[..word.ToLowerInvariant(small)];
                lookup[key] = (lookup.TryGetValue(key, out int seen) ? seen : 0) + (capital ? -1 : 1);
            }
        }
    }

    /// <summary>Whether there is a body to learn from.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether the word stands with a capital inside sentences and never small: a name, at the start of a sentence too.</summary>
    public bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestWord || !char.IsUpper(word[0]) || !char.IsLower(word[1])) return false;
        Span<char> small = stackalloc char[LongestWord];
        return lookup.TryGetValue(small[..word.ToLowerInvariant(small)], out int seen) && seen <= -2;
    }

    /// <summary>Whether the word is written small where it stands in running text.</summary>
    public bool IsSmall(ReadOnlySpan<char> word)
    {
        if (!IsKnown || word.Length > LongestWord || !char.IsUpper(word[0])) return false;
        Span<char> small = stackalloc char[LongestWord];
        return lookup.TryGetValue(small[..word.ToLowerInvariant(small)], out int seen) && seen > 0;
    }
}
