using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Hearsay.Benchmarks;

/// <summary>Tokens a second, or pages: those of the corpus over the mean time of one pass. Everything here runs on one core.</summary>
internal sealed class RateColumn : IColumn
{
    public string Id => nameof(RateColumn);

    public string ColumnName => "Per second";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Tokens of the corpus a second, or pages, on one core";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        double? nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean;
        if (nanoseconds is null or 0 || benchmarkCase.Parameters[nameof(CorpusBenchmarks.Corpus)] is not string name) return "NA";
        bool pages = benchmarkCase.Descriptor.Type == typeof(PageBenchmarks);
        int amount = pages ? PageSet.Count(name) : BenchmarkCorpus.Load(name).TokenCount;
        return $"{amount / nanoseconds.Value * 1e9:N0}{(pages ? " pages" : "")}";
    }

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
