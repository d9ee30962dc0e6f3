using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Finds denials that say over what they deny, and the assertion that comes closest to it.</summary>
/// <remarks>The assertion is somebody else's, or of the outlet's own voice, in nearly the same words.</remarks>
internal sealed class DenialFinder(Vocabulary vocabulary, Representatives representatives, CancellationToken cancellation)
{
    // What a denial and an assertion must share: so much of the shorter one's weight, and so much in all.
    private const double LeastShare = 0.5;
    private const double LeastShared = 9;
    private const double LeastShareOwnVoice = 0.6;
    private const double LeastSharedOwnVoice = 12;

    private static readonly string[] Opposing = ["oppos", "object", "challeng", "resist", "protest", "refus", "condemn", "critic", "accus", "rebuff", "declin"];

    // By report the statements that tell of a denial.
    private readonly Dictionary<AttributedReport, HashSet<string>> tellingOfDenial = new(ReferenceEqualityComparer.Instance);

    private const int StemsLookedUp = 6;
    private const int MostHolders = 64;

    /// <summary>The pairs, the closest first, one for each denial.</summary>
    public IEnumerable<(Claim Assertion, Claim Denial)> Find(List<Claim> claims)
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
            if (claims[i].Statement is not { Statement.Stance: Stance.Deny } denial || IsOpposition(denial)) continue;
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
        HashSet<int> used = [];
        foreach ((_, int denial, int assertion) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Denial).ThenBy(c => c.Assertion))
        {
            if (used.Add(denial)) yield return (claims[assertion], claims[denial]);
        }
    }

    /// <summary>Whether the cue turns down a plan or a person rather than what is put forward as true: what ought to be is no matter of fact.</summary>
    private static bool IsOpposition(StatementWords denial) =>
        denial.Statement.Cue.Any(c => Opposing.Any(o => c.Of(denial.Text.Segments.Text).Contains(o, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the claim is somebody else's, put forward as true, and no part of the denial itself.</summary>
    private bool CanBeRejectedBy(Claim claim, Claim denial)
    {
        Statement denied = denial.Statement!.Statement;
        if (claim.Negated || (claim.Text == denial.Text && claim.Span.Overlaps(denial.Span))) return false;
        if (claim.Statement is not { } statement) return true;
        Statement asserted = statement.Statement;
        // Who says with approval that somebody denies it asserts nothing of the kind.
        bool tellsOfDenial = TellingOfDenial(statement.Text.Attributed).Contains(asserted.Id);
        if (tellsOfDenial || asserted.Stance is not (Stance.Assert or Stance.Believe) || asserted.SpeakerId is null || denied.SpeakerId is null) return false;
        return asserted.SpeakerId != denied.SpeakerId && !representatives.AreRelated(asserted.SpeakerId, denied.SpeakerId);
    }

    private HashSet<string> TellingOfDenial(AttributedReport report)
    {
        if (!tellingOfDenial.TryGetValue(report, out HashSet<string>? telling))
            tellingOfDenial.Add(report, telling = [.. report.Statements.Where(s => s.Stance == Stance.Deny).Select(s => s.ParentId).OfType<string>()]);
        return telling;
    }
}
