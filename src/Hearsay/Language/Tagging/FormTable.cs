using System.Runtime.InteropServices;

namespace Hearsay.Language.Tagging;

/// <summary>The forms that texts are made of, by number, and what the models say of each wherever it stands: computed once a form.</summary>
/// <remarks>Scratch of one analysis at a time. It is kept from text to text, as most words of a text are those of the one before, and
/// emptied between texts when it has grown large. What it holds depends on the models alone, so that results are the same full or empty.</remarks>
internal sealed class FormTable
{
    /// <summary>Number of the form that stands for what lies outside a sentence.</summary>
    public const int Outside = 0;

    // About a kilobyte a form.
    private const int MostForms = 1 << 13;
    private const int FirstForms = 1 << 9;

    private readonly WordClassTable classes;
    private readonly RowCache tags, names;
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
        this.lemmatizer = lemmatizer;
        tags = new RowCache(tagWeights, TaggerFeatures.Rows, TaggerFeatures.FillRow);
        names = new RowCache(nameWeights ?? tagWeights, nameWeights is null ? 0 : NameFeatures.Rows, NameFeatures.FillRow);
        Clear();
    }

    /// <summary>Number of forms.</summary>
    public int Count => count;

    /// <summary>Empties the table when it has grown large; numbers given before mean nothing after.</summary>
    public void Trim()
    {
        if (count <= MostForms) return;
        entries = new Entry[FirstForms];
        buckets = new int[FirstForms * 2];
        characters = new char[FirstForms * 8];
        tags.Clear();
        names.Clear();
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

    /// <summary>The characters of a form.</summary>
    public ReadOnlySpan<char> Characters(int id) => characters.AsSpan(entries[id].Start, entries[id].Length);

    /// <summary>The hashes of a form.</summary>
    public ref readonly WordForm Form(int id) => ref entries[id].Form;

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

    /// <summary>What the tagger's model says for the word with the form beside a token, in the row of that place.</summary>
    public ReadOnlySpan<short> TagRow(int id, int row) => tags.Row(id, row, in entries[id].Form);

    /// <summary>What the recognizer's model says for the word with the form beside a token, in the row of that place.</summary>
    public ReadOnlySpan<short> NameRow(int id, int row) => names.Row(id, row, in entries[id].Form);

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
        entries[count] = new Entry { Hash = hash, Start = used, Length = form.Length, Form = new WordForm(form, classes) };
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
        public int Start, Length, Next, Lower;
        public string? Tag0, Lemma0, Tag1, Lemma1;
        public WordForm Form;
    }

    /// <summary>Fills the features of a form in one of its rows.</summary>
    internal delegate int FillRow(int row, in WordForm form, Span<uint> features);

    /// <summary>Rows of scores by form, filled when they are first asked for.</summary>
    private sealed class RowCache(ScoreTable weights, int rowsOfForm, FillRow fill)
    {
        private readonly int width = weights.Width;
        private short[] scores = [];
        private uint[] filled = [];

        public void Clear()
        {
            scores = [];
            filled = [];
        }

        public ReadOnlySpan<short> Row(int id, int row, in WordForm form)
        {
            int at = (id * rowsOfForm + row) * width;
            if (id >= filled.Length || (filled[id] & (1u << row)) == 0) Fill(id, row, at, in form);
            return scores.AsSpan(at, width);
        }

        private void Fill(int id, int row, int at, in WordForm form)
        {
            if (id >= filled.Length)
            {
                int size = Math.Max(FirstForms, filled.Length * 2);
                while (size <= id) size *= 2;
                Array.Resize(ref filled, size);
                Array.Resize(ref scores, size * rowsOfForm * width);
            }
            filled[id] |= 1u << row;
            Span<uint> features = stackalloc uint[TaggerFeatures.Most];
            weights.Add(features[..fill(row, in form, features)], scores.AsSpan(at, width));
        }
    }
}
