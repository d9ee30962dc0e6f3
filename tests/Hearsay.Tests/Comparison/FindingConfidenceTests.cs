using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

public sealed class FindingConfidenceTests
{
    private const string Quote = "The harbour board will never sell the old lighthouse to a foreign company";
    private const string Reported = "the harbour board would think about the lighthouse in spring";

    [Theory]
    // The logistic of the decision's weights, reckoned by hand.
    [InlineData(0.5, 1, 0.46)]
    [InlineData(0.83, 0.98, 0.74)]
    [InlineData(0.27, 0.6, 0.20)]
    public void OfFamily_ProbabilityAndStatement_IsTheLogistic(double meanProbability, double leastSureStatement, double confidence) =>
        Assert.Equal(confidence, FamilyConfidence.Of(meanProbability, leastSureStatement));

    [Fact]
    public void OfFamily_Features_RaiseItAndStayWithinTheUnit()
    {
        double before = -1;
        for (int step = 0; step <= 20; step++)
        {
            double confidence = FamilyConfidence.Of(step / 20.0, 0.9);
            Assert.InRange(confidence, Math.Max(before, 0.01), 0.99);
            Assert.True(FamilyConfidence.Of(step / 20.0, 0.3) <= confidence);
            before = confidence;
        }
    }

    [Fact]
    public void Compare_SameWordsAndOtherWords_TheFormerIsSurer()
    {
        Family[] families = [.. Voss(Reported, confidence: 1).Families.OrderBy(f => f.Members.Length)];
        Family verbatim = Assert.Single(families, f => f.Variation == Variation.Verbatim);
        Family paraphrase = Assert.Single(families, f => f.Variation == Variation.Paraphrase);
        Assert.True(verbatim.Confidence > paraphrase.Confidence, $"{verbatim.Confidence}, {paraphrase.Confidence}");
        Assert.All(families, f => Assert.Equal(f.Confidence, Math.Round(f.Confidence, 2)));
    }

    [Fact]
    public void Compare_DoubtfulStatement_MakesOnlyItsFamiliesLessSure()
    {
        StoryComparison sure = Voss(Reported, confidence: 1), doubtful = Voss(Reported, confidence: 0.3);
        Assert.Equal(sure.Families.Select(f => string.Join(' ', f.Members)), doubtful.Families.Select(f => string.Join(' ', f.Members)));
        foreach ((Family before, Family after) in sure.Families.Zip(doubtful.Families))
        {
            if (before.Members.Contains("c#1")) Assert.True(after.Confidence < before.Confidence);
            else Assert.Equal(before.Confidence, after.Confidence);
        }
    }

    [Fact]
    public void Compare_Amount_IsSurerThanRareDateAndThatThanFrequentDate()
    {
        const string Often = " Nobody slept on Friday. The bells rang on Friday.";
        const string Herald = "Harbour police seized a trawler off Tarn on Friday. The officers found 400 kilograms of copper under the deck.";
        const string Post = "A trawler was seized off Tarn by harbour police on Friday. They found 400 kilograms of copper under its deck.";

        ImmutableArray<NumberComparison> rare = Numbers(Herald, Post), frequent = Numbers(Herald + Often, Post);

        Assert.Equal(0.9, Assert.Single(rare, n => n.Values[0].Value.Contains("400", StringComparison.Ordinal)).Confidence);
        Assert.Equal(0.71, Assert.Single(rare, IsDate).Confidence);
        Assert.Equal(0.39, Assert.Single(frequent, IsDate).Confidence);
    }

    [Fact]
    public void Compare_ConflictOfNumbers_IsAsSureAsItsDispute()
    {
        const string Herald =
            "Harbour police seized a trawler off Tarn on Friday. The captain, Odo Renn, met inspectors for more than two hours. "
            + "The officers found 400 kilograms of copper under the deck and arrested a dozen crew members. Mayor Ilse Vant praised them.";
        const string Post =
            "A trawler was seized off Tarn by harbour police on Friday. Inspectors met the captain for two hours and 16 minutes. "
            + "They found 400 kilograms of copper under its deck, and 14 crew members were arrested. The two men then left.";
        StoryComparison story = new ReportComparer().Compare([Report("a", Herald), Report("b", Post)], []);
        NumberComparison number = Assert.Single(story.Numbers, n => n.Relation == NumberRelation.Conflict);
        Assert.Equal(Assert.Single(story.Disputes, d => d.Type == DisputeType.Number).Confidence, number.Confidence);
    }

    /// <summary>One quotation that two reports give word for word, and what a third says that she said.</summary>
    private static StoryComparison Voss(string reported, double confidence) =>
        new ComparisonStory()
            .Report("a", $"“{Quote},” Ilse Voss said.", SaidBy.Direct("voss", $"“{Quote},”"))
            .Report("b", $"Ilse Voss said: “{Quote}.”", SaidBy.Direct("voss", $"“{Quote}.”"))
            .Report("c", $"Ilse Voss said {reported}.", SaidBy.Indirect("voss", reported) with { Confidence = confidence })
            .Compare();

    private static bool IsDate(NumberComparison number) => number.Values[0].Value == "2024-05-17";

    private static ImmutableArray<NumberComparison> Numbers(string a, string b) => new NumberComparer().Compare([Report("a", a), Report("b", b)]);

    private static AttributedReport Report(string id, string text)
    {
        SegmentedText segments = new TextSegmenter().Segment(new Report { Id = id, Text = text, Published = new DateOnly(2024, 5, 18) });
        Document document = new LanguageAnalyzer().Analyze(segments);
        return new AttributedReport(document, [], [], []);
    }
}
