namespace Hearsay.Attribution;

/// <summary>How likely a statement is right: content and source as a careful reader would give them.</summary>
/// <remarks>A logistic regression (Platt, 1999, "Probabilistic outputs for support vector machines") of eight weights over how the statement was found. Fitted on
/// PolNeAR's dev part and the gold stories together, 2,828 statements: mean distance of confidence and share of right ones 0.01, Brier score 0.145 (0.189 for
/// the share alone). For a quotation without a cue, which PolNeAR does not annotate, the stories alone count.</remarks>
internal static class StatementConfidence
{
    private const double Intercept = 0.46;
    private const double OfLikelihood = 0.69;
    private const double OfNetworkAlone = -0.52;
    private const double OfRulesAlone = -0.05;
    private const double OfTurn = 1.35;
    private const double OfMarginal = -0.62;
    private const double OfHypothetical = -0.87;
    private const double OfNested = 0.2;

    /// <summary>The confidence, from 0 to 1 in steps of a hundredth.</summary>
    public static double Of(Candidate candidate, bool isNested)
    {
        double score = Intercept;
        if (candidate.IsTurn) score += OfTurn;
        else if (candidate.IsLearned)
        {
            double likelihood = Math.Clamp(candidate.Likelihood, 0.02, 0.995);
            score += OfLikelihood * Math.Log(likelihood / (1 - likelihood)) + (candidate.Rule is null ? OfNetworkAlone : 0);
        }
        else if (candidate.Entry is not null) score += OfRulesAlone;
        score += candidate.Standing switch
        {
            Standing.Marginal => OfMarginal,
            Standing.Hypothetical => OfHypothetical,
            _ => 0,
        };
        if (isNested) score += OfNested;
        return Math.Round(1 / (1 + Math.Exp(-score)), 2);
    }
}
