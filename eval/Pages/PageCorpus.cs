using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Evaluation.Pages;

/// <summary>A web page of the corpus, as it was served, and its article as people typed it out.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Address">Its address.</param>
/// <param name="Html">The bytes.</param>
/// <param name="Body">The article's body.</param>
internal sealed record GoldPage(string Id, string Address, byte[] Html, string Body);

/// <summary>The pages of the article extraction benchmark.</summary>
internal static class PageCorpus
{
    /// <summary>Whether the pages are there.</summary>
    public static bool Exists(Corpora corpora) => File.Exists(KeyOf(corpora));

    /// <summary>The files that the figures depend on.</summary>
    public static IEnumerable<string> FilesOf(Corpora corpora) => Directory.EnumerateFiles(Path.Combine(corpora.ArticleExtraction, "html")).Append(KeyOf(corpora));

    /// <summary>The pages in the order of their names.</summary>
    public static IReadOnlyList<GoldPage> Read(Corpora corpora)
    {
        using JsonDocument key = JsonDocument.Parse(File.ReadAllBytes(KeyOf(corpora)));
        List<GoldPage> pages = [];
        foreach (JsonProperty page in key.RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            using GZipStream packed = new(File.OpenRead(Path.Combine(corpora.ArticleExtraction, "html", page.Name + ".html.gz")), CompressionMode.Decompress);
            using MemoryStream html = new();
            packed.CopyTo(html);
            pages.Add(new GoldPage(page.Name, page.Value.GetProperty("url").GetString()!, html.ToArray(), page.Value.GetProperty("articleBody").GetString()!));
        }
        return pages;
    }

    private static string KeyOf(Corpora corpora) => Path.Combine(corpora.ArticleExtraction, "ground-truth.json");
}
