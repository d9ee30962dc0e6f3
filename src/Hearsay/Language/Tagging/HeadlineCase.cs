using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>How words are written outside headlines: in "Mayor Disputes Report That Bridge Was Closed" the body tells that "report" is no name.</summary>
/// <remarks>The text itself is the evidence, as in the truecasing of Lita et al. (2003, "tRuEcasIng", ACL), by majority in the one text.</remarks>
internal sealed class HeadlineCase
{
    /// <summary>Longest word that is changed, in characters.</summary>
    public const int LongestWord = 40;

    private readonly FormTable forms;

    // By the number of the form in lower case: occurrences in lower case less occurrences with a capital inside a sentence.
    private readonly int[] balance;

    /// <summary>Counts the words of the text, whose forms are given, and which of its sentences are capitalised.</summary>
    public HeadlineCase(SegmentedText text, FormTable forms, ReadOnlySpan<int> ids, ReadOnlySpan<bool> capitals)
    {
        this.forms = forms;
        balance = new int[forms.Count + (forms.Count / 4)];
        IsKnown = text.Sentences.Length > 4;
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            if (capitals[s]) continue;
            Sentence sentence = text.Sentences[s];
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                // What has no capital anywhere is its own lower case.
                ref readonly WordForm form = ref forms.Form(ids[t]);
                if (!form.StartsWithLetter || (form.StartsWithCapital && t == sentence.Tokens.Start)) continue;
                bool capital = form.StartsWithCapital;
                int key = form.HasCapital ? forms.LowerOf(ids[t]) : ids[t];
                if (key >= balance.Length) Array.Resize(ref balance, key * 2);
                balance[key] += capital ? -1 : 1;
            }
        }
    }

    /// <summary>Whether there is a body to learn from.</summary>
    public bool IsKnown { get; }

    /// <summary>The form that a word is read as.</summary>
    /// <param name="id">The word's form.</param>
    /// <param name="capitals">Whether its sentence is capitalised.</param>
    /// <param name="shouted">Whether its sentence is written in capitals throughout.</param>
    public int FormOf(int id, bool capitals, bool shouted)
    {
        if (!capitals) return id;
        if (IsSmall(id)) return forms.LowerOf(id);
        if (!shouted && IsKnown && Balance(id) == 0 && forms.IsInflected(id)) return forms.LowerOf(id);
        return !shouted ? id : forms.TrueOf(id, isName: Balance(id) < 0);
    }

    /// <summary>Whether the word stands with a capital inside sentences and never small: a name, at the start of a sentence too.</summary>
    public bool IsName(int id)
    {
        ReadOnlySpan<char> word = forms.Characters(id);
        if (word.Length is < 3 or > LongestWord || !char.IsUpper(word[0]) || !char.IsLower(word[1])) return false;
        return Balance(id) <= -2;
    }

    /// <summary>Whether the word is written small where it stands in running text.</summary>
    public bool IsSmall(int id)
    {
        if (!IsKnown || !forms.Form(id).StartsWithCapital || forms.Characters(id).Length > LongestWord) return false;
        return Balance(id) > 0;
    }

    private int Balance(int id) => forms.LowerOf(id) is var lower && lower < balance.Length ? balance[lower] : 0;
}
