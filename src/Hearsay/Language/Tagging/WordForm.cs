namespace Hearsay.Language.Tagging;

/// <summary>What features are made of: hashes of a word's form and its parts, its word class, and how it is written.</summary>
/// <remarks>Depends on the form alone, not on where it stands, so that it is computed once a form and not once a token.</remarks>
internal readonly struct WordForm
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private const uint Boundary = 0x9E3779B9;

    /// <summary>Stands for what lies outside the sentence.</summary>
    public static readonly WordForm Outside = new(Boundary);

    private WordForm(uint boundary) =>
        Exact = Lower = Shape = Suffix1 = Suffix2 = Suffix3 = Suffix4 = Prefix1 = Prefix2 = Prefix3 = Prefix4
            = ClassHash = ClassHash4 = ClassHash6 = ClassHash10 = boundary;

    /// <summary>Hashes the word.</summary>
    public WordForm(ReadOnlySpan<char> word, WordClassTable classes)
    {
        uint exact = Basis, lower = Basis, shape = Basis;
        char last = '\0';
        bool small = false, joined = false;
        foreach (char raw in word)
        {
            char c = Fold(raw);
            exact = (exact ^ c) * Prime;
            lower = (lower ^ char.ToLowerInvariant(c)) * Prime;
            bool upper = char.IsUpper(c);
            char s = upper ? 'X' : char.IsLower(c) ? 'x' : c == '0' || char.IsDigit(c) ? 'd' : c;
            HasCapital |= upper;
            small |= s == 'x';
            joined |= c == '-';
            if (s != last) shape = (shape ^ s) * Prime;
            last = s;
        }
        Exact = exact;
        Lower = lower;
        Shape = shape;
        Suffix1 = Suffix(word, 1);
        Suffix2 = Suffix(word, 2);
        Suffix3 = Suffix(word, 3);
        Suffix4 = Suffix(word, 4);
        Prefix1 = Prefix(word, 1);
        Prefix2 = Prefix(word, 2);
        Prefix3 = Prefix(word, 3);
        Prefix4 = Prefix(word, 4);
        StartsWithCapital = char.IsUpper(word[0]);
        StartsWithLetter = char.IsLetter(word[0]) && word.Length <= HeadlineCase.LongestWord;
        int wordClass = classes.ClassOf(word);
        ClassHash = classes.Hash(wordClass, 0);
        ClassHash4 = classes.Hash(wordClass, 1);
        ClassHash6 = classes.Hash(wordClass, 2);
        ClassHash10 = classes.Hash(wordClass, 3);
        IsAllCapitals = HasCapital && !small;
        Writing = (uint)Math.Min(word.Length, 12) + (joined ? 16u : 0) + (IsAllCapitals ? 32u : 0) + (wordClass == 0 ? 64u : 0);
    }

    /// <summary>The form, digits alike.</summary>
    public readonly uint Exact;
    /// <summary>The form in lower case.</summary>
    public readonly uint Lower;
    /// <summary>Runs of capitals, small letters and digits.</summary>
    public readonly uint Shape;
    /// <summary>The last letters.</summary>
    public readonly uint Suffix1, Suffix2, Suffix3, Suffix4;
    /// <summary>The first letters.</summary>
    public readonly uint Prefix1, Prefix2, Prefix3, Prefix4;
    /// <summary>The word class, and the first 4, 6 and 10 of its bits.</summary>
    public readonly uint ClassHash, ClassHash4, ClassHash6, ClassHash10;
    /// <summary>Length up to twelve, whether there is a hyphen, whether all letters are capitals, whether the word has no class.</summary>
    public readonly uint Writing;
    /// <summary>Whether the first character is a capital.</summary>
    public readonly bool StartsWithCapital;
    /// <summary>Whether the first character is a letter, in a word of usual length.</summary>
    public readonly bool StartsWithLetter;
    /// <summary>Whether all letters are capitals.</summary>
    public readonly bool IsAllCapitals;
    /// <summary>Whether any character is a capital.</summary>
    public readonly bool HasCapital;

    /// <summary>Hash of a feature: its template's number and up to three values.</summary>
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        // Finalizer of MurmurHash3 (Appleby, public domain) over the values.
        uint h = (template * 0x9E3779B1) ^ a;
        h = (h ^ (h >> 15)) * 0x85EBCA6B;
        h ^= (b * 0xC2B2AE35) + (c * 0x27D4EB2F);
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return h ^ (h >> 16);
    }

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
}
