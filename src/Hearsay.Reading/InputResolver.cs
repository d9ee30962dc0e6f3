using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>Turns the arguments of a command into the texts to read.</summary>
/// <remarks>An argument is a file, <c>OUTLET=FILE</c>, a folder with a <c>story.json</c>, or a folder of text files, which stands for
/// them in ordinal order of their names. The files themselves are not opened.</remarks>
public sealed class InputResolver
{
    private const string StoryFileName = "story.json";

    /// <summary>Resolves the arguments; what cannot be resolved becomes a diagnostic, and the others go on.</summary>
    public InputList Resolve(IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        List<ReportInput> inputs = [];
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (string argument in arguments)
            ResolveArgument(argument, inputs, diagnostics);
        ImmutableArray<ReportInput> named = InputNames.Assign(inputs, diagnostics);
        return new InputList(named, diagnostics.ToImmutable());
    }

    private static void ResolveArgument(string argument, List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (string.IsNullOrWhiteSpace(argument))
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, "''", "an empty argument names no file; leave it out"));
            return;
        }
        string path = argument;
        string? outlet = null;
        // A file whose own name holds "=" comes before the reading OUTLET=FILE.
        if (!File.Exists(argument) && !Directory.Exists(argument) && !IsWebAddress(argument) && argument.Contains('='))
        {
            (outlet, path) = SplitOutlet(argument);
            if (outlet.Length == 0)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, argument, "no outlet stands before “=”; read without one"));
                outlet = null;
            }
        }
        if (IsWebAddress(path))
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, path,
                "web addresses are not fetched in this version; save the page as text and name the file"));
        }
        else if (Directory.Exists(path))
        {
            ResolveFolder(path, outlet, inputs, diagnostics);
        }
        else if (File.Exists(path))
        {
            inputs.Add(new ReportInput { Path = path, Outlet = outlet });
        }
        else
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, path,
                path.Length == 0 ? "no file stands after “=”" : "no such file or folder; check the path"));
        }
    }

    // The first "=" whose right side exists; outlets hold "=" more rarely than paths do, so otherwise the first one.
    private static (string Outlet, string Path) SplitOutlet(string argument)
    {
        for (int at = argument.IndexOf('='); at >= 0; at = argument.IndexOf('=', at + 1))
        {
            string path = argument[(at + 1)..];
            if (File.Exists(path) || Directory.Exists(path)) return (argument[..at].Trim(), path);
        }
        int first = argument.IndexOf('=');
        return (argument[..first].Trim(), argument[(first + 1)..]);
    }

    private static bool IsWebAddress(string argument) =>
        argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static void ResolveFolder(
        string folder, string? outlet, List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string storyPath = Path.Combine(folder, StoryFileName);
        if (File.Exists(storyPath))
        {
            if (outlet is not null)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, folder,
                    $"the outlet “{outlet}” is ignored; {StoryFileName} says the outlet of each report"));
            }
            inputs.AddRange(StoryFile.Read(storyPath, diagnostics));
            return;
        }
        string[] files;
        try
        {
            files = Directory.GetFiles(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, folder, "the folder cannot be read; check its permissions"));
            return;
        }
        Array.Sort(files, StringComparer.Ordinal);
        int taken = 0;
        List<string> leftOut = [];
        foreach (string file in files)
        {
            string name = Path.GetFileName(file);
            if (name.StartsWith('.')) continue;
            if (IsText(name))
            {
                inputs.Add(new ReportInput { Path = file, Outlet = outlet });
                taken++;
            }
            else
            {
                leftOut.Add(name);
            }
        }
        if (taken == 0)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, folder,
                $"the folder holds no .txt file and no {StoryFileName}; name the folder of one story, or files"));
        }
        else if (leftOut.Count > 0)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Information, folder, leftOut.Count == 1
                ? $"one file that does not end in .txt is left out ({leftOut[0]}); name it to read it"
                : $"{leftOut.Count} files that do not end in .txt are left out ({leftOut[0]}, ...); name them to read them"));
        }
    }

    private static bool IsText(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".text", StringComparison.OrdinalIgnoreCase);
}
