using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Two mentions of different reports, with how likely they are about the same thing.</summary>
/// <param name="A">Index of the one in the order of mentions.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Relation">How their values relate.</param>
/// <param name="Score">How likely they are about the same thing; 0.6 and more is taken for so.</param>
internal readonly record struct NumberPair(int A, int B, NumberRelation Relation, double Score);

/// <summary>Scores pairs of mentions.</summary>
/// <remarks>The constants were set by hand on the numbers of ten annotated stories, in steps no finer than that sample can carry.</remarks>
internal sealed class NumberPairScorer(NumberContexts contexts)
{
    private readonly Dictionary<NumberMention, double> masses = new(ReferenceEqualityComparer.Instance);

    private static readonly HashSet<string> Contests = ["election", "campaign", "race", "primary", "contest", "cycle", "midterm", "vote"];

    /// <summary>Scores the pair; null when the two cannot be about one thing.</summary>
    public (NumberRelation Relation, double Score)? Score(NumberMention a, NumberMention b)
    {
        if (a.IsAnaphoric || b.IsAnaphoric || NumberVerdict.Of(a.Quantity, b.Quantity) is not { } relation) return null;
        Quantity first = a.Quantity, second = b.Quantity;
        bool sameNoun = first.Noun.Length > 0 && first.Noun == second.Noun;
        // Two vague words agree without saying anything: "several aides", "several aides".
        if (first.IsVague && second.IsVague) return null;
        if (relation == NumberRelation.Conflict && !MayConflict(a, b, sameNoun)) return null;
        (double cosine, double shared, double near) = Compare(a, b);
        if (relation == NumberRelation.Conflict)
        {
            bool plausible = first.Kind == QuantityKind.Date ? cosine >= 0.4 && near >= 5 : sameNoun ? cosine >= 0.33 && near >= 3 : cosine >= 0.5 && near >= 5;
            return plausible && NamesAgree(a, b) ? (relation, 0.6 + cosine) : null;
        }
        // A date in two copies of one sentence is no surer than one in two sentences about one event.
        if (first.Kind == QuantityKind.Date) cosine = Math.Min(cosine, 0.5);
        double score = 2 * cosine + 0.6 * Math.Min(shared, 8) / 8 + 0.5 * Math.Min(near, 6) / 6;
        double rarity = 1 / Math.Sqrt(a.Twins * b.Twins);
        score += first.Kind == QuantityKind.Date ? OfDates(a, b, relation, rarity) : OfAmounts(first, second, relation, rarity, sameNoun);
        if (a.SpeakerId is not null && a.SpeakerId == b.SpeakerId) score += 0.1;
        return (relation, score);
    }

    private static double OfDates(NumberMention a, NumberMention b, NumberRelation relation, double rarity)
    {
        // What somebody said "yesterday" or "this year" is dated from their day, not from the report's.
        double quoted = (a.IsQuoted || b.IsQuoted ? -0.5 : 0) - (a.IsDeictic || b.IsDeictic ? 0.3 : 0);
        decimal stepA = a.Quantity.Step, stepB = b.Quantity.Step;
        if (stepA is 365 or 366 && stepB is 365 or 366)
        {
            double contest = Contests.Contains(a.Quantity.Noun) && Contests.Contains(b.Quantity.Noun) ? 0.25 : 0;
            // The first mention of a year brings it in; later ones refer to it.
            return quoted + contest + 0.1 * rarity + 0.3 * (1 - Math.Max(a.Place, b.Place));
        }
        if (stepA <= 1 && stepB <= 1)
        {
            string partA = PartOf(a), partB = PartOf(b);
            return quoted + 0.35 * rarity + (partA.Length > 0 && partA == partB ? 0.25 : 0);
        }
        if (relation == NumberRelation.Same) return quoted + 0.25 + 0.2 * rarity;
        // "Earlier this year" holds any day of it: the coarser the one, the less it says that the other lies within.
        decimal coarser = Math.Max(stepA, stepB), finer = Math.Min(stepA, stepB);
        return quoted - (coarser <= 31 ? 0.2 : finer <= 1 ? 0.7 : 0.3);
    }

