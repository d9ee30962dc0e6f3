using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class QuotationMarkFilterTests
{
    [Theory]
    [InlineData("She called it “a danger” twice.", "She called it a danger twice .")]
    [InlineData("She called it \"a danger\" twice.", "She called it a danger twice .")]
    [InlineData("She called it ``a danger'' twice.", "She called it a danger twice .")]
    [InlineData("She called it ‘a danger’ twice.", "She called it a danger twice .")]
    [InlineData("She called it «a danger» twice.", "She called it a danger twice .")]
    [InlineData("The crews’ boats aren’t old.", "The crews ’ boats are n’t old .")]
    [InlineData("She said: “He called it ‘a danger,’ you know.”", "She said : He called it a danger , you know .")]
    [InlineData("A mark “ without an end", "A mark without an end")]
    [InlineData("“”", "")]
    public void Fill_Sentence_LeavesMarksOut(string text, string words)
    {
        SegmentedText segments = Analyzing.Segment(text);
        QuotationMarkFilter filter = new(segments);
        List<string> kept = [];
        foreach (Sentence sentence in segments.Sentences)
        {
            int[] tokens = new int[sentence.Tokens.Count];
            int count = filter.Fill(sentence.Tokens, tokens);
            kept.AddRange(tokens.Take(count).Select(segments.Word));
            Assert.All(tokens.Take(count), t => Assert.False(filter.IsMark(t)));
        }
        Assert.Equal(words, string.Join(' ', kept));
    }

    [Fact]
    public void IsMark_BlockQuotation_ItsWordsAreNone()
    {
        SegmentedText segments = Analyzing.Segment("In a letter to the council, she wrote:\n\nThe crews have waited ten winters for a safe pier.\n\nNobody replied.\n");
        QuotationMarkFilter filter = new(segments);
        Assert.All(Enumerable.Range(0, segments.Tokens.Length), t => Assert.False(filter.IsMark(t)));
    }
}
