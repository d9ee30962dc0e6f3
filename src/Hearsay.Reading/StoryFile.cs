using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Reading;

/// <summary>Reads a <c>story.json</c>: the reports of one story, and what is known of each.</summary>
internal static class StoryFile
{
    private const int MaximumBytes = 4 * 1024 * 1024;

    public static List<ReportInput> Read(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<ReportInput> inputs = [];
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                diagnostics.Add(Error(path, "too large to be the description of a story"));
                return inputs;
            }
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("reports", out JsonElement reports)
                || reports.ValueKind != JsonValueKind.Array
                || reports.GetArrayLength() == 0)
            {
                diagnostics.Add(Error(path, "names no reports; it needs a list “reports”, each with a “file”"));
                return inputs;
            }
            string folder = Path.GetDirectoryName(path) ?? "";
            int number = 0;
            foreach (JsonElement report in reports.EnumerateArray())
            {
                number++;
                if (ReadReport(path, folder, number, report, diagnostics) is { } input) inputs.Add(input);
            }
        }
        catch (JsonException e)
        {
            diagnostics.Add(Error(path, $"is not valid JSON (line {(e.LineNumber ?? 0) + 1}); correct it there"));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            diagnostics.Add(Error(path, "cannot be read; check its permissions"));
        }
        return inputs;
    }

    /// <summary>What the file says that happened; null where it says nothing, or cannot be read, which <see cref="Read"/> tells.</summary>
    public static string? EventOf(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes) return null;
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Text(json.RootElement, "event");
        }
        catch (Exception e) when (e is JsonException or UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static ReportInput? ReadReport(
        string path, string folder, int number, JsonElement report, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string? file = Text(report, "file");
        if (file is null)
        {
            diagnostics.Add(Error(path, $"report {number} has no “file”; add it"));
            return null;
        }
        // A story describes what lies beside it: a path that leads elsewhere would let a downloaded story read any file.
        if (Path.IsPathRooted(file) || file.Split('/', '\\').Contains("..") || file.Contains('\0'))
        {
            diagnostics.Add(Error(path, $"report {number} points outside the folder; move the file into it"));
            return null;
        }
        (string full, int? piece) = InputPiece.Split(Path.Combine(folder, file));
        if (!File.Exists(full))
        {
            diagnostics.Add(Error(full, $"no such file, though {Path.GetFileName(path)} names it; correct the name there"));
            return null;
        }
        DateOnly? published = null;
        if (Text(report, "published") is { } date)
        {
            // The day may be followed by a time, as in 2017-07-07T18:00:00Z.
            if (DateOnly.TryParseExact(date.AsSpan(0, Math.Min(10, date.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                published = day;
            else
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, path, $"the date of report {number} is not of the form 2017-07-07; left out"));
        }
        return new ReportInput
        {
            Path = full,
            Piece = piece,
            Outlet = Text(report, "outlet"),
            Headline = Text(report, "headline"),
            Byline = Text(report, "byline"),
            Published = published,
            Url = Text(report, "url"),
        };
    }

    private static string? Text(JsonElement report, string name)
    {
        if (report.ValueKind != JsonValueKind.Object || !report.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.String)
            return null;
        string text = value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    private static Diagnostic Error(string file, string message) => new(DiagnosticSeverity.Error, file, message);
}
