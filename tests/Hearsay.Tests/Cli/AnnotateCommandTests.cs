using System.Globalization;
using System.Text.Json.Nodes;

namespace Hearsay.Tests.Cli;

public sealed class AnnotateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_Folder_StandsForItsFilesInOrdinalOrder()
    {
        foreach (string name in new[] { "b.txt", "B.txt", "a10.txt", "a2.txt" })
            folder.File("reports/" + name, HarbourStory.Lantern);

        CommandRun run = CommandRun.Of("annotate", folder.At("reports"), "--format", "jsonl");

        Assert.Equal(["B", "a10", "a2", "b"], Names(run));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("jsonl")]
    [InlineData("conllu")]
    public void Run_ManyReports_NumberOfThreadsChangesNothing(string format)
    {
        string reports = ManyReports(60);

        byte[] expected = CommandRun.Of("annotate", reports, "--format", format, "--threads", "1").OutputBytes;

        Assert.NotEmpty(expected);
        foreach (string threads in new[] { "2", "8" })
            Assert.Equal(expected, CommandRun.Of("annotate", reports, "--format", format, "--threads", threads).OutputBytes);
    }

    [Fact]
    public void Run_ManyReports_KeepTheirOrder()
    {
        CommandRun run = CommandRun.Of("annotate", ManyReports(60), "--format", "jsonl", "--threads", "4");

        Assert.Equal(Enumerable.Range(0, 60).Select(i => i.ToString("D3", CultureInfo.InvariantCulture)), Names(run));
    }

    [Fact]
    public void Run_ConlluToFolder_WritesOneFileAReport()
    {
        string[] files = HarbourStory.WriteTo(folder);
        string output = folder.At("out");

        CommandRun run = CommandRun.Of(["annotate", .. files, "--format", "conllu", "--output", output]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["kestrel.conllu", "lantern.conllu", "meridian.conllu"], FileNames(output));
        Assert.Equal(CommandRun.Of("annotate", files[1], "--format", "conllu").OutputBytes, File.ReadAllBytes(Path.Combine(output, "lantern.conllu")));
    }

    [Fact]
    public void Run_BratToFolder_WritesTextAndAnnotations()
    {
        string[] files = HarbourStory.WriteTo(folder);
        string output = folder.At("out");

        CommandRun run = CommandRun.Of(["annotate", .. files, "--format", "brat", "--output", output]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["annotation.conf", "kestrel.ann", "kestrel.txt", "lantern.ann", "lantern.txt", "meridian.ann", "meridian.txt"], FileNames(output));
        Assert.Equal(HarbourStory.Meridian, File.ReadAllText(Path.Combine(output, "meridian.txt")));
    }

    [Fact]
    public void Run_BratIntoFolderOfInputs_Refuses()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["annotate", .. files, "--format", "brat", "--output", folder.Path]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("kestrel.txt", Assert.Single(run.ErrorLines));
        Assert.Equal(["kestrel.txt", "lantern.txt", "meridian.txt"], folder.FileNames());
    }

    [Fact]
    public void Run_OutputFolderInMissingFolder_MakesNoTree()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["annotate", .. files, "--format", "brat", "--output", folder.At("not/there")]);

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.False(Directory.Exists(folder.At("not")));
    }

    [Fact]
    public void Run_FileWithLineEnding_TakesAllReports()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["annotate", .. files, "--output", folder.At("all.conllu")]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(CommandRun.Of(["annotate", .. files, "--format", "conllu"]).OutputBytes, File.ReadAllBytes(folder.At("all.conllu")));
    }

    [Fact]
    public void Run_LongWorkOnTerminal_ShowsProgressAndTakesItAway()
    {
        CommandRun run = CommandRun.Of(
            e => e with { ErrorIsTerminal = true, Clock = new TickingClock(TimeSpan.FromMilliseconds(40)) },
            default, "annotate", ManyReports(60), "--format", "jsonl");

        Assert.Contains("of 60 reports", run.Error);
        // 60 readings of 40 ms: the first line after half a second, then at most ten a second.
        Assert.InRange(run.Error.Split("of 60 reports").Length - 1, 2, 22);
        Assert.EndsWith("\r\e[K", run.Error);
        Assert.DoesNotContain('\n', run.Error);
    }

    [Fact]
    public void Run_LongWorkWithoutTerminal_ShowsNoProgress()
    {
        CommandRun run = CommandRun.Of(
            e => e with { Clock = new TickingClock(TimeSpan.FromSeconds(1)) }, default, "annotate", ManyReports(20), "--format", "jsonl");

        Assert.Empty(run.Error);
    }

    [Fact]
    public void Run_BadFilesAmongMany_AreToldInOrder()
    {
        string reports = ManyReports(30);
        foreach (string name in new[] { "005.txt", "017.txt", "023.txt" })
            folder.File("many/" + name, "");

        CommandRun run = CommandRun.Of("annotate", reports, "--format", "jsonl", "--threads", "8");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(27, Names(run).Length);
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.Contains("005.txt", run.ErrorLines[0]);
        Assert.Contains("017.txt", run.ErrorLines[1]);
        Assert.Contains("023.txt", run.ErrorLines[2]);
    }

    [Fact]
    public void Run_MinConfidence_LeavesOutWhatIsLessSure()
    {
        string file = folder.File("lantern.txt", HarbourStory.Lantern);
        double[] all = Confidences(CommandRun.Of("annotate", file, "--format", "jsonl"));
        double smallest = all.Order().ElementAt(all.Length / 2);

        double[] sure = Confidences(CommandRun.Of("annotate", file, "--format", "jsonl", "--min-confidence", smallest.ToString(CultureInfo.InvariantCulture)));

        Assert.NotEqual(all.Length, sure.Length);
        Assert.Equal(all.Where(c => c >= smallest), sure);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("-0.1")]
    [InlineData("sure")]
    [InlineData("0,5")]
    public void Run_MinConfidenceThatIsNone_SaysSo(string value)
    {
        CommandRun run = CommandRun.Of("annotate", folder.File("lantern.txt", HarbourStory.Lantern), "--min-confidence", value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--min-confidence {value}: not a confidence", Assert.Single(run.ErrorLines));
    }

    private static double[] Confidences(CommandRun run) =>
        [.. JsonNode.Parse(run.Output)!["statements"]!.AsArray().Select(s => (double)s!["confidence"]!)];

    private static string[] Names(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["report"]!)];

    private static string[] FileNames(string path) =>
        [.. Directory.GetFiles(path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private string ManyReports(int count)
    {
        string[] texts = [HarbourStory.Kestrel, HarbourStory.Lantern, HarbourStory.Meridian];
        for (int i = 0; i < count; i++)
            folder.File($"many/{i:D3}.txt", $"{texts[i % 3]}Report {i} said so.\n");
        return folder.At("many");
    }
}
