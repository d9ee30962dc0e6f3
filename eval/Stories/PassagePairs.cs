using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Evaluation.Stories;

/// <summary>A pair of passages of the gold; each side a list of passages any of which will do.</summary>
internal sealed record GoldPair(ImmutableArray<Passage> A, ImmutableArray<Passage> B);

/// <summary>A pair of passages that was found.</summary>
internal sealed record PassagePair(Passage A, Passage B);

/// <summary>Two values that reports give for one thing, and whether they agree.</summary>
internal sealed record ValuePair(PassagePair Pair, NumberComparison Of)
{
    /// <summary>Whether the two can both be right.</summary>
    public bool Agree => Of.Relation != NumberRelation.Conflict;

    /// <summary>Every two values of different reports.</summary>
    public static ImmutableArray<ValuePair> Pairs(ImmutableArray<NumberComparison> numbers) => [.. numbers.SelectMany(PairsOf)];

    private static IEnumerable<ValuePair> PairsOf(NumberComparison number) =>
        number.Values.SelectMany((a, i) => number.Values.Skip(i + 1).Where(b => b.Passage.ReportId != a.Passage.ReportId)
            .Select(b => new ValuePair(new PassagePair(a.Passage, b.Passage), number)));
}

/// <summary>Pairs gold pairs of passages with found ones.</summary>
internal static class PassagePairs
{
    /// <summary>For each gold pair the index of the first found pair, not taken yet, whose sides overlap its sides either way round; -1 when
    /// there is none.</summary>
    public static ImmutableArray<int> Match(ImmutableArray<GoldPair> gold, ImmutableArray<PassagePair> guess)
    {
        bool[] taken = new bool[guess.Length];
        int[] found = new int[gold.Length];
        for (int g = 0; g < gold.Length; g++)
        {
            found[g] = -1;
            for (int p = 0; p < guess.Length && found[g] < 0; p++)
            {
                if (!taken[p] && Touches(gold[g], guess[p])) found[g] = p;
            }
            if (found[g] >= 0) taken[found[g]] = true;
        }
        return ImmutableArray.Create(found);
    }

    /// <summary>Disputes of the gold: a side stands also for the contents of all statements in one family with a statement that it overlaps,
    /// since the same dispute may be shown by other passages.</summary>
    public static ImmutableArray<GoldPair> Disputes(StoryComparison gold)
    {
        ImmutableArray<Passage> Widen(Passage side)
        {
            HashSet<string> near = [.. gold.Statements.Where(s => s.ReportId == side.ReportId && s.Content.Any(side.Span.Overlaps)).Select(s => s.Id)];
            HashSet<string> kin = [.. gold.Families.Where(f => f.Members.Any(near.Contains)).SelectMany(f => f.Members)];
            return [side, .. gold.Statements.Where(s => kin.Contains(s.Id)).SelectMany(PassagesOf)];
        }
        return [.. gold.Disputes.Select(d => new GoldPair(Widen(d.A), Widen(d.B)))];
    }

    /// <summary>Pairs whose sides stand for themselves alone.</summary>
    public static ImmutableArray<GoldPair> Exactly(IEnumerable<PassagePair> pairs) => [.. pairs.Select(p => new GoldPair([p.A], [p.B]))];

    private static IEnumerable<Passage> PassagesOf(Statement statement) => statement.Content.Select(piece => new Passage(statement.ReportId, piece));

    private static bool Touches(GoldPair gold, PassagePair guess) =>
        (Touches(gold.A, guess.A) && Touches(gold.B, guess.B)) || (Touches(gold.A, guess.B) && Touches(gold.B, guess.A));

    private static bool Touches(ImmutableArray<Passage> side, Passage guess) =>
        side.Any(p => p.ReportId == guess.ReportId && p.Span.Overlaps(guess.Span));
}
