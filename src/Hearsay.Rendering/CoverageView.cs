using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>What which reports have, in words, each with its place.</summary>
internal sealed class CoverageView
{
    private readonly StoryView view;
    private readonly OriginCounter origins;
    private readonly Dictionary<Passage, ReportPart> ownParts = [];

    internal CoverageView(StoryView view)
    {
        this.view = view;
        origins = new OriginCounter(view.Comparison);
        foreach (CoveredFact fact in view.Comparison.Coverage.Where(f => f.ReportIds.Length == 1))
            foreach (PlacedPassage placed in fact.Passages) ownParts[placed.Passage] = placed.Part;
    }

    /// <summary>What all reports have, what stands first in them first.</summary>
    internal IEnumerable<CoveredFact> InEvery => view.Reports.Length < 2 ? [] :
        view.Comparison.Coverage.Where(f => f.ReportIds.Length == view.Reports.Length).OrderBy(f => f.Passages.Sum(p => (int)p.Part) / (double)f.Passages.Length);

    /// <summary>What several have and not all.</summary>
    internal IEnumerable<CoveredFact> InSome => view.Comparison.Coverage.Where(f => f.ReportIds.Length > 1 && f.ReportIds.Length < view.Reports.Length);

    /// <summary>The fact in the fewest words that stand below a headline, where there are any.</summary>
    internal string Words(CoveredFact fact) =>
        view.Words(fact.Passages.OrderBy(p => p.Part == ReportPart.Headline).ThenBy(p => p.Passage.Span.Length).First().Passage);

    /// <summary>Where it stands first in each report: "lead of Courier and Ledger, end of Post".</summary>
    internal string Places(CoveredFact fact)
    {
        IEnumerable<IGrouping<ReportPart, string>> parts = fact.Passages.GroupBy(p => p.Passage.ReportId, StringComparer.Ordinal)
            .GroupBy(r => r.Min(p => p.Part), r => view.ShortLabel(r.Key)).OrderBy(g => g.Key);
        string places = string.Join(", ", parts.Select(g => $"{Of(g.Key)} of {string.Join(" and ", g)}"));
        return origins.Count(fact.ReportIds) == 1 ? places + "; one origin" : places;
    }

    /// <summary>Where a passage of one report only stands; empty when it is not known.</summary>
    internal string PlaceOf(Passage passage) => ownParts.TryGetValue(passage, out ReportPart part)
        ? part switch { ReportPart.End => "at the end", ReportPart.Middle => "in the middle", _ => $"in the {Of(part)}" } : "";

    private static string Of(ReportPart part) => part switch
    {
        ReportPart.Headline => "headline",
        ReportPart.Lead => "lead",
        ReportPart.Middle => "middle",
        ReportPart.End => "end",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
