using Hearsay.Text;

namespace Hearsay.Tests.Text;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("“So be it,” he said.", "Double Closed: So be it,")]
    [InlineData("\"So be it,\" he said.", "Double Closed: So be it,")]
    [InlineData("''So be it,'' he said.", "Double Closed: So be it,")]
    [InlineData("``So be it,'' he said.", "Double Closed: So be it,")]
    [InlineData("„So sei es“, sagte er.", "Double Closed: So sei es")]
    [InlineData("« Soit », dit-il.", "Guillemets Closed: Soit")]
    [InlineData("»So sei es«, sagte er.", "Guillemets Closed: So sei es")]
    [InlineData("He was ‘only half asleep’ at all.", "Single Closed: only half asleep")]
    [InlineData("He was 'only half asleep' at all.", "Single Closed: only half asleep")]
    public void Find_PairOfMarks_IsOneQuotation(string text, string expected) =>
        Assert.Equal([expected], Segmenting.Quotations(Segmenting.Segment(text)));

    [Theory]
    [InlineData("Tell ’em the ’90s were rock ’n’ roll at O’Brien’s dogs’ door.")]
    [InlineData("Tell 'em the '90s were rock 'n' roll at O'Brien's dogs' door.")]
    [InlineData("She is 6'3\" tall.")]
    [InlineData("He said it was late.” Then he left.")]
    [InlineData("“” and \"\"")]
    [InlineData("He said it was late.“ Then he left.")]
    public void Find_ApostropheOrStrayMark_IsNoQuotation(string text) => Assert.Empty(Segmenting.Quotations(Segmenting.Segment(text)));

    [Fact]
    public void Find_SingleInsideDouble_IsItsChild()
    {
        SegmentedText text = Segmenting.Segment("“He said ‘the dogs’ fault’ twice,” Roth said.");
        Assert.Equal(["Double Closed: He said ‘the dogs’ fault’ twice,", "Single Closed: the dogs’ fault"], Segmenting.Quotations(text));
        Assert.Equal([-1, 0], text.Quotations.Select(q => q.Parent));
    }

    [Fact]
    public void Find_MarkRepeatedInNextParagraph_Continues()
    {
        SegmentedText text = Segmenting.Segment("He said: “We asked.\n\n“Nobody wrote back,” he said.");
        Assert.Equal(["Double Continued: We asked.", "Double Closed: Nobody wrote back,"], Segmenting.Quotations(text));
        Assert.Equal([-1, 0], text.Quotations.Select(q => q.Continues));
    }

    [Fact]
    public void Find_ClosedTwoParagraphsLater_CarriesThrough()
    {
        SegmentedText text = Segmenting.Segment("He wrote: “We asked.\n\nNobody answered.\n\nSo we came.”\n\nThe end.");
        Assert.Equal(
            ["Double Continued: We asked.", "Double Continued: Nobody answered.", "Double Closed: So we came."], Segmenting.Quotations(text));
        Assert.Equal([-1, 0, 1], text.Quotations.Select(q => q.Continues));
    }

    [Fact]
    public void Find_NeverClosed_EndsWithItsParagraph() =>
        Assert.Equal(
            ["Double Unclosed: We asked. Nobody came."],
            Segmenting.Quotations(Segmenting.Segment("He said: “We asked. Nobody came.\n\nThe end.")));

    [Fact]
    public void Find_ClosingMarkMissingBeforeNextQuotation_EndsBeforeIt() =>
        Assert.Equal(
            ["Double Unclosed: It is shut, Moe said.", "Double Closed: It will open."],
            Segmenting.Quotations(Segmenting.Segment("“It is shut, Moe said. “It will open.”")));

    [Fact]
    public void Find_MarksTurnedWrongly_PairsThem() =>
        Assert.Equal(
            ["Double Closed: Turned,", "Double Closed: so is this"],
            Segmenting.Quotations(Segmenting.Segment("”Turned,” he said, and “so is this“ one.")));

    [Fact]
    public void Find_ParagraphInFirstPersonAfterColon_IsBlock()
    {
        SegmentedText text = Segmenting.Segment("The mayor wrote on Twitter:\n\nI promised to keep the pier, and I will.\n\nShe said so later.");
        Assert.Equal(["Block Closed: I promised to keep the pier, and I will."], Segmenting.Quotations(text));
        Assert.Equal(ParagraphKind.BlockQuotation, text.Paragraphs[1].Kind);
    }

    [Fact]
    public void Find_ReportersParagraphAfterColon_IsNoBlock() =>
        Assert.Empty(Segmenting.Quotations(Segmenting.Segment("The mayor said this:\n\nThe board voted again, and Fenn said it was the last time.")));
}
