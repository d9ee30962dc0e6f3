using System.Collections.Immutable;
using Hearsay.Reading.Containers;

namespace Hearsay.Reading;

/// <summary>Turns the arguments of a command into the inputs to read.</summary>
/// <remarks>An argument is a file, a piece of one (<c>crawl.warc.gz#12</c>), an address of the web, <see cref="StandardInput"/>, a pattern
/// (<c>crawl/*.html</c>, <c>**</c> for any folders), a folder with a <c>story.json</c>, or another folder, which stands for its files of
/// known kinds in ordinal order of their names. <c>OUTLET=</c> before any of these names the outlet. The files are not opened.</remarks>
public sealed class InputResolver
{
    /// <summary>The argument and the path that mean standard input: "-".</summary>
    public const string StandardInput = "-";

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
        if (argument.Contains('=') && !InputAddress.IsAddress(argument) && !Exists(argument))
        {
            (outlet, path) = SplitOutlet(argument);
            if (outlet.Length == 0)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, argument, "no outlet stands before “=”; read without one"));
                outlet = null;
            }
        }
        (string file, int? piece) = InputPiece.Split(path);
        if (InputAddress.IsAddress(path))
        {
            inputs.Add(new ReportInput { Path = piece is null ? path : file, Piece = piece, Outlet = outlet });
        }
        else if (path == StandardInput)
        {
            if (inputs.Any(i => i.Path == StandardInput))
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, StandardInput, "standard input is named more than once and can be read but once; name it once"));
            else
                inputs.Add(new ReportInput { Path = StandardInput, Outlet = outlet });
        }
        else if (Directory.Exists(path))
        {
            InputFolder.Resolve(path, outlet, inputs, diagnostics);
        }
        else if (piece is null && File.Exists(path) && Path.GetFileName(path) == InputFolder.StoryFileName)
        {
            InputFolder.ResolveStory(path, outlet, inputs, diagnostics);
        }
        else if (piece is not null || File.Exists(path))
        {
            inputs.Add(new ReportInput { Path = file, Piece = piece, Outlet = outlet });
        }
        else if (InputPattern.IsPattern(path))
        {
            ResolvePattern(path, outlet, inputs, diagnostics);
        }
        else
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, path,
                path.Length == 0 ? "no file stands after “=”"
                : InputAddress.HasOtherScheme(path) ? "only addresses that begin with http:// or https:// are fetched; save what stands there and name the file"
                : "no such file or folder; check the path"));
        }
    }

    private static void ResolvePattern(string pattern, string? outlet, List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<string> files = InputPattern.Find(pattern);
        // A pattern that says no ending means reports, as a folder does.
        if (!Path.HasExtension(pattern)) files.RemoveAll(f => !FileKinds.IsReport(f));
        if (files.Count == 0) diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, pattern, "no file of a report fits the pattern; check it"));
        inputs.AddRange(files.Select(f => new ReportInput { Path = f, Outlet = outlet }));
    }

    // The first "=" whose right side is there; outlets hold "=" more rarely than paths do, so otherwise the first one.
    private static (string Outlet, string Path) SplitOutlet(string argument)
    {
        for (int at = argument.IndexOf('='); at >= 0; at = argument.IndexOf('=', at + 1))
        {
            string path = argument[(at + 1)..];
            if (path == StandardInput || InputAddress.IsAddress(path) || Exists(path)) return (argument[..at].Trim(), path);
        }
        int first = argument.IndexOf('=');
        return (argument[..first].Trim(), argument[(first + 1)..]);
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path) || InputPiece.Split(path).Piece is not null;
}
