using System.Text;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Tests.Rendering;

namespace Hearsay.BrowserTests.Stories;

/// <summary>The pages of the stories, each compared and written once a run, and deleted with the run.</summary>
internal sealed class StoryPages
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-pages-");
    private readonly Dictionary<Story, string> files = [];

    /// <summary>The file that holds the story's page.</summary>
    public string FileOf(Story story)
    {
        if (files.TryGetValue(story, out string? file)) return file;
        file = Path.Combine(folder.FullName, story.ToString().ToLowerInvariant() + ".html");
        using (StreamWriter writer = new(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            new ComparisonHtml().Write(Compare(story), writer);
        files.Add(story, file);
        return file;
    }

    /// <summary>Deletes the pages.</summary>
    public void Delete() => folder.Delete(recursive: true);

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
