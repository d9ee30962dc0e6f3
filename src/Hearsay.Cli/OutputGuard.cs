using System.Collections.Immutable;
using Hearsay.Reading;

namespace Hearsay.Cli;

/// <summary>Refuses to write where that would harm: over an input, into a folder's place, into a folder that is not there.</summary>
internal sealed class OutputGuard(ImmutableArray<ReportInput> inputs, Messages messages)
{
    private HashSet<string>? inputPlaces;

    /// <summary>Whether one output file may be written; says why not otherwise.</summary>
    /// <param name="output">The path given; null for standard output.</param>
    public bool Allows(string? output)
    {
        if (output is null) return true;
        string? error = Harm(output);
        if (error is not null) messages.Error(error);
        return error is null;
    }

    /// <summary>Whether a file with each of the endings may be written for each input into the folder; says why not otherwise.</summary>
    public bool AllowsFolder(string output, ImmutableArray<string> endings)
    {
        string? error = File.Exists(output)
            ? $"{output}: is a file, where a folder is needed; give --output another name"
            : inputs.SelectMany(i => endings.Select(ending => Path.Combine(output, OutputFolder.FileNameOf(i.Id!) + ending))).Select(Overwriting).FirstOrDefault(e => e is not null);
        if (error is not null) messages.Error(error);
        return error is null;
    }

    private string? Harm(string output)
    {
        if (Overwriting(output) is string overwriting) return overwriting;
        if (Directory.Exists(output)) return $"{output}: is a folder; give --output the name of a file";
        if (Path.EndsInDirectorySeparator(output)) return $"{output}: names a folder; give --output the name of a file";
        string folder = Path.GetDirectoryName(FilePlace.Resolve(output)) ?? "/";
        return Directory.Exists(folder) ? null : $"{output}: there is no folder {folder}; check the path or make that folder first";
    }

    /// <summary>What is wrong with writing there, when that is an input; null otherwise.</summary>
    public string? Overwriting(string output)
    {
        inputPlaces ??= new HashSet<string>(inputs.Where(i => i.IsFile).Select(i => FilePlace.Resolve(i.Path)), FilePlace.Comparer);
        return inputPlaces.Contains(FilePlace.Resolve(output)) ? $"{output}: is an input file and would be overwritten; give --output another name" : null;
    }
}
