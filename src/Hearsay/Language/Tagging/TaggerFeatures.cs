using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Computes the hashed features of one token for the tagger.</summary>
/// <remarks>Features after Ratnaparkhi (1996) and Toutanova et al. (2003): the word, its affixes and shape, its neighbours and the two
/// tags before. Each feature is a 32-bit hash of its template number and values; collisions are left to the training to live with.</remarks>
internal static class TaggerFeatures
{
    /// <summary>Number of features of a token.</summary>
    public const int Count = 32;

    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private const uint Boundary = 0x9E3779B9;

    /// <summary>Hashes that depend on one word alone, computed once a token.</summary>
    public readonly record struct WordHashes(uint Exact, uint Lower, uint Suffix3, uint Shape)
    {
        /// <summary>Stands for what lies outside the sentence.</summary>
        public static readonly WordHashes Outside = new(Boundary, Boundary, Boundary, Boundary);
    }

    /// <summary>Hashes the word.</summary>
    public static WordHashes Hash(ReadOnlySpan<char> word)
    {
        uint exact = Basis, lower = Basis, shape = Basis;
        char last = '\0';
        foreach (char raw in word)
        {
            char c = Fold(raw);
            exact = (exact ^ c) * Prime;
            lower = (lower ^ char.ToLowerInvariant(c)) * Prime;
            char s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (s != last) shape = (shape ^ s) * Prime;
            last = s;
        }
        return new WordHashes(exact, lower, Suffix(word, 3), shape);
    }

    /// <summary>Fills <paramref name="features"/> for the token at <paramref name="index"/> of the sentence.</summary>
    /// <param name="words">Hashes of the sentence's words.</param>
    /// <param name="word">The word itself.</param>
    /// <param name="index">Its place in the sentence.</param>
    /// <param name="previous">Label of the token before, -1 at the start.</param>
    /// <param name="beforePrevious">Label of the token two before, -1 before the start.</param>
    /// <param name="capitals">Whether the sentence is mostly in capitals (headlines).</param>
    /// <param name="features">At least <see cref="Count"/> long.</param>
    public static void Fill(
        ReadOnlySpan<WordHashes> words, ReadOnlySpan<char> word, int index, int previous, int beforePrevious, bool capitals,
        Span<uint> features)
    {
        WordHashes w = words[index];
        WordHashes l1 = At(words, index - 1), l2 = At(words, index - 2), r1 = At(words, index + 1), r2 = At(words, index + 2);
        uint p = (uint)(previous + 2), pp = (uint)(beforePrevious + 2);
        uint first = index == 0 ? 1u : 0u;
        int n = 0;
        features[n++] = Mix(1, w.Exact);
        features[n++] = Mix(2, w.Lower);
        features[n++] = Mix(3, Suffix(word, 1));
        features[n++] = Mix(4, Suffix(word, 2));
        features[n++] = Mix(5, w.Suffix3);
        features[n++] = Mix(6, Suffix(word, 4));
        features[n++] = Mix(7, Prefix(word, 1));
        features[n++] = Mix(8, Prefix(word, 2));
        features[n++] = Mix(9, Prefix(word, 3));
        features[n++] = Mix(10, w.Shape, first + (capitals ? 2u : 0u));
        features[n++] = Mix(11, w.Suffix3, char.IsUpper(word[0]) ? 1u + first : 0u);
        features[n++] = Mix(12, l1.Lower);
        features[n++] = Mix(13, l2.Lower);
        features[n++] = Mix(14, r1.Lower);
        features[n++] = Mix(15, r2.Lower);
        features[n++] = Mix(16, l1.Lower, w.Lower);
        features[n++] = Mix(17, w.Lower, r1.Lower);
        features[n++] = Mix(18, l1.Lower, r1.Lower);
        features[n++] = Mix(19, p);
        features[n++] = Mix(20, p, pp);
        features[n++] = Mix(21, p, w.Lower);
        features[n++] = Mix(22, p, r1.Lower);
        features[n++] = Mix(23, p, w.Suffix3);
        features[n++] = Mix(24, pp);
        features[n++] = Mix(25, l1.Suffix3);
        features[n++] = Mix(26, r1.Suffix3);
        features[n++] = Mix(27, l1.Shape, w.Shape);
        features[n++] = Mix(28, w.Shape, r1.Shape);
        features[n++] = Mix(29, r1.Lower, r2.Lower);
        features[n++] = Mix(30, p, w.Shape);
        features[n++] = Mix(31, w.Suffix3, r1.Suffix3);
        features[n] = Mix(32, (uint)Math.Min(word.Length, 12), first);
    }

    /// <summary>Whether most words of the sentence that begin with a letter begin with a capital: a headline or a title.</summary>
    public static bool IsCapitalised(SegmentedText text, TokenRange sentence)
    {
        int letters = 0, capitals = 0;
        for (int t = sentence.Start; t < sentence.End; t++) CountWord(text.Slice(t), ref letters, ref capitals);
        return IsMostly(letters, capitals);
    }

    /// <summary>The same for a sentence given as words.</summary>
    public static bool IsCapitalised(string[] sentence)
    {
        int letters = 0, capitals = 0;
        foreach (string word in sentence) CountWord(word, ref letters, ref capitals);
        return IsMostly(letters, capitals);
    }

    private static void CountWord(ReadOnlySpan<char> word, ref int letters, ref int capitals)
    {
        if (word.Length < 2 || !char.IsLetter(word[0])) return;
        letters++;
        if (char.IsUpper(word[0])) capitals++;
    }

    private static bool IsMostly(int letters, int capitals) => letters > 2 && capitals * 10 >= letters * 7;

    private static WordHashes At(ReadOnlySpan<WordHashes> words, int index) =>
        (uint)index < (uint)words.Length ? words[index] : WordHashes.Outside;

    // Curly apostrophes and digits are folded, so that "don’t" and "1987" share what is known of "don't" and "2016".
    private static char Fold(char c) => c is '’' or '‘' ? '\'' : c is '“' or '”' ? '"' : c is >= '0' and <= '9' ? '0' : c;

    private static uint Suffix(ReadOnlySpan<char> word, int length)
    {
        uint hash = Basis ^ (uint)length;
        for (int i = Math.Max(0, word.Length - length); i < word.Length; i++)
            hash = (hash ^ char.ToLowerInvariant(Fold(word[i]))) * Prime;
        return hash;
    }

    private static uint Prefix(ReadOnlySpan<char> word, int length)
    {
        uint hash = Basis ^ (uint)(length + 16);
        for (int i = 0; i < Math.Min(length, word.Length); i++)
            hash = (hash ^ char.ToLowerInvariant(Fold(word[i]))) * Prime;
        return hash;
    }

    private static uint Mix(uint template, uint a, uint b = 0)
    {
        // Finalizer of MurmurHash3 (Appleby, public domain) over the three values.
        uint h = (template * 0x9E3779B1) ^ a;
        h = (h ^ (h >> 15)) * 0x85EBCA6B;
        h ^= b * 0xC2B2AE35;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
