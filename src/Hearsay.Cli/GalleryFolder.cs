using System.Text;
using Hearsay.Reading;

namespace Hearsay.Cli;

/// <summary>The folder that takes the pages of a gallery. Nothing in it is written over but pages that hearsay made.</summary>
internal sealed class GalleryFolder(string path)
{
    /// <summary>The name of the index.</summary>
    public const string Index = "index.html";

    private const string Ending = ".html";

    // Every page of ours says at its front what made it.
    private const string Mark = "<meta name=\"generator\" content=\"Hearsay ";
    private const int FrontBytes = 8 * 1024;

    /// <summary>The name of each story's page: that of its folder, so that every system takes it and no two differ by case alone.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<StoryFolder> stories)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { Index };
        foreach (StoryFolder story in stories)
        {
            string stem = OutputFolder.FileNameOf(story.Name), name = stem + Ending;
            for (int number = 2; !taken.Add(name); number++) name = $"{stem}-{number}{Ending}";
            yield return name;
        }
    }

    /// <summary>Makes the folder when it is missing, in a folder that exists.</summary>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public void Create() => OutputFolder.Make(path);

    /// <summary>The path of a page.</summary>
    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>Why the folder cannot take a gallery; null when it can.</summary>
    public string? Harm() => File.Exists(path) ? $"{path}: is a file, where a folder is needed; give --output another name" : Harm(Index);

    /// <summary>Why a page of that name cannot be written; null when it can.</summary>
    public string? Harm(string name)
    {
        string page = PathOf(name);
        if (Directory.Exists(page)) return $"{page}: is a folder; give --output another folder";
        return File.Exists(page) && !IsOurs(page)
            ? $"{page}: is there already and was not made by hearsay; move it away or give --output another folder" : null;
    }

    /// <summary>Writes a page.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Write(string name, Action<TextWriter> write)
    {
        using OutputFile file = OutputFile.Create(PathOf(name));
        write(file.Writer);
        file.Commit();
    }

    private static bool IsOurs(string page)
    {
        try
        {
            using FileStream stream = new(page, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] front = new byte[FrontBytes];
            int length = stream.ReadAtLeast(front, front.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(front, 0, length).Contains(Mark, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is left alone.
            return false;
        }
    }
}
