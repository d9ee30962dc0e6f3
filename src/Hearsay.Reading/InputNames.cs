using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Reading.Containers;

namespace Hearsay.Reading;

/// <summary>Gives each input of one list a name of its own.</summary>
/// <remarks>The names depend on the paths alone, not on the order in which they were given.</remarks>
internal static class InputNames
{
    private const string NameOfStandardInput = "stdin";

    private static readonly StringComparer PathComparer =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The name of a file or an address, others not regarded.</summary>
    public static string NameOf(string path) =>
        path == InputResolver.StandardInput ? NameOfStandardInput : InputAddress.IsAddress(path) ? InputAddress.NameOf(path) : FileKinds.NameOf(path);

    public static ImmutableArray<ReportInput> Assign(List<ReportInput> inputs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string[] paths = [.. inputs.Select(i => PlaceOf(i.Path))];
        Dictionary<string, string> names = NamesOfPaths(paths);
        HashSet<string> taken = new(names.Values, StringComparer.Ordinal);
        HashSet<string> whole = new(inputs.Zip(paths).Where(p => p.First.Piece is null).Select(p => p.Second), PathComparer);
        HashSet<string> seen = new(PathComparer);
        ImmutableArray<ReportInput>.Builder named = ImmutableArray.CreateBuilder<ReportInput>(inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            string plain = NameOf(paths[i]);
            string name = names[paths[i]];
            string shown = inputs[i].Path;
            bool twice;
            if (inputs[i].Piece is { } piece)
            {
                // A piece beside its whole file is read twice too.
                string mark = string.Create(CultureInfo.InvariantCulture, $"#{piece}");
                (plain, name, shown) = (plain + mark, name + mark, shown + mark);
                twice = !seen.Add(paths[i] + mark) || whole.Contains(paths[i]);
                taken.Add(name);
            }
            else
            {
                twice = !seen.Add(paths[i]);
            }
            if (twice)
            {
                name = FirstFree(name, taken);
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, shown,
                    $"given more than once; compared all the same, as “{name}”"));
            }
            else if (name != plain)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Information, shown,
                    $"another file has the same name; this one is cited as “{name}”"));
            }
            named.Add(inputs[i] with { Id = name });
        }
        return named.ToImmutable();
    }

    private static string PlaceOf(string path) =>
        path == InputResolver.StandardInput || InputAddress.IsAddress(path) ? path : Path.GetFullPath(path);

    // Files that share a name keep their endings when they lie in one folder, else take as many of their folders in front as tell them apart.
    private static Dictionary<string, string> NamesOfPaths(string[] paths)
    {
        Dictionary<string, string> names = new(PathComparer);
        string[] distinct = [.. paths.Distinct(PathComparer).Order(StringComparer.Ordinal)];
        HashSet<string> plain = new(distinct.Select(NameOf), StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (IGrouping<string, string> group in distinct.GroupBy(NameOf, StringComparer.Ordinal).OrderBy(g => g.Count()))
        {
            string[] members = [.. group];
            string[] candidates = [.. members.Select(NameOf)];
            string?[] folders = [.. members.Select(m => Path.IsPathRooted(m) ? Path.GetDirectoryName(m) : null)];
            for (int i = 0; i < members.Length; i++)
            {
                if (folders[i] is not null && folders.Count(f => PathComparer.Equals(f, folders[i])) > 1) candidates[i] = Path.GetFileName(members[i]);
            }
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
                names[members[i]] = !IsLikePiece(candidates[i], plain) && taken.Add(candidates[i]) ? candidates[i] : FirstFree(candidates[i], taken);
        }
        return names;
    }

    // "crawl#12.txt" must not be cited as a piece of "crawl.warc.gz" would be.
    private static bool IsLikePiece(string name, HashSet<string> plain)
    {
        int mark = name.LastIndexOf('#');
        return mark > 0 && mark < name.Length - 1 && name.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', '9') < 0 && plain.Contains(name[..mark]);
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
