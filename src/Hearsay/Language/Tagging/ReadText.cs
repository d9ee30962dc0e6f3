using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>A text as tagging reads it: without its quotation marks, and with the words of headlines as the body writes them.</summary>
/// <remarks>Positions count the words that are left; sentences are ranges of them.</remarks>
internal sealed class ReadText
{
    // Words of a label, "DANA BASH:".
    private const int LongestLabel = 3;

    private readonly HashSet<int> names = [];
    private readonly HashSet<int> labels = [];

    private ReadText(FormTable forms, int size)
    {
        Forms = forms;
        Tokens = new int[size];
        Ids = new int[size];
        AsWritten = new int[size];
    }

    /// <summary>The forms.</summary>
    public FormTable Forms { get; }

    /// <summary>For each word its token.</summary>
    public int[] Tokens { get; }

    /// <summary>For each word the number of the form that it is read as.</summary>
    public int[] Ids { get; }

    /// <summary>For each token of the text, marks too, the number of its form as it stands.</summary>
    public int[] AsWritten { get; }

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The sentences; those without a word are left out.</summary>
    public List<ReadSentence> Sentences { get; } = [];

    /// <summary>Reads a text.</summary>
    public static ReadText Of(SegmentedText text, QuotationMarkFilter marks, FormTable forms)
    {
        ReadText read = new(forms, text.Tokens.Length);
        int[] raw = read.AsWritten;
        for (int t = 0; t < raw.Length; t++) raw[t] = forms.IdOf(text.Slice(t));
        bool[] capitalised = [.. text.Sentences.Select(s => TaggerFeatures.IsCapitalised(forms, raw.AsSpan(s.Tokens.Start, s.Tokens.Count)))];
        HeadlineCase headlines = new(text, forms, raw, capitalised);
        bool trueCase = IsOneCase(forms, raw);
        for (int s = 0; s < capitalised.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            int start = read.Count;
            bool capitals = !trueCase && capitalised[s];
            bool shouted = capitals && IsOneCase(forms, raw.AsSpan(sentence.Tokens.Start, sentence.Tokens.Count));
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                if (marks.IsMark(t)) continue;
                read.Tokens[read.Count] = t;
                read.Ids[read.Count++] = trueCase ? forms.TrueOf(raw[t], isName: false) : headlines.FormOf(raw[t], capitals, shouted);
            }
            if (read.Count > start) read.Sentences.Add(new ReadSentence(start, read.Count, capitals && !shouted && !headlines.IsKnown));
            read.AddLabel(start);
            // Words that are names elsewhere in the text are names at the start of a sentence and in a headline, too ("Marsh says ...").
            for (int i = start; i < read.Count && (capitals || i == start); i++)
                if (headlines.IsName(raw[read.Tokens[i]])) read.names.Add(i);
        }
        return read;
    }

    /// <summary>Reads one sentence given as words.</summary>
    public static ReadText Of(string[] words, FormTable forms)
    {
        ReadText read = new(forms, words.Length) { Count = words.Length };
        for (int i = 0; i < words.Length; i++)
        {
            read.Tokens[i] = i;
            read.Ids[i] = forms.IdOf(words[i]);
        }
        if (words.Length > 0) read.Sentences.Add(new ReadSentence(0, words.Length, TaggerFeatures.IsCapitalised(words)));
        return read;
    }

    // The label of a transcript's speaker at the start of a sentence: words in capitals and a colon.
    private void AddLabel(int start)
    {
        int end = start;
        while (end < Count && end - start < LongestLabel && Forms.Characters(Ids[end]).Length > 2 && Forms.Form(Ids[end]).IsAllCapitals) end++;
        if (end == Count || Forms.Characters(Ids[end]) is not ":") return;
        for (int i = start; i < end; i++) labels.Add(i);
    }

    // Whether all letters are capitals, or none is: then the writing of a word tells nothing of it.
    private static bool IsOneCase(FormTable forms, ReadOnlySpan<int> ids)
    {
        int words = 0, capitals = 0, all = 0;
        foreach (int id in ids)
        {
            ReadOnlySpan<char> form = forms.Characters(id);
            if (form.Length < 2 || !char.IsLetter(form[0])) continue;
            words++;
            if (!forms.Form(id).HasCapital) continue;
            capitals++;
            if (forms.Form(id).IsAllCapitals) all++;
        }
        // A stray abbreviation in a text without capitals is no capital to reckon with.
        return words > 2 && (all * 10 >= words * 9 || capitals * 100 < words);
    }

    /// <summary>Whether the word, at the start of a sentence or in a headline, is a name where it stands elsewhere.</summary>
    public bool IsName(int index) => names.Count > 0 && names.Contains(index);

    /// <summary>Whether the word is in the label of a transcript's speaker ("WALSH: Let us start."), which attribution reads by rule.</summary>
    public bool IsLabel(int index) => labels.Count > 0 && labels.Contains(index);

    /// <summary>The form of a word, or that of the outside when the index is not in the sentence.</summary>
    public int IdAt(int index, ReadSentence sentence) => index >= sentence.Start && index < sentence.End ? Ids[index] : FormTable.Outside;
}

/// <summary>A sentence as a range of words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Capitals">Whether it is mostly in capitals and nothing tells how its words are written elsewhere.</param>
internal readonly record struct ReadSentence(int Start, int End, bool Capitals);
