using System.Text.Json.Nodes;

namespace Hearsay.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_OneReport_WritesOneObject()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of("extract", "Kestrel Wire=" + files[0], "--output", folder.At("kestrel.json"));

        Assert.Equal(0, run.ExitCode);
        JsonNode json = JsonNode.Parse(File.ReadAllText(folder.At("kestrel.json")))!;
        Assert.Equal("kestrel", (string?)json["id"]);
        Assert.Equal("Kestrel Wire", (string?)json["outlet"]);
        Assert.Equal("Harbour board votes to close the old pier", (string?)json["headline"]);
        Assert.Empty(json["diagnostics"]!.AsArray());
    }

    [Fact]
    public void Run_SeveralReports_WriteOneArrayInTheirOrder()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of("extract", files[2], files[0], "--format", "json");

        Assert.Equal(["meridian", "kestrel"], JsonNode.Parse(run.Output)!.AsArray().Select(r => (string?)r!["id"]));
    }

    [Fact]
    public void Run_NothingButText_WritesArticle()
    {
        string[] files = HarbourStory.WriteTo(folder);

        CommandRun run = CommandRun.Of("extract", files[0]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Fishermen said the decision would cost them the season.", run.Output);
    }
}
