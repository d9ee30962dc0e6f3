using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Finds passages that cannot both be right, or one of which rejects the other. Misses much rather than flag nonsense.</summary>
/// <remarks>A denial is held against what somebody else asserts in nearly the same words; one utterance that two reports give in
/// incompatible words is a dispute between the reports; so are numbers in conflict. Who is right is never said.</remarks>
internal sealed class DisputeFinder(Vocabulary vocabulary, ImmutableArray<Speaker> speakers, CancellationToken cancellation)
{
    // What a denial and an assertion must share: so much of the shorter one's weight, and so much in all.
    private const double LeastShare = 0.5;
    private const double LeastShared = 9;
    private const double LeastShareOwnVoice = 0.6;
    private const double LeastSharedOwnVoice = 12;

    private const int StemsLookedUp = 6;
    private const int MostHolders = 64;

    private readonly Representatives representatives = new(speakers);
    private readonly Dictionary<string, string> names = speakers.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);

    private readonly record struct Finding(DisputeType Type, Claim A, Claim B, string Reason);

    /// <summary>The disputes in order of their first passages.</summary>
    public ImmutableArray<Dispute> Find(
        IReadOnlyList<NormalizedText> texts, List<StatementWords> statements, ImmutableArray<Family> families,
        ImmutableArray<NumberComparison> numbers)
    {
        List<Claim> claims = Claim.Of(texts, statements);
        List<(DisputeType Type, Passage A, Passage B, string Reason)> found = [];
        Dictionary<string, HashSet<string>> familiesOf = FamiliesOf(families);
        foreach (Finding finding in Denials(claims, familiesOf))
            found.Add((finding.Type, PassageOf(finding.A, texts), PassageOf(finding.B, texts), finding.Reason));
        found.AddRange(Accounts(texts));
        found.AddRange(Misquotations(statements, families));
        found.AddRange(Numbers(numbers));
        return
        [
            .. found.Select(f => Compare(f.A, f.B) <= 0 ? f : (f.Type, f.B, f.A, f.Reason))
                .DistinctBy(f => (f.Item2, f.Item3))
                .OrderBy(f => f.Item2.ReportId, StringComparer.Ordinal).ThenBy(f => f.Item2.Span)
                .ThenBy(f => f.Item3.ReportId, StringComparer.Ordinal).ThenBy(f => f.Item3.Span)
                .Select((f, i) => new Dispute($"d{i + 1}", f.Item1, f.Item2, f.Item3, f.Item4)),
        ];
    }

    private static int Compare(Passage a, Passage b)
    {
        int order = string.CompareOrdinal(a.ReportId, b.ReportId);
        return order != 0 ? order : a.Span.CompareTo(b.Span);
    }

    /// <summary>Each denial against the assertion that comes closest to what it rejects; the same two families are held together once.</summary>
    private IEnumerable<Finding> Denials(List<Claim> claims, Dictionary<string, HashSet<string>> familiesOf)
    {
        Dictionary<int, List<int>> holders = [];
        for (int i = 0; i < claims.Count; i++)
        {
            foreach (int stem in claims[i].Stems)
            {
                if (!holders.TryGetValue(stem, out List<int>? list)) holders.Add(stem, list = []);
                list.Add(i);
            }
        }
        List<(double Score, int Denial, int Assertion)> candidates = [];
        for (int i = 0; i < claims.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (claims[i].Statement?.Statement.Stance != Stance.Deny) continue;
            HashSet<int> tried = [];
            foreach (int stem in claims[i].Stems.OrderByDescending(vocabulary.WeightOf).ThenBy(s => s).Take(StemsLookedUp))
            {
                List<int> list = holders[stem];
                if (list.Count > MostHolders) continue;
                foreach (int k in list)
                {
                    if (!tried.Add(k) || !CanBeRejectedBy(claims[k], claims[i])) continue;
                    (double shared, double own, double other) = LinkFeatures.Overlap(claims[i].Stems, claims[k].Stems, vocabulary);
                    bool ownVoice = claims[k].Statement is null;
                    double share = shared / Math.Min(own, other);
                    if (share < (ownVoice ? LeastShareOwnVoice : LeastShare) || shared < (ownVoice ? LeastSharedOwnVoice : LeastShared)) continue;
                    candidates.Add((shared * share, i, k));
                }
            }
        }
        HashSet<int> usedDenials = [];
        HashSet<(string, string)> shown = [];
        foreach ((_, int d, int k) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Denial).ThenBy(c => c.Assertion))
        {
            if (usedDenials.Contains(d)) continue;
            usedDenials.Add(d);
            string rejects = claims[d].Statement!.Statement.Id;
            string asserts = claims[k].Statement?.Statement.Id ?? $"{claims[k].Text}:{claims[k].Span.Start}";
            bool known = KinOf(rejects, familiesOf).Any(x => KinOf(asserts, familiesOf).Any(y => shown.Contains((x, y))));
            if (known) continue;
            shown.Add((rejects, asserts));
            yield return new Finding(DisputeType.Denial, claims[k], claims[d], DenialReason(claims[k], claims[d]));
        }
    }

    /// <summary>Whether the claim is somebody else's, put forward as true, and no part of the denial itself.</summary>
    private bool CanBeRejectedBy(Claim claim, Claim denial)
    {
        Statement denied = denial.Statement!.Statement;
        if (claim.Negated || (claim.Text == denial.Text && claim.Span.Overlaps(denial.Span))) return false;
        if (claim.Statement is not { } statement) return true;
        Statement asserted = statement.Statement;
        // Who says with approval that somebody denies it asserts nothing of the kind.
        bool tellsOfDenial = statement.Text.Attributed.Statements.Any(s => s.Stance == Stance.Deny && s.ParentId == asserted.Id);
        if (tellsOfDenial || asserted.Stance is not (Stance.Assert or Stance.Believe) || asserted.SpeakerId is null || denied.SpeakerId is null) return false;
        return asserted.SpeakerId != denied.SpeakerId && !representatives.AreRelated(asserted.SpeakerId, denied.SpeakerId);
    }

    private string DenialReason(Claim assertion, Claim denial)
    {
        string denier = NameOf(denial.Statement!.Statement.SpeakerId);
        return assertion.Statement is { } statement
            ? $"{denier} rejects an assertion of {NameOf(statement.Statement.SpeakerId)} in nearly the same words."
            : $"{denier} rejects what the report states in its own voice.";
    }

    /// <summary>One utterance that is a question in one report and a claim or demand in another, or has a negation in one only.</summary>
    private IEnumerable<(DisputeType, Passage, Passage, string)> Misquotations(List<StatementWords> statements, ImmutableArray<Family> families)
    {
        Dictionary<string, StatementWords> byId = new(StringComparer.Ordinal);
        foreach (StatementWords statement in statements) byId[statement.Statement.Id] = statement;
        foreach (Family family in families.Where(f => f.Variation == Variation.Altered))
        {
            foreach (Difference difference in family.Differences)
            {
                StatementWords a = byId[difference.StatementA], b = byId[difference.StatementB];
                if (difference.Kind != DifferenceKind.Negation || a.ReportId == b.ReportId) continue;
                if (a.Quoted.Length == 0 || b.Quoted.Length == 0) continue;
                yield return (DisputeType.Contradiction, Whole(a), Whole(b),
                    $"The same words of {NameOf(a.Statement.SpeakerId)}, with a negation in one report only.");
            }
        }
    }

    private IEnumerable<(DisputeType, Passage, Passage, string)> Accounts(IReadOnlyList<NormalizedText> texts)
    {
        foreach ((ReportedAct a, ReportedAct b, AccountConflict conflict) in new AccountFinder(vocabulary, cancellation).Find(texts))
        {
            string reason = conflict switch
            {
                AccountConflict.Exchanged => $"Who did it to whom is exchanged: {NameOf(a.Subject)} in one, {NameOf(b.Subject)} in the other (“{a.Verb}”, “{b.Verb}”).",
                AccountConflict.Negated => $"One says that {NameOf(a.Subject)} did it (“{a.Verb}”), the other that it was not done.",
                _ => $"The same act of {NameOf(a.Subject ?? b.Subject)} is told in words that exclude each other: “{a.Verb}”, “{b.Verb}”.",
            };
            yield return (conflict == AccountConflict.Negated ? DisputeType.Contradiction : DisputeType.Characterisation,
                new Passage(texts[a.Text].ReportId, a.Span), new Passage(texts[b.Text].ReportId, b.Span), reason);
        }
    }

    private static IEnumerable<(DisputeType, Passage, Passage, string)> Numbers(ImmutableArray<NumberComparison> numbers)
    {
        foreach (NumberComparison comparison in numbers.Where(n => n.Relation == NumberRelation.Conflict))
        {
            ReportedValue first = comparison.Values[0];
            ReportedValue? other = comparison.Values.FirstOrDefault(v => v.Value != first.Value && v.Passage.ReportId != first.Passage.ReportId);
            if (other is null) continue;
            bool time = first.Value.Length >= 7 && first.Value[4..].StartsWith('-') && char.IsAsciiDigit(first.Value[0]);
            yield return (time ? DisputeType.Time : DisputeType.Number, first.Passage, other.Passage, comparison.Reason);
        }
    }

    private static Passage Whole(StatementWords statement) => new(statement.ReportId, statement.Span);

    private static Passage PassageOf(Claim claim, IReadOnlyList<NormalizedText> texts) => new(texts[claim.Text].ReportId, claim.Span);

    private string NameOf(string? speakerId) =>
        speakerId is null ? "a speaker who is not named" : names.GetValueOrDefault(speakerId, speakerId);

    private static Dictionary<string, HashSet<string>> FamiliesOf(ImmutableArray<Family> families)
    {
        Dictionary<string, HashSet<string>> kin = new(StringComparer.Ordinal);
        foreach (Family family in families)
        {
            foreach (string member in family.Members)
            {
                if (!kin.TryGetValue(member, out HashSet<string>? others)) kin.Add(member, others = new HashSet<string>(StringComparer.Ordinal));
                others.UnionWith(family.Members);
            }
        }
        return kin;
    }

    private static HashSet<string> KinOf(string statement, Dictionary<string, HashSet<string>> familiesOf) =>
        familiesOf.TryGetValue(statement, out HashSet<string>? kin) ? kin : [statement];
}
