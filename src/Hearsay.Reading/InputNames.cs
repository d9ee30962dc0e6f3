using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>Gives each input of one list a name of its own.</summary>
/// <remarks>The names depend on the paths alone, not on the order in which they were given.</remarks>
internal static class InputNames
{
    private static readonly StringComparer PathComparer =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public static string NameOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (name.Length == 0) name = Path.GetFileName(path);
        return name.Length == 0 ? "report" : name;
    }

    public static ImmutableArray<ReportInput> Assign(List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string[] paths = [.. inputs.Select(i => Path.GetFullPath(i.Path))];
        Dictionary<string, string> names = NamesOfPaths(paths);
        HashSet<string> taken = new(names.Values, StringComparer.Ordinal);
        HashSet<string> seen = new(PathComparer);
        ImmutableArray<ReportInput>.Builder named = ImmutableArray.CreateBuilder<ReportInput>(inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            string plain = NameOf(paths[i]);
            string name = names[paths[i]];
            if (!seen.Add(paths[i]))
            {
                name = FirstFree(name, taken);
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, inputs[i].Path,
                    $"given more than once; compared all the same, as “{name}”"));
            }
            else if (name != plain)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Information, inputs[i].Path,
                    $"another file has the same name; this one is cited as “{name}”"));
            }
            named.Add(inputs[i] with { Id = name });
        }
        return named.ToImmutable();
    }

    // Files that share a name take as many of their folders in front as tell them apart.
    private static Dictionary<string, string> NamesOfPaths(string[] paths)
    {
        Dictionary<string, string> names = new(PathComparer);
        string[] distinct = [.. paths.Distinct(PathComparer).Order(StringComparer.Ordinal)];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (IGrouping<string, string> group in distinct.GroupBy(NameOf, StringComparer.Ordinal).OrderBy(g => g.Count()))
        {
            string[] members = [.. group];
            string[] candidates = [.. members.Select(NameOf)];
            string?[] folders = [.. members.Select(Path.GetDirectoryName)];
            while (candidates.Distinct(StringComparer.Ordinal).Count() < candidates.Length && folders.Any(f => !string.IsNullOrEmpty(f)))
            {
                for (int i = 0; i < members.Length; i++)
                {
                    string folder = Path.GetFileName(folders[i] ?? "");
                    if (folder.Length > 0) candidates[i] = folder + "-" + candidates[i];
                    folders[i] = Path.GetDirectoryName(folders[i]);
                }
            }
            for (int i = 0; i < members.Length; i++)
                names[members[i]] = taken.Add(candidates[i]) ? candidates[i] : FirstFree(candidates[i], taken);
        }
        return names;
    }

    private static string FirstFree(string name, HashSet<string> taken)
    {
        for (int number = 2; ; number++)
        {
            string candidate = $"{name}-{number}";
            if (taken.Add(candidate)) return candidate;
        }
    }
}
