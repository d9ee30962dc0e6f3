using System.Globalization;

namespace Hearsay.Reading.Languages;

/// <summary>Takes the pieces of a text's words, one by one.</summary>
internal interface IGramSink
{
    /// <summary>Takes one piece: its hash, never 0, and which kind of piece it is.</summary>
    void Add(uint hash, GramKind kind);
}

/// <summary>A kind of piece; frequencies are counted within one kind.</summary>
internal enum GramKind
{
    /// <summary>One character of a writing system that has thousands.</summary>
    Single,

    /// <summary>Two characters, one of them outside ASCII.</summary>
    Pair,

    /// <summary>Three characters.</summary>
    Triple,

    /// <summary>Four characters.</summary>
    Quadruple,

    /// <summary>A whole word of three letters or more; shorter ones are triples and quadruples with the space around them.</summary>
    Word,
}

/// <summary>Cuts the words of a text into overlapping pieces of one to four letters, in lower case, a space before and after each word.</summary>
internal static class LetterGrams
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 5;

    private const int LongestWord = 20;
    private const ulong Three = 0xFFFF_FFFF_FFFF, Two = 0xFFFF_FFFF;

    // For each UTF-16 unit its lower case; a NUL for what belongs to no word.
    private static readonly char[] Lower = BuildLower();

    /// <summary>Whether a unit belongs to a word.</summary>
    public static bool IsLetter(char c) => Lower[c] != 0;

    /// <summary>Whether a unit belongs to a writing system whose characters stand for syllables or words.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Gives all pieces of a text to a sink, and counts its letters.</summary>
    public static int Read<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        char[] lower = Lower;
        ulong window = ' ';
        int length = 0, letters = 0;
        ulong word = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? lower[text[i]] : '\0';
            if (c == 0)
            {
                if (length == 0) continue;
                window = window << 16 | ' ';
                Emit(window, length + 1, ' ', ref sink);
                if (length is >= 3 and <= LongestWord) sink.Add(Hash(word), GramKind.Word);
                letters += length;
                window = ' ';
                length = 0;
                word = 0;
                continue;
            }
            length++;
            window = window << 16 | c;
            word = (word ^ c) * 0x100000001B3 + 0x9E3779B9;
            Emit(window, length, c, ref sink);
        }
        return letters;
    }

    /// <summary>What a piece of two or three characters, spaces included, would be in a text; null when it would be none.</summary>
    public static (uint Hash, GramKind Kind)? OfPiece(ReadOnlySpan<char> piece)
    {
        if (piece.Length is not (2 or 3)) return null;
        ulong window = 0;
        bool ascii = true;
        foreach (char c in piece)
        {
            char low = c == ' ' ? ' ' : Lower[c];
            if (low == 0 || IsIdeograph(low)) return null;
            ascii &= low <= '\u007F';
            window = window << 16 | low;
        }
        if (piece.Length == 3) return piece[1] == ' ' ? null : (Hash(window), GramKind.Triple);
        return ascii ? null : (Hash(window), GramKind.Pair);
    }

    private static void Emit<TSink>(ulong window, int length, char c, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        char before = (char)(window >> 16);
        if (IsIdeograph(c) || IsIdeograph(before))
        {
            if (c != ' ') sink.Add(Hash(c), GramKind.Single);
            sink.Add(Hash(window & Two), GramKind.Pair);
            return;
        }
        // Pairs of ASCII letters tell too little for their cost.
        if ((c | before) > '\u007F') sink.Add(Hash(window & Two), GramKind.Pair);
        if (length >= 2) sink.Add(Hash(window & Three), GramKind.Triple);
        if (length >= 3) sink.Add(Hash(window), GramKind.Quadruple);
    }

    private static uint Hash(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        key ^= key >> 29;
        uint hash = (uint)(key * 0xBF58476D1CE4E5B9 >> 32);
        return hash == 0 ? 1 : hash;
    }

    private static char[] BuildLower()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int c = 0; c <= char.MaxValue; c++)
        {
            bool belongs = CharUnicodeInfo.GetUnicodeCategory((char)c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            // The two ways to write the Romanian letters are one.
            table[c] = !belongs || c is >= 0xFF21 and <= 0xFF5A ? '\0' : char.ToLowerInvariant((char)c) switch
            {
                '\u015F' => '\u0219',
                '\u0163' => '\u021B',
                '\u0130' => 'i',
                char low => low,
            };
        }
        return table;
    }
}
