using System.Collections.Immutable;
using Hearsay.Reading.Containers;

namespace Hearsay.Reading;

/// <summary>The reports that a folder stands for: those of its story.json, or else its files of known kinds.</summary>
internal static class InputFolder
{
    /// <summary>The name of the file that describes a story.</summary>
    public const string StoryFileName = "story.json";

    /// <summary>Adds the folder's reports to the inputs.</summary>
    public static void Resolve(string folder, string? outlet, List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string storyPath = Path.Combine(folder, StoryFileName);
        if (File.Exists(storyPath))
        {
            ResolveStory(storyPath, outlet, inputs, diagnostics);
            return;
        }
        string[] files;
        try
        {
            files = [.. Directory.GetFiles(folder).Where(f => Path.GetFileName(f)[0] != '.')];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, folder, "the folder cannot be read; check its permissions"));
            return;
        }
        Array.Sort(files, StringComparer.Ordinal);
        // Some crawlers keep an article a .json file; beside files that are surely articles, .json is more likely something else.
        Func<string, bool> isTaken = files.Any(FileKinds.IsReport) ? FileKinds.IsReport : FileKinds.IsJson;
        string[] leftOut = [.. files.Where(f => !isTaken(f)).Select(f => Path.GetFileName(f))];
        inputs.AddRange(files.Where(isTaken).Select(f => new ReportInput { Path = f, Outlet = outlet }));
        if (leftOut.Length == files.Length)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, folder,
                $"the folder holds no report (.txt, .html, .warc, .jsonl, .xml and the like) and no {StoryFileName}; name the folder of one story, or files"));
        }
        else if (leftOut.Length > 0)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Information, folder, leftOut.Length == 1
                ? $"one file whose ending is not that of a report is left out ({leftOut[0]}); name it to read it"
                : $"{leftOut.Length} files whose endings are not those of reports are left out ({leftOut[0]}, ...); name them to read them"));
        }
    }

    /// <summary>Adds the reports of a story to the inputs.</summary>
    public static void ResolveStory(string storyPath, string? outlet, List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (outlet is not null)
        {
            string folder = Path.GetDirectoryName(storyPath) is { Length: > 0 } name ? name : storyPath;
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, folder,
                $"the outlet “{outlet}” is ignored; {StoryFileName} says the outlet of each report"));
        }
        inputs.AddRange(StoryFile.Read(storyPath, diagnostics));
    }
}
