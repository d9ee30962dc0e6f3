using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>What all sections of the page are made of.</summary>
internal sealed class PageParts(StoryView view, HtmlWriter html)
{
    /// <summary>How many colours the style sheet has for reports; after that they begin again, and the numbers tell them apart.</summary>
    internal const int ReportColours = 6;

    /// <summary>So many reports have columns of their own beside each other.</summary>
    internal const int Columns = 4;

    /// <summary>The version of Hearsay that writes.</summary>
    internal static string Version => typeof(StoryComparison).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>What made the page, by which it is known again as one that may be written over.</summary>
    internal static string Generator => $"<meta name=\"generator\" content=\"Hearsay {Version}\">";

    /// <summary>Opens a section.</summary>
    internal void Open(string id, string title, string note, int? count = null)
    {
        html.MarkupLine($"<section id=\"{id}\" aria-labelledby=\"{id}-title\">");
        html.MarkupLine($"<h2 id=\"{id}-title\">{title}{(count is { } n ? $" <span class=\"tally\">{Phrases.Number(n)}</span>" : "")}</h2>");
        if (note.Length > 0) html.MarkupLine($"<p class=\"note\">{note}</p>");
    }

    internal void Close() => html.MarkupLine("</section>");

    /// <summary>The attributes of a finding's element; whatever its kind, it can be gone to, filtered and lit.</summary>
    internal static string Attributes(PageFinding finding, string classes = "") =>
        $"class=\"finding{(classes.Length > 0 ? " " + classes : "")}\" id=\"{finding.Id}\" data-key=\"{finding.Key}\" data-told=\"{finding.Classes}\" tabindex=\"-1\"";

    internal static string Key(PageFinding finding) => $"<span class=\"key\">{finding.Key}</span>";

    /// <summary>A report's number and name in its colour, leading to a place.</summary>
    internal string Chip(string reportId, string anchor) => $"<a class=\"chip {Colour(reportId)}\" href=\"#{anchor}\">{Name(view.IndexOf(reportId))}</a>";

    /// <summary>A report's number alone, leading to a place; its name is the label.</summary>
    internal string Badge(string reportId, string anchor)
    {
        int index = view.IndexOf(reportId);
        return $"<a class=\"chip {Colour(reportId)}\" href=\"#{anchor}\" aria-label=\"{index + 1}: {HtmlWriter.Escaped(view.Label(reportId))}\"><b class=\"n\">{index + 1}</b></a>";
    }

    /// <summary>A report's number and name.</summary>
    internal string Name(int report) => $"<b class=\"n\">{report + 1}</b> {HtmlWriter.Escaped(view.Label(view.Reports[report].Report.Id))}";

    internal string Colour(string reportId) => Colour(view.IndexOf(reportId));

    internal static string Colour(int report) => $"r{report % ReportColours}";

    internal static string Line(string text) => HtmlWriter.Escaped(VisibleText.Line(text));

    /// <summary>Why something was flagged, and how sure it is.</summary>
    internal static string Reason(string reason, double? confidence)
    {
        string sure = confidence is { } c && c > 0 ? $" <span class=\"sure\">confidence {Percent(c)}</span>" : "";
        return reason.Length == 0 && sure.Length == 0 ? "" : $"<p class=\"why\">{Line(Phrases.Sentence(reason))}{sure}</p>";
    }

    internal static string Percent(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>What each report has, beside each other; which of them have nothing is said, once for all where there are many.</summary>
    /// <param name="isAbsent">Whether the report of the index has nothing.</param>
    /// <param name="write">Writes what the report of the index has.</param>
    internal void ByReport(Func<int, bool> isAbsent, Action<int> write)
    {
        int count = view.Reports.Length;
        html.MarkupLine($"<div class=\"by-report{(count <= Columns ? $" cols-{count}" : "")}\">");
        List<int> absent = [];
        for (int r = 0; r < count; r++)
        {
            if (isAbsent(r))
            {
                absent.Add(r);
                if (count <= Columns) html.MarkupLine($"<div class=\"cell absent {Colour(r)}\"><span class=\"chip\">{Name(r)}</span><p class=\"note\">not found in this report</p></div>");
                continue;
            }
            html.MarkupLine($"<div class=\"cell {Colour(r)}\"><span class=\"chip\">{Name(r)}</span>");
            write(r);
            html.MarkupLine("</div>");
        }
        html.MarkupLine("</div>");
        if (count > Columns && absent.Count > 0) html.MarkupLine($"<p class=\"note\">Not found in {Phrases.Count(absent.Count, "report", "reports")}: {string.Join(", ", absent.Select(r => r + 1))}.</p>");
    }

    /// <summary>Writes items, those after the first few folded away.</summary>
    internal void Fold<T>(IReadOnlyList<T> items, int shown, string more, string open, string close, Action<T> write)
    {
        // One item more costs no more room than the line that would fold it away.
        int first = items.Count <= shown + 1 ? items.Count : shown;
        if (first > 0)
        {
            html.MarkupLine(open);
            for (int i = 0; i < first; i++) write(items[i]);
            html.MarkupLine(close);
        }
        if (first == items.Count) return;
        html.MarkupLine($"<details class=\"fold\"><summary>{Phrases.Number(items.Count - first)} {more}</summary>");
        html.MarkupLine(open);
        for (int i = first; i < items.Count; i++) write(items[i]);
        html.MarkupLine(close);
        html.MarkupLine("</details>");
    }

    /// <summary>Two passages side by side: a few words with those around them, longer ones with the words marked that only one has.</summary>
    internal void Pair(PageFinding finding)
    {
        string[] words = [.. finding.Places.Take(2).Select(p => view.Words(p.Passage))];
        bool areLong = words.All(w => w.Length >= BareShown);
        (ImmutableArray<TextSpan> First, ImmutableArray<TextSpan> Second) differ = areLong ? DifferingWords.Of(words[0], words[1]) : ([], []);
        html.MarkupLine("<div class=\"pair\">");
        for (int i = 0; i < words.Length; i++)
        {
            FindingPlace place = finding.Places[i];
            string shown = words[i].Length < BareShown ? Within(place.Passage) : Marked(words[i], i == 0 ? differ.First : differ.Second);
            html.MarkupLine($"<div class=\"side {Colour(place.Passage.ReportId)}\">{Chip(place.Passage.ReportId, place.Anchor)}<p dir=\"auto\">{shown}</p></div>");
        }
        html.MarkupLine("</div>");
    }

    /// <summary>The words with some stretches of them in bold.</summary>
    internal static string Marked(string words, ImmutableArray<TextSpan> spans)
    {
        StringBuilder marked = new(words.Length + 16 * spans.Length);
        int at = 0;
        foreach (TextSpan span in spans)
        {
            marked.Append(HtmlWriter.Escaped(words.AsSpan(at, span.Start - at))).Append("<b>").Append(HtmlWriter.Escaped(span.Of(words))).Append("</b>");
            at = span.End;
        }
        return marked.Append(HtmlWriter.Escaped(words.AsSpan(at))).ToString();
    }

    // A few words by themselves, a number mostly, say nothing without those around them.
    private const int BareShown = 40;

    /// <summary>The words of a passage in bold between those around them.</summary>
    /// <param name="passage">The words.</param>
    /// <param name="around">So many tokens of their sentence on either side.</param>
    internal string Within(Passage passage, int around = 6)
    {
        string words = HtmlWriter.Escaped(view.Words(passage));
        (string before, string after) = view.Around(passage, around, around);
        string front = before.Length == 0 ? "" : before + " ";
        string back = after.Length == 0 || char.IsPunctuation(after[0]) ? after : " " + after;
        return front.Length + back.Length == 0 ? $"<b>{words}</b>" : $"{HtmlWriter.Escaped(front)}<b>{words}</b>{HtmlWriter.Escaped(back)}";
    }

    /// <summary>Through whom the report has the statement, the nearest to its speaker first; empty when it names nobody between.</summary>
    internal string Via(Statement statement) =>
        statement.Chain.Length < 2 ? "" : "according to " + HtmlWriter.Escaped(string.Join(" ← ", statement.Chain.Reverse().Skip(1).Select(view.SpeakerName)));

    /// <summary>The reports by number, each leading to its place: "1 2 3".</summary>
    internal string Badges(ImmutableArray<FindingPlace> places) => string.Join(' ', places.Select(p => Badge(p.Passage.ReportId, p.Anchor)));
}
