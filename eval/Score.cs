namespace Hearsay.Evaluation;

/// <summary>What precision and recall of one thing are reckoned from. A share of something is a recall without a precision.</summary>
internal sealed class Score
{
    /// <summary>How much of what was predicted is right.</summary>
    public double RightPredicted { get; private set; }

    /// <summary>How many were predicted.</summary>
    public double Predicted { get; private set; }

    /// <summary>How much of the gold was found.</summary>
    public double RightGold { get; private set; }

    /// <summary>How many there are in the gold.</summary>
    public double Gold { get; private set; }

    /// <summary>The share of the predicted that is right; not a number when nothing was predicted.</summary>
    public double Precision => Predicted == 0 ? double.NaN : RightPredicted / Predicted;

    /// <summary>The share of the gold that was found; not a number when the gold holds nothing.</summary>
    public double Recall => Gold == 0 ? double.NaN : RightGold / Gold;

    /// <summary>The harmonic mean of the two; 0 when either is 0 or not a number.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Counts predicted things.</summary>
    public void CountPredicted(double right, double predicted = 1)
    {
        RightPredicted += right;
        Predicted += predicted;
    }

    /// <summary>Counts one predicted thing.</summary>
    public void CountPredicted(bool right) => CountPredicted(right ? 1 : 0);

    /// <summary>Counts gold things.</summary>
    public void CountGold(double right, double gold = 1)
    {
        RightGold += right;
        Gold += gold;
    }

    /// <summary>Counts one gold thing.</summary>
    public void CountGold(bool right) => CountGold(right ? 1 : 0);

    /// <summary>Counts things that are right one to one.</summary>
    public void Count(double right, double predicted, double gold)
    {
        CountPredicted(right, predicted);
        CountGold(right, gold);
    }

    /// <summary>Adds the counts of another part of the corpus.</summary>
    public void Add(Score other)
    {
        CountPredicted(other.RightPredicted, other.Predicted);
        CountGold(other.RightGold, other.Gold);
    }
}

/// <summary>Scores by name, over one article or story or summed over many.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, Score> scores = new(StringComparer.Ordinal);

    /// <summary>The score of that name, empty at first.</summary>
    public Score this[string name]
    {
        get
        {
            if (!scores.TryGetValue(name, out Score? score)) scores.Add(name, score = new Score());
            return score;
        }
    }

    /// <summary>Adds the counts of another part of the corpus. Sums of fractions depend on the order: add parts in the corpus's.</summary>
    public void Add(Tally other)
    {
        foreach ((string name, Score score) in other.scores) this[name].Add(score);
    }

    /// <summary>The sum of the parts, in their order.</summary>
    public static Tally Sum(IEnumerable<Tally> parts)
    {
        Tally sum = new();
        foreach (Tally part in parts) sum.Add(part);
        return sum;
    }
}
