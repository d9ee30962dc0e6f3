using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>What stands where in a report's text.</summary>
/// <param name="Headline">The headline; null without one in the text.</param>
/// <param name="Byline">The author line.</param>
/// <param name="Dateline">The dateline with its dash.</param>
/// <param name="Published">The day of publication that the text gives.</param>
/// <param name="Furniture">What does not belong to the article.</param>
internal sealed record ReportParts(TextSpan? Headline, TextSpan? Byline, TextSpan? Dateline, DateOnly? Published, ImmutableArray<Furniture> Furniture)
{
    /// <summary>Finds the parts of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="headline">The headline, when known from elsewhere.</param>
    /// <param name="outlet">The outlet, when known.</param>
    public static ReportParts Find(string text, string? headline, string? outlet)
    {
        List<TextLine> lines = TextLine.Split(text);
        FurnitureFinder finder = new();
        FurnitureCandidate?[] candidates = finder.Classify(text, lines);
        // A first line that only resembles furniture ("Watch: A title") is a headline.
        int headlineLine = HeadlineFinder.Find(text, lines, headline, i => candidates[i] is { Exact: true });
        TextSpan? byline = BylineFinder.Find(text, lines, headlineLine, outlet);
        ImmutableArray<Furniture> furniture = finder.Find(text, lines, candidates,
            i => i == headlineLine || (byline is { } b && b.Overlaps(lines[i].Span)));
        TextSpan? dateline = DatelineFinder.Find(text, lines, i => i != headlineLine && !Covers(furniture, lines[i].Span));
        return new ReportParts(headlineLine < 0 ? null : lines[headlineLine].Content, byline, dateline, PublicationDate.Find(text, lines), furniture);
    }

    private static bool Covers(ImmutableArray<Furniture> furniture, TextSpan line)
    {
        int low = 0, high = furniture.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (furniture[middle].Span.End < line.End) low = middle + 1;
            else high = middle;
        }
        return low < furniture.Length && furniture[low].Span.Contains(line);
    }
}
