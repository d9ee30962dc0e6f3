using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The English words for what changed between the wordings of a family, in the formats for people.</summary>
internal static class DifferencePhrases
{
    private const int RemarksShown = 2;

    /// <summary>What turns the sense most, in a few words behind the variation; empty where marks on the words say all.</summary>
    internal static string Telling(Family family)
    {
        List<string> remarks =
        [
            .. family.Differences.Where(d => WeightOf(d.Kind) is not null && d.Remark.Length > 0).OrderBy(d => WeightOf(d.Kind))
                .Select(d => d.Remark).Distinct(StringComparer.Ordinal).Take(RemarksShown),
        ];
        return string.Join("; ", remarks);
    }

    /// <summary>Under whose names the members stand, where it is not one; empty too where the heading names nobody.</summary>
    internal static string NamesOf(Family family, StoryView view) => family.Speakers switch
    {
        FamilySpeakers.Representative => "one speaks for the other",
        FamilySpeakers.Different => "under different names",
        FamilySpeakers.Unknown when view.Statement(family.Members[0]).SpeakerId is not null => "elsewhere under no name",
        _ => "",
    };

    /// <summary>Every difference but plain cuts, which the marks show: the words of both sides on one line, and what it is.</summary>
    internal static IEnumerable<string> Listed(Family family, StoryView view)
    {
        foreach (Difference difference in family.Differences)
        {
            if (difference.Kind is DifferenceKind.CutFront or DifferenceKind.CutMiddle or DifferenceKind.CutEnd || difference.Remark.Length == 0) continue;
            string? a = Words(difference.StatementA, difference.A, view), b = Words(difference.StatementB, difference.B, view);
            string words = a is not null && b is not null ? $"“{a}”, “{b}”" : $"“{a ?? b}”";
            yield return $"{words}: {difference.Remark}";
        }
    }

    private static string? Words(string statement, TextSpan? span, StoryView view) =>
        span is { } words ? VisibleText.ShortenMiddle(view.Words(view.Statement(statement).ReportId, words), 64) : null;

    // What is no more than other words, or the same in another form, the marks on the words show.
    private static int? WeightOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Question => 0,
        DifferenceKind.Negation => 1,
        DifferenceKind.Qualifier => 2,
        DifferenceKind.Number => 3,
        DifferenceKind.Joined => 4,
        DifferenceKind.Moved => 5,
        _ => null,
    };
}
