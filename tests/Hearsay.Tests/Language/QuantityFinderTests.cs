using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class QuantityFinderTests
{
    private static readonly DateOnly Thursday = new(2024, 3, 14);

    [Theory]
    [InlineData("It lasted two hours and 16 minutes.", 8160.0, 8160.0, "s")]
    [InlineData("It lasted more than two hours.", 7200.0, null, "s")]
    [InlineData("About 200 people came.", 180.0, 220.0, "")]
    [InlineData("Nearly 200 people came.", 180.0, 200.0, "")]
    [InlineData("Up to 200 people came.", null, 200.0, "")]
    [InlineData("Between 30 and 40 people came.", 30.0, 40.0, "")]
    [InlineData("It cost $2 to 3 million.", 2_000_000.0, 3_000_000.0, "USD")]
    [InlineData("Doors open at 8:15 p.m.", 1215.0, 1215.0, "min")]
    [InlineData("The wall is 10 feet high.", 3.048, 3.048, "m")]
    public void Find_Amount_GivesInterval(string text, double? low, double? high, string unit)
    {
        Quantity quantity = QuantityTexts.Only(text);
        Assert.Equal((decimal?)low, quantity.Low);
        Assert.Equal((decimal?)high, quantity.High);
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("The bridge costs $2.5 billion.", 100_000_000.0)]
    [InlineData("He was paid $716.", 1.0)]
    [InlineData("She won 61.5 percent.", 0.1)]
    public void Find_Amount_GivesStepOfLastDigit(string text, double step) => Assert.Equal((decimal)step, QuantityTexts.Only(text).Step);

    [Theory]
    [InlineData("He came on Thursday.", 2024, 3, 14)]
    [InlineData("He came on Friday.", 2024, 3, 8)]
    [InlineData("He will come on Friday.", 2024, 3, 15)]
    [InlineData("He came last Thursday.", 2024, 3, 7)]
    [InlineData("He will come next Thursday.", 2024, 3, 21)]
    [InlineData("He came yesterday.", 2024, 3, 13)]
    [InlineData("He came on Dec. 31.", 2023, 12, 31)]
    [InlineData("He came on Feb. 29, 2020.", 2020, 2, 29)]
    public void Find_RelativeDay_IsPlacedFromPublication(string text, int year, int month, int day)
    {
        Quantity quantity = QuantityTexts.Only(text, Thursday);
        Assert.Equal(new DateOnly(year, month, day).DayNumber, quantity.Low);
        Assert.Equal(quantity.Low, quantity.High);
        Assert.Equal(1, quantity.Step);
    }

    [Theory]
    [InlineData("He came on Friday.", "Friday")]
    [InlineData("He came last month.", "last month")]
    [InlineData("He came two years ago.", "2 y ago")]
    public void Find_RelativeDateWithoutPublication_KeepsWords(string text, string normal)
    {
        Quantity quantity = QuantityTexts.Only(text);
        Assert.Equal(normal, quantity.Normal);
        Assert.Null(quantity.Low);
        Assert.Null(quantity.High);
    }

    [Theory]
    [InlineData("Feb. 30 does not exist.")]
    [InlineData("It fell on 2023-02-29.")]
    [InlineData("No date at all: 13/45/2020.")]
    public void Find_ImpossibleDay_IsNotPlaced(string text) =>
        Assert.All(QuantityTexts.Find(text, Thursday).Where(q => q.Kind == QuantityKind.Date), q => Assert.NotEqual(1, q.Step));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Find_PublishedAtTheEndsOfTheCalendar_GivesNoError(int year, int month, int day)
    {
        const string Text = "Last year, next year, two years ago, 3,000 years ago, yesterday, tomorrow, Friday, last month, next week, Dec. 31, "
            + "last summer, a century from now and in July he came.";
        Assert.NotEmpty(QuantityTexts.Find(Text, new DateOnly(year, month, day)));
    }

    [Theory]
    [InlineData("999999999999999999999999999999999999 people came.")]
    [InlineData("It has 9,999,999,999,999,999,999 trillion trillion parts and millions of millions of millions of millions of millions of bits.")]
    [InlineData("1,2,3,,4..5::6//7--8")]
    [InlineData("$ $$ $1 $1.1.1 $-5 %% 5%% -- 5--6 ½½ 3½½ '' '9 '99s 0/0 1/0")]
    [InlineData("twenty twenty-one hundred and thousand and a half and a half dozen dozen")]
    public void Find_OddNumbers_GivesNoError(string text) => QuantityInvariants.Check(text, Thursday);

    [Fact]
    public void Find_MillionCharactersInALine_StaysLinear()
    {
        string text = string.Concat(Enumerable.Repeat("more than two to three hundred and one ", 26_000));
        QuantityInvariants.Check(text, Thursday);
    }

    [Fact]
    public void Find_AnyString_GivesRangesInOrder()
    {
        string[] pieces =
        [
            "two", "-", "hour", " ", "more than ", "$", "2.5", "billion", "July", "7", ", ", "2017", "Friday", "at least", "%", "half", "a ", "dozen",
            "of ", "people", "\ud800", "\0", "’s", "last ", "year", "ago", "234", "–", "193", "p.m.", "48", "\n", ". ", "and ", "to ", "½", "'", "/",
        ];
        Gen<string> mixed = Gen.Elements(pieces).ArrayOf().Select(p => string.Concat(p));
        Gen<string> any = Gen.OneOf(mixed, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));
        Prop.ForAll(any.ToArbitrary(), text => QuantityInvariants.Check(text, Thursday)).QuickCheckThrowOnFailure();
    }
}

internal static class QuantityInvariants
{
    public static void Check(string text, DateOnly? published)
    {
        SegmentedText segments = new TextSegmenter().Segment(new Report { Id = "r", Text = text, Published = published });
        int end = 0, token = 0;
        foreach (Quantity quantity in new QuantityFinder().Find(segments))
        {
            Assert.True(quantity.Span.Start >= end && quantity.Span.End > quantity.Span.Start && quantity.Span.End <= text.Length, $"{quantity.Span}");
            Assert.True(quantity.Tokens.Start >= token && !quantity.Tokens.IsEmpty && quantity.Tokens.End <= segments.Tokens.Length);
            Assert.True(segments.SpanOf(quantity.Tokens).Contains(quantity.Span));
            Assert.True(quantity.Low is not { } low || quantity.High is not { } high || low <= high, $"{quantity.Low} to {quantity.High}");
            Assert.NotEmpty(quantity.Normal);
            Assert.True(quantity.Step >= 0);
            end = quantity.Span.End;
            // One token may hold the end of one quantity and the start of the next.
            token = quantity.Tokens.End - 1;
        }
    }
}
