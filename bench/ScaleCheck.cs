using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Cli;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Annotates a tenth of so many reports, then all of them, the way the command does, and tells whether memory stayed flat.</summary>
internal static class ScaleCheck
{
    private const int UsualReports = 1000;

    // The heap holds a bounded number of reports at a time; what else grows is the list of files. Ten times the reports may cost a tenth more.
    private const double AllowedGrowth = 1.1;

    public static int Run(string[] arguments)
    {
        int count = UsualReports;
        if (arguments.Length > 1 || (arguments.Length == 1 && (!int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 10)))
        {
            Console.Error.WriteLine("error: give one number of reports, at least 10: dotnet run -c Release --project bench -- scale 1000");
            return 2;
        }
        Report[] texts = BenchmarkCorpus.Load(BenchmarkCorpus.Names[^1]).Reports;
        string folder = Directory.CreateTempSubdirectory("hearsay-scale-").FullName;
        try
        {
            // The first round takes the just-in-time compiler's share; it is not counted.
            Annotate(folder, texts, count / 10);
            Console.WriteLine("| reports | seconds | reports/s | heap before, MB | heap at its peak, MB | heap after, MB | working set at its peak, MB |");
            Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
            Round small = Annotate(folder, texts, count / 10);
            Console.WriteLine(small);
            Round large = Annotate(folder, texts, count);
            Console.WriteLine(large);
            bool flat = large.Peak <= small.Peak * AllowedGrowth && large.After <= small.After * AllowedGrowth;
            Console.WriteLine(flat ? "Memory is flat." : "Memory grows with the number of reports.");
            return flat ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Round Annotate(string folder, Report[] texts, int count)
    {
        string reports = Path.Combine(folder, $"reports-{count}");
        Directory.CreateDirectory(reports);
        for (int i = 0; i < count; i++)
            File.WriteAllText(Path.Combine(reports, $"report-{i:D6}.txt"), texts[i % texts.Length].Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        double before = Collected();
        using HeapWatch watch = new();
        Stopwatch stopwatch = Stopwatch.StartNew();
        CommandEnvironment environment = new() { Output = Stream.Null, Error = Console.Error };
        int exitCode = HearsayCommand.Run(["annotate", reports, "--format", "jsonl"], environment);
        double seconds = stopwatch.Elapsed.TotalSeconds;
        double peak = watch.Stop();
        if (exitCode != 0) throw new InvalidOperationException($"hearsay annotate ended with exit code {exitCode}");
        using Process process = Process.GetCurrentProcess();
        return new Round(count, seconds, before, peak, Collected(), Megabytes(process.PeakWorkingSet64));
    }

    private static double Collected() => Megabytes(GC.GetTotalMemory(forceFullCollection: true));

    private static double Megabytes(long bytes) => bytes / 1e6;

    private sealed record Round(int Count, double Seconds, double Before, double Peak, double After, double WorkingSet)
    {
        public override string ToString() =>
            $"| {Count:N0} | {Seconds:F1} | {Count / Seconds:N0} | {Before:F1} | {Peak:F1} | {After:F1} | {WorkingSet:F0} |";
    }

    /// <summary>Looks at the live heap many times a second: what the last collection left, not the garbage of the moment.</summary>
    private sealed class HeapWatch : IDisposable
    {
        private readonly ManualResetEventSlim stop = new();
        private readonly Thread thread;
        private long peak;

        public HeapWatch()
        {
            thread = new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.AboveNormal };
            thread.Start();
        }

        public double Stop()
        {
            stop.Set();
            thread.Join();
            return Megabytes(peak);
        }

        public void Dispose()
        {
            Stop();
            stop.Dispose();
        }

        private void Watch()
        {
            do
                peak = Math.Max(peak, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
            while (!stop.Wait(20));
        }
    }
}
