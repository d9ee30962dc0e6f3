using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>An attribution as annotated: stretches of its text.</summary>
internal sealed record AnnotatedAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>An article with its attributions, in the form in which PolNeAR is published: a text, and brat's standoff lines.</summary>
internal sealed partial record AnnotatedArticle(string Name, string Text, IReadOnlyList<AnnotatedAttribution> Attributions)
{
    /// <summary>The annotated articles of a folder in ordinal order; of several annotators the first.</summary>
    public static IEnumerable<AnnotatedArticle> Load(string folder)
    {
        foreach (var versions in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").GroupBy(f => AnnotatorId.Replace(Path.GetFileNameWithoutExtension(f), "")).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string file = Path.Combine(folder, "text", versions.Key + ".txt");
            if (!File.Exists(file)) continue;
            string text = File.ReadAllText(file);
            yield return new AnnotatedArticle(versions.Key, text, Parse(File.ReadAllLines(versions.Order(StringComparer.Ordinal).First()), text));
        }
    }

    private static List<AnnotatedAttribution> Parse(string[] lines, string text)
    {
        CodePointMap map = new(text);
        Dictionary<string, List<TextSpan>> stretches = [];
        List<string[]> events = [];
        foreach (string[] fields in lines.Select(l => l.Split('\t')).Where(f => f.Length > 1))
        {
            if (fields[0].StartsWith('E')) events.Add(fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (!fields[0].StartsWith('T') || fields[1].IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space)) continue;
            List<TextSpan> spans = [];
            foreach (string[] ends in fields[1][(space + 1)..].Split(';').Select(p => p.Split(' ')))
            {
                if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start) || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)) continue;
                if (start < end && end <= map.Count) spans.Add(new TextSpan(map.ToUtf16(start), map.ToUtf16(end)));
            }
            stretches[fields[0]] = spans;
        }
        List<AnnotatedAttribution> attributions = [];
        foreach (string[] arguments in events)
        {
            ILookup<string, TextSpan> roles = arguments.Select(a => a.Split(':', 2)).Where(a => a.Length == 2 && stretches.ContainsKey(a[1]))
                .SelectMany(a => stretches[a[1]].Select(s => (Role: a[0].TrimEnd([.. "0123456789"]), Span: s))).ToLookup(a => a.Role, a => a.Span);
            attributions.Add(new AnnotatedAttribution([.. roles["Source"]], [.. roles["Cue"]], [.. roles["Content"]]));
        }
        return attributions;
    }

    [GeneratedRegex("_[0-9a-f]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex AnnotatorId { get; }
}
