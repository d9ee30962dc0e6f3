using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>How rare English words are in news at large: what makes a shared word tell something.</summary>
/// <remarks>From a table that ships with the library (see <c>models/background-frequencies.md</c>). Immutable.</remarks>
internal sealed class BackgroundFrequencies
{
    private const string Resource = "background-frequencies.txt";

    private static readonly Lazy<BackgroundFrequencies> Shared = new(Load);

    private readonly FrozenDictionary<string, double> weights;

    private BackgroundFrequencies(FrozenDictionary<string, double> weights, double rarest)
    {
        this.weights = weights;
        Rarest = rarest;
    }

    /// <summary>The table that ships with the library.</summary>
    public static BackgroundFrequencies Default => Shared.Value;

    /// <summary>The weight of what the table does not hold.</summary>
    public double Rarest { get; }

    /// <summary>Negative logarithm of the share of hundred-word windows of news that hold a word of the stem.</summary>
    public double WeightOfStem(string stem) => weights.GetValueOrDefault(stem, Rarest);

    private static BackgroundFrequencies Load()
    {
        using StreamReader reader = new(ModelFile.OpenBuiltIn(Resource));
        Stemmer stemmer = new();
        Dictionary<string, double> table = [];
        double rarest = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !double.TryParse(line.AsSpan(0, space), NumberStyles.Float, CultureInfo.InvariantCulture, out double weight))
                throw new InvalidDataException($"{Resource}: expected a weight and words, found '{line}'");
            rarest = Math.Max(rarest, weight);
            foreach (string word in line[(space + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // Lines run from common to rare: a stem has the weight of its commonest word.
                table.TryAdd(stemmer.Stem(word), weight);
            }
        }
        return new BackgroundFrequencies(table.ToFrozenDictionary(StringComparer.Ordinal), rarest + 0.5);
    }
}
