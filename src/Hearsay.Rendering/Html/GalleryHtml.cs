using System.Globalization;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes the index of a gallery as one HTML page: each story with its reports and what was found, leading to its own page.</summary>
/// <remarks>As the pages of the stories it fetches nothing and runs nothing: its policy allows its own style sheet alone.</remarks>
public sealed class GalleryHtml
{
    private static readonly Lazy<EmbeddedAsset> StyleSheet = new(() => new EmbeddedAsset("gallery.css"));

    /// <summary>Writes the index; the writer stays open, and its encoding must be UTF-8.</summary>
    /// <param name="stories">The stories in the order in which they shall stand.</param>
    /// <param name="writer">Where to.</param>
    public void Write(IReadOnlyCollection<GalleryStory> stories, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(writer);
        HtmlWriter html = new(writer);
        string count = Phrases.Count(stories.Count, "story", "stories");
        HtmlHead.Write(html, $"Hearsay: {count}", StyleSheet.Value, script: null);
        html.MarkupLine("<a class=\"skip\" href=\"#stories\">To the stories</a>");
        html.MarkupLine("<header>");
        html.MarkupLine("<h1>Stories side by side</h1>");
        html.MarkupLine($"<p class=\"lead\">{count}, {Phrases.Count(stories.Sum(s => s.Reports.Length), "report", "reports")}: who said what, according to whom, and where the reports differ.</p>");
        html.MarkupLine("</header>");
        html.MarkupLine("<main id=\"stories\">");
        if (stories.Count > 0) html.MarkupLine("<ol class=\"stories\">");
        int number = 0;
        foreach (GalleryStory story in stories) WriteStory(story, ++number, html);
        if (stories.Count > 0) html.MarkupLine("</ol>");
        html.MarkupLine("</main>");
        WriteFoot(html);
    }

    private static void WriteStory(GalleryStory story, int number, HtmlWriter html)
    {
        html.MarkupLine($"<li><article class=\"story\" aria-labelledby=\"story-{number}\">");
        html.MarkupLine($"<p class=\"days\">{Days(story)}</p>");
        html.MarkupLine("<div class=\"told\">");
        html.MarkupLine($"<h2 id=\"story-{number}\" dir=\"auto\"><a href=\"{Link(story.Page)}\">{Line(story.Title, "(no title)")}</a></h2>");
        html.MarkupLine("<ul class=\"reports\">");
        for (int r = 0; r < story.Reports.Length; r++)
        {
            GalleryReport report = story.Reports[r];
            html.MarkupLine($"<li class=\"r{r % PageParts.ReportColours}\"><span class=\"outlet\" dir=\"auto\">{Line(report.Outlet, "(no name)")}</span> <span class=\"headline\" dir=\"auto\">{Line(report.Headline, "(no headline)")}</span></li>");
        }
        html.MarkupLine("</ul>");
        html.MarkupLine("</div>");
        html.MarkupLine("<ul class=\"figures\">");
        Figure(story.Reports.Length, "report", "reports", false, html);
        Figure(story.Speakers, "speaker", "speakers", false, html);
        Figure(story.Disputes, "dispute", "disputes", true, html);
        Figure(story.NumbersInConflict, "number in conflict", "numbers in conflict", true, html);
        Figure(story.Remarks, "remark in several places", "remarks in several places", false, html);
        Figure(story.Only, "passage in one only", "passages in one only", false, html);
        html.MarkupLine("</ul>");
        html.MarkupLine("</article></li>");
    }

    private static void Figure(int count, string one, string many, bool isConflict, HtmlWriter html)
    {
        string style = count == 0 ? " class=\"none\"" : isConflict ? " class=\"alert\"" : "";
        html.MarkupLine($"<li{style}><b>{(count == 0 ? "no" : Phrases.Number(count))}</b> {(count == 1 ? one : many)}</li>");
    }

    private static void WriteFoot(HtmlWriter html)
    {
        string version = typeof(StoryComparison).Assembly.GetName().Version?.ToString(3) ?? "";
        html.MarkupLine("<footer>");
        html.MarkupLine("<p>The figures say what was found in the texts and how they differ, never who is right. All of it is found automatically and can be wrong; the page of each story shows the words on which it rests.</p>");
        html.MarkupLine($"<p>Made with Hearsay {version}.</p>");
        html.MarkupLine("</footer>");
        html.MarkupLine("</body>");
        html.MarkupLine("</html>");
    }

    /// <summary>The days on which the reports came out, in as few words as tell them.</summary>
    private static string Days(GalleryStory story)
    {
        DateOnly[] days = [.. story.Reports.Select(r => r.Published).OfType<DateOnly>().Order()];
        if (days.Length == 0) return "day not told";
        (DateOnly first, DateOnly last) = (days[0], days[^1]);
        if (first == last) return Time(first, Phrases.Date(first));
        bool sameMonth = first.Year == last.Year && first.Month == last.Month;
        string from = first.Year == last.Year ? Phrases.DayOfYear(first, withMonth: !sameMonth) : Phrases.Date(first);
        return $"{Time(first, from)}{(sameMonth ? "–" : " – ")}{Time(last, Phrases.Date(last))}";
    }

    private static string Time(DateOnly day, string words) =>
        $"<time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{words}</time>";

    // A name is no address: what means something in one ("%", "#", ":") is written out.
    private static string Link(string page) => HtmlWriter.Escaped(Uri.EscapeDataString(page));

    private static string Line(string? text, string otherwise) => HtmlWriter.Escaped(VisibleText.Line(text) is { Length: > 0 } line ? line : otherwise);
}
