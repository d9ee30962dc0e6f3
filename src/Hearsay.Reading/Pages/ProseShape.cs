namespace Hearsay.Reading.Pages;

/// <summary>Whether a block reads like prose, in any language.</summary>
internal static class ProseShape
{
    /// <summary>Sentences end with one of these.</summary>
    private const string Ends = ".!?…。！？।؟";

    /// <summary>Whether the text is a sentence or more.</summary>
    public static bool IsProse(ReadOnlySpan<char> text)
    {
        if (text.Length >= 160) return true;
        int letters = 0, ideographs = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c >= '\u3040') ideographs++;
        }
        int weight = letters + ideographs * 2;
        if (weight < 35) return false;
        return weight >= 110 || EndsSentence(text);
    }

    /// <summary>Whether it ends as sentences do, closing marks allowed.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \"'”’»)]›");
        return !text.IsEmpty && Ends.Contains(text[^1], StringComparison.Ordinal);
    }
}
