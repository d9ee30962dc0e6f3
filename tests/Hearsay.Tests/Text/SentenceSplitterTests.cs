namespace Hearsay.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Roth met Gov. Voss of the U.S. Treasury.")]
    [InlineData("“Why?” he asked.")]
    [InlineData("“Why now?” Mr. Voss asked the board.")]
    [InlineData("“Why now?” Secretary of State Ada Voss asked.")]
    [InlineData("It begins at 9 p.m. Eastern time.")]
    [InlineData("He knew Joseph I. Lind.")]
    [InlineData("A chair [Ada B.] Voss made.")]
    [InlineData("“Never!” the mayor shouted.")]
    [InlineData("It rose 2.5 percent at 9 a.m. on Friday.")]
    [InlineData("The plan... was dead.")]
    [InlineData("He met J. Q. Moe Jr. and Sen. Roth (D-Calif.) in Tarn, Ore., today.")]
    [InlineData("HEMPEL, N.Y. — The board met.")]
    public void Split_MarkInsideSentence_KeepsOneSentence(string text) => Assert.Equal([text], Segmenting.Sentences(Segmenting.Segment(text)));

    [Theory]
    [InlineData("He left the U.S.", "The plan failed.")]
    [InlineData("She came at 9 p.m.", "He was gone.")]
    [InlineData("She came at 9 p.m.", "Police were there.")]
    [InlineData("“We won.”", "He nodded.")]
    [InlineData("It was he and I.", "Nobody else came.")]
    [InlineData("“We won.", "We are glad,” he said.")]
    [InlineData("It was over.", "(Nobody knew.)")]
    [InlineData("(It was over.)", "Then it rained.")]
    [InlineData("“Because!”", "The crowd roared.")]
    [InlineData("He waited…", "Then he went.")]
    [InlineData("Why?!", "No answer came.")]
    [InlineData("It ended in 2016.", "In 2017 it began.")]
    [InlineData("The vote was 51-49.", "“Close,” said Roth.")]
    [InlineData("It was settled. [4]", "Nobody spoke.")]
    public void Split_EndOfSentence_StartsAnother(string first, string second) =>
        Assert.Equal([first, second], Segmenting.Sentences(Segmenting.Segment($"{first} {second}")));

    [Fact]
    public void Split_ParagraphEnd_AlwaysEndsSentence() =>
        Assert.Equal(["Pier to close", "The board met."], Segmenting.Sentences(Segmenting.Segment("Pier to close\n\nThe board met.")));

    [Fact]
    public void Split_ListNumber_StaysWithItsItem() =>
        Assert.Equal(["1. Open a fund", "2. Hire a warden"], Segmenting.Sentences(Segmenting.Segment("1. Open a fund\n2. Hire a warden")));
}
