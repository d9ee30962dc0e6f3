using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Evaluation;

/// <summary>Reads the corpora's texts as the command does.</summary>
internal static class Reports
{
    private static readonly ReportReader Reader = new();

    /// <summary>Reads a report, named as its file without the ending.</summary>
    /// <exception cref="InvalidDataException">The program cannot read it.</exception>
    public static Report Read(string path)
    {
        ReadResult result = Reader.Read(new ReportInput { Path = path });
        return result.Report ?? throw new InvalidDataException($"{path}: {string.Join("; ", result.Diagnostics.Select(d => d.Message))}");
    }
}
