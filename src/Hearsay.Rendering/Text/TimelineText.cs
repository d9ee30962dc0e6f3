using System.Collections.Immutable;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The timeline in the summary for a terminal: a line an event.</summary>
internal sealed class TimelineText(StoryView view, TerminalLines lines)
{
    private const int EntriesShown = 5;

    internal void Write()
    {
        ImmutableArray<TimelineEntry> entries = view.Comparison.Timeline;
        int placed = entries.Count(e => e.IsPlaced);
        if (placed == 0)
        {
            if (entries.IsEmpty) return;
            lines.Blank();
            lines.Line(0, 2, new Run("Timeline", RunStyle.Heading),
                new Run($"  {Phrases.Count(entries.Length, "date", "dates")} told, none of which can be placed: {VisibleText.Line(entries[0].Reason)}", RunStyle.Faint));
            return;
        }
        ImmutableArray<TimelineEntry> shown = TimelineWords.Telling(entries, EntriesShown);
        lines.Heading("Timeline", shown.Length < placed ? $"{shown.Length} of {Phrases.Number(placed)}; dated events told" : "dated events told");
        int width = shown.Max(e => TimelineWords.Date(e.Date).Length) + 2;
        foreach (TimelineEntry entry in shown)
        {
            string date = TimelineWords.Date(entry.Date).PadRight(width);
            TimelinePassage clearest = TimelineWords.Clearest(entry, view);
            string labels = string.Join(", ", entry.Passages.Select(p => view.ShortLabel(p.Passage.ReportId)).Distinct(StringComparer.Ordinal)) + ": ";
            string manner = TimelineWords.Manner(clearest, view) is { Length: > 0 } told ? $" ({told})" : "";
            int room = Math.Max(24, lines.Width - 2 - width - DisplayWidth.Of(labels) - DisplayWidth.Of(manner));
            lines.Line(2, 4, new Run(date, RunStyle.Name), new Run(labels, RunStyle.Faint), VisibleText.Shorten(TimelineWords.Told(clearest, view), room), new Run(manner, RunStyle.Faint));
        }
    }
}
