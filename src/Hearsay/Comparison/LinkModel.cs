namespace Hearsay.Comparison;

/// <summary>How likely two statements report the same utterance or position: a logistic model over <see cref="LinkFeatures"/>.</summary>
/// <remarks>See <c>models/statement-links.md</c> for what the weights were learned from and how well they do.</remarks>
internal sealed class LinkModel
{
    /// <summary>One weight a feature, in the order of <see cref="LinkFeatures.Names"/>.</summary>
    private static readonly double[] Weights =
    [
        -2.96, 2.77, 1.75, 1.25, -0.85, -0.33, 2.14, 0.64, 0.82, 0.58, 1.98, -0.74,
    ];

    /// <summary>The probability; between 0 and 1.</summary>
    public double Probability(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < Weights.Length; i++) sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
