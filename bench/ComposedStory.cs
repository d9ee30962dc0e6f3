using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Makes a story of as many reports as wanted from the stories of a corpus.</summary>
/// <remarks>Each report has the headline of one report of the first story, and paragraphs in any order: some of the first story, from all of its
/// reports, whole or cut short, the others of other stories, so that no two reports are copies and every passage is real news text. Only in memory.</remarks>
internal sealed class ComposedStory
{
    private const int Words = 1000;

    // Of three paragraphs one is of the story: in 200 reports each stands some thirty times, as an agency's text does.
    private const int OneOfStory = 3;

    private readonly string[] headlines;
    private readonly string[] own;
    private readonly string[] others;

    public ComposedStory(Report[][] stories)
    {
        int longest = Enumerable.Range(0, stories.Length).MaxBy(i => stories[i].Sum(r => r.Text.Length));
        headlines = [.. stories[longest].Select(r => r.Text.Split('\n')[0])];
        own = [.. stories[longest].SelectMany(Paragraphs)];
        others = [.. stories.Where((_, i) => i != longest).SelectMany(s => s).SelectMany(Paragraphs)];
    }

    /// <summary>So many reports of about a thousand words; the same for the same count, and the smaller stories are the beginnings of the larger.</summary>
    public Report[] Reports(int count)
    {
        // A sequence of its own, so that the figures of two versions of the program are about the same texts.
        uint state = 20260711;
        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
        Report[] reports = new Report[count];
        for (int r = 0; r < count; r++)
        {
            List<string> paragraphs = [headlines[r % headlines.Length]];
            HashSet<string> taken = new(StringComparer.Ordinal);
            for (int words = 0, tries = 0; words < Words && tries < 10 * Words; tries++)
            {
                string[] from = Next(OneOfStory) == 0 ? own : others;
                string paragraph = from[Next(from.Length)];
                if (!taken.Add(paragraph)) continue;
                // One in four is cut at its first sentence.
                int cut = Next(4) == 0 ? paragraph.IndexOf(". ", StringComparison.Ordinal) : -1;
                if (cut > 0) paragraph = paragraph[..(cut + 1)];
                paragraphs.Add(paragraph);
                words += paragraph.Count(c => c == ' ') + 1;
            }
            reports[r] = new Report { Id = $"report-{r:D4}", Text = string.Join("\n\n", paragraphs), HeadlineSpan = new TextSpan(0, paragraphs[0].Length), Outlet = $"Outlet {r}", Published = new DateOnly(2019, 6, 3) };
        }
        return reports;
    }

    private static IEnumerable<string> Paragraphs(Report report) =>
        report.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Where(p => p.Contains(' ', StringComparison.Ordinal));
}
