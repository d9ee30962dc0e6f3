using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>The timeline as a Markdown table.</summary>
internal sealed class TimelineMarkdown(StoryView view, Func<Passage, int> lineOf, Action<string> line)
{
    internal void Write()
    {
        if (view.Comparison.Timeline.IsEmpty) return;
        line("");
        line("## Timeline");
        line("");
        line("Dated events that the reports tell, in the order of their dates.");
        line("");
        line("| When | Report | What | Told as |");
        line("|---|---|---|---|");
        foreach (TimelineEntry entry in view.Comparison.Timeline)
        {
            // One date for all the tellings of an event; the cells below it stay empty.
            string when = MarkdownText.Escape(TimelineWords.Date(entry.Date)) + (entry.IsPlaced ? "" : $" ({MarkdownText.Escape(VisibleText.Line(entry.Reason))})");
            foreach (TimelinePassage telling in entry.Passages)
            {
                string label = MarkdownText.Escape(view.Label(telling.Passage.ReportId));
                line($"| {when} | {label}, line {lineOf(telling.Passage)} | {MarkdownText.Escape(TimelineWords.Told(telling, view))} | {MarkdownText.Escape(TimelineWords.Manner(telling, view))} |");
                when = "";
            }
        }
    }
}
