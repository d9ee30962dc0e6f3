namespace Hearsay.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("hearsay compare FILE FILE")]
    [InlineData("compare, annotate, extract, gallery", "comprae", "a.txt")]
    [InlineData("no report given", "compare")]
    [InlineData("no report given", "annotate")]
    [InlineData("no report given", "extract")]
    [InlineData("'--outptu' is no option", "compare", "a.txt", "--outptu", "b.html")]
    [InlineData("text|html|json|markdown|csv", "compare", "a.txt", "--format", "pdf")]
    [InlineData("text|jsonl|conllu|brat", "annotate", "a.txt", "--format", "html")]
    [InlineData("text|json", "extract", "a.txt", "--format", "html")]
    [InlineData("add --format", "compare", "a.txt", "--output", "a.pdf")]
    [InlineData("add --output FOLDER", "annotate", "a.txt", "--format", "brat")]
    [InlineData("2017-07-08", "compare", "a.txt", "--published", "July 8")]
    [InlineData("2017-07-08", "compare", "a.txt", "--published", "2017-02-30")]
    [InlineData("from 1 up", "annotate", "a.txt", "--threads", "0")]
    [InlineData("from 1 up", "annotate", "a.txt", "--threads", "many")]
    [InlineData("auto, always or never", "compare", "a.txt", "--color", "green")]
    [InlineData("--help", "compare", "a.txt", "--output")]
    [InlineData("--help", "compare", "a.txt", "--format", "json", "--format", "html")]
    public void Run_WrongUsage_SaysCureInOneLine(string cure, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("error: ", line);
        Assert.Contains(cure, line);
    }

    [Fact]
    public void Run_Version_WritesVersionAlone()
    {
        CommandRun run = CommandRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(-\S+)?\n$", run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("annotate")]
    [InlineData("extract")]
    [InlineData("gallery")]
    public void Run_HelpOfCommand_TeachesByExample(string command)
    {
        CommandRun run = CommandRun.Of(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        string examples = run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.InRange(examples.Split('\n').Count(line => line.StartsWith($"    hearsay {command} ", StringComparison.Ordinal)), 3, 4);
        Assert.DoesNotContain('\r', run.Output);
    }

    [Fact]
    public void Run_Help_NamesCommandsAndExitCodes()
    {
        CommandRun run = CommandRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        foreach (string word in new[] { "compare", "annotate", "extract", "gallery", "Exit codes", "completion" })
            Assert.Contains(word, run.Output);
    }

    [Theory]
    [InlineData("com", "compare")]
    [InlineData("compare --format h", "html")]
    [InlineData("annotate --format c", "conllu")]
    [InlineData("compare --color n", "never")]
    public void Run_SuggestDirective_Completes(string typed, string expected)
    {
        CommandRun run = CommandRun.Of($"[suggest:{typed.Length}]", typed);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output.Split('\n'));
    }

    [Fact]
    public void Run_FileNamedLikeOption_IsReadAfterDashes()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("--odd.txt", HarbourStory.Kestrel);

        CommandRun run = CommandRun.Of("extract", "--format", "json", "--", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"id\": \"--odd\"", run.Output.Replace("\":\"", "\": \""));
    }
}
