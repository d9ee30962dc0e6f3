using System.Runtime.InteropServices;

namespace Hearsay.Language.Tagging;

/// <summary>The forms that texts are made of, by number, with what is computed once a form.</summary>
/// <remarks>Scratch of one analysis at a time. It is kept from text to text, as most words of a text are those of the one before, and
/// emptied between texts when it has grown large. What it holds depends on the models alone, so that results are the same full or empty.</remarks>
internal sealed class FormTable
{
    /// <summary>Number of the form that stands for what lies outside a sentence.</summary>
    public const int Outside = 0;

    private const int MostForms = 1 << 14;
    private const int FirstForms = 1 << 9;

    private readonly WordClassTable classes;
    private readonly ScoreTable tagWeights;
    private readonly Lemmatizer? lemmatizer;
    private Entry[] entries = new Entry[FirstForms];
    private int[] buckets = new int[FirstForms * 2];
    private char[] characters = new char[FirstForms * 8];
    private int count;
    private int used;

    /// <summary>Prepares an empty table.</summary>
    public FormTable(WordClassTable classes, ScoreTable tagWeights, ScoreTable? nameWeights, Lemmatizer? lemmatizer)
    {
        this.classes = classes;
        this.tagWeights = tagWeights;
        this.lemmatizer = lemmatizer;
        TagSums = new TagSums(tagWeights);
        NameSums = nameWeights is null ? null : new NameSums(nameWeights);
        Clear();
    }

    /// <summary>Sums of the tagger's weights.</summary>
    public TagSums TagSums { get; }

    /// <summary>Sums of the recognizer's weights; null when there is none.</summary>
    public NameSums? NameSums { get; }

    /// <summary>Empties the table when it has grown large; numbers given before mean nothing after.</summary>
    public void Trim()
    {
        if (count <= MostForms) return;
        entries = new Entry[FirstForms];
        buckets = new int[FirstForms * 2];
        characters = new char[FirstForms * 8];
        TagSums.Clear();
        NameSums?.Clear();
        Clear();
    }

    /// <summary>The number of a form.</summary>
    public int IdOf(ReadOnlySpan<char> form)
    {
        uint hash = Hash(form);
        for (int id = buckets[hash & (uint)(buckets.Length - 1)]; id > 0; id = entries[id].Next)
        {
            ref readonly Entry entry = ref entries[id];
            if (entry.Hash == hash && form.SequenceEqual(characters.AsSpan(entry.Start, entry.Length))) return id;
        }
        return Add(form, hash);
    }

    /// <summary>Number of forms, that of the outside too.</summary>
    public int Count => count;

    /// <summary>The characters of a form.</summary>
    public ReadOnlySpan<char> Characters(int id) => characters.AsSpan(entries[id].Start, entries[id].Length);

    /// <summary>The hashes of a form.</summary>
    public ref readonly WordForm Form(int id) => ref entries[id].Form;

    /// <summary>The tagger's label of a form that always has the same; -1 for any other.</summary>
    public int DecidedLabel(int id) => entries[id].Decided;

    /// <summary>The number of the form in lower case.</summary>
    public int LowerOf(int id)
    {
        if (entries[id].Lower > 0) return entries[id].Lower - 1;
        char[] small = new char[entries[id].Length];
        Characters(id).ToLowerInvariant(small);
        int lower = id == Outside ? Outside : IdOf(small);
        entries[id].Lower = lower + 1;
        return lower;
    }

    /// <summary>The number of the form in the writing that running news has, for a word of a text or sentence that is all capitals or all small.</summary>
    /// <param name="id">The form.</param>
    /// <param name="isName">Whether it is known to have a capital.</param>
    public int TrueOf(int id, bool isName)
    {
        ReadOnlySpan<char> form = Characters(id);
        if (form.Length is 0 or > WordClassTable.LongestWord || !char.IsLetter(form[0])) return id;
        Span<char> other = stackalloc char[form.Length];
        form.ToLowerInvariant(other);
        if (!isName && classes.Knows(other)) return IdOf(other);
        other[0] = char.ToUpperInvariant(other[0]);
        // Capitals that are known as they stand are letters of an abbreviation; small words that are not known may be anything.
        bool keep = entries[id].Form.HasCapital ? classes.Knows(form) : !classes.Knows(other);
        return keep ? id : IdOf(other);
    }

    /// <summary>Whether a word with a capital is the inflected form of one that running news writes small: "Disputes", "Asking", "Urged".</summary>
    public bool IsInflected(int id)
    {
        ReadOnlySpan<char> form = Characters(id);
        if (form.Length is < 5 or > WordClassTable.LongestWord || !(form.EndsWith("s") || form.EndsWith("ed") || form.EndsWith("ing")) || form.EndsWith("ss")) return false;
        Span<char> small = stackalloc char[form.Length];
        form.ToLowerInvariant(small);
        return classes.Knows(small) && !classes.Knows(form);
    }

    /// <summary>The base form by the tag.</summary>
    public string Lemma(int id, string tag)
    {
        ref Entry entry = ref entries[id];
        if (ReferenceEquals(entry.Tag0, tag)) return entry.Lemma0!;
        if (ReferenceEquals(entry.Tag1, tag)) return entry.Lemma1!;
        string lemma = lemmatizer!.Lemmatize(Characters(id), tag);
        // The newer of two; most forms have one.
        (entry.Tag1, entry.Lemma1) = (entry.Tag0, entry.Lemma0);
        (entry.Tag0, entry.Lemma0) = (tag, lemma);
        return lemma;
    }

    private void Clear()
    {
        count = 0;
        used = 0;
        entries[count++] = new Entry { Form = WordForm.Outside };
    }

    private int Add(ReadOnlySpan<char> form, uint hash)
    {
        if (count == entries.Length)
        {
            Array.Resize(ref entries, entries.Length * 2);
            buckets = new int[entries.Length * 2];
            for (int id = 1; id < count; id++) Link(id);
        }
        while (used + form.Length > characters.Length) Array.Resize(ref characters, characters.Length * 2);
        form.CopyTo(characters.AsSpan(used));
        entries[count] = new Entry { Hash = hash, Start = used, Length = form.Length, Form = new WordForm(form, classes), Decided = tagWeights.LabelOf(form) };
        used += form.Length;
        Link(count);
        return count++;
    }

    private void Link(int id)
    {
        ref int bucket = ref buckets[entries[id].Hash & (uint)(buckets.Length - 1)];
        entries[id].Next = bucket;
        bucket = id;
    }

    private static uint Hash(ReadOnlySpan<char> form)
    {
        uint hash = (uint)form.Length;
        ReadOnlySpan<uint> pairs = MemoryMarshal.Cast<char, uint>(form);
        foreach (uint pair in pairs) hash = (hash ^ pair) * 0x9E3779B1 ^ (hash >> 15);
        if ((form.Length & 1) != 0) hash = (hash ^ form[^1]) * 0x9E3779B1 ^ (hash >> 15);
        return hash ^ (hash >> 13);
    }

    private struct Entry
    {
        public uint Hash;
        public int Start, Length, Next, Lower, Decided;
        public string? Tag0, Lemma0, Tag1, Lemma1;
        public WordForm Form;
    }
}
