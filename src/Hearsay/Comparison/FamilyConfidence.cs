using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>How sure a family is: the share of its pairs that a careful reader may be expected to put together too.</summary>
/// <remarks>A logistic regression of two features (Platt, 1999, "Probabilistic outputs for support vector machines"): the mean probability of the links, on
/// its logistic scale, and the confidence of the least sure statement, as no family is right about what nobody said. See
/// <c>docs/decisions/0020-confidence-of-findings.md</c> for what it was fitted on, how well it does, and what was tried.</remarks>
internal sealed class FamilyConfidence
{
    private const double Intercept = -1.16;
    private const double OfMeanProbability = 0.79;
    private const double OfLeastSureStatement = 0.98;

    // Beyond these the model of links was not seen to be any surer.
    private const double LeastProbability = 0.02;
    private const double MostProbability = 0.98;

    private readonly Dictionary<string, double> confidences;
    private readonly Dictionary<(string, string), double> probabilities;

    /// <summary>Takes in what families rest on.</summary>
    /// <param name="statements">The statements of all reports.</param>
    /// <param name="links">The links that hold.</param>
    public FamilyConfidence(List<StatementWords> statements, List<StatementLink> links)
    {
        confidences = statements.ToDictionary(s => s.Statement.Id, s => s.Statement.Confidence, StringComparer.Ordinal);
        probabilities = links.ToDictionary(l => (l.First.Statement.Id, l.Second.Statement.Id), l => l.Probability);
    }

    /// <summary>The confidence of the family that those statements make, from 0 to 1 in steps of a hundredth.</summary>
    public double Of(ImmutableArray<string> members) => Of(MeanProbability(members), members.Min(m => confidences[m]));

    /// <summary>The mean probability of the pairs; a pair without a link counts as 0.</summary>
    /// <param name="members">At least two statements, in order of report and place.</param>
    public double MeanProbability(ImmutableArray<string> members)
    {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                sum += probabilities.GetValueOrDefault((members[i], members[j]));
                pairs++;
            }
        }
        return sum / pairs;
    }

    /// <summary>The confidence from the two features.</summary>
    internal static double Of(double meanProbability, double leastSureStatement)
    {
        double probability = Math.Clamp(meanProbability, LeastProbability, MostProbability);
        double score = Intercept + OfMeanProbability * Math.Log(probability / (1 - probability)) + OfLeastSureStatement * leastSureStatement;
        return Math.Round(1 / (1 + Math.Exp(-score)), 2);
    }
}
