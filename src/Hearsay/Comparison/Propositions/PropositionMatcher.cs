using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Says how far two propositions with one key may tell of one act or state.</summary>
internal sealed class PropositionMatcher(Vocabulary vocabulary)
{
    /// <summary>How much of what takes part in the one, by weight, the other has too.</summary>
    /// <remarks>Not to have done a thing in one way is no contrary of having done it: what only the negated clause has makes it narrower.</remarks>
    public double Coverage(Proposition told, Proposition negated)
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

    /// <summary>Whether who and what takes part may be the same: nothing known stands against something else in one role.</summary>
    public static bool AreParties(Proposition a, Proposition b, out int matched)
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
