using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>Wording and timeline in each format, over invented reports that are read by the whole library.</summary>
public sealed class WordingRenderingTests
{
    private static readonly Lazy<StoryComparison> Story = new(() => new StoryComparer().Compare(
    [
        Report("gazette", "Harbour board fires Ilse Voss", "🚢 The harbour board fired Ilse Voss on Friday. It published a scathing report on the rotten quay at Tallow Point. Ilse Voss said she was sad."),
        Report("=ledger", "Harbour chief Ilse Voss fired over quay", "Ilse Voss was fired on Friday by the harbour board. The board published a report on the rotten quay at Tallow Point. Ilse Voss said she was sad."),
    ]));

    [Fact]
    public void ComparisonText_WordingAndTimeline_TakeFewLines()
    {
        string[] lines = Written(w => new ComparisonText(new TextRenderingOptions()).Write(Story.Value, w)).Split('\n');

        int wording = Array.FindIndex(lines, l => l.StartsWith("Wording", StringComparison.Ordinal)), timeline = Array.FindIndex(lines, l => l.StartsWith("Timeline", StringComparison.Ordinal));
        Assert.InRange(timeline - wording, 2, 9);
        Assert.Contains(lines, l => l.Contains("only the first says who did it to Ilse Voss", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("8 Mar 2024", StringComparison.Ordinal) && l.Contains("gazette", StringComparison.Ordinal) && l.Contains("=ledger", StringComparison.Ordinal));
    }

    [Fact]
    public void ComparisonMarkdown_WordingAndTimeline_AreTables()
    {
        string markdown = Written(w => new ComparisonMarkdown().Write(Story.Value, w));

        Assert.Contains("## Timeline", markdown, StringComparison.Ordinal);
        Assert.Contains("| – | fired (passive) | Harbour chief Ilse Voss |", markdown, StringComparison.Ordinal);
        Assert.Contains("“scathing” (intensity)", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void TimelineCsv_Story_HasARowForEachTellingAndSafeCells()
    {
        string[] rows = Written(w => new TimelineCsv().Write(Story.Value, w)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1 + Story.Value.Timeline.Sum(e => e.Passages.Length), rows.Length);
        Assert.StartsWith("event,date,first,last,precision", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, r => r.StartsWith("e1,2024-03-08,2024-03-08,2024-03-08,day,on,", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.Contains(",=ledger", StringComparison.Ordinal));
    }

    [Fact]
    public void ComparisonJson_Timeline_CountsCodePoints()
    {
        using MemoryStream stream = new();
        new ComparisonJson().Write(Story.Value, stream);
        using JsonDocument json = JsonDocument.Parse(stream.ToArray());
        JsonElement telling = json.RootElement.GetProperty("timeline")[0].GetProperty("passages").EnumerateArray().First(p => p.GetProperty("report").GetString() == "gazette");
        int[] span = [.. telling.GetProperty("dateSpan").EnumerateArray().Select(n => n.GetInt32())];
        Rune[] runes = [.. Story.Value.Report("gazette").Text.EnumerateRunes()];

        Assert.Equal("Friday", string.Concat(runes[span[0]..span[1]].Select(r => r.ToString())));
    }

    [Theory]
    [InlineData("2024-03-08", "2024-03-08", DatePrecision.Day, DateBound.On, "8 Mar 2024")]
    [InlineData("2024-03-01", "2024-03-31", DatePrecision.Month, DateBound.Before, "by March 2024")]
    [InlineData("2024-01-01", "2024-12-31", DatePrecision.Year, DateBound.Since, "since 2024")]
    [InlineData("2024-03-01", "2024-05-31", DatePrecision.Span, DateBound.On, "Mar – May 2024")]
    [InlineData("2024-03-01", "2024-05-31", DatePrecision.Span, DateBound.Since, "since spring 2024")]
    [InlineData("2023-12-01", "2024-02-29", DatePrecision.Span, DateBound.Before, "by winter 2023–24")]
    [InlineData("2024-03-01", "2024-06-30", DatePrecision.Span, DateBound.Since, "since Mar 2024")]
    [InlineData("1989-01-01", "2013-12-31", DatePrecision.Span, DateBound.Since, "since 1989")]
    [InlineData("1990-01-01", "1999-12-31", DatePrecision.Span, DateBound.On, "1990–1999")]
    [InlineData("2024-03-04", "2024-03-10", DatePrecision.Week, DateBound.After, "after 4 Mar 2024 – 10 Mar 2024")]
    public void Date_AnyPrecision_IsAsFineAsItIs(string first, string last, DatePrecision precision, DateBound bound, string expected)
    {
        DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(expected, TimelineWords.Date(new TimelineDate("x", Day(first), Day(last), precision, bound, IsAssumed: false)));
    }

    [Theory]
    [InlineData(DateBound.On, "the 1990s")]
    [InlineData(DateBound.Since, "since the 1990s")]
    public void Date_Decade_IsCalledAsReportsCallIt(DateBound bound, string expected) =>
        Assert.Equal(expected, TimelineWords.Date(new TimelineDate("1990s", new DateOnly(1990, 1, 1), new DateOnly(1999, 12, 31), DatePrecision.Span, bound, IsAssumed: false)));

    private static Report Report(string id, string headline, string body) => new()
    {
        Id = id, Text = $"{headline}\n\n{body}", Headline = headline, HeadlineSpan = new TextSpan(0, headline.Length), Published = new DateOnly(2024, 3, 11),
    };

    private static string Written(Action<TextWriter> write)
    {
        using StringWriter writer = new();
        write(writer);
        return writer.ToString();
    }
}
