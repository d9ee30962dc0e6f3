using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>A stretch of a text that a finding rests on.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Class">Class of the style sheet.</param>
/// <param name="Anchor">Id of the place in the page; null when nothing links to it.</param>
/// <param name="Target">Id of the finding on the page; null when it links nowhere.</param>
/// <param name="Label">What the link back to the finding is called; null when the words themselves are the link.</param>
internal sealed record TextMark(TextSpan Span, string Class, string? Anchor, string? Target, string? Label);

/// <summary>Writes a report's text with everything found in it marked in place.</summary>
internal sealed class MarkedText(Report report, ImmutableArray<TextMark> marks, HtmlWriter html)
{
    private readonly ImmutableArray<TextMark> ordered = [.. marks.OrderBy(m => m.Span).ThenBy(m => m.Class, StringComparer.Ordinal).ThenBy(m => m.Anchor, StringComparer.Ordinal)];
    private readonly List<TextMark> active = [];
    private int next;
    private int furniture;

    /// <summary>Writes one paragraph a line of the text.</summary>
    internal void Write()
    {
        string text = report.Text;
        for (int line = 0; line < text.Length;)
        {
            int end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            int start = line, last = end;
            while (start < last && char.IsWhiteSpace(text[start])) start++;
            while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > start) Paragraph(start, last);
            line = end + 1;
        }
    }

    private void Paragraph(int start, int end)
    {
        html.Markup($"<p dir=\"auto\"{AttributesOf(start)}>");
        int at = start;
        Close(at);
        while (at < end)
        {
            Open(at);
            int stop = end;
            if (next < ordered.Length) stop = Math.Min(stop, Math.Max(at + 1, ordered[next].Span.Start));
            foreach (TextMark mark in active) stop = Math.Min(stop, mark.Span.End);
            Segment(at, stop);
            at = stop;
            Close(at);
        }
        html.MarkupLine("</p>");
    }

    private string AttributesOf(int start)
    {
        while (furniture < report.Furniture.Length && report.Furniture[furniture].Span.End <= start) furniture++;
        if (furniture < report.Furniture.Length && report.Furniture[furniture].Span.Contains(start))
            return $" class=\"furniture\" data-reason=\"{HtmlWriter.Escaped(Phrases.Of(report.Furniture[furniture].Reason))}\"";
        if (report.HeadlineSpan is { } headline && headline.Contains(start)) return " class=\"headline\"";
        return report.BylineSpan is { } byline && byline.Contains(start) ? " class=\"byline\"" : "";
    }

    private void Open(int at)
    {
        for (; next < ordered.Length && ordered[next].Span.Start <= at; next++)
        {
            TextMark mark = ordered[next];
            if (mark.Span.End <= at) continue;
            if (mark.Anchor is { } anchor) html.Markup($"<span class=\"at\" id=\"{anchor}\"></span>");
            active.Add(mark);
        }
    }

    private void Segment(int start, int end)
    {
        ReadOnlySpan<char> words = report.Text.AsSpan(start, end - start);
        if (active.Count == 0)
        {
            html.Text(words);
            return;
        }
        string classes = string.Join(' ', active.Select(m => m.Class).Distinct(StringComparer.Ordinal));
        TextMark? link = active.FindLast(m => m.Target is not null && m.Label is null);
        html.Markup(link is null ? $"<span class=\"{classes}\">" : $"<a class=\"{classes}\" href=\"#{link.Target}\">");
        html.Text(words);
        html.Markup(link is null ? "</span>" : "</a>");
    }

    private void Close(int at)
    {
        foreach (TextMark mark in active)
        {
            if (mark.Span.End <= at && mark.Label is { } label)
                html.Markup($"<a class=\"ref {mark.Class[(mark.Class.LastIndexOf(' ') + 1)..]}\" href=\"#{mark.Target}\">{label}</a>");
        }
        active.RemoveAll(m => m.Span.End <= at);
    }
}

/// <summary>The places of findings in the texts, and the ids by which the page links the two.</summary>
internal sealed class PageMarks
{
    private readonly List<TextMark>[] marks;
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    private readonly StoryView view;

