namespace Hearsay.Reading.Containers;

/// <summary>Tells the head of a saved page (MHTML) or a mail from the beginning of a text.</summary>
internal static class MimeHead
{
    /// <summary>Whether the text begins with fields, among them one that only MIME has.</summary>
    public static bool IsAtStartOf(string text)
    {
        int lineNumber = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) return false;
            bool isContinuation = line[0] is ' ' or '\t';
            if (isContinuation ? lineNumber == 0 : !IsField(line)) return false;
            if (line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) return true;
            if (line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase) && line.Contains("multipart/", StringComparison.OrdinalIgnoreCase)) return true;
            lineNumber++;
        }
        return false;
    }

    private static bool IsField(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0) return false;
        foreach (char c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }
        return true;
    }
}
