using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Training;

/// <summary>Reads unannotated news.</summary>
internal static class NewsTexts
{
    /// <summary>The texts of articles in JSON lines (field <c>text</c>), plain or gzip, in order.</summary>
    public static IEnumerable<string> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("text").GetString() is { } text) yield return text;
        }
    }
}
