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
        if (!AreParties(told, negated, out int matched)) return null;
        if (matched == 0) return AreOneVerdict(told, negated) ? vocabulary.WeightOf(told.KeyStem) : null;
        (double shared, _, _) = LinkFeatures.Overlap(told.Stems, negated.Stems, vocabulary);
        double covered = Coverage(told, negated);
        return shared < LeastShared || covered < LeastCovered ? null : shared * covered;
    }

    /// <summary>Whether both pass one telling verdict on something that a pronoun points at: "it is a hoax", "it is not a hoax".</summary>
    private bool AreOneVerdict(Proposition told, Proposition negated) =>
        told.IsVerdict && negated.IsVerdict && told.KeyStem >= 0 && vocabulary.WeightOf(told.KeyStem) >= LeastOfVerdict;

    /// <summary>How much of what takes part in the one, by weight, the other has too.</summary>
    /// <remarks>Not to have done a thing in one way is no contrary of having done it: what only the negated clause has makes it narrower.</remarks>
    private double Coverage(Proposition told, Proposition negated)
    {
        double all = 0, covered = 0;
        HashSet<int> seen = [];
        foreach (PropositionArgument argument in negated.Arguments)
        {
            if (argument.Role == ArgumentRole.Time) continue;
            bool known = argument.SpeakerId is not null && Array.Exists(told.Arguments, a => a.SpeakerId == argument.SpeakerId);
            foreach (int stem in argument.Stems)
            {
                if (!seen.Add(stem)) continue;
                double weight = vocabulary.WeightOf(stem);
                all += weight;
                if (known || Array.BinarySearch(told.Stems, stem) >= 0) covered += weight;
            }
        }
        return all > 0 ? covered / all : 0;
    }

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

    /// <summary>Whether who and what takes part may be the same: nothing known stands against something else in one role.</summary>
    private static bool AreParties(Proposition a, Proposition b, out int matched)
    {
        matched = 0;
        foreach (PropositionArgument x in a.Arguments)
        {
            bool core = x.Role is ArgumentRole.Agent or ArgumentRole.Patient or ArgumentRole.Recipient;
            bool any = false, fits = false;
            foreach (PropositionArgument y in b.Arguments)
            {
                bool one = AreOne(x, y);
                if (one) matched++;
                if (x.Role != y.Role) continue;
                any = true;
                fits |= one || MayBeOne(x, y);
            }
            if (core && any && !fits) return false;
        }
        return true;
    }

    private static bool AreOne(PropositionArgument x, PropositionArgument y) =>
        x.SpeakerId is not null && y.SpeakerId is not null ? x.SpeakerId == y.SpeakerId
        : (x.Head >= 0 && x.Head == y.Head) || (x.Head >= 0 && Array.BinarySearch(y.Stems, x.Head) >= 0) || (y.Head >= 0 && Array.BinarySearch(x.Stems, y.Head) >= 0);

    private static bool MayBeOne(PropositionArgument x, PropositionArgument y) => (x.SpeakerId is null || y.SpeakerId is null) && (x.Head < 0 || y.Head < 0);
}
