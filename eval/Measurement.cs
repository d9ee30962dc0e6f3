using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Evaluation;

/// <summary>One figure that a measure gives, between 0 and 1; higher is better.</summary>
internal readonly record struct Figure(string Name, double Value);

/// <summary>What running one measure gave.</summary>
/// <param name="Measure">Its name on the command line.</param>
/// <param name="Data">Fingerprint of the corpus that it was taken on: floors hold for the same corpus only.</param>
/// <param name="Figures">The figures that have floors.</param>
/// <param name="Table">All the figures, to read.</param>
/// <param name="Mistakes">What went wrong, one by one, in the order of the corpus; worked out when asked for.</param>
internal sealed record Measurement(
    string Measure, string Data, ImmutableArray<Figure> Figures, string Table, IEnumerable<Mistake> Mistakes)
{
    /// <summary>A fingerprint of files: their names and their bytes.</summary>
    public static string Fingerprint(IEnumerable<string> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
