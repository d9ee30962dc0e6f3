using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Puts families in the order in which an editor wants to see them: what turns the sense first, what agrees last.</summary>
internal sealed class FamilyOrder
{
    // Mean probability of a family's links from which it is shown before those that are joined by less.
    private const double LeastSure = 0.5;

    private readonly Dictionary<string, StatementWords> byId;
    private readonly FamilyConfidence confidence;

    /// <summary>Prepares the order.</summary>
    /// <param name="statements">The statements of all reports.</param>
    /// <param name="confidence">How sure the families are.</param>
    public FamilyOrder(List<StatementWords> statements, FamilyConfidence confidence)
    {
        byId = statements.ToDictionary(s => s.Statement.Id, StringComparer.Ordinal);
        this.confidence = confidence;
    }

    /// <summary>The families in order, named f1, f2 and so on.</summary>
    /// <param name="families">The families in order of their first members.</param>
    public ImmutableArray<Family> Order(List<Family> families)
    {
        ILookup<string, Family> byFirstMember = families.ToLookup(f => f.Members[0], StringComparer.Ordinal);
        // OrderBy is stable: families that tell equally much keep the order of their first members.
        return [.. families.OrderBy(f => RankOf(f, byFirstMember)).ThenByDescending(ReportsIn).Select((f, i) => f with { Id = $"f{i + 1}" })];
    }

    private int ReportsIn(Family family) => family.Members.Select(m => byId[m].ReportId).Distinct().Count();

    private int RankOf(Family family, ILookup<string, Family> byFirstMember)
    {
        const int rewordedAgain = 6;
        // What one report repeats comes last.
        if (ReportsIn(family) == 1) return 8;
        // What a family of its own shows already is no news in the wider one.
        HashSet<string> own = [.. family.Members];
        if (own.SelectMany(m => byFirstMember[m]).Any(f => f.Members.Length < own.Count && f.Variation == family.Variation && f.Members.All(own.Contains)))
            return rewordedAgain;
        return family.Variation switch
        {
            Variation.Altered => RankOfChange(family.Differences),
            Variation.Truncated => 3,
            Variation.Translation => 4,
            Variation.Paraphrase => confidence.MeanProbability(family.Members) >= LeastSure ? 5 : rewordedAgain,
            _ => 7,
        };
    }

    /// <summary>Among altered families: a change of sense, then other words, then what stands openly in brackets.</summary>
    private int RankOfChange(ImmutableArray<Difference> differences)
    {
        Difference[] changes = [.. differences.Where(WordingComparer.IsChange)];
        if (changes.Any(d => TurnsSense(d) && !IsInBrackets(d))) return 0;
        return changes.Length > 0 && changes.All(IsInBrackets) ? 2 : 1;
    }

    /// <summary>Whether the change makes the sentence ask, deny, count, demand or hedge otherwise, or lets another act.</summary>
    private static bool TurnsSense(Difference difference) =>
        difference.Kind is DifferenceKind.Question or DifferenceKind.Negation or DifferenceKind.Number or DifferenceKind.Qualifier
        || ChangeRemarks.IsAnotherActor(difference);

    private bool IsInBrackets(Difference difference) =>
        HasBracket(difference.StatementA, difference.A) || HasBracket(difference.StatementB, difference.B);

    private bool HasBracket(string statement, Text.TextSpan? span) =>
        span is { } words && words.Of(byId[statement].Text.Segments.Text).Contains('[');
}
