using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hearsay.Benchmarks;

if (args is ["scale", ..]) return ScaleCheck.Run(args[1..]);
if (args is ["scale-reports", ..]) return ReportScale.Run(args[1..]);
if (args is ["tags", ..]) return TagRate.Run(args[1..]);
if (BenchmarkCorpus.Names.Count == 0)
{
    Console.Error.WriteLine("error: no corpus: neither samples/ nor shared corpora beside the repository were found");
    return 2;
}

// In this process: the generated projects of the usual toolchain would build under the repository's own rules and locks.
// A few short iterations: the figures steer work from day to day, and three digits of them are enough.
Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8);
ManualConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
    .AddColumn(new RateColumn())
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
string[] benchmarkArguments = [.. args.Where(a => a != "--save")];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCorpus).Assembly).Run(benchmarkArguments, config).ToArray();
if (args.Contains("--save") && summaries.Length > 0) ResultsFile.Save(summaries);
return summaries.Length > 0 && summaries.All(s => s.Reports.All(r => r.Success)) ? 0 : 1;
