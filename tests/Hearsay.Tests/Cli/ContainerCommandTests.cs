using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Tests.Reading.Containers;

namespace Hearsay.Tests.Cli;

/// <summary>The commands over files that hold many reports.</summary>
public sealed class ContainerCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string crawl;
    private readonly string lines;

    public ContainerCommandTests()
    {
        string[] texts = [HarbourStory.Kestrel, HarbourStory.Lantern, HarbourStory.Meridian];
        crawl = folder.File("crawl.warc.gz", ContainerBytes.Gzip(texts.Select((t, i) => ContainerBytes.TextRecord(t, $"https://courier.example/{i}"))));
        lines = folder.File("lines.jsonl", string.Concat(texts.Select((t, i) => new JsonObject { ["story"] = t, ["outlet"] = $"Outlet {i}", ["date"] = "2024-03-05" }.ToJsonString() + "\n")));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Extract_Archive_WritesArrayOfItsArticles()
    {
        CommandRun run = CommandRun.Of("extract", crawl, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonArray articles = JsonNode.Parse(run.Output)!.AsArray();
        Assert.Equal(["crawl#1", "crawl#2", "crawl#3"], articles.Select(a => (string?)a!["id"]));
        Assert.Equal(crawl + "#2", (string?)articles[1]!["file"]);
        Assert.Equal("https://courier.example/1", (string?)articles[1]!["url"]);
    }

    [Fact]
    public void Extract_JsonLines_WritesOneObjectALine()
    {
        CommandRun run = CommandRun.Of("extract", lines, "--field", "text=story", "--output", folder.At("articles.jsonl"));
        string[] written = File.ReadAllLines(folder.At("articles.jsonl"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Outlet 0", "Outlet 1", "Outlet 2"], written.Select(l => (string?)JsonNode.Parse(l)!["outlet"]));
        Assert.Equal(CommandRun.Of("extract", lines, "--field", "text=story", "--format", "jsonl").OutputBytes, File.ReadAllBytes(folder.At("articles.jsonl")));
    }

    [Fact]
    public void Extract_StandardInput_IsReadLikeAFile()
    {
        foreach (string file in new[] { crawl, folder.File("kestrel.txt", HarbourStory.Kestrel) })
        {
            CommandRun run = CommandRun.Of(e => e with { Input = File.OpenRead(file) }, default, "extract", "Courier=-", "--format", "json");
            JsonNode[] articles = JsonNode.Parse(run.Output) is JsonArray array ? [.. array!] : [JsonNode.Parse(run.Output)!];

            Assert.Equal(0, run.ExitCode);
            Assert.StartsWith("stdin", (string?)articles[0]["file"]);
            Assert.Equal(articles.Length == 3 ? "stdin#1" : "stdin", (string?)articles[0]["id"]);
            Assert.All(articles, a => Assert.Equal("Courier", (string?)a["outlet"]));
        }
    }

    [Fact]
    public void Extract_EmptyStandardInput_SaysSo()
    {
        CommandRun run = CommandRun.Of("extract", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: stdin: is empty", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("text", "a name, “=” and a field")]
    [InlineData("text=", "a name, “=” and a field")]
    [InlineData("words=x", "the names are text")]
    public void Extract_FieldThatIsNone_SaysSo(string field, string cure)
    {
        CommandRun run = CommandRun.Of("extract", lines, "--field", field);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(cure, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Compare_PiecesAndFiles_AreOneStory()
    {
        string text = folder.File("meridian.txt", HarbourStory.Meridian);

        CommandRun run = CommandRun.Of("compare", $"Kestrel Wire={crawl}#1", crawl + "#2", text, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["crawl#1", "crawl#2", "meridian"], JsonNode.Parse(run.Output)!["reports"]!.AsArray().Select(r => (string?)r!["id"]));
    }

    [Fact]
    public void Compare_TooManyReports_IsRefusedInOneLine()
    {
        string many = folder.File("many.jsonl", string.Concat(Enumerable.Range(0, 5000).Select(i => $$"""{"text": "The board said on Tuesday that pier number {{i}} would close, and that nobody was told of it before the vote was taken in the evening of that day, in a room above the market."}""" + "\n")));

        CommandRun run = CommandRun.Of("compare", many, "--output", folder.At("out.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("#12", Assert.Single(run.ErrorLines));
        Assert.False(File.Exists(folder.At("out.json")));
    }

    [Fact]
    public void Annotate_Archive_NumberOfThreadsChangesNothing()
    {
        byte[] expected = CommandRun.Of("annotate", crawl, lines, "--field", "text=story", "--format", "jsonl", "--threads", "1").OutputBytes;

        Assert.Equal(6, Encoding.UTF8.GetString(expected).Count(c => c == '\n'));
        foreach (string threads in new[] { "2", "8" })
            Assert.Equal(expected, CommandRun.Of("annotate", crawl, lines, "--field", "text=story", "--format", "jsonl", "--threads", threads).OutputBytes);
    }

    [Fact]
    public void Annotate_ArchiveToFolder_WritesOneFileAnArticle()
    {
        CommandRun run = CommandRun.Of("annotate", crawl, "--format", "conllu", "--output", folder.At("out"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["crawl#1.conllu", "crawl#2.conllu", "crawl#3.conllu"], Directory.GetFiles(folder.At("out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Annotate_PieceWouldOverwriteInput_IsLeftOut()
    {
        string inTheWay = folder.File("out/crawl#2.txt", HarbourStory.Lantern);

        CommandRun run = CommandRun.Of("annotate", crawl, inTheWay, "--format", "text", "--output", folder.At("out/"));

        Assert.InRange(run.ExitCode, 1, 2);
        Assert.Contains("is an input file", Assert.Single(run.ErrorLines, l => l.StartsWith("error", StringComparison.Ordinal)));
        Assert.Equal(HarbourStory.Lantern, File.ReadAllText(inTheWay));
    }

    [Theory]
    [InlineData("crawl#12", "crawl#12")]
    [InlineData("Küste.2", "Küste.2")]
    [InlineData("a:b", "a-b-")]
    [InlineData("a/b", "a-b-")]
    [InlineData("con", "_con-")]
    [InlineData("COM1.x", "_COM1.x-")]
    [InlineData("end.", "end-")]
    public void FileNameOf_AnyName_IsFitForEverySystem(string id, string start)
    {
        string name = Hearsay.Cli.OutputFolder.FileNameOf(id);

        Assert.StartsWith(start, name);
        Assert.Equal(id == start, id == name);
    }

    [Fact]
    public void Annotate_Archive_ShowsCountWithoutTotal()
    {
        string many = folder.File("many.jsonl", string.Concat(Enumerable.Repeat($$"""{"text": "{{string.Concat(Enumerable.Repeat("The board said that the pier would close. ", 6))}}"}""" + "\n", 60)));

        CommandRun run = CommandRun.Of(e => e with { ErrorIsTerminal = true, Clock = new TickingClock() }, default, "annotate", many, "--format", "jsonl");

        Assert.Contains(" reports, ", run.Error);
        Assert.DoesNotContain(" of ", run.Error);
    }

    [Theory]
    [InlineData("annotate")]
    [InlineData("extract")]
    public void Run_DamagedArchive_GoesOnAndExitsWithOne(string command)
    {
        byte[] bytes = File.ReadAllBytes(crawl);
        string cut = folder.File("cut.warc.gz", bytes[..^30]);

        CommandRun run = CommandRun.Of(command, cut, "--format", "jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
        Assert.Contains("cut.warc.gz: record 3 is lost", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Extract_ArchiveOfOtherThings_SaysThatNothingIsRead()
    {
        string images = folder.File("images.warc", ContainerBytes.Answer("HTTP/1.1 200 OK\nContent-Type: image/png", [1, 2, 3]));

        CommandRun run = CommandRun.Of("extract", images);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("; ", Assert.Single(run.ErrorLines));
    }

    private sealed class TickingClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now += TimeSpan.TicksPerMillisecond * 40;
    }
}
