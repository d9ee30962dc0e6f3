namespace Hearsay.Language.Tagging;

/// <summary>Which class of words that are used alike a word belongs to, learned from unannotated news.</summary>
/// <remarks>A class is named by bits, its path in a binary tree: classes that share their first bits are alike. File
/// <c>models/word-classes.txt</c>: a line a class, bits and words. Learned as <c>ExchangeClustering</c> and <c>ClassTree</c> of the training tell.</remarks>
internal sealed class WordClassTable
{
    /// <summary>What the model's file says that it holds.</summary>
    public const string ModelKind = "Word classes";

    /// <summary>Version of the file's format.</summary>
    public const int ModelVersion = 1;

    /// <summary>Longest word that has a class, in characters.</summary>
    public const int LongestWord = 40;

    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly string[] bits;
    private readonly uint[] hashes;

    private WordClassTable(Dictionary<string, ushort> words, List<string> bits)
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.bits = [.. bits];
        hashes = new uint[bits.Count * 4];
        for (int c = 0; c < this.bits.Length; c++)
        {
            hashes[c * 4] = Hash(this.bits[c]);
            hashes[c * 4 + 1] = Hash(this.bits[c].AsSpan(0, Math.Min(4, this.bits[c].Length)));
            hashes[c * 4 + 2] = Hash(this.bits[c].AsSpan(0, Math.Min(6, this.bits[c].Length)));
            hashes[c * 4 + 3] = Hash(this.bits[c].AsSpan(0, Math.Min(10, this.bits[c].Length)));
        }
    }

    /// <summary>Number of classes; class 0 is that of words without one.</summary>
    public int Count => bits.Length;

    /// <summary>Reads the classes.</summary>
    /// <exception cref="InvalidDataException">A line is no class; the message names it.</exception>
    public static WordClassTable Read(TextReader reader, string name)
    {
        Dictionary<string, ushort> read = new(StringComparer.Ordinal);
        List<string> paths = [""];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 1 || line.AsSpan(0, space).ContainsAnyExcept('0', '1') || paths.Count == ushort.MaxValue)
                throw new InvalidDataException($"{name}: line {number} is no word class; rebuild the file with hearsay-train");
            foreach (Range word in line.AsSpan(space + 1).Split(' ')) read[line[(space + 1)..][word]] = (ushort)paths.Count;
            paths.Add(line[..space]);
        }
        return new WordClassTable(read, paths);
    }

    /// <summary>Whether the word has a class as it is written.</summary>
    public bool Knows(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return false;
        Span<char> form = stackalloc char[LongestWord];
        return words.TryGetValue(Normalize(word, form), out _);
    }

    /// <summary>The class of the word: as it is written, else in lower case, else with a capital ("TOLMERE"); 0 when it has none.</summary>
    public int ClassOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return 0;
        Span<char> buffer = stackalloc char[LongestWord];
        Span<char> form = buffer[..word.Length];
        Normalize(word, form);
        if (words.TryGetValue(form, out ushort found)) return found;
        if (!char.IsUpper(form[0])) return 0;
        Span<char> small = stackalloc char[LongestWord];
        small = small[..((ReadOnlySpan<char>)form).ToLowerInvariant(small)];
        if (words.TryGetValue(small, out found)) return found;
        small[0] = char.ToUpperInvariant(small[0]);
        return words.TryGetValue(small, out found) ? found : 0;
    }

    /// <summary>Hash of the class's bits, or of the first four, six or ten of them.</summary>
    /// <param name="wordClass">The class.</param>
    /// <param name="part">0 for all bits, 1 for four, 2 for six, 3 for ten.</param>
    public uint Hash(int wordClass, int part) => hashes[wordClass * 4 + part];

    /// <summary>The form that classes speak of: digits are all 0, curly apostrophes straight.</summary>
    public static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> word, Span<char> form)
    {
        for (int i = 0; i < word.Length; i++)
            form[i] = word[i] is >= '0' and <= '9' ? '0' : word[i] is '’' or '‘' ? '\'' : word[i];
        return form[..word.Length];
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
