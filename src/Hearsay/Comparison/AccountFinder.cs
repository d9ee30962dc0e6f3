namespace Hearsay.Comparison;

/// <summary>How two clauses tell one act otherwise.</summary>
internal enum AccountConflict : byte
{
    /// <summary>The two parties have exchanged places.</summary>
    Exchanged,

    /// <summary>The verbs cannot both be right.</summary>
    Opposed,

    /// <summary>One says that it was not done.</summary>
    Negated,
}

/// <summary>Finds acts that two reports, or two speakers, tell in ways that cannot both be right.</summary>
internal sealed class AccountFinder(Vocabulary vocabulary, CancellationToken cancellation)
{
    // Beside the parties the clauses must share something to be about one act: a word or two that is not all over the story.
    private const double LeastShared = 2.5;
    private const double LeastSharedOfOneParty = 9;

    private const double HeadlineBonus = 10;

    // Acts of one party are held against each other in pairs.
    private const int MostActsOfOne = 200;

    /// <summary>The pairs, those that share most first, one for the same parties and verbs.</summary>
    public List<(ReportedAct A, ReportedAct B, AccountConflict Conflict)> Find(IReadOnlyList<NormalizedText> texts)
    {
        Dictionary<string, List<ReportedAct>> byParty = new(StringComparer.Ordinal);
        for (int t = 0; t < texts.Count; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (ReportedAct act in ReportedAct.Of(texts[t], t))
            {
                Add(byParty, act.Subject, act);
                if (act.Object != act.Subject) Add(byParty, act.Object, act);
            }
        }
        List<(double Shared, ReportedAct A, ReportedAct B, AccountConflict Conflict)> found = [];
        foreach ((_, List<ReportedAct> acts) in byParty.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < acts.Count; i++)
            {
                for (int j = i + 1; j < acts.Count; j++)
                {
                    if (Conflict(acts[i], acts[j]) is { } conflict) found.Add((conflict.Shared, acts[i], acts[j], conflict.Kind));
                }
            }
        }
        return
        [
            .. found.OrderByDescending(f => f.Shared).ThenBy(f => f.A.Text).ThenBy(f => f.A.Span).ThenBy(f => f.B.Text).ThenBy(f => f.B.Span)
                .DistinctBy(f => (f.Conflict, f.A.Subject, f.B.Subject))
                .Select(f => (f.A, f.B, f.Conflict)),
        ];
    }

    private static void Add(Dictionary<string, List<ReportedAct>> byParty, string? party, ReportedAct act)
    {
        if (party is null) return;
        if (!byParty.TryGetValue(party, out List<ReportedAct>? acts)) byParty.Add(party, acts = []);
        if (acts.Count < MostActsOfOne) acts.Add(act);
    }

    private (AccountConflict Kind, double Shared)? Conflict(ReportedAct a, ReportedAct b)
    {
        if (a.Text == b.Text && (a.Span.Overlaps(b.Span) || TellerOf(a) == TellerOf(b))) return null;
        AccountConflict? kind = KindOf(a, b);
        if (kind is null) return null;
        bool sameParties = a.Subject is not null && a.Object is not null
            && ((a.Subject == b.Subject && a.Object == b.Object) || (a.Subject == b.Object && a.Object == b.Subject));
        (double shared, _, _) = LinkFeatures.Overlap(a.Stems, b.Stems, vocabulary);
        bool dismissal = OpposedVerbs.OfSubjectAndObject(a.Verb, b.Verb) || OpposedVerbs.OfSubjectAndObject(b.Verb, a.Verb);
        if (dismissal && a.Text == b.Text) return null;
        if (shared < (sameParties || dismissal ? LeastShared : LeastSharedOfOneParty)) return null;
        // Headlines that pull apart are what a reader saw first.
        return (kind.Value, shared + (a.InHeadline ? HeadlineBonus : 0) + (b.InHeadline ? HeadlineBonus : 0));
    }

    private static AccountConflict? KindOf(ReportedAct a, ReportedAct b)
    {
        bool sameSubject = a.Subject is not null && a.Subject == b.Subject;
        bool oneAct = a.Verb == b.Verb || OpposedVerbs.AreOneAct(a.Verb, b.Verb);
        if (a.Negated == b.Negated)
        {
            if (a.Negated) return null;
            if (oneAct && a.Text != b.Text && a.Subject is not null && a.Object is not null && a.Subject != a.Object
                && a.Subject == b.Object && a.Object == b.Subject) return AccountConflict.Exchanged;
            // The other party, where both name one, must be the same.
            if (sameSubject && OpposedVerbs.OfOneSubject(a.Verb, b.Verb) && (a.Object is null || b.Object is null || a.Object == b.Object))
                return AccountConflict.Opposed;
            if (a.Subject is not null && a.Subject == b.Object && OpposedVerbs.OfSubjectAndObject(a.Verb, b.Verb)) return AccountConflict.Opposed;
            if (b.Subject is not null && b.Subject == a.Object && OpposedVerbs.OfSubjectAndObject(b.Verb, a.Verb)) return AccountConflict.Opposed;
            return null;
        }
        return sameSubject && oneAct && a.Object == b.Object ? AccountConflict.Negated : null;
    }

    /// <summary>Who tells it: the outermost speaker; null for the outlet.</summary>
    private static string? TellerOf(ReportedAct act) => act.Statement is { Chain.IsEmpty: false } statement ? statement.Chain[0] : null;
}
