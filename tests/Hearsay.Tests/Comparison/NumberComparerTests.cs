using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

public sealed class NumberComparerTests
{
    private static readonly DateOnly Saturday = new(2024, 5, 18);

    private const string Herald =
        "Harbour police seized a trawler off Tarn on Friday. The captain, Odo Renn, met inspectors for more than two hours. "
        + "The officers found 400 kilograms of copper under the deck and arrested a dozen crew members. Mayor Ilse Vant praised them.";

    private const string Post =
        "A trawler was seized off Tarn by harbour police on Friday, May 17, 2024. Inspectors met the captain for two hours and 16 minutes. "
        + "They found 400 kilograms of copper under its deck, and 14 crew members were arrested. The two men then left.";

    [Fact]
    public void Compare_DurationOfOneMeeting_IsCompatible()
    {
        NumberComparison found = Of(QuantityKind.Duration, Compare(Herald, Post));
        Assert.Equal(NumberRelation.Compatible, found.Relation);
        Assert.Equal([">2 h", "2 h 16 min"], found.Values.Select(v => v.Value));
        Assert.Contains("met", found.About, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_SameNounOtherNumber_IsConflict()
    {
        NumberComparison found = Assert.Single(Compare(Herald, Post), n => n.Relation == NumberRelation.Conflict);
        Assert.Equal(["12", "14"], found.Values.Select(v => v.Value));
        Assert.Contains("members", found.About, StringComparison.Ordinal);
        Assert.Contains("cannot all be right", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WeekdayAndFullDate_AreTheSameDay()
    {
        NumberComparison found = Assert.Single(Compare(Herald, Post), n => n.Values.Any(v => v.Value == "2024-05-17"));
        Assert.Equal(NumberRelation.Same, found.Relation);
    }

    [Fact]
    public void Compare_WeekdayWithoutPublication_IsCompatibleWithDate()
    {
        ImmutableArray<NumberComparison> found = new NumberComparer().Compare([Report("a", Herald, null), Report("b", Post, null)]);
        Assert.Equal(NumberRelation.Compatible, Assert.Single(found, n => n.Values.Any(v => v.Value == "Friday")).Relation);
    }

    [Fact]
    public void Compare_SameWeekdayOfOtherEvents_StaysApart() =>
        Assert.Empty(Compare("The mayor opened the library on Friday. Rain fell.", "Two ferries collided near Orrin on Friday. Nobody swam."));

    [Fact]
    public void Compare_AnaphoricCount_IsLeftOut() =>
        Assert.DoesNotContain(
            Compare("The two leaders praised the accord in Tarn.", "The two leaders praised the accord in Tarn."), n => n.Values[0].Value == "2");

    [Fact]
    public void Compare_FiguresOfTwoPeople_AreNoConflict() =>
        Assert.Empty(Compare("Ana Belk won 54 percent of the vote in Tarn.", "Corin Dray won 46 percent of the vote in Orrin."));

    [Fact]
    public void Compare_OneReport_GivesNothing() => Assert.Empty(new NumberComparer().Compare([Report("a", Herald, Saturday)]));

    [Fact]
    public void Compare_TheSameReportTwice_AgreesThroughout()
    {
        ImmutableArray<NumberComparison> found = Compare(Herald, Herald);
        Assert.NotEmpty(found);
        Assert.All(found, n => Assert.Equal(NumberRelation.Same, n.Relation));
    }

    [Fact]
    public void Compare_Furniture_IsLeftOut()
    {
        const string Text = "Harbour police seized 40 crates.\n\n65 comments below this article\n";
        Report report = new()
        {
            Id = "a",
            Text = Text,
            Furniture = [new Furniture(new TextSpan(Text.IndexOf("65", StringComparison.Ordinal), Text.Length), FurnitureReason.CommentCount)],
        };
        ImmutableArray<NumberComparison> found = new NumberComparer().Compare([Attributed(report), Attributed(report with { Id = "b" })]);
        Assert.DoesNotContain(found, n => n.Values[0].Value == "65");
    }

    [Fact]
    public void Compare_ManyQuantities_StaysBounded()
    {
        string text = string.Concat(Enumerable.Range(1, 5000).Select(i => $"Ship {i} carried {i} sailors on Friday. "));
        Assert.NotEmpty(Compare(text, text));
    }

    [Fact]
    public void Compare_AnyStrings_GivesSpansInRange()
    {
        Gen<string> word = Gen.Elements(
            "two", "hours", "police", "more than", "seized", "Friday", "2016", "election", "$5", "million", "Tarn", ".", "\n\n", "“", "”", "18", "members",
            "percent", "\ud800", "July 7", "last year", "12-5");
        Gen<string> text = word.ArrayOf().Select(w => string.Join(' ', w));
        Prop.ForAll(Gen.Zip(text, text).ToArbitrary(), pair =>
        {
            foreach (NumberComparison found in Compare(pair.Item1, pair.Item2))
            {
                Assert.True(found.Values.Length >= 2);
                Assert.True(found.Values.Select(v => v.Passage.ReportId).Distinct(StringComparer.Ordinal).Count() >= 2);
                Assert.All(found.Values, v => Assert.True(v.Passage.Span.End <= (v.Passage.ReportId == "a" ? pair.Item1 : pair.Item2).Length));
                Assert.NotEmpty(found.About);
                Assert.NotEmpty(found.Reason);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static NumberComparison Of(QuantityKind kind, ImmutableArray<NumberComparison> found) =>
        Assert.Single(found, n => kind == QuantityKind.Duration && n.Values.Any(v => v.Value.EndsWith(" h", StringComparison.Ordinal)));

    private static ImmutableArray<NumberComparison> Compare(string a, string b) =>
        new NumberComparer().Compare([Report("a", a, Saturday), Report("b", b, Saturday)]);

    private static AttributedReport Report(string id, string text, DateOnly? published) =>
        Attributed(new Report { Id = id, Text = text, Published = published });

    // Only the segmentation and the quantities: the comparison of numbers needs no more.
    private static AttributedReport Attributed(Report report)
    {
        SegmentedText segments = new TextSegmenter().Segment(report);
        Document document = new(segments, [], [], [], [], [], []) { Quantities = new QuantityFinder().Find(segments) };
        return new AttributedReport(document, [], [], []);
    }
}
