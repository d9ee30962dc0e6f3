using System.Globalization;
using System.Text.Json;

namespace Hearsay.Evaluation;

/// <summary>The floors of one measure, and the fingerprint of the corpus that they were reached on.</summary>
internal sealed record Floors(string Data, SortedDictionary<string, double> Figures);

/// <summary>The floors that the figures must not fall below, kept in a file of the repository.</summary>
internal sealed class Baseline
{
    // Floors have four places, rounded down, so that a figure never fails its own floor.
    private const double Places = 10_000;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };
    private readonly string path;
    private readonly SortedDictionary<string, Floors> measures;

    private Baseline(string path, SortedDictionary<string, Floors> measures)
    {
        this.path = path;
        this.measures = measures;
    }

    /// <summary>Reads the file; no floors where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is no baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            SortedDictionary<string, Floors>? read =
                File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, Floors>>(File.ReadAllText(path), Options) : null;
            return new Baseline(path, new SortedDictionary<string, Floors>(read ?? [], StringComparer.Ordinal));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: not a baseline: {error.Message}; write it anew with --update-baseline", error);
        }
    }

    /// <summary>A line for each figure that is below its floor or missing. Floors of another corpus are not compared: one line says so.</summary>
    public (IReadOnlyList<string> Failures, string? Remark) Compare(Measurement measurement)
    {
        if (!measures.TryGetValue(measurement.Measure, out Floors? floors)) return ([], $"{measurement.Measure}: no floors yet; --update-baseline sets them");
        if (floors.Data != measurement.Data)
        {
            return ([], $"{measurement.Measure}: not compared with the floors, which were reached on other data " +
                $"({floors.Data}, here {measurement.Data})");
        }
        Dictionary<string, double> figures = measurement.Figures.ToDictionary(f => f.Name, f => f.Value);
        List<string> failures = [];
        foreach ((string name, double floor) in floors.Figures)
        {
            if (!figures.TryGetValue(name, out double value)) failures.Add($"{measurement.Measure} {name}: no figure, its floor is {Show(floor)}");
            else if (!(value >= floor)) failures.Add($"{measurement.Measure} {name}: {Show(value)} is below its floor {Show(floor)}");
        }
        return (failures, null);
    }

    /// <summary>Makes the figures the floors, and tells what changed.</summary>
    public IReadOnlyList<string> Update(Measurement measurement)
    {
        SortedDictionary<string, double> before = measures.TryGetValue(measurement.Measure, out Floors? floors) ? floors.Figures : [];
        SortedDictionary<string, double> after = new(StringComparer.Ordinal);
        foreach (Figure figure in measurement.Figures)
        {
            if (!double.IsNaN(figure.Value)) after.Add(figure.Name, Math.Floor(figure.Value * Places) / Places);
        }
        measures[measurement.Measure] = new Floors(measurement.Data, after);
        return
        [
            .. after.Keys.Union(before.Keys).Order(StringComparer.Ordinal)
                .Where(name => before.GetValueOrDefault(name, double.NaN) != after.GetValueOrDefault(name, double.NaN))
                .Select(name => $"{measurement.Measure} {name}: floor {Show(before.GetValueOrDefault(name, double.NaN))} -> " +
                    Show(after.GetValueOrDefault(name, double.NaN))),
        ];
    }

    /// <summary>Writes the file.</summary>
    public void Write() => File.WriteAllText(path, JsonSerializer.Serialize(measures, Options) + "\n");

    private static string Show(double value) => double.IsNaN(value) ? "none" : value.ToString("0.0000", CultureInfo.InvariantCulture);
}
