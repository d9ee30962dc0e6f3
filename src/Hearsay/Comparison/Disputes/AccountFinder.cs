using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>How two clauses tell one act otherwise.</summary>
internal enum AccountConflict : byte
{
    /// <summary>The two parties have exchanged places.</summary>
    Exchanged,

    /// <summary>The verbs cannot both be right.</summary>
    Opposed,
}

/// <summary>Finds acts that two reports, or two speakers, tell in ways that cannot both be right.</summary>
internal sealed class AccountFinder(Vocabulary vocabulary, CancellationToken cancellation)
{
    // Beside the parties the clauses must share something to be about one act: a word or two that is not all over the story.
    private const double LeastShared = 2.5;
    private const double LeastSharedOfOneParty = 9;

    // In nats: a headline is what a reader saw first; what two sides say of one act is a dispute for sure.
    private const double HeadlineBonus = 10;
    private const double TwoSidesBonus = 15;
    private const double OwnVoicesBonus = 5;

    // Acts of one party are held against each other in pairs.
    private const int MostActsOfOne = 200;

    /// <summary>The pairs, the most telling first, one for the same parties and kind.</summary>
    public List<(Proposition A, Proposition B, AccountConflict Conflict)> Find(IEnumerable<Proposition> propositions)
    {
        Dictionary<string, List<Proposition>> byParty = new(StringComparer.Ordinal);
        foreach (Proposition act in propositions)
        {
            if (!OpposedVerbs.IsKnown(act.Verb) || act.Negated || act.Modality != Modality.Fact) continue;
            Add(byParty, act.AgentId, act);
            if (act.TargetId != act.AgentId) Add(byParty, act.TargetId, act);
        }
        List<(double Weight, Proposition A, Proposition B, AccountConflict Conflict)> found = [];
        foreach ((_, List<Proposition> acts) in byParty.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < acts.Count; i++)
            {
                for (int j = i + 1; j < acts.Count; j++)
                {
                    if (Conflict(acts[i], acts[j]) is { } conflict) found.Add((conflict.Weight, acts[i], acts[j], conflict.Kind));
                }
            }
        }
        return
        [
            .. found.OrderByDescending(f => f.Weight).ThenBy(f => f.A.Text).ThenBy(f => f.A.Span).ThenBy(f => f.B.Text).ThenBy(f => f.B.Span)
                .DistinctBy(f => (f.Conflict, PartiesOf(f.A, f.B)))
                .Select(f => (f.A, f.B, f.Conflict)),
        ];
    }

    private static void Add(Dictionary<string, List<Proposition>> byParty, string? party, Proposition act)
    {
        if (party is null) return;
        if (!byParty.TryGetValue(party, out List<Proposition>? acts)) byParty.Add(party, acts = []);
        if (acts.Count < MostActsOfOne) acts.Add(act);
    }

    private static string PartiesOf(Proposition a, Proposition b) =>
        string.Join(' ', new[] { a.AgentId, a.TargetId, b.AgentId, b.TargetId }.Where(p => p is not null).Distinct().Order(StringComparer.Ordinal));

    private (AccountConflict Kind, double Weight)? Conflict(Proposition a, Proposition b)
    {
        if (a.Text == b.Text && (a.Span.Overlaps(b.Span) || TellerOf(a) == TellerOf(b))) return null;
        if (KindOf(a, b) is not { } kind) return null;
        bool sameParties = a.AgentId is not null && a.TargetId is not null
            && ((a.AgentId == b.AgentId && a.TargetId == b.TargetId) || (a.AgentId == b.TargetId && a.TargetId == b.AgentId));
        (double shared, _, _) = LinkFeatures.Overlap(a.Stems, b.Stems, vocabulary);
        bool dismissal = OpposedVerbs.OfSubjectAndObject(a.Verb, b.Verb) || OpposedVerbs.OfSubjectAndObject(b.Verb, a.Verb);
        if ((dismissal && a.Text == b.Text) || AreOfTwoYears(a, b)) return null;
        if (!sameParties && !dismissal && !ShareThing(a, b)) return null;
        if (shared < (sameParties || dismissal ? LeastShared : LeastSharedOfOneParty)) return null;
        double weight = shared;
        if (kind == AccountConflict.Exchanged) weight += (a.InHeadline ? HeadlineBonus : 0) + (b.InHeadline ? HeadlineBonus : 0);
        else if (a.TellerId is not null && b.TellerId is not null && TellerOf(a) != TellerOf(b)) weight += TwoSidesBonus;
        if (a.TellerId is null && b.TellerId is null) weight += OwnVoicesBonus;
        return (kind, weight);
    }

    private static AccountConflict? KindOf(Proposition a, Proposition b)
    {
        bool oneAct = a.Verb == b.Verb || OpposedVerbs.AreOneAct(a.Verb, b.Verb);
        if (oneAct && a.Text != b.Text && a.AgentId is not null && a.TargetId is not null && a.AgentId != a.TargetId
            && a.AgentId == b.TargetId && a.TargetId == b.AgentId) return AccountConflict.Exchanged;
        // The other party, where both name one, must be the same.
        bool sameAgent = a.AgentId is not null && a.AgentId == b.AgentId;
        if (sameAgent && OpposedVerbs.OfOneSubject(a.Verb, b.Verb) && (a.TargetId is null || b.TargetId is null || a.TargetId == b.TargetId))
            return AccountConflict.Opposed;
        if (a.AgentId is not null && a.AgentId == b.TargetId && OpposedVerbs.OfSubjectAndObject(a.Verb, b.Verb)) return AccountConflict.Opposed;
        if (b.AgentId is not null && b.AgentId == a.TargetId && OpposedVerbs.OfSubjectAndObject(b.Verb, a.Verb)) return AccountConflict.Opposed;
        return null;
    }

    /// <summary>Whether the one names a year that the other does not.</summary>
    private bool AreOfTwoYears(Proposition a, Proposition b)
    {
        int[] x = YearsOf(a), y = YearsOf(b);
        return (x.Length > 0 || y.Length > 0) && !x.Intersect(y).Any();
    }

    private int[] YearsOf(Proposition act) => [.. act.Stems.Where(s => vocabulary.IsYear(s))];

    /// <summary>Whether what it is done to, where both name it, has a word in common.</summary>
    private static bool ShareThing(Proposition a, Proposition b)
    {
        int[] x = ThingsOf(a), y = ThingsOf(b);
        return x.Length == 0 || y.Length == 0 || x.Intersect(y).Any();
    }

    private static int[] ThingsOf(Proposition act) => [.. act.Arguments.Where(p => p.Role == ArgumentRole.Patient).SelectMany(p => p.Stems)];

    /// <summary>Who tells it: the outermost speaker; null for the outlet.</summary>
    private static string? TellerOf(Proposition act) => act.Statement is { Chain.IsEmpty: false } statement ? statement.Chain[0] : null;
}
