using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Cli;

/// <summary>Tells reports whose text is another one's, under another name; one file given twice is told by its name elsewhere.</summary>
internal static class TwinReports
{
    /// <summary>A warning for each report whose text an earlier one, in ordinal order of ids, has already.</summary>
    public static IEnumerable<Diagnostic> Find(IEnumerable<Report> reports)
    {
        Dictionary<string, string?> fileOfText = new(StringComparer.Ordinal);
        foreach (Report report in reports.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            if (!fileOfText.TryAdd(report.Text, report.File) && fileOfText[report.Text] != report.File)
                yield return new Diagnostic(DiagnosticSeverity.Warning, report.File ?? report.Id, $"the same text as {fileOfText[report.Text]}; compared all the same, but leave one out for a fair count");
        }
    }
}
