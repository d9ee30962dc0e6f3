using Hearsay.Attribution;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Finds acts and states that one voice tells as so and another as not so.</summary>
/// <remarks>Both clauses have one predicate by its key, name the same parties as far as they name any, and share further words that are not
/// all over the story. Looked up by key, so the work does not grow with the pairs of clauses.</remarks>
internal sealed class PolarityFinder(Vocabulary vocabulary, Representatives representatives, CancellationToken cancellation)
{
    // A key that so many clauses have is a formula.
    private const int MostWithKey = 64;

    // In nats: two words that are rare in news, or three that are less so; and of what takes part in the negated clause so much by weight.
    private const double LeastShared = 6.5;
    private const double LeastCovered = 0.2;
    private const double LeastOfVerdict = 4;

    private readonly PropositionMatcher matcher = new(vocabulary);

    /// <summary>The pairs, the negated one second, those that share most first.</summary>
    public List<(Proposition Told, Proposition Negated, double Shared)> Find(IReadOnlyList<Proposition> propositions)
    {
        Dictionary<string, List<Proposition>> byKey = new(StringComparer.Ordinal);
        foreach (Proposition proposition in propositions)
        {
            if (PropositionWords.IsLight(proposition.Key)) continue;
            if (!byKey.TryGetValue(proposition.Key, out List<Proposition>? same)) byKey.Add(proposition.Key, same = []);
            if (same.Count < MostWithKey) same.Add(proposition);
        }
        List<(Proposition, Proposition, double Shared)> found = [];
        foreach ((_, List<Proposition> same) in byKey.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Proposition negated in same.Where(p => p.Negated))
            {
                foreach (Proposition told in same)
                {
                    if (!told.Negated && SharedWeight(told, negated) is { } shared) found.Add((told, negated, shared));
                }
            }
        }
        HashSet<string> shown = new(StringComparer.Ordinal);
        return [.. found.OrderByDescending(f => f.Shared).ThenBy(f => f.Item1.Text).ThenBy(f => f.Item1.Span).ThenBy(f => f.Item2.Text).ThenBy(f => f.Item2.Span).Where(f => shown.Add(f.Item1.Key))];
    }

    private double? SharedWeight(Proposition told, Proposition negated)
    {
        if (!AreTwoVoices(told, negated)) return null;
        if (!IsPutForward(told) || !IsPutForward(negated)) return null;
        if (told.Modality != negated.Modality || negated.IsNarrowed || told.IsUntold) return null;
        if (!PropositionMatcher.AreParties(told, negated, out int matched)) return null;
        if (matched == 0) return AreOneVerdict(told, negated) ? vocabulary.WeightOf(told.KeyStem) : null;
        (double shared, _, _) = LinkFeatures.Overlap(told.Stems, negated.Stems, vocabulary);
        double covered = matcher.Coverage(told, negated);
        return shared < LeastShared || covered < LeastCovered ? null : shared * covered;
    }

    /// <summary>Whether both pass one telling verdict on something that a pronoun points at: "it is a hoax", "it is not a hoax".</summary>
    private bool AreOneVerdict(Proposition told, Proposition negated) =>
        told.IsVerdict && negated.IsVerdict && told.KeyStem >= 0 && vocabulary.WeightOf(told.KeyStem) >= LeastOfVerdict;

    private bool AreTwoVoices(Proposition a, Proposition b)
    {
        if (a.Text == b.Text && a.TellerId is null && b.TellerId is null) return false;
        // Next to each other in one report, with nobody named for the one: the same voice goes on.
        if (a.TellerId is null || b.TellerId is null) return a.Text != b.Text || Math.Abs(a.Sentence - b.Sentence) > 2;
        return a.TellerId != b.TellerId && !representatives.AreRelated(a.TellerId, b.TellerId);
    }

    private static bool IsPutForward(Proposition proposition) =>
        proposition.Modality is Modality.Fact or Modality.Intended
        && proposition.Statement is not { Stance: Stance.Demand or Stance.Doubt or Stance.Promise } and not { Stance: Stance.Ask, Kind: StatementKind.Indirect };
}