    internal PageMarks(StoryView view)
    {
        this.view = view;
        marks = [.. view.Reports.Select(_ => new List<TextMark>())];
        Statements();
        StoryComparison comparison = view.Comparison;
        for (int i = 0; i < comparison.Disputes.Length; i++)
        {
            Add(comparison.Disputes[i].A, "m-dispute", $"d{i + 1}a", $"dispute-{i + 1}", $"D{i + 1}");
            Add(comparison.Disputes[i].B, "m-dispute", $"d{i + 1}b", $"dispute-{i + 1}", $"D{i + 1}");
        }
        for (int i = 0; i < comparison.Numbers.Length; i++)
        {
            for (int v = 0; v < comparison.Numbers[i].Values.Length; v++)
                Add(comparison.Numbers[i].Values[v].Passage, "m-number", $"n{i + 1}-{v + 1}", $"number-{i + 1}", $"N{i + 1}");
        }
        for (int i = 0; i < comparison.Reuse.Length; i++)
        {
            Add(comparison.Reuse[i].A, "m-copy", $"c{i + 1}a", $"copy-{i + 1}", $"C{i + 1}");
            Add(comparison.Reuse[i].B, "m-copy", $"c{i + 1}b", $"copy-{i + 1}", $"C{i + 1}");
        }
        int fact = 0;
        foreach (CoveredFact told in new CoverageView(view).InEvery)
        {
            for (int p = 0; p < told.Passages.Length; p++) Add(told.Passages[p].Passage, "m-fact", FactAnchor(fact, p), $"fact-{fact + 1}", $"F{fact + 1}");
            fact++;
        }
        for (int i = 0; i < comparison.Timeline.Length; i++)
        {
            if (!comparison.Timeline[i].IsPlaced) continue;
            for (int p = 0; p < comparison.Timeline[i].Passages.Length; p++)
                Add(comparison.Timeline[i].Passages[p].Passage, "m-time", TimeAnchor(i, p), $"time-{i + 1}", $"T{i + 1}");
        }
        for (int i = 0; i < comparison.Wording.VerbContrasts.Length; i++)
        {
            ImmutableArray<VerbUse> uses = comparison.Wording.VerbContrasts[i].Uses;
            // The verb is marked as a cue already; the contrast needs a place to lead to.
            for (int u = 0; u < uses.Length; u++)
                marks[view.IndexOf(uses[u].Cue.ReportId)].Add(new TextMark(uses[u].Cue.Span, "m-word", VerbAnchor(i, u), null, null));
        }
        for (int i = 0; i < comparison.Wording.Evaluative.Length; i++)
            Add(comparison.Wording.Evaluative[i].Passage, "m-word", WordAnchor(i), $"word-{i + 1}", $"W{i + 1}");
        for (int i = 0; i < comparison.Only.Length; i++) Add(comparison.Only[i], "m-only", $"o{i + 1}", $"only-{i + 1}", $"O{i + 1}");
    }

    /// <summary>Id of the place of one telling of what every report has.</summary>
    internal static string FactAnchor(int fact, int telling) => $"f{fact + 1}-{telling + 1}";

    /// <summary>Id of the place of one telling of a dated event.</summary>
    internal static string TimeAnchor(int entry, int telling) => $"t{entry + 1}-{telling + 1}";

    /// <summary>Id of the place of one verb of a contrast.</summary>
    internal static string VerbAnchor(int contrast, int use) => $"v{contrast + 1}-{use + 1}";

    /// <summary>Id of the place of an evaluative word.</summary>
    internal static string WordAnchor(int word) => $"w{word + 1}";

    /// <summary>The marks of one report.</summary>
    internal ImmutableArray<TextMark> Of(int report) => [.. marks[report]];

    /// <summary>Id of the place where a statement's content begins.</summary>
    internal string AnchorOf(Statement statement) => anchors[statement.Id];

    private void Statements()
    {
        Dictionary<string, int> families = new(StringComparer.Ordinal);
        foreach (Family family in view.Comparison.Families.OrderBy(view.NumberOf))
        {
            foreach (string member in family.Members) families.TryAdd(member, view.NumberOf(family));
        }
        Dictionary<string, int> rows = new(StringComparer.Ordinal);
        for (int r = 0; r < view.Rows.Length; r++) rows[view.Rows[r].Id ?? ""] = r + 1;
        for (int r = 0; r < view.Reports.Length; r++)
        {
            ImmutableArray<Statement> statements = view.Reports[r].Statements;
            for (int s = 0; s < statements.Length; s++)
            {
                Statement statement = statements[s];
                string anchor = $"s{r + 1}-{s + 1}";
                anchors.Add(statement.Id, anchor);
                string speaker = $"speaker-{rows[statement.SpeakerId ?? ""]}";
                int number = families.GetValueOrDefault(statement.Id);
                for (int c = 0; c < statement.Content.Length; c++)
                {
                    string? place = c == 0 ? anchor : null;
                    bool last = c == statement.Content.Length - 1;
                    // Where neither a family nor words for the source lead back to the finding, the content itself does.
                    marks[r].Add(number == 0
                        ? new TextMark(statement.Content[c], "m-said", place, statement.Source.IsEmpty ? speaker : null, null)
                        : new TextMark(statement.Content[c], "m-said m-family", place, last ? $"family-{number}" : null, last ? $"Q{number}" : null));
                }
                foreach (TextSpan source in statement.Source) marks[r].Add(new TextMark(source, "source", null, speaker, null));
                foreach (TextSpan cue in statement.Cue) marks[r].Add(new TextMark(cue, "cue", null, null, null));
            }
        }
    }

    private void Add(Passage passage, string style, string anchor, string target, string label) =>
        marks[view.IndexOf(passage.ReportId)].Add(new TextMark(passage.Span, style, anchor, target, label));
}
