namespace Hearsay.Reading.Pages;

/// <summary>Lines between a headline and its article.</summary>
internal static class LeadLine
{
    private const int Longest = 160;

    /// <summary>Whether the line names who wrote the article.</summary>
    public static bool IsByline(string text)
    {
        if (text.Length > Longest) return false;
        return BylineFinder.IsByline(text) || text.StartsWith("By ", StringComparison.Ordinal) || text.StartsWith("by ", StringComparison.Ordinal) || text.StartsWith("BY ", StringComparison.Ordinal)
            || text.StartsWith("Written by", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Posted by", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Author:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the line says when the article appeared, and little else.</summary>
    public static bool IsDate(string text)
    {
        if (text.Length > Longest || (DateReader.Find(text) is null && !StartsWithFigures(text))) return false;
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLetter(c)) letters++;
        }
        return letters < 90 && !ProseShape.EndsSentence(text);
    }

    // "05/10/2018 - ...": a date all the same, though its order is not certain.
    private static bool StartsWithFigures(string text)
    {
        int dividers = 0, at = 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '/' or '.' or '-'))
        {
            if (!char.IsAsciiDigit(text[at])) dividers++;
            at++;
        }
        return dividers == 2 && at is >= 8 and <= 10;
    }
}
