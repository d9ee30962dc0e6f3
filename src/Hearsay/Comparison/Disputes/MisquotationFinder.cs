using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>One utterance that two reports quote so that it cannot have been both.</summary>
/// <param name="Type">What differs.</param>
/// <param name="A">The one quotation.</param>
/// <param name="B">The other, of another report.</param>
/// <param name="Difference">Where they differ.</param>
internal sealed record Misquotation(DisputeType Type, StatementWords A, StatementWords B, Difference Difference);

/// <summary>Finds quotations of one utterance that differ in sense: a negation, a number, a question, or who acts.</summary>
internal static class MisquotationFinder
{
    // Where one of these stands for another, somebody else did it. "I" and "he" are one person in two grammars.
    private static readonly FrozenSet<string> Actors = FrozenSet.ToFrozenSet(["he", "she", "it", "they"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The pairs in the order of the families, one for each difference.</summary>
    public static IEnumerable<Misquotation> Find(List<StatementWords> statements, ImmutableArray<Family> families)
    {
        Dictionary<string, StatementWords> byId = new(StringComparer.Ordinal);
        foreach (StatementWords statement in statements) byId[statement.Statement.Id] = statement;
        HashSet<(string, string, DifferenceKind)> seen = [];
        foreach (Family family in families)
        {
            if (family.Variation != Variation.Altered) continue;
            foreach (Difference difference in family.Differences)
            {
                StatementWords a = byId[difference.StatementA], b = byId[difference.StatementB];
                if (a.ReportId == b.ReportId || a.Quoted.Length == 0 || b.Quoted.Length == 0) continue;
                if (TypeOf(difference, a, b) is not { } type || !seen.Add((difference.StatementA, difference.StatementB, difference.Kind))) continue;
                yield return new Misquotation(type, a, b, difference);
            }
        }
    }

    private static DisputeType? TypeOf(Difference difference, StatementWords a, StatementWords b) => difference.Kind switch
    {
        DifferenceKind.Negation => DisputeType.Contradiction,
        DifferenceKind.Number when difference is { A: not null, B: not null } => DisputeType.Number,
        DifferenceKind.Question => DisputeType.Characterisation,
        DifferenceKind.Pronoun when ChangesWhoActs(difference, a, b) => DisputeType.Characterisation,
        _ => null,
    };

    private static bool ChangesWhoActs(Difference difference, StatementWords a, StatementWords b) =>
        difference is { A: { } first, B: { } second }
        && Actors.Contains(first.Of(a.Text.Segments.Text).ToString()) && Actors.Contains(second.Of(b.Text.Segments.Text).ToString());
}
