using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Comparison;

public sealed class NumberVerdictTests
{
    private static readonly DateOnly Saturday = new(2017, 7, 8);

    [Theory]
    [InlineData("18 members left", "Eighteen members left", NumberRelation.Same)]
    [InlineData("18 members left", "19 members left", NumberRelation.Conflict)]
    [InlineData("30 members left", "at least 30 members left", NumberRelation.Compatible)]
    [InlineData("more than 30 were hurt", "34 were hurt", NumberRelation.Compatible)]
    [InlineData("fewer than 30 were hurt", "34 were hurt", NumberRelation.Conflict)]
    [InlineData("about 120,000 bicycles", "118,000 bicycles", NumberRelation.Compatible)]
    [InlineData("55,000 pages", "50,000 pages", NumberRelation.Conflict)]
    [InlineData("worth $716 billion", "worth $700 billion", NumberRelation.Compatible)]
    [InlineData("worth $2.5 billion", "worth $2.46 billion", NumberRelation.Compatible)]
    [InlineData("worth $2.5 billion", "worth $2.7 billion", NumberRelation.Conflict)]
    [InlineData("a more than two-hour meeting", "two hours and 16 minutes", NumberRelation.Compatible)]
    [InlineData("a two-hour meeting", "two hours and 16 minutes", NumberRelation.Compatible)]
    [InlineData("a two-hour meeting", "three hours", NumberRelation.Conflict)]
    [InlineData("a two-hour meeting", "a 120-minute meeting", NumberRelation.Same)]
    [InlineData("passed 234-193", "by 234 votes to 193", null)]
    [InlineData("passed 234-193", "approved 234 to 193", NumberRelation.Same)]
    [InlineData("passed 234-193", "passed 234-191", NumberRelation.Conflict)]
    [InlineData("worth $5", "worth €5", null)]
    [InlineData("more than $200,000", "$5.4 million", null)]
    [InlineData("on more than one occasion", "more than once", NumberRelation.Same)]
    public void Of_Amounts_GivesRelation(string a, string b, NumberRelation? expected) => Check(a, b, null, null, expected);

    [Theory]
    [InlineData("on Friday, July 7, 2017,", "on Friday", NumberRelation.Same)]
    [InlineData("in 2017", "on Friday", NumberRelation.Compatible)]
    [InlineData("on Friday night", "on Friday", NumberRelation.Compatible)]
    [InlineData("on Thursday", "on Friday", NumberRelation.Conflict)]
    [InlineData("last month", "in June", NumberRelation.Same)]
    [InlineData("earlier this year", "in May", NumberRelation.Compatible)]
    [InlineData("last summer", "last year", NumberRelation.Compatible)]
    [InlineData("in early July", "in July 2016", NumberRelation.Compatible)]
    public void Of_PlacedDates_GivesRelation(string a, string b, NumberRelation? expected) => Check(a, b, Saturday, Saturday, expected);

    [Theory]
    [InlineData("on Friday, July 7, 2017,", "on Friday", NumberRelation.Compatible)]
    [InlineData("on Friday, July 7, 2017,", "on Thursday", NumberRelation.Conflict)]
    [InlineData("on Friday", "on Friday night", NumberRelation.Compatible)]
    [InlineData("last month", "in June", null)]
    public void Of_DatesWithoutPublication_GivesRelation(string a, string b, NumberRelation? expected) => Check(a, b, null, null, expected);

    [Fact]
    public void Of_OneWeekdayInReportsOfTwoDays_IsNoConflict() =>
        Check("on Saturday", "on Saturday", new DateOnly(2017, 7, 7), new DateOnly(2017, 7, 8), NumberRelation.Compatible);

    private static void Check(string a, string b, DateOnly? publishedA, DateOnly? publishedB, NumberRelation? expected)
    {
        Quantity first = QuantityTexts.Find($"It was {a}.", publishedA)[0], second = QuantityTexts.Find($"It was {b}.", publishedB)[0];
        Assert.Equal(expected, NumberVerdict.Of(first, second));
        Assert.Equal(expected, NumberVerdict.Of(second, first));
    }
}
