using System.Text.RegularExpressions;

namespace Hearsay.Tests.Cli;

public sealed partial class GalleryCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private const string WayBack = "<p class=\"up\"><a href=\"index.html\">← All stories</a></p>\n";

    [Fact]
    public void Run_FolderOfStories_WritesAPageEachAndAnIndex()
    {
        Story("harbour");
        Story("deep/er/pier");
        folder.File("stories/notes/readme.txt", "no story");

        CommandRun run = Gallery();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Empty(run.Output);
        string[] pages = Links(Page("index.html"));
        Assert.Equal(3, Pages().Length);
        Assert.Equal("harbour.html", pages[1]);
        Assert.StartsWith("deep-er-pier-", pages[0], StringComparison.Ordinal);
        foreach (string page in pages) Assert.Contains("Kestrel Wire", Page(page), StringComparison.Ordinal);
        // The page that compare writes, and a way back.
        Assert.Contains(WayBack, Page("harbour.html"), StringComparison.Ordinal);
        Assert.Equal(CompareToHtml("harbour"), Page("harbour.html").Replace(WayBack, "", StringComparison.Ordinal));
        Assert.Equal(2, Page("index.html").Split(">The old pier closes</a>").Length - 1);
    }

    [Fact]
    public void Run_FolderThatIsAStory_IsOneToo()
    {
        Story("");
        Story("later");

        CommandRun run = Gallery();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["stories.html", "later.html"], Links(Page("index.html")));
    }

    [Fact]
    public void Run_BadStory_IsToldInALineAndTheOthersGoOn()
    {
        Story("a-good");
        folder.File("stories/b-bad/story.json", "{ \"reports\": [");
        folder.File("stories/c-lost/story.json", """{ "reports": [ { "file": "gone.txt" }, { "file": "too.txt" } ] }""");
        Story("d-good");

        CommandRun run = Gallery("--threads", "4");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Contains("b-bad", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("not valid JSON", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("c-lost", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("gone.txt", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(["a-good.html", "d-good.html"], Links(Page("index.html")));
        Assert.Equal(["a-good.html", "d-good.html", "index.html"], Pages());
    }

    [Fact]
    public void Run_StoryWithAReportMissing_HasItsPageFromTheOthers()
    {
        Story("harbour");
        File.Delete(folder.At("stories/harbour/meridian.txt"));

        CommandRun run = Gallery();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("meridian.txt", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("<b>2</b> reports", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoStoryThatCanBeRead_WritesNothing()
    {
        folder.File("stories/bad/story.json", "[]");

        CommandRun run = Gallery();

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Empty(Pages());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Run_AnyThreads_GiveTheSameBytes(string threads)
    {
        foreach (string name in (string[])["a", "b", "c", "d", "e"]) Story(name);
        Gallery();
        string[] before = [.. Pages().Select(Page)];
        Directory.Delete(folder.At("pages"), recursive: true);

        Assert.Equal(0, Gallery("--threads", threads).ExitCode);
        Assert.Equal(before, Pages().Select(Page));
    }

    [Fact]
    public void Run_Again_WritesOverItsOwnPagesAlone()
    {
        Story("harbour");
        Story("pier");
        Assert.Equal(0, Gallery().ExitCode);
        string theirs = folder.File("pages/pier.html", "<!DOCTYPE html><title>My pier</title>");
        folder.File("pages/other.txt", "mine");
        File.AppendAllText(folder.At("stories/harbour/kestrel.txt"), "\nThe vote was close.\n");

        CommandRun run = Gallery();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("was not made by hearsay", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("My pier", File.ReadAllText(theirs), StringComparison.Ordinal);
        Assert.Contains("The vote was close.", Page("harbour.html"), StringComparison.Ordinal);
        Assert.Equal(["harbour.html"], Links(Page("index.html")));
        Assert.Equal("mine", File.ReadAllText(folder.At("pages/other.txt")));
    }

    [Fact]
    public void Run_IndexOfSomebodyElse_StopsBeforeAnyPage()
    {
        Story("harbour");
        folder.File("pages/index.html", "<p>mine");

        CommandRun run = Gallery();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("index.html", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["index.html"], Pages());
        Assert.Equal("<p>mine", Page("index.html"));
    }

    [Fact]
    public void Run_StoriesNamedAlike_GetPagesOfTheirOwn()
    {
        Story("index");
        Story("Pier");
        // Where names differ by case alone there is only one such folder, and nothing to keep apart.
        Story("pier");
        Story("a%20#b");

        Assert.Equal(0, Gallery().ExitCode);

        string[] pages = Pages();
        Assert.Contains("index-2.html", pages);
        Assert.Contains("a%20#b.html", pages);
        Assert.Equal(pages.Length, pages.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(pages.Where(p => p != "index.html").Order(StringComparer.Ordinal), Links(Page("index.html")).Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_HiddenFoldersAndLinks_AreNotSearched()
    {
        Story("harbour");
        Story(".old");
        if (!OperatingSystem.IsWindows()) Directory.CreateSymbolicLink(folder.At("stories/harbour/again"), folder.At("stories"));

        Assert.Equal(0, Gallery().ExitCode);
        Assert.Equal(["harbour.html", "index.html"], Pages());
    }

    [Fact]
    public void Run_StoryOfOneReport_SaysSo()
    {
        folder.File("stories/lone/kestrel.txt", HarbourStory.Kestrel);
        folder.File("stories/lone/story.json", """{ "reports": [ { "file": "kestrel.txt" } ] }""");

        CommandRun run = Gallery();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("one report only", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        // Nothing tells what happened: the folder's name stands in its place.
        Assert.Contains(">lone</a>", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SlowWorkOnTerminal_ShowsProgressInStories()
    {
        foreach (string name in (string[])["a", "b", "c"]) Story(name);

        CommandRun run = CommandRun.Of(e => e with { ErrorIsTerminal = true, Clock = new TickingClock(TimeSpan.FromSeconds(1)) }, default,
            "gallery", folder.At("stories"), "--output", folder.At("pages"));

        Assert.Contains("2 of 3 stories", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Error);
    }

    [Theory]
    [InlineData("no folder given", "gallery")]
    [InlineData("no folder given", "gallery", "--output", "pages")]
    [InlineData("add --output DIR", "gallery", "STORIES")]
    [InlineData("one folder too many", "gallery", "STORIES", "STORIES", "--output", "pages")]
    [InlineData("no such folder", "gallery", "STORIES/none", "--output", "pages")]
    [InlineData("a folder of stories", "gallery", "STORIES/harbour/story.json", "--output", "pages")]
    [InlineData("holds no story", "gallery", "STORIES/empty", "--output", "pages")]
    [InlineData("is no option", "gallery", "STORIES", "--outptu", "pages")]
    [InlineData("where a folder is needed", "gallery", "STORIES", "--output", "STORIES/harbour/kestrel.txt")]
    [InlineData("there is no folder", "gallery", "STORIES", "--output", "STORIES/not/there")]
    [InlineData("no file can have that name", "gallery", "STORIES", "--output", "a\0b")]
    public void Run_WrongUsage_SaysCureInOneLine(string cure, params string[] arguments)
    {
        Story("harbour");
        Directory.CreateDirectory(folder.At("stories/empty"));

        CommandRun run = CommandRun.Of([.. arguments.Select(a => a.Replace("STORIES", folder.At("stories"), StringComparison.Ordinal))]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(cure, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private CommandRun Gallery(params string[] more) => CommandRun.Of(["gallery", folder.At("stories"), "--output", folder.At("pages"), .. more]);

    private void Story(string name)
    {
        string place = Path.Combine("stories", name);
        folder.File(Path.Combine(place, "kestrel.txt"), HarbourStory.Kestrel);
        folder.File(Path.Combine(place, "lantern.txt"), HarbourStory.Lantern);
        folder.File(Path.Combine(place, "meridian.txt"), HarbourStory.Meridian);
        folder.File(Path.Combine(place, "story.json"), HarbourStory.StoryFile);
    }

    private string CompareToHtml(string story) => CommandRun.Of("compare", folder.At("stories/" + story), "--format", "html").Output;

    private string Page(string name) => File.ReadAllText(Path.Combine(folder.At("pages"), name));

    private string[] Pages() => Directory.Exists(folder.At("pages"))
        ? [.. Directory.GetFiles(folder.At("pages"), "*.html").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];

    private static string[] Links(string index) => [.. Link().Matches(index).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("<h2[^>]*><a href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
