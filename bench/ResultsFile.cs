using System.Globalization;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Hearsay.Benchmarks;

/// <summary>Keeps results in <c>bench/results</c>, one Markdown file for each processor: figures compare only on one machine.</summary>
internal static class ResultsFile
{
    /// <summary>Writes the summaries, in place of those that the processor had.</summary>
    public static void Save(IReadOnlyList<Summary> summaries)
    {
        string processor = summaries[0].HostEnvironmentInfo.CpuInfo.Value?.ProcessorName ?? "unknown processor";
        string day = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(Folder());
        string path = Path.Combine(Folder(), FileName(processor) + ".md");
        using StreamWriter file = new(path) { NewLine = "\n" };
        file.WriteLine($"# {processor}, {day}");
        file.WriteLine();
        file.WriteLine("One pass over the corpus an operation, on one core; the rate counts the corpus's tokens, or its pages.");
        file.WriteLine();
        StreamLogger logger = new(file);
        foreach (Summary summary in summaries)
            MarkdownExporter.GitHub.ExportToLog(summary, logger);
        Console.WriteLine($"written: {path}");
    }

    /// <summary>Writes a table of its own name, in place of the one before.</summary>
    public static void Save(string name, string table)
    {
        Directory.CreateDirectory(Folder());
        string path = Path.Combine(Folder(), name + ".md");
        File.WriteAllText(path, table);
        Console.WriteLine($"written: {path}");
    }

    private static string FileName(string processor) =>
        string.Join('-', new string([.. processor.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "results");
}
