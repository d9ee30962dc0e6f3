namespace Hearsay.Tests.Cli;

public sealed class CommandFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_ReaderOfOutputGone_EndsQuietly()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(e => e with { Output = new FailingStream(32) }, default, ["annotate", .. files, "--format", "jsonl"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Run_DiskFull_SaysSoInOneLine()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(e => e with { Output = new FailingStream(28) }, default, ["annotate", .. files, "--format", "jsonl"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("standard output", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("compare", "out.json")]
    [InlineData("annotate", "out.jsonl")]
    [InlineData("extract", "out.json")]
    public void Run_Interrupted_LeavesOutputAsItWas(string command, string name)
    {
        string[] files = HarbourStory.WriteTo(folder);
        string output = folder.File(name, "as it was");
        string[] before = folder.FileNames();

        CommandRun run = CommandRun.Of(e => e, new CancellationToken(canceled: true), [command, .. files, "--output", output]);

        Assert.Equal(130, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal("as it was", File.ReadAllText(output));
        Assert.Equal(before, folder.FileNames());
    }

    [Fact]
    public void Run_OutputIsInput_Refuses()
    {
        string[] files = HarbourStory.WriteTo(folder);
        string same = Path.Combine(folder.Path, ".", Path.GetFileName(files[0]));

        CommandRun run = CommandRun.Of(["compare", .. files, "--output", same]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("input", Assert.Single(run.ErrorLines));
        Assert.Equal(HarbourStory.Kestrel, File.ReadAllText(files[0]));
    }

    [Fact]
    public void Run_OutputLinksToInput_Refuses()
    {
        string[] files = HarbourStory.WriteTo(folder);
        string link = folder.At("link.txt");
        File.CreateSymbolicLink(link, files[0]);

        CommandRun run = CommandRun.Of(["compare", .. files, "--output", link]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(HarbourStory.Kestrel, File.ReadAllText(files[0]));
    }

    [Fact]
    public void Run_OutputInMissingFolder_MakesNoFolder()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["compare", .. files, "--output", folder.At("pages/today/harbour.html")]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("pages", Assert.Single(run.ErrorLines));
        Assert.False(Directory.Exists(folder.At("pages")));
    }

    [Fact]
    public void Run_OutputIsFolder_SaysSo()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["compare", .. files, "--format", "html", "--output", folder.Path]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("folder", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Run_OutputFile_ReplacesItAndLeavesNothingElse()
    {
        string[] files = HarbourStory.WriteTo(folder);
        string output = folder.File("harbour.json", new string('x', 100_000));
        string[] before = folder.FileNames();

        CommandRun run = CommandRun.Of(["compare", .. files, "--output", output]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(CommandRun.Of(["compare", .. files, "--format", "json"]).OutputBytes, File.ReadAllBytes(output));
        Assert.Equal(before, folder.FileNames());
    }

    private sealed class FailingStream(int error) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("the stream failed", error);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("the stream failed", error);
    }
}
