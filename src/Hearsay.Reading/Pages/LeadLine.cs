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
        if (text.Length > Longest || DateReader.Find(text) is null) return false;
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLetter(c)) letters++;
        }
        return letters < 60 && !ProseShape.EndsSentence(text);
    }
}
