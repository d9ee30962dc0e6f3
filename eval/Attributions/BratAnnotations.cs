using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Evaluation.Attributions;

/// <summary>Reads attributions from brat's standoff format, as PolNeAR is published in.</summary>
/// <remarks>A line <c>T3</c>, tab, <c>Content 10 20;25 30</c> is a stretch of text in code points; a line <c>E1</c>, tab,
/// <c>Attribution:T4 Content:T3 Cue:T2 Source:T1</c> an attribution. <c>Content2</c> and the like carry on their role. Everything else is
/// left alone.</remarks>
internal static class BratAnnotations
{
    /// <summary>The attributions in the order of the file.</summary>
    public static ImmutableArray<AttributionSpans> Parse(string annotations, string text)
    {
        CodePointMap map = new(text);
        Dictionary<string, ImmutableArray<TextSpan>> stretches = [];
        List<string[]> events = [];
        foreach (string line in annotations.Split('\n'))
        {
            string[] fields = line.TrimEnd('\r').Split('\t', 3);
            if (fields.Length < 2) continue;
            if (fields[0] is ['T', ..] && ParseStretch(fields[1], map) is { } spans) stretches[fields[0]] = spans;
            else if (fields[0] is ['E', ..]) events.Add(fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. events.Select(arguments => ToAttribution(arguments, stretches)).Where(a => !(a.Source.IsEmpty && a.Cue.IsEmpty && a.Content.IsEmpty))];
    }

    private static ImmutableArray<TextSpan>? ParseStretch(string field, CodePointMap map)
    {
        int space = field.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return null;
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (string piece in field[(space + 1)..].Split(';'))
        {
            string[] ends = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length != 2 || !TryOffset(ends[0], map, out int start) || !TryOffset(ends[1], map, out int end)) return null;
            if (start < end) spans.Add(new TextSpan(start, end));
        }
        return spans.ToImmutable();
    }

    private static bool TryOffset(string digits, CodePointMap map, out int offset)
    {
        bool parsed = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int codePoint);
        offset = map.ToUtf16(Math.Min(codePoint, map.Count));
        return parsed;
    }

    private static AttributionSpans ToAttribution(string[] arguments, Dictionary<string, ImmutableArray<TextSpan>> stretches)
    {
        ILookup<string, TextSpan> roles = arguments.Select(a => a.Split(':', 2)).Where(a => a.Length == 2 && stretches.ContainsKey(a[1]))
            .SelectMany(a => stretches[a[1]].Select(span => (Role: a[0].TrimEnd([.. "0123456789"]).ToLowerInvariant(), Span: span)))
            .ToLookup(a => a.Role, a => a.Span);
        return new AttributionSpans([.. roles["source"]], [.. roles["cue"]], [.. roles["content"]]);
    }
}
