using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>A stretch of a text that a finding rests on.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Style">Classes of the style sheet.</param>
/// <param name="Anchor">Id of the place in the page; null when nothing links to it.</param>
/// <param name="Key">What its words and all other words of the same finding carry; null when nothing lights up with it.</param>
/// <param name="Target">Id of the element that the mark leads to; null when it leads nowhere.</param>
/// <param name="Label">What the link behind the words is called; null when the words themselves are the link.</param>
internal sealed record TextMark(TextSpan Span, string Style, string? Anchor, string? Key, string? Target, string? Label);

/// <summary>The places of all findings in the texts.</summary>
internal sealed class PageMarks
{
    private readonly List<TextMark>[] marks;
    private readonly StoryView view;

    internal PageMarks(StoryView view, PageIndex index)
    {
        this.view = view;
        marks = [.. view.Reports.Select(_ => new List<TextMark>())];
        // What is marked first is what a click on words of several findings leads to first.
        Add(index.Disputes, "m-dispute");
        Add(index.Numbers, "m-number");
        Statements(index);
        Add(index.Headlines, "m-word");
        Add(index.Verbs, "m-word");
        Add(index.Words, "m-word");
        Add(index.Copies, "m-copy");
        Add(index.FactFindings, "m-fact");
        for (int i = 0; i < index.Times.Length; i++)
        {
            if (view.Comparison.Timeline[i].IsPlaced) Add([index.Times[i]], "m-time");
        }
        Add(index.Credits, "m-credit");
        Add(index.Only, "m-only");
    }

    /// <summary>The marks of one report.</summary>
    internal ImmutableArray<TextMark> Of(int report) => [.. marks[report]];

    private void Statements(PageIndex index)
    {
        for (int r = 0; r < view.Reports.Length; r++)
        {
            foreach (Statement statement in view.Reports[r].Statements)
            {
                string anchor = index.AnchorOf(statement);
                PageFinding speaker = index.SpeakerOf(statement);
                IReadOnlyList<PageFinding> families = index.FamiliesOf(statement);
                for (int c = 0; c < statement.Content.Length; c++)
                {
                    string? place = c == 0 ? anchor : null;
                    // Where neither a family nor words for the source lead back to the finding, the content itself does.
                    marks[r].Add(new TextMark(statement.Content[c], "m-said " + Style(speaker), place, anchor, families.Count == 0 && statement.Source.IsEmpty ? speaker.Id : null, null));
                    bool last = c == statement.Content.Length - 1;
                    foreach (PageFinding family in families)
                        marks[r].Add(new TextMark(statement.Content[c], "m-family " + Style(family), null, family.Key, last ? family.Id : null, last ? family.Key : null));
                }
                foreach (TextSpan source in statement.Source) marks[r].Add(new TextMark(source, "source", null, null, speaker.Id, null));
                foreach (TextSpan cue in statement.Cue) marks[r].Add(new TextMark(cue, "cue", null, null, null, null));
            }
        }
    }

    private void Add(ImmutableArray<PageFinding> findings, string style)
    {
        foreach (PageFinding finding in findings)
        {
            foreach (FindingPlace place in finding.Places)
                marks[view.IndexOf(place.Passage.ReportId)].Add(new TextMark(place.Passage.Span, $"{style} {Style(finding)}", place.Anchor, finding.Key, finding.Id, finding.Key));
        }
    }

    // By these classes a filter takes the marks of other findings out of the texts.
    private static string Style(PageFinding finding) =>
        (finding.Told switch { Told.Every => "t-every", Told.Some => "t-some", _ => "t-one" }) + (finding.IsConflict ? " t-conflict" : "");
}
