namespace Hearsay.Language;

/// <summary>A trained model that is text: its first line is a remark with what it is and its version, its last one says that it ends.</summary>
internal static class ModelText
{
    /// <summary>The last line.</summary>
    public const string End = "# end";

    /// <summary>The first line.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="version">Version of its format.</param>
    public static string FirstLine(string kind, int version) => $"# {kind}, version {version}, learned by hearsay-train: see the card beside this file.";

    /// <summary>Reads all of it.</summary>
    /// <exception cref="InvalidDataException">It is something else, of another version, or cut short; the message names the file and the cure.</exception>
    public static string Read(TextReader reader, string name, string kind, int version)
    {
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        string expected = FirstLine(kind, version);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string found = end < 0 ? text : text[..end];
        if (found != expected && expected.StartsWith(found, StringComparison.Ordinal))
            throw CutShort(name);
        if (found != expected)
            throw new InvalidDataException($"{name}: expected '# {kind}, version {version}', found '{found[..Math.Min(found.Length, 60)]}'; rebuild it with hearsay-train");
        if (!text.EndsWith("\n" + End + "\n", StringComparison.Ordinal)) throw CutShort(name);
        return text;
    }

    private static InvalidDataException CutShort(string name) => new($"{name}: the model file is cut short; rebuild it with hearsay-train");
}
