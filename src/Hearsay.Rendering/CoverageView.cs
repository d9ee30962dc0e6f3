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

    /// <summary>The fact in the fewest words; rather from below a headline, and rather from the beginning of a sentence.</summary>
    internal string Words(CoveredFact fact)
    {
        string words = fact.Passages.OrderBy(p => p.Part == ReportPart.Headline).ThenBy(p => p.Passage.Span.Length).Select(p => view.Words(p.Passage))
            .OrderBy(w => w.AsSpan().TrimStart("“\"‘'([") is { Length: > 0 } bare && char.IsLower(bare[0])).First();
        // A clause may hold one mark of a pair only.
        int opened = words.Count(c => c == '“'), closed = words.Count(c => c == '”'), straight = words.Count(c => c == '"');
        return opened != closed || straight % 2 == 1 ? words.Trim('“', '”', '"', ',', ' ') : words;
    }

    /// <summary>Where it stands first in each report: "lead of Courier and Ledger, end of Post".</summary>
    internal string Places(CoveredFact fact)
    {
        var parts = fact.Passages.GroupBy(p => p.Passage.ReportId, StringComparer.Ordinal)
            .GroupBy(r => r.Min(p => p.Part), r => view.ShortLabel(r.Key)).OrderBy(g => g.Key).ToArray();
        string places = parts.Length == 1 && fact.ReportIds.Length == view.Reports.Length
            ? $"{Of(parts[0].Key)} of each"
            : string.Join(", ", parts.Select(g => $"{Of(g.Key)} of {ProvenanceView.Join(g)}"));
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
