using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class InputKindsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("crawl.warc.gz", "crawl")]
    [InlineData("pier.evening.txt", "pier.evening")]
    [InlineData("pier.evening.gz", "pier.evening")]
    [InlineData("lines.JSONL.GZ", "lines")]
    [InlineData("page.mhtml", "page")]
    [InlineData(".gz", ".gz")]
    public void Resolve_File_NamesItWithoutEndings(string file, string name) =>
        Assert.Equal(name, Assert.Single(new InputResolver().Resolve([folder.Write(file, "x")]).Inputs).Id);

    [Fact]
    public void Resolve_Folder_TakesFilesOfKnownKinds()
    {
        string[] taken = ["a.txt", "b.text", "c.html", "d.HTM", "e.xhtml", "f.mht", "g.mhtml", "h.warc", "i.warc.gz", "j.jsonl", "k.ndjson.gz", "l.xml", "m.rss", "n.atom", "o.opml", "p.html.gz"];
        foreach (string name in taken.Concat(["q.json", "r.gz", "s.pdf", "t"])) folder.Write(name, "x");

        InputList list = new InputResolver().Resolve([folder.Path]);

        Assert.Equal(taken, list.Inputs.Select(i => Path.GetFileName(i.Path)));
        Assert.Contains("4 files", Assert.Single(list.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FolderOfJson_TakesIt()
    {
        folder.Write("1.json", "{}");
        folder.Write("2.json", "{}");

        Assert.Equal(["1", "2"], new InputResolver().Resolve([folder.Path]).Inputs.Select(i => i.Id));
    }

    [Fact]
    public void Resolve_Piece_NamesFileAndNumber()
    {
        string crawl = folder.Write("crawl.warc.gz", "x");

        InputList list = new InputResolver().Resolve([crawl + "#12", $"Courier={crawl}#3"]);

        Assert.Empty(list.Diagnostics);
        Assert.Equal([("crawl#12", crawl, 12, null), ("crawl#3", crawl, 3, "Courier")], list.Inputs.Select(i => (i.Id!, i.Path, i.Piece!.Value, i.Outlet)));
    }

    [Fact]
    public void Resolve_FileNamedLikePiece_IsThatFile()
    {
        folder.Write("crawl.warc", "x");
        string path = folder.Write("crawl.warc#1", "x");

        ReportInput input = Assert.Single(new InputResolver().Resolve([path]).Inputs);

        Assert.Equal((path, null), (input.Path, input.Piece));
    }

    [Theory]
    [InlineData("#0")]
    [InlineData("#-1")]
    [InlineData("#x")]
    [InlineData("#")]
    [InlineData("#99999999999")]
    public void Resolve_NoPiece_GivesError(string mark)
    {
        string path = folder.Write("crawl.warc", "x");

        Assert.Empty(new InputResolver().Resolve([path + mark]).Inputs);
    }

    [Fact]
    public void Resolve_PieceTwiceOrBesideItsFile_GetsNameOfItsOwn()
    {
        string crawl = folder.Write("crawl.warc", "x"), text = folder.Write("crawl#1.txt", "x");

        InputList list = new InputResolver().Resolve([crawl + "#1", crawl + "#1", text]);
        InputList beside = new InputResolver().Resolve([crawl, crawl + "#1"]);

        Assert.Equal(["crawl#1", "crawl#1-3", "crawl#1-2"], list.Inputs.Select(i => i.Id));
        Assert.Equal(["crawl", "crawl#1-2"], beside.Inputs.Select(i => i.Id));
        Assert.Single(beside.Diagnostics);
    }

    [Fact]
    public void Resolve_SameNameInOneFolder_KeepsEndings()
    {
        foreach (string name in new[] { "pier.txt", "pier.html", "other/pier.txt", "port.txt" }) folder.Write(name, "x");

        InputList list = new InputResolver().Resolve([folder.Path, folder.PathOf("other/pier.txt")]);

        Assert.Equal(["pier.html", "pier.txt", "port", "pier"], list.Inputs.Select(i => i.Id));
    }

    [Theory]
    [InlineData("https://www.courier.example/2021/03/09/pier-closes.html?id=7#top", "courier.example-pier-closes")]
    [InlineData("http://Courier.example", "courier.example")]
    [InlineData("https://courier.example/news/pier/index.php", "courier.example-pier")]
    [InlineData("https://user:secret@courier.example:8080/a%20b/", "courier.example-8080-a-20b")]
    [InlineData("https://courier.example/story/12345", "courier.example-12345")]
    [InlineData("https://", "page")]
    public void Resolve_Address_IsNamedAfterHostAndPage(string address, string name)
    {
        ReportInput input = Assert.Single(new InputResolver().Resolve(["Courier=" + address]).Inputs);

        Assert.Equal((name, address, "Courier"), (input.Id, input.Path, input.Outlet));
        Assert.False(input.IsFile);
    }

    [Fact]
    public void Resolve_AddressesOfOneName_GetNamesOfTheirOwn()
    {
        string[] addresses = ["https://courier.example/pier?id=8", "https://courier.example/pier?id=7", "https://courier.example/pier?id=7", "https://courier.example/rss#2"];

        InputList list = new InputResolver().Resolve(addresses);

        Assert.Equal(["courier.example-pier-2", "courier.example-pier", "courier.example-pier-3", "courier.example-rss#2"], list.Inputs.Select(i => i.Id));
        Assert.Equal(("https://courier.example/rss", 2), (list.Inputs[3].Path, list.Inputs[3].Piece));
    }

    [Fact]
    public void Resolve_StandardInput_IsReadOnce()
    {
        InputList list = new InputResolver().Resolve(["Courier=-", "-"]);

        ReportInput input = Assert.Single(list.Inputs);
        Assert.Equal(("stdin", "-", "Courier"), (input.Id, input.Path, input.Outlet));
        Assert.Contains("but once", Assert.Single(list.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_StoryFile_StandsForItsFolder()
    {
        folder.Write("crawl.warc", "x");
        string story = folder.Write("story.json", """{"reports": [{"file": "crawl.warc#2", "outlet": "Courier"}]}""");

        ReportInput input = Assert.Single(new InputResolver().Resolve([story]).Inputs);

        Assert.Equal(("crawl#2", 2, "Courier"), (input.Id, input.Piece, input.Outlet));
    }
}
