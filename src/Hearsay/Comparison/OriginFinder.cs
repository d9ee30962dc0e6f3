using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Comparison;

/// <summary>Finds how much reports share with each other, and which of them come from one place.</summary>
internal sealed class OriginFinder
{
    // Of 300 pairs of articles that two US outlets published in one month and that share at least eight words in a row outside quotation marks,
    // those told independently share up to 0.32 of the shorter, mostly under 0.1 (posts, letters and documents set in without marks); versions of
    // one text share 0.36, 0.48 and 0.74 and more (abridged, edited and plain copies).
    private const double LeastContainment = 0.33;

    // A third of a note of fifty words is a sentence or two.
    private const int LeastWords = 30;

    private const int MostReasons = 6;

    /// <summary>The pairs of reports that share a copied passage, in order.</summary>
    public static ImmutableArray<ReportShare> Shares(IReadOnlyList<NormalizedText> texts, ImmutableArray<Reuse> reuse)
    {
        Dictionary<string, NormalizedText> byId = texts.ToDictionary(t => t.ReportId, StringComparer.Ordinal);
        Dictionary<string, int> own = texts.ToDictionary(t => t.ReportId, t => t.Words.Count(PassageGrower.IsOpen), StringComparer.Ordinal);
        return
        [
            .. from passages in reuse.GroupBy(r => (A: r.A.ReportId, B: r.B.ReportId))
               let a = Covered(byId[passages.Key.A], passages.Select(p => p.A))
               let b = Covered(byId[passages.Key.B], passages.Select(p => p.B))
               select new ReportShare(passages.Key.A, passages.Key.B, a, (double)a / Math.Max(1, own[passages.Key.A]), (double)b / Math.Max(1, own[passages.Key.B])),
        ];
    }

    /// <summary>All reports, those of one origin together, in the order of their first reports.</summary>
    public static ImmutableArray<Origin> Origins(IReadOnlyList<NormalizedText> texts, ImmutableArray<ReportShare> shares, ImmutableArray<Credit> credits)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        foreach (NormalizedText text in texts) index.Add(text.ReportId, index.Count);
        int[] groups = [.. Enumerable.Range(0, texts.Count)];
        List<(int Report, string Reason)> reasons = [];
        void Join(int a, int b, string reason)
        {
            int from = Math.Max(groups[a], groups[b]), to = Math.Min(groups[a], groups[b]);
            for (int i = 0; i < groups.Length; i++)
                if (groups[i] == from) groups[i] = to;
            reasons.Add((a, reason));
        }
        foreach (ReportShare share in shares)
        {
            if (share.Containment < LeastContainment || share.SharedWords < LeastWords) continue;
            Join(index[share.A], index[share.B], $"{share.A} and {share.B} share {(int)Math.Round(100 * share.Containment)}% of the shorter's own words");
        }
        // Texts that one agency wrote are its own words twice, however each outlet cut them.
        List<Credit> lines = [.. credits.Where(c => c.Kind == CreditKind.CreditLine)];
        for (int i = 0; i < lines.Count; i++)
        {
            int other = lines.FindIndex(0, i, l => l.ReportId != lines[i].ReportId && OutletNames.KeyOf(l.Name) == OutletNames.KeyOf(lines[i].Name));
            if (other >= 0) Join(index[lines[other].ReportId], index[lines[i].ReportId], $"{lines[other].ReportId} and {lines[i].ReportId} both carry the text of {lines[i].Name}");
            if (lines[i].CreditedReportId is { } published) Join(index[published], index[lines[i].ReportId], $"{lines[i].ReportId} carries the text of {lines[i].Name}");
        }
        return
        [
            .. from text in texts
               group text by groups[index[text.ReportId]] into one
               select new Origin([.. one.Select(t => t.ReportId)], Told([.. reasons.Where(r => groups[r.Report] == one.Key).Select(r => r.Reason)])),
        ];
    }

    // The pairs of a hundred copies are no reason that anybody reads; the shares list them.
    private static string Told(List<string> reasons) =>
        reasons.Count <= MostReasons ? string.Join("; ", reasons)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", reasons.Take(MostReasons))}; and {reasons.Count - MostReasons} more pairs");

    private static int Covered(NormalizedText text, IEnumerable<Passage> passages)
    {
        HashSet<int> words = [];
        foreach (Passage passage in passages)
        {
            WordRange range = text.WordsOf(passage.Span);
            for (int i = range.Start; i < range.End; i++) words.Add(i);
        }
        return words.Count;
    }
}
