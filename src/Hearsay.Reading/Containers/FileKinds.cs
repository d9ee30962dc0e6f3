using System.Collections.Frozen;

namespace Hearsay.Reading.Containers;

/// <summary>The endings of files that reports are read from.</summary>
internal static class FileKinds
{
    // Text, pages, saved pages, archives, JSON, feeds and lists of feeds.
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ".txt", ".text", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".warc", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".rdf", ".opml");

    /// <summary>The ending of the file's own kind, in lower case, with the dot: ".warc" for "crawl.warc.gz"; empty for none.</summary>
    public static string EndingOf(string path) => Path.GetExtension(WithoutPacking(path)).ToLowerInvariant();

    /// <summary>Whether a folder stands for the file among others.</summary>
    public static bool IsReport(string path) => Endings.Contains(EndingOf(path));

    /// <summary>Whether the file is JSON: one article for some crawlers, for others what they keep beside them.</summary>
    public static bool IsJson(string path) => EndingOf(path) == ".json";

    /// <summary>The file's name without its endings: "crawl" for "crawl.warc.gz".</summary>
    public static string NameOf(string path)
    {
        string file = Path.GetFileName(path);
        string unpacked = WithoutPacking(file);
        // Behind ".gz" only an ending that is known for one is taken off too.
        if (unpacked.Length < file.Length && !IsReport(unpacked) && !IsJson(unpacked)) return unpacked;
        string name = Path.GetFileNameWithoutExtension(unpacked);
        if (name.Length == 0) name = file;
        return name.Length == 0 ? "report" : name;
    }

    private static string WithoutPacking(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path).Length > 3 ? path[..^3] : path;
}
