using System.Collections.Immutable;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Coreference;

namespace Hearsay.Tests.Evaluation;

public sealed class CoreferenceScorerTests
{
    // The key of Bagga and Baldwin, which Luo has taken over.
    private const string Classical = "1,2,3,4,5 6,7 8,9,10,11,12";

    [Fact]
    public void Count_KeyAgainstItself_IsAllRight()
    {
        Tally tally = CoreferenceScorer.Count(Clusters(Classical), Clusters("12,8,10,9,11 7,6 5,4,3,2,1"));

        Assert.All(CoreferenceScorer.Scores, score => Assert.Equal((1.0, 1.0), (tally[score].Precision, tally[score].Recall)));
        Assert.Equal(1, CoreferenceScorer.Conll(tally));
    }

    // The F1 that Luo (2005) prints for these responses.
    [Theory]
    [InlineData("1,2,3,4,5 6,7,8,9,10,11,12", 0.947, 0.865, 0.733)]
    [InlineData("1,2,3,4,5,8,9,10,11,12 6,7", 0.947, 0.737, 0.667)]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11,12", 0.900, 0.545, 0.294)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12", 0.000, 0.400, 0.178)]
    public void Count_ResponsesOfLuo_GiveHisFigures(string response, double muc, double b3, double ceafe)
    {
        Tally tally = CoreferenceScorer.Count(Clusters(Classical), Clusters(response));

        Assert.Equal((muc, b3, ceafe), (Math.Round(tally["muc"].F1, 3), Math.Round(tally["b3"].F1, 3), Math.Round(tally["ceafe"].F1, 3)));
        Assert.Equal((muc + b3 + ceafe) / 3, CoreferenceScorer.Conll(tally), tolerance: 0.0005);
    }

    // Bagga and Baldwin (1998): the second joins the two long chains, which costs MUC no more than joining a short one.
    [Theory]
    [InlineData("1,2,3,4,5 6,7,8,9,10,11,12", 9, 16.0 / 21)]
    [InlineData("1,2,3,4,5,8,9,10,11,12 6,7", 9, 7.0 / 12)]
    public void Count_MergedChains_CostPrecisionOnly(string response, int rightLinks, double b3)
    {
        Tally tally = CoreferenceScorer.Count(Clusters(Classical), Clusters(response));

        Assert.Equal((rightLinks, 10, 1.0), (tally["muc"].RightPredicted, tally["muc"].Predicted, tally["muc"].Recall));
        Assert.Equal(b3, tally["b3"].Precision, 12);
        Assert.Equal(1, tally["b3"].Recall);
    }

    [Fact]
    public void Count_SplitChain_CostsRecallOnly()
    {
        // Vilain and others (1995): one link of three is missing.
        Tally tally = CoreferenceScorer.Count(Clusters("1,2,3,4"), Clusters("1,2 3,4"));

        Assert.Equal((1.0, 2.0 / 3), (tally["muc"].Precision, tally["muc"].Recall));
        Assert.Equal((1.0, 0.5), (tally["b3"].Precision, tally["b3"].Recall));
    }

    [Fact]
    public void Count_MentionsOfOneSideOnly_AreAsInPradhansExample()
    {
        // Pradhan and others (2014): {a, b, c} {d, e, f, g} against {a, b} {c, d} {f, g, h, i}.
        Tally tally = CoreferenceScorer.Count(Clusters("1,2,3 4,5,6,7"), Clusters("1,2 3,4 6,7,8,9"));

        Assert.Equal((6.0 / 8, 6.0 / 7), (tally["mentions"].Precision, tally["mentions"].Recall));
        Assert.Equal((2.0 / 5, 2.0 / 5), (tally["muc"].Precision, tally["muc"].Recall));
        Assert.Equal(0.50, tally["b3"].Precision, 2);
        Assert.Equal(0.42, tally["b3"].Recall, 2);
        Assert.Equal(0.43, tally["ceafe"].Precision, 2);
        Assert.Equal(0.65, tally["ceafe"].Recall, 2);
    }

    [Fact]
    public void Count_NothingFound_IsZeroAndNoFailure()
    {
        Tally tally = CoreferenceScorer.Count(Clusters(Classical), []);

        Assert.All(CoreferenceScorer.Scores, score => Assert.Equal((0.0, 0.0), (tally[score].Recall, tally[score].F1)));
        Assert.Equal(0, CoreferenceScorer.Conll(CoreferenceScorer.Count([], [])));
    }

    private static ImmutableArray<ImmutableArray<int>> Clusters(string clusters) =>
        [.. clusters.Split(' ').Select(c => c.Split(',').Select(int.Parse).ToImmutableArray())];
}
