using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class InputResolverTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Resolve_File_NamesItWithoutEnding()
    {
        string path = folder.Write("pier.evening.txt", SampleText.Article);

        InputList list = new InputResolver().Resolve([path]);

        ReportInput input = Assert.Single(list.Inputs);
        Assert.Equal(("pier.evening", path, null), (input.Id, input.Path, input.Outlet));
        Assert.Empty(list.Diagnostics);
    }

    [Theory]
    [InlineData("Ostra Courier=", "Ostra Courier")]
    [InlineData("a=b=", "a=b")]
    [InlineData(" Courier =", "Courier")]
    public void Resolve_OutletAndFile_TakesOutlet(string prefix, string outlet)
    {
        string path = folder.Write("pier.txt", SampleText.Article);

        ReportInput input = Assert.Single(new InputResolver().Resolve([prefix + path]).Inputs);

        Assert.Equal((outlet, path), (input.Outlet, input.Path));
    }

    [Fact]
    public void Resolve_EqualsSignInsideExistingPath_IsNoOutlet()
    {
        string path = folder.Write("a=b.txt", SampleText.Article);

        ReportInput input = Assert.Single(new InputResolver().Resolve([path]).Inputs);

        Assert.Equal((null, path, "a=b"), (input.Outlet, input.Path, input.Id));
    }

    [Fact]
    public void Resolve_NoOutletBeforeEqualsSign_SaysSoAndReads()
    {
        string path = folder.Write("pier.txt", SampleText.Article);

        InputList list = new InputResolver().Resolve(["=" + path]);

        Assert.Null(Assert.Single(list.Inputs).Outlet);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(list.Diagnostics).Severity);
    }

    [Theory]
    [InlineData("missing.txt", "no such file")]
    [InlineData("Courier=missing.txt", "no such file")]
    [InlineData("Courier=", "no file stands after")]
    [InlineData("", "empty argument")]
    public void Resolve_NothingToRead_GivesOneErrorAndGoesOn(string argument, string message)
    {
        string path = folder.Write("pier.txt", SampleText.Article);

        InputList list = new InputResolver().Resolve([argument, path]);

        Assert.Single(list.Inputs);
        Diagnostic diagnostic = Assert.Single(list.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostic.Message);
    }

    [Fact]
    public void Resolve_FolderOfTexts_TakesThemInOrdinalOrder()
    {
        foreach (string name in new[] { "b.txt", "B.txt", "a.txt", "c.md", ".hidden.txt", "sub/d.txt" }) folder.Write(name, SampleText.Article);

        InputList list = new InputResolver().Resolve(["Courier=" + folder.Path]);

        Assert.Equal(["B", "a", "b"], list.Inputs.Select(i => i.Id));
        Assert.All(list.Inputs, i => Assert.Equal("Courier", i.Outlet));
        Diagnostic leftOut = Assert.Single(list.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Information, leftOut.Severity);
        Assert.Contains("c.md", leftOut.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FolderWithoutReports_GivesError()
    {
        folder.Write("notes.md", "nothing");

        InputList list = new InputResolver().Resolve([folder.Path]);

        Assert.Empty(list.Inputs);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(list.Diagnostics).Severity);
    }

    [Fact]
    public void Resolve_StoryFolder_TakesWhatStoryKnows()
    {
        folder.Write("pier.txt", SampleText.Article);
        folder.Write("other.txt", SampleText.Article);
        folder.Write("story.json", """
            {"event": "A pier", "reports": [
              {"file": "pier.txt", "outlet": "Ostra Courier", "headline": "Pier dropped", "published": "2021-03-09", "url": "https://courier.example/pier"},
              {"file": "other.txt", "headline": "", "published": "9 March", "outlet": 7}]}
            """);

        InputList list = new InputResolver().Resolve([folder.Path]);

        Assert.Equal(
            new ReportInput
            {
                Path = Path.Combine(folder.Path, "pier.txt"),
                Id = "pier",
                Outlet = "Ostra Courier",
                Headline = "Pier dropped",
                Published = new DateOnly(2021, 3, 9),
                Url = "https://courier.example/pier",
            },
            list.Inputs[0]);
        Assert.Equal((null, null, null), (list.Inputs[1].Headline, list.Inputs[1].Published, list.Inputs[1].Outlet));
        Assert.Contains("date of report 2", Assert.Single(list.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "names no reports")]
    [InlineData("""{"reports": []}""", "names no reports")]
    [InlineData("""{"reports": [{"outlet": "Courier"}]}""", "has no “file”")]
    [InlineData("""{"reports": ["pier.txt"]}""", "has no “file”")]
    [InlineData("""{"reports": [{"file": "gone.txt"}]}""", "no such file")]
    [InlineData("""{"reports": [{"file": "../pier.txt"}]}""", "outside the folder")]
    [InlineData("""{"reports": [{"file": "/etc/hostname"}]}""", "outside the folder")]
    public void Resolve_BrokenStory_GivesOneError(string json, string message)
    {
        folder.Write("story.json", json);

        InputList list = new InputResolver().Resolve([folder.Path]);

        Assert.Empty(list.Inputs);
        Diagnostic diagnostic = Assert.Single(list.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_TwoFilesOfOneName_TakeTheirFolders()
    {
        string first = folder.Write("east/day/pier.txt", SampleText.Article), second = folder.Write("west/day/pier.txt", SampleText.Article);
        string third = folder.Write("ferry.txt", SampleText.Article);

        InputList list = new InputResolver().Resolve([second, first, third]);
        InputList other = new InputResolver().Resolve([third, first, second]);

        Assert.Equal(["west-day-pier", "east-day-pier", "ferry"], list.Inputs.Select(i => i.Id));
        Assert.Equal(["ferry", "east-day-pier", "west-day-pier"], other.Inputs.Select(i => i.Id));
        Assert.All(list.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Information, d.Severity));
        Assert.Equal(2, list.Diagnostics.Length);
    }

    [Fact]
    public void Resolve_SameFileTwice_WarnsAndKeepsBoth()
    {
        string path = folder.Write("pier.txt", SampleText.Article), taken = folder.Write("pier-2.txt", SampleText.Article);

        InputList list = new InputResolver().Resolve([path, Path.Combine(folder.Path, ".", "pier.txt"), path, taken]);

        Assert.Equal(["pier", "pier-3", "pier-4", "pier-2"], list.Inputs.Select(i => i.Id));
        Assert.Equal(2, list.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("ftp://courier.example/pier")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher+x://a")]
    public void Resolve_AddressOfAnotherKind_SaysWhichAreFetched(string address)
    {
        InputList list = new InputResolver().Resolve([address]);
        Assert.Empty(list.Inputs);
        Assert.Contains("http://", Assert.Single(list.Diagnostics).Message, StringComparison.Ordinal);
    }
}
