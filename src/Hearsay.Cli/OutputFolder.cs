using Hearsay.Rendering;

namespace Hearsay.Cli;

/// <summary>A folder that takes one or more files for each report.</summary>
internal static class OutputFolder
{
    // With an ending and the name of a temporary file behind it, what file systems take (255 bytes) must hold it.
    private const int LongestName = 200;

    // What Windows takes in no name, besides the slash.
    private const string Forbidden = "/\\:*?\"<>|";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>Whether the user means a folder by the output path: it is one, or ends in a slash, or the format asks for one.</summary>
    /// <param name="output">The path given.</param>
    /// <param name="formatName">The format given; null when none was.</param>
    public static bool IsMeant(string output, string? formatName) =>
        Directory.Exists(output)
        || Path.EndsInDirectorySeparator(output)
        || string.Equals(formatName, "brat", StringComparison.OrdinalIgnoreCase)
        || (string.Equals(formatName, "conllu", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(Path.GetExtension(output), ".conllu", StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes the folder when it is missing, in a folder that exists: a mistyped path makes no tree.
    /// For brat, puts its configuration there.</summary>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static void Create(string path, AnnotationFormat format)
    {
        Make(path);
        // brat knows no annotation without it; one that is there may hold the user's own entities and stays.
        string configuration = Path.Combine(path, "annotation.conf");
        if (format != AnnotationFormat.Brat || File.Exists(configuration)) return;
        using OutputFile file = OutputFile.Create(configuration);
        file.Writer.Write(AnnotationBrat.Configuration);
        file.Commit();
    }

    /// <summary>The name of the file for a report, which every system takes: characters that some do not become "-", and then a number
    /// made of the whole name keeps it apart from others.</summary>
    public static string FileNameOf(string id)
    {
        string name = string.Concat(id.Select(c => char.IsControl(c) || Forbidden.Contains(c) ? '-' : c)).TrimEnd('.', ' ');
        string stem = name.Split('.')[0];
        bool isDevice = Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4 && char.IsAsciiDigit(stem[3]) && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
        if (name == id && !isDevice && name.Length <= LongestName) return name;
        uint sum = 2166136261;
        foreach (char c in id) sum = (sum ^ c) * 16777619;
        return $"{(isDevice ? "_" : "")}{name[..Math.Min(name.Length, LongestName)]}-{sum:x8}";
    }

    /// <summary>Makes the folder when it is missing, in a folder that exists: a mistyped path makes no tree.</summary>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static void Make(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full)) return;
        if (Path.GetDirectoryName(full) is string parent && !Directory.Exists(parent))
            throw new OutputException($"{path}: there is no folder {parent} to make it in; check the path or make that folder first");
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputStream.Failure(path, exception);
        }
    }
}
