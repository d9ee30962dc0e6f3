using System.Runtime.InteropServices;

namespace Hearsay.Comparison;

/// <summary>The words of one story, each with a number, its stem's number and how much a shared occurrence of it tells.</summary>
/// <remarks>Not safe for several threads: one comparison owns it.</remarks>
internal sealed class Vocabulary
{
    private const double SentencesGranted = 30;

    private readonly Dictionary<string, int> formNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stemNumbers = new(StringComparer.Ordinal);
    private readonly List<string> forms = [];
    private readonly List<int> stemOfForm = [];
    private readonly List<WordTraits> traitsOfForm = [];
    private readonly List<string> stems = [];
    private readonly List<double> background = [];
    private readonly List<int> sentencesWith = [];
    private readonly Stemmer stemmer = new();
    private readonly BackgroundFrequencies frequencies = BackgroundFrequencies.Default;
    private int sentences;

    public int StemCount => stems.Count;

    /// <summary>The number of a form that is in normal form already (lower case, no marks).</summary>
    public int NumberOf(ReadOnlySpan<char> form)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = formNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, form, out bool known);
        if (known) return number;
        number = forms.Count;
        string word = form.ToString();
        forms.Add(word);
        string stem = stemmer.Stem(word);
        ref int stemNumber = ref CollectionsMarshal.GetValueRefOrAddDefault(stemNumbers, stem, out bool stemKnown);
        if (!stemKnown)
        {
            stemNumber = stems.Count;
            stems.Add(stem);
            background.Add(frequencies.WeightOfStem(stem));
            sentencesWith.Add(0);
        }
        stemOfForm.Add(stemNumber);
        traitsOfForm.Add(FunctionWords.TraitsOf(word));
        return number;
    }

    public string FormOf(int form) => forms[form];

    public int StemOf(int form) => stemOfForm[form];

    /// <summary>Content, negation or number, as far as the form alone tells.</summary>
    public WordTraits TraitsOf(int form) => traitsOfForm[form];

    /// <summary>Whether the stem is a year of our time, in digits.</summary>
    public bool IsYear(int stem) => stems[stem] is ['1' or '2', '0' or '9', >= '0' and <= '9', >= '0' and <= '9'];

    /// <summary>Counts the stems of one sentence of the story; each once.</summary>
    public void CountSentence(IEnumerable<int> distinctStems)
    {
        sentences++;
        foreach (int stem in distinctStems) sentencesWith[stem]++;
    }

    /// <summary>How rare the stem is in news at large, in nats, whatever this story is about.</summary>
    public double BackgroundOf(int stem) => background[stem];

    /// <summary>How much it tells that two passages share the stem, in nats: little for what is common in news or all over this story.</summary>
    /// <remarks>The rarity in the background, but never more than 2.2 times that among the story's own sentences: in a story about a
    /// hacked election "hack" distinguishes nothing. Two short reports say too little of what is common in the story, so so many sentences
    /// without the word are taken for granted.</remarks>
    public double WeightOf(int stem)
    {
        double local = Math.Log((sentences + SentencesGranted) / (sentencesWith[stem] + 0.5));
        return Math.Max(0, Math.Min(background[stem], 2.2 * local));
    }
}
