using BenchmarkDotNet.Attributes;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Comparisons to pages: stories of three reports and of twenty, each report of about a thousand words.</summary>
public class RenderingBenchmarks
{
    private readonly ComparisonHtml renderer = new();
    private StoryComparison comparison = null!;

    /// <summary>How many reports the story has.</summary>
    [Params(3, 20)]
    public int Reports { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Report[][] stories = BenchmarkCorpus.Load(BenchmarkCorpus.HasBasil ? BenchmarkCorpus.Basil : BenchmarkCorpus.Names[0]).Stories;
        comparison = new StoryComparer().Compare(new ComposedStory(stories).Reports(Reports));
    }

    [Benchmark]
    public long WritePage()
    {
        using StringWriter page = new();
        renderer.Write(comparison, page);
        return page.GetStringBuilder().Length;
    }
}
