using Hearsay.Comparison;
using Hearsay.Evaluation.Edits;

namespace Hearsay.Tests.Evaluation;

/// <summary>The known edits are what they are called, and a wrong label counts as wrong.</summary>
public sealed class EditTests
{
    private const string Words = "The harbour board will not sell the old lighthouse to strangers, and the 40 boats of our valley stay in the harbour.";

    private static readonly PooledQuotation Quotation = QuotationPool.Analyse("story", Words);

    [Theory]
    [InlineData("number", "47 boats")]
    [InlineData("negation out", "will sell")]
    [InlineData("order swapped, clauses", "The 40 boats of our valley stay in the harbour, and the harbour board")]
    public void Of_Quotation_MakesTheEdit(string kind, string words)
    {
        Edit edit = Assert.Single(Edits(), e => e.Kind == kind);
        Assert.Contains(words, edit.Second, StringComparison.Ordinal);
        Assert.Equal(Words, Assert.Single(edit.First));
    }

    [Fact]
    public void Of_SameSeed_MakesTheSameEdits() => Assert.Equal(Edits().Select(e => (e.Kind, e.Second)), Edits().Select(e => (e.Kind, e.Second)));

    [Fact]
    public void Judge_Edits_OfOneQuotation_AreTold()
    {
        StoryComparer comparer = new(new StoryComparerOptions { Threads = 1 });
        Assert.All(Edits().Select((e, i) => (Story: new EditedStory(e, i), e.Kind)), e =>
        {
            (EditVerdict verdict, string said) = e.Story.Judge(comparer);
            Assert.True(verdict == EditVerdict.Right, $"{e.Kind}: must be {e.Story.Expected}, is {said}");
        });
    }

    [Fact]
    public void Judge_WrongLabelSpeakerOrWords_IsWrong()
    {
        StoryComparer comparer = new(new StoryComparerOptions { Threads = 1 });
        Edit verbatim = new("none", [Words], Words, Variation.Verbatim);
        Assert.Equal(EditVerdict.Right, new EditedStory(verbatim, 0).Judge(comparer).Verdict);
        Assert.Equal(EditVerdict.Mislabelled, new EditedStory(verbatim with { Variation = Variation.Truncated }, 0).Judge(comparer).Verdict);
        Assert.Equal(EditVerdict.Mislabelled, new EditedStory(verbatim with { Differences = [DifferenceKind.Number] }, 0).Judge(comparer).Verdict);
        Assert.Equal(EditVerdict.Right, new EditedStory(verbatim with { Speakers = FamilySpeakers.Different }, 0).Judge(comparer).Verdict);
        Assert.Equal(EditVerdict.Apart, new EditedStory(verbatim with { Second = "Nobody had thought of the miners before the winter came." }, 0).Judge(comparer).Verdict);
    }

    private static List<Edit> Edits()
    {
        Random random = new(1);
        return [.. new WordEdits([Quotation]).Of(Quotation, random), .. CutEdits.Of(Quotation, random)];
    }
}
