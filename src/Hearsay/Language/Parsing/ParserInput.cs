namespace Hearsay.Language.Parsing;

/// <summary>What the parser reads of one word, as rows of the tables of vectors.</summary>
/// <param name="Word">Row of the word's vector, 0 for a word that is not known.</param>
/// <param name="Suffix2">Row of its last two letters.</param>
/// <param name="Suffix3">Row of its last three letters.</param>
/// <param name="Prefix3">Row of its first three letters.</param>
/// <param name="Shape">Row of its shape.</param>
/// <param name="Tag">Row of its tag, 0 for one that is not known.</param>
internal readonly record struct ParserInput(int Word, int Suffix2, int Suffix3, int Prefix3, int Shape, int Tag)
{
    /// <summary>Rows of the table of affixes and shapes.</summary>
    public const int AffixRows = Suffix2Rows + Suffix3Rows + Prefix3Rows + ShapeRows;

    private const int Suffix2Rows = 1024;
    private const int Suffix3Rows = 4096;
    private const int Prefix3Rows = 2048;
    private const int ShapeRows = 16;

    /// <summary>The rows of a word.</summary>
    /// <param name="form">The word as it stands.</param>
    /// <param name="word">Row of its vector.</param>
    /// <param name="tag">Row of its tag.</param>
    /// <param name="first">Whether it begins its sentence.</param>
    /// <param name="capitals">Whether most words of the sentence begin with a capital.</param>
    public static ParserInput Of(ReadOnlySpan<char> form, int word, int tag, bool first, bool capitals) => new(
        word,
        (int)(Hash(form[Math.Max(0, form.Length - 2)..]) % Suffix2Rows),
        Suffix2Rows + (int)(Hash(form[Math.Max(0, form.Length - 3)..]) % Suffix3Rows),
        Suffix2Rows + Suffix3Rows + (int)(Hash(form[..Math.Min(3, form.Length)]) % Prefix3Rows),
        Suffix2Rows + Suffix3Rows + Prefix3Rows + ShapeOf(form, first, capitals),
        tag);

    /// <summary>Hash of a word's form: in lower case, digits alike, apostrophes straight.</summary>
    public static uint Hash(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        foreach (char raw in form)
        {
            char c = raw is '’' or '‘' ? '\'' : raw is '“' or '”' ? '"' : raw is >= '0' and <= '9' ? '0' : char.ToLowerInvariant(raw);
            hash = (hash ^ c) * 16777619;
        }
        // The last character moves only the low bits: the finalizer of MurmurHash3 (Appleby, public domain) spreads it.
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static int ShapeOf(ReadOnlySpan<char> form, bool first, bool capitals)
    {
        if (form.Length == 0 || !char.IsLetter(form[0])) return form.Length > 0 && char.IsAsciiDigit(form[0]) ? 0 : form.ContainsAnyInRange('0', '9') ? 1 : form.Length > 1 ? 2 : 3;
        int kind = !char.IsUpper(form[0]) ? 4 : capitals ? 5 : form.Length > 1 && !form[1..].ContainsAnyInRange('a', 'z') ? 6 : 7;
        return first ? kind + 4 : kind;
    }
}
