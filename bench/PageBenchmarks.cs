using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Hearsay.Reading;

namespace Hearsay.Benchmarks;

/// <summary>Bytes of web pages to reports: decoding, parsing, the article, what is said of it.</summary>
public class PageBenchmarks
{
    private readonly ReportReader reader = new();
    private SourceDocument[] pages = [];

    /// <summary>Name of the pages; see <see cref="PageSet"/>.</summary>
    [ParamsSource(nameof(Sets))]
    public string Corpus { get; set; } = "";

    /// <summary>The pages found on this machine.</summary>
    public static IEnumerable<string> Sets => PageSet.Names;

    [GlobalSetup]
    public void Setup() => pages = PageSet.Load(Corpus);

    [Benchmark]
    public int ReadPages()
    {
        int read = 0;
        foreach (SourceDocument page in pages)
        {
            if (reader.Read(page).Report is not null) read++;
        }
        return read * 10 >= pages.Length * 8 ? read : throw new InvalidOperationException($"{read} of {pages.Length} pages read");
    }
}

/// <summary>Web pages to measure on.</summary>
internal static class PageSet
{
    private const string Golden = "golden-pages";
    private const string Extraction = "article-extraction";

    /// <summary>The sets found on this machine.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. new[] { Golden, Extraction }.Where(n => Directory.Exists(FolderOf(n)))];

    /// <summary>The pages of a set, unpacked.</summary>
    public static SourceDocument[] Load(string name) =>
    [
        .. FilesOf(name).Select(f => new SourceDocument { Input = new ReportInput { Path = f }, Bytes = Unpack(f), MediaType = "text/html" }),
    ];

    /// <summary>How many pages a set has.</summary>
    public static int Count(string name) => FilesOf(name).Length;

    private static string[] FilesOf(string name) =>
    [
        .. Directory.GetFiles(FolderOf(name), name == Golden ? "input.html" : "*.html.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    private static byte[] Unpack(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using Stream page = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using MemoryStream bytes = new();
        page.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string FolderOf(string name)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Hearsay.slnx"))) root = root.Parent;
        if (root is null) return "";
        return name == Golden
            ? Path.Combine(root.FullName, "tests", "Hearsay.Tests", "golden", "pages")
            : Path.Combine(root.Parent?.FullName ?? "", "shared", "corpora", "article-extraction", "html");
    }
}
