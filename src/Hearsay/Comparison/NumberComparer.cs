using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>Puts together the quantities of several reports that are about the same thing, and says whether they agree.</summary>
/// <remarks>Two quantities are about the same thing when they are of one kind and stand among the same rare words, the noun they count
/// above all. Pairs join into groups from the likeliest down; a group holds one mention of a report. A miss is cheaper than nonsense:
/// what is merely the same weekday stays apart.</remarks>
internal sealed class NumberComparer
{
    // Pairs grow with the square of the mentions: 1,500 in all keep the worst case at a second.
    private const int MostMentions = 1500;
    private const int MostPerReport = 400;

    // As many as a report of a thousand words has, for as long as that stays usable; then the first ten of each.
    private const int UsualPerReport = 20;
    private const int MostMentionsOfUsual = 4000;
    private const int LeastPerReport = 10;
    private const double Threshold = 0.6;

    // A third report's amount joins a sure pair on less evidence; a date does not: any day has many events.
    private const double JoinThreshold = 0.4;
    private const double LeastMean = 0.35;
    private const double LeastMeanOfDates = 0.5;

    /// <summary>Compares the quantities of the reports.</summary>
    /// <param name="reports">The reports in the order of the comparison, speaker ids joined.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public ImmutableArray<NumberComparison> Compare(ImmutableArray<AttributedReport> reports, CancellationToken cancellation = default)
    {
        if (reports.Length < 2) return [];
        NumberContexts contexts = new(Math.Max(
            Math.Clamp(MostMentions / reports.Length, LeastPerReport, MostPerReport), Math.Min(UsualPerReport, MostMentionsOfUsual / reports.Length)));
        for (int i = 0; i < reports.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            contexts.Add(i, reports[i]);
        }
        List<NumberMention> mentions = contexts.Mentions;
        Dictionary<(int A, int B), NumberPair> pairs = ScorePairs(mentions, new NumberPairScorer(contexts), cancellation);
        List<List<int>> groups = Group(mentions, pairs);
        NumberWording wording = new(reports, contexts);
        return [.. groups.Select(g => wording.Describe(g, pairs))];
    }

    private static Dictionary<(int A, int B), NumberPair> ScorePairs(List<NumberMention> mentions, NumberPairScorer scorer, CancellationToken cancellation)
    {
        Dictionary<(int A, int B), NumberPair> pairs = [];
        // Quantities of two kinds or units are about two things.
        Dictionary<(QuantityKind, string), List<int>> earlier = [];
        for (int b = 0; b < mentions.Count; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            (QuantityKind, string) key = (mentions[b].Quantity.Kind, mentions[b].Quantity.Unit);
            if (!earlier.TryGetValue(key, out List<int>? alike)) earlier.Add(key, alike = []);
            foreach (int a in alike)
            {
                if (mentions[a].Report != mentions[b].Report && scorer.Score(mentions[a], mentions[b]) is { } scored)
                    pairs[(a, b)] = new NumberPair(a, b, scored.Relation, scored.Score);
            }
            alike.Add(b);
        }
        return pairs;
    }

    private static List<List<int>> Group(List<NumberMention> mentions, Dictionary<(int A, int B), NumberPair> pairs)
    {
        List<int>?[] groupOf = new List<int>?[mentions.Count];
        List<List<int>> groups = [];
        HashSet<string> years = new(StringComparer.Ordinal);
        HashSet<(int Mention, int Report)> agreeing = Agreements(mentions, pairs);
        foreach (NumberPair pair in pairs.Values.Where(p => p.Score >= JoinThreshold)
            .OrderByDescending(p => p.Score).ThenBy(p => p.A).ThenBy(p => p.B))
        {
            (List<int>? first, List<int>? second) = (groupOf[pair.A], groupOf[pair.B]);
            if (first is not null && second is not null) continue;
            if (first is null && second is null)
            {
                if (pair.Score < Threshold || (pair.Relation == NumberRelation.Conflict && IsExplained(pair))) continue;
                // One group a year: the same election is named in every other paragraph.
                if (IsYear(mentions[pair.A]) && IsYear(mentions[pair.B]) && !years.Add(mentions[pair.A].Value)) continue;
                List<int> group = [pair.A, pair.B];
                (groupOf[pair.A], groupOf[pair.B]) = (group, group);
                groups.Add(group);
                continue;
            }
            (List<int> known, int added) = first is not null ? (first, pair.B) : (second!, pair.A);
            if (!Fits(known, added, mentions, pairs)) continue;
            known.Add(added);
            groupOf[added] = known;
        }
        foreach (List<int> group in groups) group.Sort();
        groups.Sort((x, y) => x[0].CompareTo(y[0]));
        return groups;

        // When either side agrees with something else in the other's report, the two differ in what they are about.
        bool IsExplained(NumberPair conflict) =>
            agreeing.Contains((conflict.A, mentions[conflict.B].Report)) || agreeing.Contains((conflict.B, mentions[conflict.A].Report));
    }

    private static HashSet<(int Mention, int Report)> Agreements(List<NumberMention> mentions, Dictionary<(int A, int B), NumberPair> pairs)
    {
        HashSet<(int Mention, int Report)> agreeing = [];
        foreach (NumberPair pair in pairs.Values)
        {
            if (pair.Relation == NumberRelation.Conflict || pair.Score < Threshold) continue;
            agreeing.Add((pair.A, mentions[pair.B].Report));
            agreeing.Add((pair.B, mentions[pair.A].Report));
        }
        return agreeing;
    }

    private static bool IsYear(NumberMention mention) => mention.Value.Length == 4 && mention.Quantity.Step is 365 or 366;

    private static bool Fits(List<int> group, int added, List<NumberMention> mentions, Dictionary<(int A, int B), NumberPair> pairs)
    {
        double sum = 0;
        int scored = 0;
        bool conflicts = false;
        foreach (int member in group)
        {
            if (mentions[member].Report == mentions[added].Report) return false;
            if (!pairs.TryGetValue((Math.Min(member, added), Math.Max(member, added)), out NumberPair pair)) continue;
            sum += pair.Score;
            scored++;
            conflicts |= pair.Relation == NumberRelation.Conflict;
        }
        // Who contradicts one member contradicts those that agree with it; otherwise all members must match.
        return scored > 0 && (conflicts || scored == group.Count)
            && sum / scored >= (mentions[added].IsDate ? LeastMeanOfDates : LeastMean);
    }
}
