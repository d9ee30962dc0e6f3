namespace Hearsay.Cli;

/// <summary>Where a path leads: two paths that lead to one place are one file. Hard links are not looked into.</summary>
internal static class FilePlace
{
    /// <summary>Compares resolved paths as the usual file systems here do.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path, with the file's own links followed.</summary>
    public static string Resolve(string path)
    {
        string full = Path.GetFullPath(path);
        if (full.StartsWith("/dev/", StringComparison.Ordinal)) return full;
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A circle of links, or no leave to look: opening the file tells why it cannot be used.
            return full;
        }
    }
}
