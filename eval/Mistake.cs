using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Evaluation;

/// <summary>Something that went wrong at one place.</summary>
/// <param name="Kind">What kind of mistake ("missed", "spurious", "speaker").</param>
/// <param name="Place">The story or article, and where in it.</param>
/// <param name="Details">Lines that let a reader judge it.</param>
internal sealed record Mistake(string Kind, string Place, ImmutableArray<string> Details);

/// <summary>Which mistakes to show.</summary>
/// <param name="Most">How many of each measure at most, spread evenly over all; null for all.</param>
/// <param name="Kinds">The kinds to show; empty for all.</param>
/// <param name="Place">Only where the place holds these words; null for everywhere.</param>
internal sealed record MistakeFilter(int? Most, FrozenSet<string> Kinds, string? Place)
{
    /// <summary>The mistakes to show as text, grouped by kind.</summary>
    public string Show(IEnumerable<Mistake> mistakes)
    {
        Mistake[] wanted =
        [
            .. mistakes.Where(m => (Kinds.Count == 0 || Kinds.Contains(m.Kind)) && m.Place.Contains(Place ?? "", StringComparison.OrdinalIgnoreCase)),
        ];
        int count = Math.Min(Most ?? wanted.Length, wanted.Length);
        StringBuilder text = new();
        string kinds = string.Join(", ", wanted.CountBy(m => m.Kind).Select(k => $"{k.Key} {k.Value}"));
        text.Append($"showing {count} of {wanted.Length} mistakes ({kinds}); ⟦content⟧ ⟨source⟩ ⟪cue⟫ ¶ new line\n");
        // Every k-th, so that a few stand for the whole corpus.
        foreach (Mistake mistake in Enumerable.Range(0, count).Select(i => wanted[(int)((long)i * wanted.Length / count)]))
        {
            text.Append($"\n{mistake.Kind}  {mistake.Place}\n");
            foreach (string line in mistake.Details) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }
}

/// <summary>Cuts out what surrounds a place, with the place marked.</summary>
internal static class Excerpt
{
    private const int Around = 90;
    private const int Longest = 700;

    /// <summary>The text around the spans: content in ⟦⟧, source in ⟨⟩, cue in ⟪⟫.</summary>
    public static string Of(string text, IEnumerable<TextSpan> content, IEnumerable<TextSpan>? source = null, IEnumerable<TextSpan>? cue = null)
    {
        List<(int At, int Order, string Mark)> marks = [];
        void Mark(IEnumerable<TextSpan>? spans, string open, string close)
        {
            foreach (TextSpan span in (spans ?? []).Where(s => !s.IsEmpty))
            {
                // Where marks meet, what ends comes before what starts.
                marks.Add((span.Start, 1, open));
                marks.Add((span.End, 0, close));
            }
        }
        Mark(content, "⟦", "⟧");
        Mark(source, "⟨", "⟩");
        Mark(cue, "⟪", "⟫");
        if (marks.Count == 0) return "";
        marks.Sort();
        int start = Math.Max(0, marks[0].At - Around), end = Math.Min(text.Length, marks[^1].At + Around);
        StringBuilder excerpt = new(start > 0 ? "…" : "");
        int at = start;
        foreach ((int place, _, string mark) in marks)
        {
            excerpt.Append(text, at, place - at).Append(mark);
            at = place;
        }
        excerpt.Append(text, at, end - at).Append(end < text.Length ? "…" : "");
        if (excerpt.Length > Longest) excerpt.Remove(Longest / 2, excerpt.Length - Longest).Insert(Longest / 2, " [...] ");
        return excerpt.Replace("\r", "").Replace("\n", " ¶ ").ToString();
    }

    /// <summary>The words of the spans, one after the other.</summary>
    public static string Words(string text, IEnumerable<TextSpan> spans) =>
        string.Join(" | ", spans.Select(s => s.Of(text).ToString())).ReplaceLineEndings(" ¶ ");
}
