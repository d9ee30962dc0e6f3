using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Evaluation.Stories;

/// <summary>A finding's confidence beside the share of it that the gold has too.</summary>
/// <param name="Confidence">As the comparison gives it.</param>
/// <param name="Right">The share of its pairs that are in the gold, from 0 to 1.</param>
internal readonly record struct RatedFinding(double Confidence, double Right);

/// <summary>How well confidences agree with what turned out right.</summary>
/// <remarks>Brier's score (1950, "Verification of forecasts expressed in terms of probability") is the mean squared distance between the two, here with
/// shares in place of yes and no; it is held against that of the mean share, given for every finding alike. Distance is how far mean confidence and mean
/// share are apart in each fifth of the scale, weighed by the number of findings there.</remarks>
internal sealed class Calibration(ImmutableArray<RatedFinding> findings)
{
    private const int Bins = 5;

    /// <summary>Mean squared distance of confidence and share; not a number without findings.</summary>
    public double Brier => findings.IsEmpty ? double.NaN : findings.Average(f => (f.Confidence - f.Right) * (f.Confidence - f.Right));

    /// <summary>The same for the mean share in place of the confidences.</summary>
    public double BrierOfMean
    {
        get
        {
            if (findings.IsEmpty) return double.NaN;
            double mean = findings.Average(f => f.Right);
            return findings.Average(f => (mean - f.Right) * (mean - f.Right));
        }
    }

    /// <summary>How far confidence and share are apart, by fifths of the scale; not a number without findings.</summary>
    public double Distance => findings.IsEmpty ? double.NaN : BinsOf().Sum(b => Math.Abs(b.Sum(f => f.Confidence - f.Right))) / findings.Length;

    /// <summary>One line: how many findings, the scores, and confidence and share in each fifth of the scale that has some.</summary>
    public override string ToString()
    {
        string Cell(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
        IEnumerable<string> bins = BinsOf().Select(b => $"{Cell(b.Average(f => f.Confidence))}:{Cell(b.Average(f => f.Right))}");
        return $"{FigureTable.Cell(Brier)}{FigureTable.Cell(BrierOfMean)}{FigureTable.Cell(Distance)}   {findings.Length} findings, {string.Join(" ", bins)}";
    }

    /// <summary>The families that were found.</summary>
    public static IEnumerable<RatedFinding> Families(StoryMatch match) =>
        match.Guess.Families.Select(f => new RatedFinding(f.Confidence, Link.Of(f).Average(l => match.ToGold(l) is { } gold && match.GoldLinks.Contains(gold) ? 1.0 : 0)));

    /// <summary>The comparisons of numbers that were found.</summary>
    public static IEnumerable<RatedFinding> Numbers(StoryMatch match)
    {
        ImmutableArray<ValuePair> guess = ValuePair.Pairs(match.Guess.Numbers);
        ImmutableArray<int> found = PassagePairs.Match(
            PassagePairs.Exactly(ValuePair.Pairs(match.Gold.Numbers).Select(v => v.Pair)), [.. guess.Select(v => v.Pair)]);
        return guess.Select((v, i) => (v.Of, Right: found.Contains(i) ? 1.0 : 0)).GroupBy(v => v.Of, ReferenceEqualityComparer.Instance)
            .Select(g => new RatedFinding(g.First().Of.Confidence, g.Average(v => v.Right)));
    }

    private IEnumerable<RatedFinding[]> BinsOf() =>
        findings.GroupBy(f => Math.Min((int)(f.Confidence * Bins), Bins - 1)).OrderBy(b => b.Key).Select(b => b.ToArray());
}
