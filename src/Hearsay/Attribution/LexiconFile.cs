namespace Hearsay.Attribution;

/// <summary>Word lists that are built into the library: lines of tab-separated columns, <c>#</c> begins a comment.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of a list.</summary>
    /// <exception cref="InvalidOperationException">The library was built without the list.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the library was built without the word list '{name}'");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
