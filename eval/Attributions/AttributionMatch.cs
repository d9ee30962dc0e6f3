using System.Collections.Immutable;

namespace Hearsay.Evaluation.Attributions;

/// <summary>An attribution as sets of tokens.</summary>
internal sealed record AttributionTokens(TokenSet Source, TokenSet Cue, TokenSet Content)
{
    /// <summary>The tokens in one role.</summary>
    public TokenSet this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };
}

/// <summary>The gold and the predicted attributions of one article, paired one to one by their contents.</summary>
/// <remarks>Pairs are taken greedily, the largest share of common words in all words first; at least half must be common.</remarks>
internal sealed class AttributionMatch
{
    private const double LeastOverlap = 0.5;
    private readonly int[] predictedOf;
    private readonly int[] goldOf;

    /// <summary>Pairs them.</summary>
    public AttributionMatch(ScoringText text, IEnumerable<AttributionSpans> gold, IEnumerable<AttributionSpans> predicted)
    {
        Text = text;
        Gold = [.. gold.Select(ToTokens)];
        Predicted = [.. predicted.Where(p => p.Source.Length + p.Cue.Length + p.Content.Length > 0).Select(ToTokens)];
        predictedOf = new int[Gold.Length];
        goldOf = new int[Predicted.Length];
        Array.Fill(predictedOf, -1);
        Array.Fill(goldOf, -1);
        Pair();
    }

    /// <summary>The article.</summary>
    public ScoringText Text { get; }

    /// <summary>What is there.</summary>
    public ImmutableArray<AttributionTokens> Gold { get; }

    /// <summary>What was found.</summary>
    public ImmutableArray<AttributionTokens> Predicted { get; }

    /// <summary>The predicted attribution paired with a gold one, or null.</summary>
    public AttributionTokens? PredictedFor(int gold) => predictedOf[gold] < 0 ? null : Predicted[predictedOf[gold]];

    /// <summary>The gold attribution paired with a predicted one, or null.</summary>
    public AttributionTokens? GoldFor(int predicted) => goldOf[predicted] < 0 ? null : Gold[goldOf[predicted]];

    /// <summary>Whether the predicted source holds the head of the gold one, or both have none.</summary>
    public bool HasRightSource(AttributionTokens gold, AttributionTokens predicted) =>
        gold.Source.IsEmpty ? predicted.Source.IsEmpty : predicted.Source.Contains(Text.HeadOf(gold.Source));

    private AttributionTokens ToTokens(AttributionSpans spans) =>
        new(Text.TokensOf(spans.Source), Text.TokensOf(spans.Cue), Text.TokensOf(spans.Content));

    private void Pair()
    {
        TokenSet[] gold = [.. Gold.Select(a => Text.Words(a.Content))];
        TokenSet[] predicted = [.. Predicted.Select(a => Text.Words(a.Content))];
        List<(double Overlap, int Gold, int Predicted)> candidates = [];
        for (int g = 0; g < gold.Length; g++)
        {
            for (int p = 0; p < predicted.Length; p++)
            {
                int shared = gold[g].Shared(predicted[p]);
                if (shared == 0) continue;
                double overlap = (double)shared / (gold[g].Count + predicted[p].Count - shared);
                if (overlap >= LeastOverlap) candidates.Add((overlap, g, p));
            }
        }
        foreach ((_, int g, int p) in candidates.OrderByDescending(c => c.Overlap).ThenBy(c => c.Gold).ThenBy(c => c.Predicted))
        {
            if (predictedOf[g] >= 0 || goldOf[p] >= 0) continue;
            predictedOf[g] = p;
            goldOf[p] = g;
        }
    }
}
