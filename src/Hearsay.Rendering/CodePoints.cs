using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>A stretch in Unicode code points: what leaves the program.</summary>
internal readonly record struct CodePointSpan(int Start, int End);

/// <summary>The code points of every report of a comparison.</summary>
internal sealed class CodePoints
{
    private readonly Dictionary<string, CodePointMap> maps = new(StringComparer.Ordinal);

    internal CodePoints(StoryComparison comparison)
    {
        foreach (Attribution.AttributedReport report in comparison.Reports)
            maps.Add(report.Report.Id, new CodePointMap(report.Report.Text));
    }

    internal CodePoints(Report report) => maps.Add(report.Id, new CodePointMap(report.Text));

    internal CodePointSpan Of(Passage passage) => Of(passage.ReportId, passage.Span);

    internal CodePointSpan Of(string reportId, TextSpan span)
    {
        CodePointMap map = maps[reportId];
        return new CodePointSpan(map.ToCodePoint(span.Start), map.ToCodePoint(span.End));
    }
}
