namespace Hearsay.Comparison;

/// <summary>How likely two statements report the same utterance or position: a logistic model over <see cref="LinkFeatures"/>.</summary>
/// <remarks>See <c>models/statement-links.md</c> for what the weights were learned from and how well they do.</remarks>
internal sealed class LinkModel
{
    /// <summary>One weight a feature, in the order of <see cref="LinkFeatures.Names"/>.</summary>
    private static readonly double[] Weights =
    [
        -3.2, 1.0, 0.9, 1.2, 0.8, -1.2, -0.6, 0.4, 1.8, 0.1, 0.3, 0.2, 1.1, 1.2, -0.3, 0.6, 0.3, 0.6, 0.3, 0.3, -0.3, 0.8, 0.2, -0.5,
    ];

    /// <summary>The probability; between 0 and 1.</summary>
    public double Probability(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < Weights.Length; i++) sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
