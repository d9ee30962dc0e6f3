using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Evaluation.Stories;

/// <summary>Counts how well the comparison of one story was made.</summary>
/// <remarks>
/// The scores:
/// <list type="bullet">
/// <item><c>statements</c>: statements found; <c>statements.direct</c> and so on by kind.</item>
/// <item><c>speakers</c>, <c>chains</c>, <c>kinds</c>: of the found statements, those with the right innermost speaker, whole chain, kind.</item>
/// <item><c>nested</c>: of the gold statements with more than one speaker in their chain, those found with all of it right.</item>
/// <item><c>families</c>: links between two statements; <c>quotes</c>: of the gold links of quoted words, those found.</item>
/// <item><c>disputes</c>, <c>reuse</c>, <c>numbers</c>: pairs of passages; <c>verdicts</c>: of the found pairs of numbers, those rightly told
/// to agree or not.</item>
/// </list>
/// </remarks>
internal static class StoryScorer
{
    /// <summary>Counts one story.</summary>
    public static Tally Count(StoryMatch match)
    {
        Tally tally = new();
        CountStatements(match, tally);
        tally["families"].Count(match.Found.Count(match.GoldLinks.Contains), match.GuessLinks.Count, match.GoldLinks.Count);
        FrozenSet<Link> quotes = QuoteLinks(match.Gold);
        tally["quotes"].CountGold(match.Found.Count(quotes.Contains), quotes.Count);
        CountPairs(tally["disputes"], PassagePairs.Disputes(match.Gold), Pairs(match.Guess.Disputes));
        CountPairs(tally["reuse"], PassagePairs.Exactly(Pairs(match.Gold.Reuse)), Pairs(match.Guess.Reuse));

        ImmutableArray<ValuePair> gold = ValuePair.Pairs(match.Gold.Numbers), guess = ValuePair.Pairs(match.Guess.Numbers);
        ImmutableArray<int> found = CountPairs(
            tally["numbers"], PassagePairs.Exactly(gold.Select(v => v.Pair)), [.. guess.Select(v => v.Pair)]);
        for (int g = 0; g < gold.Length; g++)
        {
            if (found[g] >= 0) tally["verdicts"].CountGold(gold[g].Agree == guess[found[g]].Agree);
        }
        return tally;
    }

    /// <summary>Links of families of the same utterance whose wording varies in the quoted words alone.</summary>
    public static FrozenSet<Link> QuoteLinks(StoryComparison comparison) =>
    [
        .. comparison.Families
            .Where(f => f.Relation == FamilyRelation.SameUtterance && f.Variation is Variation.Verbatim or Variation.Truncated or Variation.Altered)
            .SelectMany(Link.Of),
    ];

    /// <summary>The passages of disputes, in pairs.</summary>
    public static ImmutableArray<PassagePair> Pairs(ImmutableArray<Dispute> disputes) => [.. disputes.Select(d => new PassagePair(d.A, d.B))];

    /// <summary>The passages of copied text, in pairs.</summary>
    public static ImmutableArray<PassagePair> Pairs(ImmutableArray<Reuse> reuse) => [.. reuse.Select(r => new PassagePair(r.A, r.B))];

    /// <summary>The name of the score of the statements of one kind: recall by the gold's kinds, precision by those that were found.</summary>
    public static string StatementsOf(StatementKind kind) => $"statements.{kind.ToString().ToLowerInvariant()}";

    private static void CountStatements(StoryMatch match, Tally tally)
    {
        int found = 0;
        foreach (Statement gold in match.Gold.Statements)
        {
            Statement? guess = match.GuessFor(gold.Id);
            tally[StatementsOf(gold.Kind)].CountGold(guess is not null);
            if (gold.Chain.Length > 1) tally["nested"].CountGold(guess is not null && match.HasRightChain(gold, guess));
            if (guess is null) continue;
            found++;
            tally["speakers"].CountGold(match.HasRightSpeaker(gold, guess));
            tally["chains"].CountGold(match.HasRightChain(gold, guess));
            tally["kinds"].CountGold(gold.Kind == guess.Kind);
        }
        foreach (Statement guess in match.Guess.Statements) tally[StatementsOf(guess.Kind)].CountPredicted(match.GoldFor(guess.Id) is not null);
        tally["statements"].Count(found, match.GuessStatements.Count, match.GoldStatements.Count);
    }

    private static ImmutableArray<int> CountPairs(Score score, ImmutableArray<GoldPair> gold, ImmutableArray<PassagePair> guess)
    {
        ImmutableArray<int> found = PassagePairs.Match(gold, guess);
        score.Count(found.Count(p => p >= 0), guess.Length, gold.Length);
        return found;
    }
}
