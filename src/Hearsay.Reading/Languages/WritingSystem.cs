namespace Hearsay.Reading.Languages;

/// <summary>A set of letters that languages are written in.</summary>
internal enum WritingSystem
{
    Other, Latin, Cyrillic, Greek, Armenian, Hebrew, Arabic, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam,
    Sinhala, Thai, Lao, Myanmar, Georgian, Ethiopic, Khmer, Hangul, Kana, Han,
}

/// <summary>Tells the writing systems of a text.</summary>
internal static class WritingSystems
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)WritingSystem.Han + 1;

    private static readonly (char First, char Last, WritingSystem System)[] Blocks =
    [
        ('A', 'Z', WritingSystem.Latin), ('a', 'z', WritingSystem.Latin), ('\u00AA', '\u024F', WritingSystem.Latin), ('\u0370', '\u03FF', WritingSystem.Greek),
        ('\u0400', '\u052F', WritingSystem.Cyrillic), ('\u0531', '\u058F', WritingSystem.Armenian), ('\u0590', '\u05FF', WritingSystem.Hebrew),
        ('\u0600', '\u077F', WritingSystem.Arabic), ('\u08A0', '\u08FF', WritingSystem.Arabic), ('\u0900', '\u097F', WritingSystem.Devanagari),
        ('\u0980', '\u09FF', WritingSystem.Bengali), ('\u0A00', '\u0A7F', WritingSystem.Gurmukhi), ('\u0A80', '\u0AFF', WritingSystem.Gujarati),
        ('\u0B80', '\u0BFF', WritingSystem.Tamil), ('\u0C00', '\u0C7F', WritingSystem.Telugu), ('\u0C80', '\u0CFF', WritingSystem.Kannada),
        ('\u0D00', '\u0D7F', WritingSystem.Malayalam), ('\u0D80', '\u0DFF', WritingSystem.Sinhala), ('\u0E00', '\u0E7F', WritingSystem.Thai),
        ('\u0E80', '\u0EFF', WritingSystem.Lao), ('\u1000', '\u109F', WritingSystem.Myanmar), ('\u10A0', '\u10FF', WritingSystem.Georgian),
        ('\u1100', '\u11FF', WritingSystem.Hangul), ('\u1200', '\u139F', WritingSystem.Ethiopic), ('\u1780', '\u17FF', WritingSystem.Khmer),
        ('\u1E00', '\u1EFF', WritingSystem.Latin), ('\u1F00', '\u1FFF', WritingSystem.Greek), ('\u3040', '\u30FF', WritingSystem.Kana),
        ('\u3130', '\u318F', WritingSystem.Hangul), ('\u3400', '\u9FFF', WritingSystem.Han), ('\uAC00', '\uD7A3', WritingSystem.Hangul),
        ('\uF900', '\uFAFF', WritingSystem.Han), ('\uFB50', '\uFDFF', WritingSystem.Arabic), ('\uFE70', '\uFEFC', WritingSystem.Arabic),
        ('\uFF66', '\uFF9F', WritingSystem.Kana),
    ];

    private static readonly byte[] Of = Build();

    /// <summary>The writing system of a UTF-16 unit; <see cref="WritingSystem.Other"/> when it is no letter.</summary>
    public static WritingSystem Find(char c) => (WritingSystem)Of[c];

    /// <summary>Counts the letters of each writing system.</summary>
    /// <returns>The number of all letters.</returns>
    public static int CountLetters(ReadOnlySpan<char> text, Span<int> counts)
    {
        byte[] of = Of;
        foreach (char c in text) counts[of[c]]++;
        int letters = 0;
        for (int s = 1; s < Count; s++) letters += counts[s];
        return letters;
    }

    private static byte[] Build()
    {
        byte[] table = new byte[char.MaxValue + 1];
        foreach (var (first, last, system) in Blocks)
        {
            for (int c = first; c <= last; c++)
                if (LetterGrams.IsLetter((char)c)) table[c] = (byte)system;
        }
        return table;
    }
}
