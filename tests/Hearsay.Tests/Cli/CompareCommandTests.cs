using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("harbour.html", "html")]
    [InlineData("harbour.htm", "html")]
    [InlineData("harbour.JSON", "json")]
    [InlineData("harbour.md", "markdown")]
    [InlineData("harbour.csv", "csv")]
    [InlineData("harbour.jsonld", "webannotation")]
    [InlineData("harbour.txt", "text")]
    public void Run_OutputEnding_TellsFormat(string name, string format)
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun toFile = CommandRun.Of(["compare", .. files, "--output", folder.At(name)]);
        CommandRun named = CommandRun.Of(["compare", .. files, "--format", format]);

        Assert.Equal(0, toFile.ExitCode);
        Assert.Equal(named.OutputBytes, File.ReadAllBytes(folder.At(name)));
    }

    [Fact]
    public void Run_FormatGiven_OverrulesEnding()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["compare", .. files, "--output", folder.At("data.txt"), "--format", "json"]);

        Assert.Equal(0, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(folder.At("data.txt")));
        Assert.Equal(3, json.RootElement.GetProperty("reports").GetArrayLength());
    }

    [Fact]
    public void Run_OutletBeforeFile_NamesOutlet()
    {
        string[] files = HarbourStory.WriteTo(folder);

        JsonNode json = Json("Kestrel Wire=" + files[0], files[1]);

        Assert.Equal("Kestrel Wire", (string?)json["reports"]![0]!["outlet"]);
        Assert.Null((string?)json["reports"]![1]!["outlet"]);
    }

    [Fact]
    public void Run_StoryFolder_TakesWhatStoryFileSays()
    {
        HarbourStory.WriteTo(folder);
        folder.File("story.json", HarbourStory.StoryFile);

        JsonNode json = Json(folder.Path);

        JsonArray reports = json["reports"]!.AsArray();
        Assert.Equal(["Kestrel Wire", "The Lantern", "Meridian"], reports.Select(r => (string?)r!["outlet"]));
        Assert.Equal(["2024-03-05", "2024-03-06", null], reports.Select(r => (string?)r!["published"]));
        Assert.Equal("https://lantern.example/pier", (string?)reports[1]!["url"]);
    }

    [Fact]
    public void Run_Published_FillsOnlyWhatNothingElseTells()
    {
        HarbourStory.WriteTo(folder);
        folder.File("story.json", HarbourStory.StoryFile);

        JsonNode json = Json(folder.Path, "--published", "2024-03-09");

        Assert.Equal(["2024-03-05", "2024-03-06", "2024-03-09"], json["reports"]!.AsArray().Select(r => (string?)r!["published"]));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("webannotation")]
    public void Run_OrderOfArgumentsAndThreads_ChangeNothing(string format)
    {
        string[] files = HarbourStory.WriteTo(folder);

        byte[] expected = CommandRun.Of("compare", files[0], files[1], files[2], "--format", format, "--threads", "1").OutputBytes;

        Assert.Equal(expected, CommandRun.Of("compare", files[2], files[0], files[1], "--format", format, "--threads", "1").OutputBytes);
        Assert.Equal(expected, CommandRun.Of("compare", files[1], files[2], files[0], "--format", format, "--threads", "7").OutputBytes);
        Assert.Equal(expected, CommandRun.Of("compare", files[0], files[1], files[2], "--format", format).OutputBytes);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("webannotation")]
    public void Run_Results_AreUtf8WithoutMarkAndWithLineFeeds(string format)
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(["compare", .. files, "--format", format]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.NotEmpty(run.OutputBytes);
        Assert.False(run.OutputBytes.AsSpan().StartsWith("\uFEFF"u8));
        Assert.EndsWith("\n", run.Output);
        // The table's lines end as RFC 4180 wants them.
        if (format != "csv") Assert.DoesNotContain('\r', run.Output);
    }

    [Theory]
    [InlineData("always", true, false, true)]
    [InlineData("always", false, true, true)]
    [InlineData("never", true, false, false)]
    [InlineData("auto", true, false, true)]
    [InlineData("auto", true, true, false)]
    [InlineData("auto", false, false, false)]
    public void Run_ColorWish_DecidesEscapes(string wish, bool terminal, bool refuses, bool expected)
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of(
            e => e with { OutputIsTerminal = terminal, RefusesColor = refuses }, default, ["compare", .. files, "--color", wish]);

        Assert.Equal(expected, run.Output.Contains('\e'));
    }

    private static JsonNode Json(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(["compare", .. arguments, "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        return JsonNode.Parse(run.Output)!;
    }
}
