using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class InputPatternTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public InputPatternTests()
    {
        foreach (string name in new[] { "b.html", "a.html", "a1.txt", "a2.txt", "a10.txt", ".hidden.html", "notes.md", "x/c.html", "x/y/d.html", "x/y/e.warc.gz", ".git/f.html", "[z].html" })
            folder.Write(name, SampleText.Article);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("*.html", "[z].html a.html b.html")]
    [InlineData("a?.txt", "a1.txt a2.txt")]
    [InlineData("a*.txt", "a1.txt a10.txt a2.txt")]
    [InlineData("*/*.html", "x/c.html")]
    [InlineData("**/*.html", "[z].html a.html b.html x/c.html x/y/d.html")]
    [InlineData("x/**/d.*", "x/y/d.html")]
    [InlineData("x/**", "x/c.html x/y/d.html x/y/e.warc.gz")]
    [InlineData("*", "[z].html a.html a1.txt a10.txt a2.txt b.html")]
    [InlineData(".*.html", ".hidden.html")]
    [InlineData("./**/y/**/*.html", "x/y/d.html")]
    public void Resolve_Pattern_TakesFilesInOrdinalOrder(string pattern, string files)
    {
        InputList list = new InputResolver().Resolve(["Courier=" + Path.Combine(folder.Path, pattern)]);

        Assert.Empty(list.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Information));
        Assert.Equal(files, string.Join(' ', list.Inputs.Select(i => Path.GetRelativePath(folder.Path, i.Path).Replace('\\', '/'))));
        Assert.All(list.Inputs, i => Assert.Equal("Courier", i.Outlet));
    }

    [Theory]
    [InlineData("*.xhtml")]
    [InlineData("nowhere/*")]
    [InlineData("a.html/*")]
    [InlineData("?")]
    public void Resolve_PatternThatNothingFits_SaysSo(string pattern)
    {
        InputList list = new InputResolver().Resolve([Path.Combine(folder.Path, pattern)]);

        Assert.Empty(list.Inputs);
        Assert.Contains("fits the pattern", Assert.Single(list.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FileNamedLikePattern_IsThatFile()
    {
        string path = folder.Write("a*.txt", SampleText.Article);

        Assert.Equal(path, Assert.Single(new InputResolver().Resolve([path]).Inputs).Path);
    }
}
