using BenchmarkDotNet.Attributes;
using Hearsay.Reading.Languages;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Texts to their languages: the first 20,000 characters of each.</summary>
public class LanguageIdentificationBenchmarks : CorpusBenchmarks
{
    private readonly LanguageIdentifier identifier = new();

    [GlobalSetup]
    public void Setup() => Load();

    [Benchmark]
    public int IdentifyLanguage()
    {
        int english = 0;
        foreach (Report report in Input.Reports)
            if (identifier.Identify(report.Text) is { Code: "en" }) english++;
        return english == Input.Reports.Length ? english : throw new InvalidOperationException($"{english} reports told as English, {Input.Reports.Length} expected");
    }
}
