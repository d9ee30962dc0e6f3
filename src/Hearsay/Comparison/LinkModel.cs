namespace Hearsay.Comparison;

/// <summary>How likely two statements report the same utterance or position: a logistic model over <see cref="LinkFeatures"/>.</summary>
/// <remarks>See <c>models/statement-links.md</c> for what the weights were learned from and how well they do.</remarks>
internal sealed class LinkModel
{
    /// <summary>One weight a feature, in the order of <see cref="LinkFeatures.Names"/>.</summary>
    private static readonly double[] Weights =
    [
        -2.90, 2.91, 1.85, 1.24, -0.78, -0.34, 2.13, 0.54, 0.79, 0.60,
        2.02, -0.76,
    ];

    /// <summary>The probability; between 0 and 1.</summary>
    public double Probability(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < Weights.Length; i++) sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
