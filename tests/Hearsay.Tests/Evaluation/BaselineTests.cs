using Hearsay.Evaluation;

namespace Hearsay.Tests.Evaluation;

public sealed class BaselineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-baseline").FullName;

    private string BaselineFile => Path.Combine(folder, "baseline.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Compare_SameFigures_NeverFallsBelowItsOwnFloor()
    {
        Update(Measured("data", ("a", 2.0 / 3), ("b", 1.0 / 3), ("c", 0)));

        (IReadOnlyList<string> failures, string? remark) = Baseline.Read(BaselineFile).Compare(Measured("data", ("a", 2.0 / 3), ("b", 1.0 / 3), ("c", 0)));

        Assert.Empty(failures);
        Assert.Null(remark);
    }

    [Fact]
    public void Compare_FigureBelowFloorOrAbsent_NamesFigureAndFloor()
    {
        Update(Measured("data", ("a", 0.5), ("b", 0.5), ("c", 0.5)));

        (IReadOnlyList<string> failures, _) = Baseline.Read(BaselineFile).Compare(Measured("data", ("a", 0.4999), ("c", double.NaN)));

        Assert.Equal(["m a: 0.4999 is below its floor 0.5000", "m b: no figure, its floor is 0.5000", "m c: none is below its floor 0.5000"], failures);
    }

    [Fact]
    public void Compare_OtherData_SaysSoAndComparesNothing()
    {
        Update(Measured("data", ("a", 0.5)));

        (IReadOnlyList<string> failures, string? remark) = Baseline.Read(BaselineFile).Compare(Measured("other", ("a", 0.1)));

        Assert.Empty(failures);
        Assert.Contains("other data (data, here other)", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_SomeChanged_TellsWhatAndKeepsOtherMeasures()
    {
        Update(Measured("data", ("a", 0.5), ("b", 0.12345)));
        Baseline baseline = Baseline.Read(BaselineFile);
        baseline.Update(Measured("data", ("z", 1)) with { Measure = "other" });
        IReadOnlyList<string> changes = baseline.Update(Measured("data", ("a", 0.5), ("c", 0.7)));
        baseline.Write();

        Assert.Equal(["m b: floor 0.1234 -> none", "m c: floor none -> 0.7000"], changes);
        Assert.Contains("\"other\"", File.ReadAllText(BaselineFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoJson_NamesFileAndCure()
    {
        File.WriteAllText(BaselineFile, "{ floors");

        Assert.Contains("--update-baseline", Assert.Throws<InvalidDataException>(() => Baseline.Read(BaselineFile)).Message, StringComparison.Ordinal);
    }

    private void Update(Measurement measurement)
    {
        Baseline baseline = Baseline.Read(BaselineFile);
        baseline.Update(measurement);
        baseline.Write();
    }

    private static Measurement Measured(string data, params (string Name, double Value)[] figures) =>
        new("m", data, [.. figures.Select(f => new Figure(f.Name, f.Value))], "", []);
}
