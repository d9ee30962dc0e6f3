using System.Text;
using Hearsay.Text;

namespace Hearsay.Evaluation;

/// <summary>Reads the corpora's plain texts as reports.</summary>
internal static class Reports
{
    /// <summary>Reads a report, named as its file without the ending.</summary>
    public static Report Read(string path) =>
        new() { Id = Path.GetFileNameWithoutExtension(path), File = path, Text = Encoding.UTF8.GetString(File.ReadAllBytes(path)) };
}
