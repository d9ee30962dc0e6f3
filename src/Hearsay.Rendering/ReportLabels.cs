using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Rendering;

/// <summary>What the reports are called where a person reads.</summary>
internal static class ReportLabels
{
    private const int Columns = 16;
    private const int MostColumns = 40;

    /// <summary>The outlets where all are known and differ, else the ids; of long ids as many parts from the front as tell them apart.</summary>
    internal static string[] Of(ImmutableArray<AttributedReport> reports)
    {
        string[] outlets = [.. reports.Select(r => VisibleText.Line(r.Report.Outlet))];
        if (outlets.All(o => o.Length > 0) && AreDistinct(outlets)) return outlets;
        string[] ids = [.. reports.Select(r => VisibleText.Line(r.Report.Id))];
        if (ids.All(id => DisplayWidth.Of(id) <= Columns)) return ids;
        for (int parts = 1; parts <= 4; parts++)
        {
            string[] fronts = [.. ids.Select(id => Front(id, parts))];
            if (fronts.All(f => f.Length > 0) && AreDistinct(fronts)) return fronts;
        }
        return ids;
    }

    /// <summary>The labels cut to a few columns, without a leading article, as far as the reports can still be told apart.</summary>
    internal static string[] Shortened(string[] labels)
    {
        string[] bare = [.. labels.Select(l => DisplayWidth.Of(l) > Columns && l.StartsWith("The ", StringComparison.Ordinal) ? l[4..] : l)];
        if (!AreDistinct(bare)) bare = labels;
        for (int columns = Columns; columns <= MostColumns; columns++)
        {
            string[] cut = [.. bare.Select(l => VisibleText.Shorten(l, columns))];
            if (AreDistinct(cut)) return cut;
        }
        return labels;
    }

    // File names join their parts by these: "004_ffc257b2", "2017-07-07-gazette".
    private static string Front(string id, int parts)
    {
        int end = 0;
        for (int part = 0; part < parts && end < id.Length; part++)
        {
            int next = id.AsSpan(Math.Min(end + 1, id.Length)).IndexOfAny("_- .");
            end = next < 0 ? id.Length : end + 1 + next;
        }
        return id[..end];
    }

    private static bool AreDistinct(string[] labels) => labels.Distinct(StringComparer.Ordinal).Count() == labels.Length;
}
