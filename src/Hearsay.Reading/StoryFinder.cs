using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>A folder with a <c>story.json</c>.</summary>
public sealed record StoryFolder
{
    /// <summary>Path of its <c>story.json</c>, as <see cref="InputResolver"/> takes it.</summary>
    public required string File { get; init; }

    /// <summary>Where it lies below the folder that was searched, its parts joined by "/"; the name of that folder when it is the story.</summary>
    public required string Name { get; init; }

    /// <summary>What happened, as the file tells it; null where it does not or cannot be read.</summary>
    public string? Event { get; init; }
}

/// <summary>The stories of a folder, and what is to be said about it.</summary>
/// <param name="Stories">The stories in ordinal order of their names, that of the folder itself first.</param>
/// <param name="Diagnostics">Folders that could not be searched.</param>
public sealed record StoryList(ImmutableArray<StoryFolder> Stories, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Finds the stories in a folder and in all folders below it.</summary>
/// <remarks>Folders whose names begin with a dot are passed over, and links are not followed: one may lead back.</remarks>
public sealed class StoryFinder
{
    /// <summary>Finds the stories; none, and a diagnostic, when there is no such folder.</summary>
    public StoryList Find(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, folder,
                File.Exists(folder) ? "is a file, where a folder of stories is needed" : "no such folder; check the path"));
            return new StoryList([], diagnostics.ToImmutable());
        }
        List<StoryFolder> stories = [];
        Search(folder, "", stories, diagnostics);
        stories.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        string own = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (StoryIn(folder, own.Length > 0 ? own : "story") is { } itself) stories.Insert(0, itself);
        return new StoryList([.. stories], diagnostics.ToImmutable());
    }

    /// <summary>The story that a path is itself: a folder with a <c>story.json</c>, or that file; null when it is none.</summary>
    public static StoryFolder? At(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string folder = Path.GetFileName(path) == InputFolder.StoryFileName ? Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : "." : path;
        // What is no path at all has no full one.
        return File.Exists(path) || Directory.Exists(path) ? StoryIn(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))) : null;
    }

    private static void Search(string folder, string name, List<StoryFolder> stories, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        DirectoryInfo[] below;
        try
        {
            below = new DirectoryInfo(folder).GetDirectories();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, folder, "the folder cannot be read; check its permissions"));
            return;
        }
        foreach (DirectoryInfo next in below.OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            if (next.Name.StartsWith('.') || next.LinkTarget is not null) continue;
            string path = Path.Combine(folder, next.Name), nextName = name.Length == 0 ? next.Name : $"{name}/{next.Name}";
            if (StoryIn(path, nextName) is { } story) stories.Add(story);
            Search(path, nextName, stories, diagnostics);
        }
    }

    private static StoryFolder? StoryIn(string folder, string name)
    {
        string file = Path.Combine(folder, InputFolder.StoryFileName);
        return File.Exists(file) ? new StoryFolder { File = file, Name = name, Event = StoryFile.EventOf(file) } : null;
    }
}
