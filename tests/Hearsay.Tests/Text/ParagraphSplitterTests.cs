using Hearsay.Text;

namespace Hearsay.Tests.Text;

public sealed class ParagraphSplitterTests
{
    [Theory]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\r\r")]
    [InlineData("\u2029")]
    [InlineData("\u2028")]
    [InlineData("\f")]
    [InlineData("\n \t\u00a0\n")]
    [InlineData("\n")]
    public void Split_LineEnds_DividesParagraphs(string end) =>
        Assert.Equal(["Body: The board met.", "Body: It voted."], Segmenting.Paragraphs(Segmenting.Segment($"The board met.{end}It voted.")));

    [Fact]
    public void Split_BreakInMidSentence_JoinsLines() =>
        Assert.Single(Segmenting.Paragraphs(Segmenting.Segment("The ferry was sold in the spring \nafter a long quarrel, she said.")));

    [Fact]
    public void Split_WrappedLines_JoinsEvenWhereALineEndsASentence()
    {
        const string wrapped = "The harbour commission voted on Tuesday to close the northern pier soon.\n"
            + "The members had put the decision off since the storm of the last spring,\n"
            + "and nobody on the quay had expected them to take it so late in the year.\n"
            + "Lunde said so.";
        Assert.Single(Segmenting.Paragraphs(Segmenting.Segment(wrapped)));
    }

    [Fact]
    public void Split_HeadlineWithoutFullStop_StandsAlone() =>
        Assert.Equal(2, Segmenting.Segment("Pier to close, the commission says\nThe commission voted on Tuesday to close it.").Paragraphs.Length);

    [Fact]
    public void Split_SpansOfReport_GiveKinds()
    {
        const string text = "Pier to close\nBy Ada Moe\nShare this\nThe board met on Tuesday.\n• One\nWhat comes next\n"
            + "The board meets again in the spring.";
        Report report = new()
        {
            Id = "test",
            Text = text,
            HeadlineSpan = new TextSpan(0, 13), BylineSpan = new TextSpan(14, 24),
            Furniture = [new Furniture(new TextSpan(25, 36), FurnitureReason.ShareBar)],
        };
        Assert.Equal(
            [
                "Headline: Pier to close", "Byline: By Ada Moe", "Furniture: Share this", "Body: The board met on Tuesday.", "ListItem: • One",
                "Heading: What comes next", "Body: The board meets again in the spring.",
            ],
            Segmenting.Paragraphs(new TextSegmenter().Segment(report)));
    }

    [Fact]
    public void Split_FurnitureInMidSentence_StaysApart()
    {
        const string text = "The board met and\nread more here\nvoted.";
        Report report = new()
        {
            Id = "test",
            Text = text,
            Furniture = [new Furniture(new TextSpan(18, 33), FurnitureReason.RelatedLinks)],
        };
        Assert.Equal(3, new TextSegmenter().Segment(report).Paragraphs.Length);
    }
}
