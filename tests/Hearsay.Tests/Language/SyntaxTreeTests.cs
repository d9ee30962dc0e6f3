using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class SyntaxTreeTests
{
    private static readonly SyntaxTree Tree = new(Made("the old crane fell down", [2, 2, 3, -1, 3], ["det", "amod", "nsubj", "root", "nsubj:own"]));

    [Fact]
    public void Children_Word_ComeInTextOrder()
    {
        Assert.Equal([0, 1], Tree.Children(2));
        Assert.Equal([2, 4], Tree.Children(3));
        Assert.Empty(Tree.Children(0));
    }

    [Fact]
    public void Subtree_Word_IsWhatItGoverns()
    {
        Assert.Equal(new TokenRange(0, 3), Tree.Subtree(2));
        Assert.Equal(new TokenRange(0, 5), Tree.Subtree(3));
        Assert.Equal(new TokenRange(1, 2), Tree.Subtree(1));
    }

    [Fact]
    public void Child_Relation_SubtypesDoNotCount()
    {
        Assert.Equal(2, Tree.Child(3, "nsubj"));
        Assert.Equal(4, Tree.Child(3, "nsubj:own"));
        Assert.Equal(-1, Tree.Child(3, "obj"));
    }

    [Fact]
    public void IsUnder_WordAndAncestors_IsTrue()
    {
        Assert.True(Tree.IsUnder(0, 3));
        Assert.True(Tree.IsUnder(3, 3));
        Assert.False(Tree.IsUnder(3, 2));
        Assert.False(Tree.IsUnder(4, 2));
    }

    [Fact]
    public void Subtree_Samples_IsTheRangeOfItsDescendants()
    {
        foreach (string text in Analyzing.Samples())
        {
            Document document = Analyzing.Analyze(text);
            SyntaxTree tree = new(document);
            for (int t = 0; t < document.Heads.Length; t++)
            {
                TokenRange sentence = document.Segments.Sentences[document.Segments.SentenceOf(t)].Tokens, subtree = tree.Subtree(t);
                for (int other = sentence.Start; other < sentence.End; other++) Assert.Equal(tree.IsUnder(other, t), subtree.Contains(other));
            }
        }
    }

    /// <summary>A chain of a thousand words, each hanging on the next or the one before.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Subtree_LongChain_IsFoundWithoutRecursion(int step)
    {
        const int count = 1000;
        int[] heads = [.. Enumerable.Range(0, count).Select(t => t + step is >= 0 and < count ? t + step : -1)];
        SyntaxTree tree = new(Made(string.Concat(Enumerable.Repeat("crane ", count)), heads, [.. heads.Select(h => h < 0 ? "root" : "dep")]));
        int root = step > 0 ? count - 1 : 0;
        Assert.Equal(new TokenRange(0, count), tree.Subtree(root));
        Assert.True(tree.IsUnder(count - 1 - root, root));
    }

    private static Document Made(string text, int[] heads, string[] relations)
    {
        SegmentedText segments = Analyzing.Segment(text);
        Assert.Single(segments.Sentences);
        Assert.Equal(heads.Length, segments.Tokens.Length);
        return new Document(segments, [], [], [], [.. heads], [.. relations], []);
    }
}
