using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Coreference;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

public sealed class CoreferenceMatchTests
{
    private const string Text = "Ilse Vahn and Oskar Rowe left. She waved, he nodded, said her brother.";

    [Fact]
    public void Match_NestedMentions_PairsEqualSpansBeforeNearOnes()
    {
        ImmutableArray<ImmutableArray<ReferringMention>> key =
            [[Mention("Ilse Vahn and Oskar Rowe", "Vahn", "Rowe")], [Mention("Ilse Vahn", "Vahn"), Mention("She")]];
        ImmutableArray<ImmutableArray<ReferringMention>> response = [[Mention("Vahn"), Mention("She")], [Mention("Ilse Vahn", "Vahn")]];

        MentionMatch match = new(key, response);

        Assert.Equal(["0", "1,2"], Show(match.Key));
        Assert.Equal(["0,2", "1"], Show(match.Response));
        Assert.True(match.IsPaired(0));
    }

    [Fact]
    public void Match_HeadOutsideTheOther_PairsNothing()
    {
        MentionMatch match = new([[Mention("her brother", "brother")], [Mention("he")]], [[Mention("her")], [Mention("She")]]);

        Assert.Equal(["2", "3"], Show(match.Response));
        Assert.Equal("She", match.SpanOf(3).Of(Text).ToString());
        Assert.False(match.IsPaired(0) || match.IsPaired(2));
        Assert.Empty(MentionMatch.Restrict(match.Response, match.IsPaired));
    }

    [Fact]
    public void Count_SingleMentions_AreLeftOutButWhereLinkingAloneIsScored()
    {
        ImmutableArray<ImmutableArray<ReferringMention>> key =
            [[Mention("Ilse Vahn", "Vahn"), Mention("She"), Mention("her")], [Mention("Oskar Rowe", "Rowe")]];
        ImmutableArray<ImmutableArray<ReferringMention>> response =
            [[Mention("Ilse Vahn", "Vahn"), Mention("She")], [Mention("Oskar Rowe", "Rowe")], [Mention("her")]];

        Tally tally = CoreferenceMeasure.Count(new MentionMatch(key, response));

        Assert.Equal((4, 4), (tally["single.mentions"].RightGold, tally["single.mentions"].Gold));
        Assert.Equal((2, 2, 3), (tally["all.mentions"].RightGold, tally["all.mentions"].Predicted, tally["all.mentions"].Gold));
        Assert.Equal(4, tally["linking.mentions"].Gold);
        Assert.Equal((1, 1, 2), (tally["linking.muc"].RightGold, tally["linking.muc"].Predicted, tally["linking.muc"].Gold));
    }

    [Fact]
    public void MistakesOf_SplitMergedAndMissed_QuoteTheClusters()
    {
        CoreferenceDocument document = new("a", Text,
            [[Mention("Ilse Vahn", "Vahn"), Mention("She"), Mention("her")], [Mention("Oskar Rowe", "Rowe"), Mention("he")]]);
        MentionMatch match = new(document.Clusters, [[Mention("Ilse Vahn", "Vahn"), Mention("he")], [Mention("She"), Mention("brother")]]);

        Assert.Equal(
            [
                "split x a 0-9: speaker 1  “Ilse Vahn”; speaker 2  “She”; none   “her”",
                "merged x a 0-9: person 1  “Ilse Vahn”; person 2  “he”",
                "missed x a 0-9: gold   “Ilse Vahn”, “She”, “her”; none   “her”",
                "missed x a 14-24: gold   “Oskar Rowe”, “he”; none   “Oskar Rowe”",
            ],
            CoreferenceMistakes.Of("x", document, match).Select(m => $"{m.Kind} {m.Place}: {string.Join("; ", m.Details)}"));
    }

    [Fact]
    public void Of_AnalysedReport_GivesPersonsOnly()
    {
        const string report = "Ilse Vahn said the dam was safe. She said on Monday that the Justice Department agreed.\n";
        AttributedReport attributed = new ReportAnalyzer().Analyze(new Report { Id = "a", Text = report });

        ImmutableArray<ReferringMention> person = Assert.Single(SpeakerClusters.Of(attributed));

        Assert.Equal("Ilse Vahn | She", Excerpt.Words(report, person.Select(m => m.Span)));
        Assert.Equal([report.IndexOf("Vahn", StringComparison.Ordinal), report.IndexOf("She", StringComparison.Ordinal)],
            person.Select(m => Assert.Single(m.Heads)));
    }

    private static ReferringMention Mention(string words, params string[] heads)
    {
        int start = words == "he" ? Text.IndexOf(" he ", StringComparison.Ordinal) + 1 : Text.IndexOf(words, StringComparison.Ordinal);
        return new ReferringMention(new TextSpan(start, start + words.Length),
            heads.Length == 0 ? [start] : [.. heads.Select(h => start + words.IndexOf(h, StringComparison.Ordinal))]);
    }

    private static IEnumerable<string> Show(ImmutableArray<ImmutableArray<int>> clusters) => clusters.Select(c => string.Join(',', c));
}
