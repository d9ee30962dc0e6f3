using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Lays the propositions of several reports side by side that tell of one act or state, so or not so.</summary>
/// <remarks>Two are aligned when they have one key, agree in who and what takes part as far as both name it, share at least one part and most of
/// what takes part in either, and words that are not all over the story. Looked up by key; a key that many clauses have is a formula and
/// looked at in part. The surest pairs come first; one proposition stands in one alignment.</remarks>
internal sealed class PropositionAligner(Vocabulary vocabulary, CancellationToken cancellation)
{
    private const int MostWithKey = 64;
    private const double LeastShared = 6.5;
    private const double LeastCovered = 0.4;

    private readonly PropositionMatcher matcher = new(vocabulary);

    /// <summary>The alignments of propositions of at least two reports, in order of their first propositions.</summary>
    public ImmutableArray<AlignedProposition> Align(IReadOnlyList<NormalizedText> texts, IEnumerable<Proposition> propositions)
    {
        List<(double Shared, Proposition A, Proposition B)> pairs = [];
        foreach (IGrouping<string, Proposition> same in propositions.Where(p => !p.IsUntold && !PropositionWords.IsLight(p.Key)).GroupBy(p => p.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            Proposition[] all = [.. same.Take(MostWithKey)];
            for (int i = 0; i < all.Length; i++)
            {
                for (int j = i + 1; j < all.Length; j++)
                {
                    if (all[i].Text != all[j].Text && Weigh(all[i], all[j]) is { } shared) pairs.Add((shared, all[i], all[j]));
                }
            }
        }
        Dictionary<Proposition, List<Proposition>> groupOf = new(ReferenceEqualityComparer.Instance);
        List<List<Proposition>> groups = [];
        foreach ((_, Proposition a, Proposition b) in pairs.OrderByDescending(p => p.Shared).ThenBy(p => p.A.Text).ThenBy(p => p.A.Span).ThenBy(p => p.B.Text).ThenBy(p => p.B.Span))
        {
            (List<Proposition>? first, List<Proposition>? second) = (groupOf.GetValueOrDefault(a), groupOf.GetValueOrDefault(b));
            if (first is not null && second is not null) continue;
            if (first is null && second is null)
            {
                List<Proposition> group = [a, b];
                groups.Add(group);
                (groupOf[a], groupOf[b]) = (group, group);
                continue;
            }
            (List<Proposition> known, Proposition added) = first is not null ? (first, b) : (second!, a);
            // One telling of a report, and what fits all the others.
            if (known.Exists(k => k.Text == added.Text || Weigh(k, added) is null)) continue;
            known.Add(added);
            groupOf[added] = known;
        }
        return
        [
            .. groups.Select(g => g.OrderBy(p => p.Text).ThenBy(p => p.Span).ToList()).OrderBy(g => g[0].Text).ThenBy(g => g[0].Span)
                .Select((g, i) => new AlignedProposition($"p{i + 1}", g[0].Key, [.. g.Select(p => Told(p, texts))])),
        ];
    }

    private double? Weigh(Proposition a, Proposition b)
    {
        if (!PropositionMatcher.AreParties(a, b, out int matched) || matched == 0) return null;
        (double shared, _, _) = LinkFeatures.Overlap(a.Stems, b.Stems, vocabulary);
        return shared < LeastShared || matcher.Coverage(a, b) < LeastCovered || matcher.Coverage(b, a) < LeastCovered ? null : shared;
    }

    private static ToldProposition Told(Proposition proposition, IReadOnlyList<NormalizedText> texts) => new(
        new Passage(texts[proposition.Text].ReportId, proposition.Span), proposition.Verb, proposition.Negated, proposition.Modality, proposition.AgentId,
        proposition.TargetId, proposition.Statement?.Id);
}
