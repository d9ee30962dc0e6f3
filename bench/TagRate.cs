using System.Diagnostics;
using System.Globalization;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>How many tokens a second are cut, tagged and searched for names, on one thread: the counterpart of <c>peers/wink.mjs</c>.</summary>
internal static class TagRate
{
    private const double Seconds = 6;
    private const int WarmUps = 3;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("error: give one folder of .txt files: dotnet run -c Release --project bench -- tags FOLDER");
            return 2;
        }
        Report[] reports = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => new Report { Id = Path.GetFileName(f), Text = File.ReadAllText(f) })];
        TextSegmenter segmenter = new();
        LanguageAnalyzer analyzer = new(new LanguageAnalyzerOptions { Parse = false, FindQuantities = false });
        Stopwatch clock = Stopwatch.StartNew();
        double best = double.MaxValue;
        int tokens = 0;
        for (int pass = 0; pass < 2 * WarmUps || clock.Elapsed.TotalSeconds < Seconds; pass++)
        {
            double start = clock.Elapsed.TotalSeconds;
            tokens = reports.Sum(r => analyzer.Analyze(segmenter.Segment(r)).Tags.Length);
            if (pass >= WarmUps) best = Math.Min(best, clock.Elapsed.TotalSeconds - start);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"name": "Hearsay", "tokens": {{tokens}}, "tokensPerSecond": {{Math.Round(tokens / best)}}}"""));
        return 0;
    }
}
