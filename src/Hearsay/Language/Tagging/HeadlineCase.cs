using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>How words are written outside headlines: in "Mayor Disputes Report That Bridge Was Closed" the body tells that "report" is no name.</summary>
/// <remarks>The text itself is the evidence, as in the truecasing of Lita et al. (2003, "tRuEcasIng", ACL), by majority in the one text.</remarks>
internal sealed class HeadlineCase
{
    /// <summary>Longest word that is changed, in characters.</summary>
    public const int LongestWord = 40;

    private readonly FormTable forms;

    // Form in lower case to: occurrences in lower case less occurrences with a capital inside a sentence; and whether there are any.
    private readonly Dictionary<int, int> balance = [];

    /// <summary>Counts the words of the text, whose forms are given.</summary>
    public HeadlineCase(SegmentedText text, FormTable forms, ReadOnlySpan<int> ids)
    {
        this.forms = forms;
        IsKnown = text.Sentences.Length > 4;
        foreach (Sentence sentence in text.Sentences)
        {
            if (TaggerFeatures.IsCapitalised(text, sentence.Tokens)) continue;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                ReadOnlySpan<char> word = text.Slice(t);
                if (word.Length > LongestWord || !char.IsLetter(word[0])) continue;
                bool capital = forms.Form(ids[t]).StartsWithCapital;
                if (capital && t == sentence.Tokens.Start) continue;
                int key = forms.LowerOf(ids[t]);
                balance[key] = balance.GetValueOrDefault(key) + (capital ? -1 : 1);
            }
        }
    }

    /// <summary>Whether there is a body to learn from.</summary>
    public bool IsKnown { get; }

    /// <summary>The form that a word is read as.</summary>
    public int FormOf(int id, bool capitals) => capitals && IsSmall(id) ? forms.LowerOf(id) : id;

    /// <summary>Whether the word stands with a capital inside sentences and never small: a name, at the start of a sentence too.</summary>
    public bool IsName(int id)
    {
        ReadOnlySpan<char> word = forms.Characters(id);
        if (word.Length is < 3 or > LongestWord || !char.IsUpper(word[0]) || !char.IsLower(word[1])) return false;
        return balance.TryGetValue(forms.LowerOf(id), out int seen) && seen <= -2;
    }

    /// <summary>Whether the word is written small where it stands in running text.</summary>
    public bool IsSmall(int id)
    {
        if (!IsKnown || !forms.Form(id).StartsWithCapital || forms.Characters(id).Length > LongestWord) return false;
        return balance.TryGetValue(forms.LowerOf(id), out int seen) && seen > 0;
    }
}
