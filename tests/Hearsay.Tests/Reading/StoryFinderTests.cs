using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class StoryFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Find_StoriesAtAnyDepth_AreInOrderOfTheirNamesWithWhatHappened()
    {
        folder.Write("b/story.json", """{ "event": " A pier closes ", "reports": [] }""");
        folder.Write("a/x/story.json", """{ "event": 7 }""");
        folder.Write("B/story.json", "not json");
        folder.Write("c/other.json", "{}");

        StoryList list = new StoryFinder().Find(folder.Path);

        Assert.Empty(list.Diagnostics);
        Assert.Equal(["B:", "a/x:", "b:A pier closes"], list.Stories.Select(s => $"{s.Name}:{s.Event}"));
        Assert.All(list.Stories, s => Assert.True(File.Exists(s.File)));
    }

    [Fact]
    public void Find_FolderItself_ComesFirstUnderItsName()
    {
        folder.Write("pier/story.json", "{}");
        folder.Write("pier/Annex/story.json", "{}");

        Assert.Equal(["pier", "Annex"], new StoryFinder().Find(folder.PathOf("pier") + Path.DirectorySeparatorChar).Stories.Select(s => s.Name));
    }

    [Fact]
    public void At_FolderOfAStoryOrItsFile_IsTheStory()
    {
        string file = folder.Write("pier/story.json", """{ "event": "A pier closes" }""");
        folder.Write("quay/report.txt", "A quay.");

        Assert.Equal("pier: A pier closes", Shown(StoryFinder.At(folder.PathOf("pier"))));
        Assert.Equal("pier: A pier closes", Shown(StoryFinder.At(folder.PathOf("pier") + Path.DirectorySeparatorChar)));
        Assert.Equal("pier: A pier closes", Shown(StoryFinder.At(file)));
        Assert.Null(StoryFinder.At(folder.PathOf("quay")));
        Assert.Null(StoryFinder.At(folder.PathOf("quay/report.txt")));
        Assert.Null(StoryFinder.At("https://pier.example/a\0b"));

        static string Shown(StoryFolder? story) => $"{story?.Name}: {story?.Event}";
    }

    [Fact]
    public void Find_NoFolder_IsADiagnostic()
    {
        StoryList missing = new StoryFinder().Find(folder.PathOf("none")), file = new StoryFinder().Find(folder.Write("a.txt", "a"));

        Assert.Empty(missing.Stories);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(missing.Diagnostics).Severity);
        Assert.Contains("is a file", Assert.Single(file.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new StoryFinder().Find(""));
    }
}
