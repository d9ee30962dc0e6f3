using System.Collections.Concurrent;
using System.Text;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Tests.Rendering;

namespace Hearsay.BrowserTests.Stories;

/// <summary>The pages of the stories, each compared and written once a run, and deleted with the run.</summary>
internal static class StoryPages
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("hearsay-pages-");
    private static readonly ConcurrentDictionary<Story, Lazy<string>> Files = new();

    static StoryPages() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);

    /// <summary>The file that holds the story's page.</summary>
    public static string FileOf(Story story) => Files.GetOrAdd(story, named => new Lazy<string>(() => Write(named))).Value;

    private static string Write(Story story)
    {
        string file = Path.Combine(Folder.FullName, story.ToString().ToLowerInvariant() + ".html");
        using StreamWriter writer = new(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        new ComparisonHtml().Write(Compare(story), writer);
        return file;
    }

    private static StoryComparison Compare(Story story) => story switch
    {
        Story.Bridge => SampleStory.Compare("tallow-quay-bridge"),
        Story.Summit => SampleStory.Compare("haldis-summit"),
        Story.Recall => SampleStory.Compare("heron-recall"),
        Story.Invented => InventedStory.Comparison,
        Story.Hostile => HostileStory.Comparison,
        Story.Overlong => OverlongStory.Compare(),
        Story.Long => SampleStory.CompareLong(),
        _ => TwentyReports.Compare(),
    };
}
