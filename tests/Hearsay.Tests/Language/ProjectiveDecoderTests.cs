using Hearsay.Language.Parsing;

namespace Hearsay.Tests.Language;

public sealed class ProjectiveDecoderTests
{
    [Fact]
    public void Decode_ShortSentences_FindsTheBestOfAllTrees()
    {
        Random random = new(4);
        ProjectiveDecoder decoder = new();
        for (int trial = 0; trial < 200; trial++)
        {
            int words = 1 + trial % 5, columns = words + 1;
            float[] scores = [.. Enumerable.Range(0, words * columns).Select(_ => (float)random.NextDouble())];
            int[] heads = new int[words];
            decoder.Decode(scores, heads);
            Assert.True(ProjectiveDecoder.IsProjectiveTree(heads), string.Join(' ', heads));
            float best = AllTrees(words).Max(t => Sum(scores, t));
            Assert.Equal(best, Sum(scores, heads), 5);
        }
    }

    [Fact]
    public void Decode_LongSentence_GivesATree()
    {
        Random random = new(5);
        int[] heads = new int[DependencyParser.LongestSentence];
        float[] scores = [.. Enumerable.Range(0, heads.Length * (heads.Length + 1)).Select(_ => (float)random.NextDouble())];
        new ProjectiveDecoder().Decode(scores, heads);
        Assert.True(ProjectiveDecoder.IsProjectiveTree(heads));
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(true, 1, -1, 1)]
    [InlineData(true, 1, 2, -1, 2)]
    [InlineData(false, -1, -1)]
    [InlineData(false, 1, 0)]
    [InlineData(false, -1, 2, 1)]
    [InlineData(false, 2, 3, -1, 2)]
    public void IsProjectiveTree_Heads_IsTold(bool expected, params int[] heads) => Assert.Equal(expected, ProjectiveDecoder.IsProjectiveTree(heads));

    private static float Sum(float[] scores, int[] heads) => heads.Select((h, w) => scores[w * (heads.Length + 1) + h + 1]).Sum();

    // By the definition: one root, no circle, no two arcs that cross, none over the root.
    private static IEnumerable<int[]> AllTrees(int words)
    {
        int[] heads = new int[words];
        for (int code = 0; code < (int)Math.Pow(words + 1, words); code++)
        {
            int rest = code;
            for (int w = 0; w < words; w++, rest /= words + 1) heads[w] = rest % (words + 1) - 1;
            if (heads.Count(h => h < 0) != 1) continue;
            bool tree = true;
            for (int w = 0; w < words && tree; w++)
            {
                int up = w, steps = 0;
                while (up >= 0 && ++steps <= words) up = heads[up];
                tree = up < 0;
                for (int v = 0; v < words && tree; v++)
                {
                    if (heads[w] < 0) continue;
                    int low = Math.Min(w, heads[w]), high = Math.Max(w, heads[w]);
                    tree = v <= low || v >= high || (heads[v] >= low && heads[v] <= high);
                }
            }
            if (tree) yield return [.. heads];
        }
    }
}
