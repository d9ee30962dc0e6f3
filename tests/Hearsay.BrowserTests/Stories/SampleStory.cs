using Hearsay.Comparison;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.BrowserTests.Stories;

/// <summary>The stories under <c>samples</c>, read and compared as the command does it.</summary>
internal static class SampleStory
{
    /// <summary>The reports of the story in that folder, with what its <c>story.json</c> says of them.</summary>
    public static Report[] Reports(string name)
    {
        InputList list = new InputResolver().Resolve([Path.Combine(Folder(), name)]);
        Assert.Empty(list.Diagnostics);
        ReportReader reader = new();
        // A page says what file a report came from: that must not tell where the repository lies.
        return [.. list.Inputs.Select(i => reader.Read(i).Report! with { File = Path.GetFileName(i.Path) })];
    }

    /// <summary>Their comparison.</summary>
    public static StoryComparison Compare(string name) => new StoryComparer().Compare(Reports(name));

    /// <summary>A comparison of long reports: two samples' reports, one behind the other.</summary>
    public static StoryComparison CompareLong()
    {
        ReportReader reader = new();
        return new StoryComparer().Compare([.. Reports("haldis-summit").Zip(Reports("tallow-quay-bridge"), (a, b) =>
            reader.ReadText(new ReportInput { Path = a.File!, Id = a.Id, Outlet = a.Outlet, Headline = a.Headline, Published = a.Published }, a.Text.TrimEnd() + "\n\n" + b.Text))]);
    }

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples");
    }
}
