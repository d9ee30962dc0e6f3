using BenchmarkDotNet.Attributes;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>What the benchmarks share: the corpus they go over, once each operation.</summary>
public abstract class CorpusBenchmarks
{
    /// <summary>Name of the corpus; see <see cref="BenchmarkCorpus"/>.</summary>
    [ParamsSource(nameof(Corpora))]
    public string Corpus { get; set; } = "";

    /// <summary>The corpora found on this machine.</summary>
    public static IEnumerable<string> Corpora => BenchmarkCorpus.Names;

    internal BenchmarkCorpus Input { get; private set; } = null!;

    /// <summary>Reads the corpus.</summary>
    protected void Load() => Input = BenchmarkCorpus.Load(Corpus);
}

/// <summary>Texts to tokens, sentences, paragraphs and quotations.</summary>
public class SegmentingBenchmarks : CorpusBenchmarks
{
    private readonly TextSegmenter segmenter = new();

    [GlobalSetup]
    public void Setup() => Load();

    [Benchmark]
    public int Segment()
    {
        int tokens = 0;
        foreach (Report report in Input.Reports)
            tokens += segmenter.Segment(report).Tokens.Length;
        return Input.Checked(tokens);
    }
}

/// <summary>Documents to predicates.</summary>
public class PredicateBenchmarks : CorpusBenchmarks
{
    private readonly PredicateFinder finder = new();
    private Document[] documents = [];

    [GlobalSetup]
    public void Setup()
    {
        Load();
        TextSegmenter segmenter = new();
        LanguageAnalyzer language = new();
        documents = [.. Input.Reports.Select(r => language.Analyze(segmenter.Segment(r)))];
    }

    [Benchmark]
    public int FindPredicates()
    {
        int tokens = 0;
        foreach (Document document in documents)
            tokens += finder.Find(document).IsEmpty ? document.Segments.Tokens.Length : document.Lemmas.Length;
        return Input.Checked(tokens);
    }
}

/// <summary>Segmented texts to analysed documents: everything, and tags, base forms and names alone.</summary>
public class LanguageBenchmarks : CorpusBenchmarks
{
    private readonly LanguageAnalyzer everything = new();
    private readonly LanguageAnalyzer words = new(new LanguageAnalyzerOptions { Parse = false, FindQuantities = false });
    private SegmentedText[] texts = [];

    [GlobalSetup]
    public void Setup()
    {
        Load();
        TextSegmenter segmenter = new();
        texts = [.. Input.Reports.Select(r => segmenter.Segment(r))];
    }

    [Benchmark]
    public int AnalyzeLanguage() => Count(everything);

    [Benchmark]
    public int AnalyzeWordsAlone() => Count(words);

    private int Count(LanguageAnalyzer analyzer)
    {
        int tokens = 0;
        foreach (SegmentedText text in texts) tokens += analyzer.Analyze(text).Tags.Length;
        return Input.Checked(tokens);
    }
}

/// <summary>Documents to statements, and texts to statements.</summary>
public class AttributionBenchmarks : CorpusBenchmarks
{
    private readonly Attributor attributor = new();
    private readonly ReportAnalyzer analyzer = new();
    private Document[] documents = [];

    [GlobalSetup]
    public void Setup()
    {
        Load();
        TextSegmenter segmenter = new();
        LanguageAnalyzer language = new();
        documents = [.. Input.Reports.Select(r => language.Analyze(segmenter.Segment(r)))];
    }

    [Benchmark]
    public int Attribute()
    {
        int statements = 0;
        foreach (Document document in documents)
            statements += attributor.Attribute(document).Statements.Length;
        return statements;
    }

    [Benchmark]
    public int AnalyzeWholeReport()
    {
        int tokens = 0;
        foreach (Report report in Input.Reports)
            tokens += analyzer.Analyze(report).Document.Segments.Tokens.Length;
        return Input.Checked(tokens);
    }
}

/// <summary>Stories to comparisons: the reports' texts at the front, or their statements already found.</summary>
public class ComparisonBenchmarks : CorpusBenchmarks
{
    private readonly StoryComparer comparer = new(new StoryComparerOptions { Threads = 1 });
    private readonly ReportComparer reportComparer = new();
    private JoinedReports[] joined = [];

    [GlobalSetup]
    public void Setup()
    {
        Load();
        ReportAnalyzer analyzer = new();
        SpeakerJoiner joiner = new();
        joined = [.. Input.Stories.Select(s => joiner.Join([.. s.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => analyzer.Analyze(r))]))];
    }

    [Benchmark]
    public int CompareStatements()
    {
        int families = 0;
        foreach (JoinedReports story in joined)
            families += reportComparer.Compare(story.Reports, story.Speakers).Families.Length;
        return families;
    }

    [Benchmark]
    public int CompareWholeStory()
    {
        int families = 0;
        foreach (Report[] story in Input.Stories)
            families += comparer.Compare(story).Families.Length;
        return families;
    }
}
