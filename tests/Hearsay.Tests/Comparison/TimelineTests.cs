using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>Dated events over invented reports.</summary>
public sealed class TimelineTests
{
    private static readonly DateOnly Monday = new(2024, 3, 11);

    [Fact]
    public void Compare_SameEventInTwoReports_IsOneEntry()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\nThe harbour master, Ilse Voss, was dismissed on Friday after the storm.", Monday),
            ("b", "Quay\n\nThe town fired Ilse Voss on March 8, 2024, over the broken quay.", Monday));

        TimelineEntry entry = Assert.Single(story.Timeline, e => e.Date.Normal == "2024-03-08");
        Assert.Equal(["a", "b"], entry.Passages.Select(p => p.Passage.ReportId));
        Assert.Equal(DatePrecision.Day, entry.Date.Precision);
        Assert.NotEqual("", entry.Reason);
    }

    [Fact]
    public void Compare_OtherEventsOfOneDay_StayApart()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\nIlse Voss resigned on Friday.", Monday),
            ("b", "Quay\n\nA ferry with nine passengers sank off the coast on Friday.", Monday));

        Assert.Equal(2, story.Timeline.Length);
        Assert.All(story.Timeline, e => Assert.Single(e.Passages));
    }

    [Fact]
    public void Compare_DayOfPublicationUnknown_PlacesNoRelativeDate()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\nIlse Voss resigned on Friday. The quay was built in May 1931.", null),
            ("b", "Quay\n\nThe ferry sank on March 8, 2024.", null));

        Assert.Equal(["1931-05", "2024-03-08"], story.Timeline.Where(e => e.IsPlaced).Select(e => e.Date.Normal));
        TimelineEntry unplaced = Assert.Single(story.Timeline, e => !e.IsPlaced);
        Assert.Equal("Friday", unplaced.Date.Normal);
        Assert.Contains("day of publication", unplaced.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_RelativeDateInQuotationMarks_IsNotPlaced()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\n“The captain left the port on Friday,” Ilse Voss said in her book.", Monday),
            ("b", "Quay\n\nNothing happened.", Monday));

        Assert.DoesNotContain(story.Timeline, e => e.IsPlaced);
    }

    [Fact]
    public void Compare_FutureVerb_PutsTheWeekdayAfterPublication()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\nOn Friday, the engineers of the harbour authority of the old town will inspect the quay.", Monday),
            ("b", "Quay\n\nNothing happened.", Monday));

        TimelineEntry entry = Assert.Single(story.Timeline);
        Assert.Equal("2024-03-15", entry.Date.Normal);
        Assert.Equal(Modality.Intended, entry.Passages[0].Modality);
    }

    [Fact]
    public void Compare_DateAndName_AreToldApart()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\nIlse Voss wrote about it in Harbour Today. The dateline tells nothing.", Monday),
            ("b", "Quay\n\nNothing happened.", Monday));

        Assert.Empty(story.Timeline);
    }

    [Fact]
    public void Compare_Since_IsNoDayOfTheEvent()
    {
        StoryComparison story = Compare(
            ("a", "Storm\n\nIlse Voss has run the port since 2019.", Monday),
            ("b", "Quay\n\nNothing happened.", Monday));

        TimelineEntry entry = Assert.Single(story.Timeline);
        Assert.Equal(DateBound.Since, entry.Date.Bound);
        Assert.Equal(DatePrecision.Year, entry.Date.Precision);
    }

    [Fact]
    public void Compare_OrderOfReports_ChangesNothing()
    {
        (string, string, DateOnly?)[] reports =
        [
            ("a", "Storm\n\nIlse Voss was dismissed on Friday. She had resigned in May.", Monday),
            ("b", "Quay\n\nThe town fired Ilse Voss on Friday. The quay opened in 1931.", Monday),
            ("c", "Town\n\nThe quay, which opened in 1931, broke on Thursday.", Monday),
        ];

        Assert.Equal(Lines(Compare(reports)), Lines(Compare([.. reports.Reverse()])));
    }

    [Fact]
    public void Compare_ManyDates_StayBounded()
    {
        string many = string.Concat(Enumerable.Range(0, 4000).Select(i => $"The quay broke on May {i % 28 + 1}, {1900 + i % 100}. "));
        StoryComparison story = Compare(("a", many, Monday), ("b", many, Monday));

        Assert.InRange(story.Timeline.Sum(e => e.Passages.Length), 1, 600);
    }

    private static IEnumerable<string> Lines(StoryComparison story) => story.Timeline.Select(e =>
        $"{e.Id} {e.Date} {e.Reason} {string.Join(' ', e.Passages.Select(p => $"{p.Passage} {p.DateSpan} {p.Verb} {p.StatementId}"))}");

    private static StoryComparison Compare(params (string Id, string Text, DateOnly? Published)[] reports) => new StoryComparer().Compare(
        [.. reports.Select(r => new Report { Id = r.Id, Text = r.Text, Published = r.Published, Headline = "h", HeadlineSpan = new TextSpan(0, r.Text.IndexOf('\n', StringComparison.Ordinal) is var end and > 0 ? end : 1) })]);
}
