using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Compares stories of more and more reports on one core, and tells what each stage costs: does it grow with the reports, or with their pairs?</summary>
internal static class ReportScale
{
    private static readonly string[] Stages = ["words", "families", "numbers", "reuse", "origins", "coverage", "propositions", "disputes", "wording", "timeline"], Writing = ["text", "JSON", "page"];
    private static readonly int[] UsualCounts = [3, 10, 20, 50, 100, 200];

    public static int Run(string[] arguments)
    {
        bool save = arguments.Contains("--save");
        List<int> counts = [];
        foreach (string argument in arguments.Where(a => a != "--save"))
        {
            if (!int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 2)
            {
                Console.Error.WriteLine("error: give numbers of reports, at least 2 each: dotnet run -c Release --project bench -- scale-reports 3 20 200");
                return 2;
            }
            counts.Add(count);
        }
        if (counts.Count == 0) counts.AddRange(UsualCounts);
        ComposedStory story = new(BenchmarkCorpus.Load(BenchmarkCorpus.HasBasil ? BenchmarkCorpus.Basil : BenchmarkCorpus.Names[0]).Stories);

        StringBuilder table = new();
        Row($"| reports | analysis, ms | joining speakers | {string.Join(" | ", Stages)} | comparison | comparison/analysis | {string.Join(" | ", Writing)} | families | reuse |");
        Row("|---:|---:|---:|" + string.Concat(Stages.Concat(Writing).Select(_ => "---:|")) + "---:|---:|---:|---:|");
        ReportAnalyzer analyzer = new();
        Report[] reports = story.Reports(counts.Max());
        AttributedReport[] attributed = new AttributedReport[reports.Length];
        double[] analysis = new double[reports.Length];
        // What is compiled at first use is not counted.
        for (int i = 0; i < Math.Min(10, reports.Length); i++) attributed[i] = analyzer.Analyze(reports[i]);
        Compare([.. attributed.Take(Math.Min(10, reports.Length))], []);
        for (int i = 0; i < reports.Length; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            AttributedReport report = analyzer.Analyze(reports[i]);
            analysis[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            attributed[i] = report.Where(s => s.Standing == Standing.Reported);
        }
        foreach (int count in counts)
        {
            Dictionary<string, double> times = [];
            StoryComparison comparison = Compare([.. attributed.Take(count)], times);
            double analysed = analysis.Take(count).Sum(), compared = times["speakers"] + Stages.Sum(s => times[s]);
            string Cells(string[] stages) => string.Join(" | ", stages.Select(s => times[s].ToString("F0", CultureInfo.InvariantCulture)));
            Row(string.Create(CultureInfo.InvariantCulture,
                $"| {count} | {analysed:F0} | {times["speakers"]:F0} | {Cells(Stages)} | {compared:F0} | {compared / analysed:F2} | {Cells(Writing)} | {comparison.Families.Length} | {comparison.Reuse.Length} |"));
        }
        if (save)
        {
            ResultsFile.Save("scale-reports",
                $"# Stories of many reports\n\nReports of about 1,000 words each, one core, milliseconds; see `ComposedStory` for how they are made. `scale-reports --save` writes this file.\n\n{table}");
        }
        return 0;

        void Row(string row)
        {
            table.Append(row).Append('\n');
            Console.WriteLine(row);
        }
    }

    private static StoryComparison Compare(ImmutableArray<AttributedReport> reports, Dictionary<string, double> times)
    {
        GC.Collect();
        // The process's time on the processor, so that what else runs on the machine counts little.
        TimeSpan last = Environment.CpuUsage.TotalTime;
        void Ended(string stage)
        {
            TimeSpan now = Environment.CpuUsage.TotalTime;
            times[stage] = times.GetValueOrDefault(stage) + (now - last).TotalMilliseconds;
            last = now;
        }
        JoinedReports joined = new SpeakerJoiner().Join(reports);
        Ended("speakers");
        StoryComparison comparison = new ReportComparer { StageEnded = Ended }.Compare(joined.Reports, joined.Speakers);
        using (TextWriter text = TextWriter.Null) new ComparisonText(new TextRenderingOptions()).Write(comparison, text);
        Ended("text");
        new ComparisonJson().Write(comparison, Stream.Null);
        Ended("JSON");
        using (TextWriter html = TextWriter.Null) new ComparisonHtml().Write(comparison, html);
        Ended("page");
        return comparison;
    }
}
