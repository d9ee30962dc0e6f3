using System.Text;
using System.Text.Json.Nodes;

namespace Hearsay.Tests.Cli;

/// <summary>One bad input among good ones: one clear line that names it, the others go on, and the exit code says that one is missing.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string[] good;

    public BadInputTests() => good = HarbourStory.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("compare")]
    [InlineData("annotate")]
    [InlineData("extract")]
    public void Run_MissingFile_OthersGoOn(string command) => AssertLeftOut(command, folder.At("nowhere.txt"));

    [Theory]
    [InlineData("compare")]
    [InlineData("annotate")]
    [InlineData("extract")]
    public void Run_EmptyFile_OthersGoOn(string command) => AssertLeftOut(command, folder.File("nothing.txt", ""));

    [Theory]
    [InlineData("compare")]
    [InlineData("annotate")]
    [InlineData("extract")]
    public void Run_BinaryFile_OthersGoOn(string command)
    {
        byte[] content = new byte[4000];
        new Random(7).NextBytes(content);
        AssertLeftOut(command, folder.File("picture.txt", content));
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("annotate")]
    [InlineData("extract")]
    public void Run_FileThatIsNotWhatItsEndingSays_OthersGoOn(string command) =>
        AssertLeftOut(command, folder.File("page.txt", [.. "%PDF-1.7\n%\u00e2\u00e3\n"u8, .. new byte[500]]));

    [Fact]
    public void Run_Address_SaysThatNothingIsFetched() => AssertLeftOut("compare", "https://kestrel.example/pier");

    [Fact]
    public void Run_FolderWithoutReports_OthersGoOn()
    {
        Directory.CreateDirectory(folder.At("empty"));
        AssertLeftOut("compare", folder.At("empty"));
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("annotate")]
    [InlineData("extract")]
    public void Run_NothingReadable_ExitsWithTwo(string command)
    {
        CommandRun run = CommandRun.Of(command, folder.At("a.txt"), folder.At("b.txt"));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    [Fact]
    public void Run_NothingReadable_LeavesOutputFileAsItWas()
    {
        string output = folder.File("out.json", "as it was");

        CommandRun run = CommandRun.Of("compare", folder.At("a.txt"), "--output", output);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("as it was", File.ReadAllText(output));
    }

    [Fact]
    public void Run_OneReport_SaysSoAndPrintsWhatThereIs()
    {
        CommandRun run = CommandRun.Of("compare", good[0], "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("two or more", Assert.Single(run.ErrorLines));
        Assert.Single(JsonNode.Parse(run.Output)!["reports"]!.AsArray());
    }

    [Fact]
    public void Run_SameReportTwice_SaysSoAndComparesAllTheSame()
    {
        string copy = folder.File("copy.txt", HarbourStory.Kestrel);

        CommandRun run = CommandRun.Of("compare", good[0], copy, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        string line = Assert.Single(run.ErrorLines);
        Assert.Contains("copy.txt", line);
        Assert.Contains("kestrel.txt", line);
        Assert.Equal(2, JsonNode.Parse(run.Output)!["reports"]!.AsArray().Count);
    }

    [Fact]
    public void Run_AnotherLanguage_SaysSoAndGoesOn()
    {
        string german = folder.File("bote.txt", """
            Hafenrat schließt die alte Mole

            Der Hafenrat hat am Dienstag beschlossen, die alte Mole zu schließen, weil in vierzehn Pfählen Risse gefunden wurden.

            „Wir können von keiner Familie verlangen, dass sie über Holz geht, das wir selbst nicht betreten würden“, sagte die Vorsitzende
            Marta Quill nach der Sitzung. Die Fischer sagten, dass ihnen damit die ganze Saison verloren gehe.

            """);

        CommandRun run = CommandRun.Of("compare", good[0], german, "--format", "json");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Contains("bote.txt", Assert.Single(run.ErrorLines));
        Assert.Equal(2, JsonNode.Parse(run.Output)!["reports"]!.AsArray().Count);
    }

    [Fact]
    public void Run_LineOfAMillionCharacters_IsRead()
    {
        StringBuilder line = new();
        while (line.Length < 1_000_000) line.Append("The board said the pier was shut, and nobody was told. ");
        string longLine = folder.File("long.txt", line.ToString());

        CommandRun run = CommandRun.Of("extract", good[0], longLine, "--format", "json");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Equal(2, JsonNode.Parse(run.Output)!.AsArray().Count);
    }

    [Fact]
    public void Run_NameWithLineEnd_StaysOneLine()
    {
        CommandRun run = CommandRun.Of("extract", good[0], folder.At("no\nwhere\e[2J.txt"));

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\e', Assert.Single(run.ErrorLines));
    }

    private void AssertLeftOut(string command, string bad)
    {
        string format = command == "annotate" ? "jsonl" : "json";

        CommandRun run = CommandRun.Of(command, good[0], bad, good[1], "--format", format);
        CommandRun without = CommandRun.Of(command, good[0], good[1], "--format", format);

        Assert.Equal(1, run.ExitCode);
        string line = Assert.Single(run.ErrorLines);
        Assert.Contains(Path.GetFileName(bad), line);
        Assert.Contains("; ", line);
        Assert.Equal(without.OutputBytes, run.OutputBytes);
        Assert.Equal(0, without.ExitCode);
    }
}