    private static string PartOf(NumberMention mention) => mention.Quantity.Normal.Split(' ') is [_, .., var part] ? part : "";

    private static double OfAmounts(Quantity first, Quantity second, NumberRelation relation, double rarity, bool sameNoun)
    {
        bool isCount = first.Kind == QuantityKind.Count;
        if (relation == NumberRelation.Same) return 0.35 * rarity + (sameNoun ? 0.6 : 0) + (isCount ? sameNoun ? 0 : -0.5 : 0.35);
        return 0.1 + (sameNoun ? 0.4 : isCount ? -0.6 : 0) - (first.IsVague || second.IsVague ? 0.3 : 0);
    }

    /// <summary>Whether two different values may be rival accounts of one thing, as far as the values themselves tell.</summary>
    private static bool MayConflict(NumberMention a, NumberMention b, bool sameNoun)
    {
        Quantity first = a.Quantity, second = b.Quantity;
        if (first.IsVague || second.IsVague) return false;
        if (first.Kind == QuantityKind.Date)
        {
            // Rival dates are close, equally fine, and hang on the same word: "published Saturday", "published Sunday".
            bool hangAlike = !a.IsQuoted && !b.IsQuoted && a.Lead.Length > 0 && a.Lead == b.Lead;
            if (first.Low is not { } dayA || second.Low is not { } dayB) return hangAlike && first.Low is null && second.Low is null;
            return hangAlike && a.IsAhead == b.IsAhead && first.Step == second.Step && Math.Abs(dayA - dayB) <= (first.Step <= 1 ? 7 : 4 * first.Step);
        }
        if (first is not { Low: { } lowA, High: { } highA } || second is not { Low: { } lowB, High: { } highB }) return false;
        if (first.Kind == QuantityKind.Vote) return a.Lead.Length > 0 && a.Lead == b.Lead;
        // A slipped digit makes one in 40 of one in 400; elsewhere figures far apart speak of different things.
        if (first.Kind == QuantityKind.Fraction) return sameNoun;
        return (sameNoun || first.Kind is not (QuantityKind.Count or QuantityKind.Duration or QuantityKind.TimeOfDay or QuantityKind.Age))
            && highA <= 2 * highB && highB <= 2 * highA;
    }

    /// <summary>Whether the two contexts share a name, or one has none: two people's figures are not rivals.</summary>
    private static bool NamesAgree(NumberMention a, NumberMention b)
    {
        bool namedA = false, namedB = b.Context.Values.Any(IsName);
        foreach ((string stem, ContextWord word) in a.Context)
        {
            if (!IsName(word)) continue;
            namedA = true;
            if (b.Context.ContainsKey(stem)) return true;
        }
        return !namedA || !namedB;
    }

    private static bool IsName(ContextWord word) => char.IsUpper(word.Word[0]);

    /// <summary>How alike the contexts are: cosine, weight of what they share, and of what both have close by.</summary>
    private (double Cosine, double Shared, double Near) Compare(NumberMention a, NumberMention b)
    {
        double shared = 0, near = 0;
        foreach ((string stem, ContextWord word) in a.Context)
        {
            if (!b.Context.TryGetValue(stem, out ContextWord other)) continue;
            double weight = contexts.WeightOf(stem);
            shared += weight * Math.Sqrt(Closeness(word.Distance) * Closeness(other.Distance));
            if (word.Distance <= 5 && other.Distance <= 5) near += weight;
        }
        double all = Math.Sqrt(Mass(a) * Mass(b));
        return (all > 0 ? shared / all : 0, shared, near);
    }

    /// <summary>The same for every pair, so summed up once.</summary>
    private double Mass(NumberMention mention)
    {
        if (!masses.TryGetValue(mention, out double mass))
            masses.Add(mention, mass = mention.Context.Sum(c => contexts.WeightOf(c.Key) * Closeness(c.Value.Distance)));
        return mass;
    }

    private static double Closeness(int distance) => distance switch
    {
        <= 4 => 1,
        <= 8 => 0.75,
        <= 14 => 0.5,
        _ => 0.3,
    };
}
