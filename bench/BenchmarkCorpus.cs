using System.Collections.Concurrent;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Reports to measure on, by story.</summary>
internal sealed class BenchmarkCorpus
{
    private const string Samples = "samples";
    private const string PolNear = "polnear-dev";

    /// <summary>Fifty stories of three reports each.</summary>
    public const string Basil = "basil";

    private static readonly ConcurrentDictionary<string, BenchmarkCorpus> Loaded = new(StringComparer.Ordinal);

    private BenchmarkCorpus(IEnumerable<Report[]> stories)
    {
        Stories = [.. stories];
        Reports = [.. Stories.SelectMany(s => s)];
        TextSegmenter segmenter = new();
        TokenCount = Reports.Sum(r => segmenter.Segment(r).Tokens.Length);
    }

    /// <summary>The corpora found on this machine, the largest last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. new[] { Samples, PolNear }.Where(name => Directory.Exists(FolderOf(name)))];

    /// <summary>Whether the stories that larger ones are composed of are there.</summary>
    public static bool HasBasil => Directory.Exists(FolderOf(Basil));

    /// <summary>The stories, three reports each as a rule.</summary>
    public Report[][] Stories { get; }

    /// <summary>All reports.</summary>
    public Report[] Reports { get; }

    /// <summary>Tokens in all reports.</summary>
    public int TokenCount { get; }

    /// <summary>Reads the corpus, once a process.</summary>
    public static BenchmarkCorpus Load(string name) => Loaded.GetOrAdd(name, Read);

    /// <summary>Returns the number of tokens that a benchmark met, if it met them all.</summary>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public int Checked(int tokens) =>
        tokens == TokenCount ? tokens : throw new InvalidOperationException($"{tokens} tokens met, {TokenCount} expected");

    private static BenchmarkCorpus Read(string name)
    {
        string folder = FolderOf(name);
        ReportReader reader = new();
        return new BenchmarkCorpus(name is Samples or Basil
            ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(story => ReadAll(reader, story)).Where(s => s.Length > 0)
            : ReadAll(reader, folder).Chunk(3));
    }

    private static Report[] ReadAll(ReportReader reader, string folder) =>
        [.. new InputResolver().Resolve([folder]).Inputs.Select(i => reader.Read(i).Report).OfType<Report>()];

    private static string FolderOf(string name)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Hearsay.slnx"))) root = root.Parent;
        if (root is null) return "";
        string corpora = Path.Combine(root.Parent?.FullName ?? "", "shared", "corpora");
        return name switch
        {
            Samples => Path.Combine(root.FullName, "samples"),
            Basil => Path.Combine(corpora, "basil"),
            _ => Path.Combine(corpora, "polnear", "dev", "text"),
        };
    }
}
