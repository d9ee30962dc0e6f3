using Hearsay.Evaluation.Stories;

namespace Hearsay.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Scores_SureAndRight_AreZero()
    {
        Calibration perfect = new([new RatedFinding(1, 1), new RatedFinding(0, 0)]);
        Assert.Equal((0.0, 0.25, 0.0), (perfect.Brier, perfect.BrierOfMean, perfect.Distance));
    }

    [Fact]
    public void Scores_KnownFindings_AreThoseReckonedByHand()
    {
        // Two in the fourth fifth of the scale, 0.7 and 0.5 right on the whole; one in the second.
        Calibration some = new([new RatedFinding(0.6, 1), new RatedFinding(0.79, 0), new RatedFinding(0.2, 0.5)]);
        Assert.Equal((0.16 + 0.6241 + 0.09) / 3, some.Brier, 12);
        Assert.Equal((0.25 + 0.25 + 0) / 3, some.BrierOfMean, 12);
        Assert.Equal((0.39 + 0.3) / 3, some.Distance, 12);
        Assert.Contains("3 findings, 0.20:0.50 0.70:0.50", some.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_NothingFound_AreNoNumbers()
    {
        Calibration none = new([]);
        Assert.True(double.IsNaN(none.Brier) && double.IsNaN(none.BrierOfMean) && double.IsNaN(none.Distance));
        Assert.Contains("0 findings", none.ToString(), StringComparison.Ordinal);
    }
}
