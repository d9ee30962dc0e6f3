using System.IO.Enumeration;

namespace Hearsay.Reading;

/// <summary>Finds the files that a pattern names, where the shell did not: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any folders.</summary>
internal static class InputPattern
{
    private static readonly char[] Separators = OperatingSystem.IsWindows() ? ['/', '\\'] : ['/'];

    /// <summary>Whether the argument is a pattern.</summary>
    public static bool IsPattern(string argument) => argument.AsSpan().ContainsAny('*', '?') && !argument.Contains('\0');

    /// <summary>The files, in ordinal order of their paths. Names that begin with a dot need a pattern that does; links to folders are not
    /// followed by <c>**</c>, so that no circle is.</summary>
    public static List<string> Find(string pattern)
    {
        string[] parts = pattern.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        List<string> folders = [Path.GetPathRoot(pattern) ?? ""];
        SortedSet<string> found = new(StringComparer.Ordinal);
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            string part = parts[i];
            if (part == "**")
            {
                folders = [.. folders.SelectMany(Below).Distinct(StringComparer.Ordinal)];
                if (isLast) AddFiles(folders, "*", found);
            }
            else if (isLast)
            {
                AddFiles(folders, part, found);
            }
            else
            {
                folders = [.. folders.SelectMany(f => Entries(f, part, isFolder: true)).Distinct(StringComparer.Ordinal)];
            }
        }
        return [.. found];
    }

    private static void AddFiles(List<string> folders, string part, SortedSet<string> found)
    {
        foreach (string folder in folders) found.UnionWith(Entries(folder, part, isFolder: false));
    }

    private static IEnumerable<string> Below(string folder)
    {
        yield return folder;
        foreach (string inner in Entries(folder, "*", isFolder: true))
        {
            if (new DirectoryInfo(inner).LinkTarget is not null) continue;
            foreach (string deeper in Below(inner)) yield return deeper;
        }
    }

    private static IEnumerable<string> Entries(string folder, string part, bool isFolder)
    {
        if (!IsPattern(part))
        {
            string path = Path.Combine(folder, part);
            return (isFolder ? Directory.Exists(path) : File.Exists(path)) ? [path] : [];
        }
        bool ignoreCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        string place = folder.Length == 0 ? "." : folder;
        try
        {
            IEnumerable<string> all = isFolder ? Directory.EnumerateDirectories(place) : Directory.EnumerateFiles(place);
            return [.. all.Select(p => Path.GetFileName(p)).Where(n => (n[0] != '.' || part[0] == '.') && FileSystemName.MatchesSimpleExpression(part, n, ignoreCase))
                .Order(StringComparer.Ordinal).Select(n => Path.Combine(folder, n))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be looked into holds nothing for a pattern, as for a shell.
            return [];
        }
    }
}
