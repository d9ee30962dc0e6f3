using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Tests.Comparison;

public sealed class FamilyFinderTests
{
    private const string Quote = "The harbour board will never sell the old lighthouse to a foreign company";

    [Fact]
    public void Compare_QuotedAndReported_IsParaphrase()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{Quote},” Ilse Voss said.", SaidBy.Direct("voss", $"“{Quote},”"))
            .Report("b", "Ilse Voss said the harbour board would not sell its lighthouse to any foreign company.",
                SaidBy.Indirect("voss", "the harbour board would not sell its lighthouse to any foreign company"))
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Paraphrase, family.Variation);
        Assert.Contains("lighthouse", family.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_ReportedThenQuotedInOneReport_IsFamily()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"Ilse Voss ruled out any sale of the lighthouse. “{Quote},” she said.",
                SaidBy.Indirect("voss", "any sale of the lighthouse"), SaidBy.Direct("voss", $"“{Quote},”"))
            .Report("b", "Nothing happened in the valley.")
            .Compare();
        Assert.Equal("a#1 a#2", string.Join(' ', Assert.Single(story.Families).Members));
    }

    [Fact]
    public void Compare_SameWordsOfOtherSpeaker_AreNotJoinedWhenShort()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "“We will see,” Ilse Voss said.", SaidBy.Direct("voss", "“We will see,”"))
            .Report("b", "“We will see,” Tomas Rehn said.", SaidBy.Direct("rehn", "“We will see,”"))
            .Compare();
        Assert.Empty(story.Families);
    }

    [Fact]
    public void Compare_LongSameWordsOfUnknownSpeaker_AreJoinedAndSaidSo()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{Quote},” Ilse Voss said.", SaidBy.Direct("voss", $"“{Quote},”"))
            .Report("b", $"“{Quote}.”", new SaidBy(StatementKind.Direct, Stance.Assert, [], [$"“{Quote}.”"]))
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Equal(Variation.Verbatim, family.Variation);
        Assert.Contains("different speakers or none", family.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_SpokesmanAndBody_ShareFamily()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The harbour board disputed the report about the sale of the lighthouse to strangers.",
                SaidBy.Denied("board", "the report about the sale of the lighthouse to strangers"))
            .Report("b", "“The report about the sale of the lighthouse to strangers is untrue,” said Tomas Rehn, a spokesman for the harbour board.",
                SaidBy.Denied("rehn", "“The report about the sale of the lighthouse to strangers is untrue,”") with { Kind = StatementKind.Direct })
            .Speaker("board", SpeakerKind.Organisation, "the harbour board")
            .Speaker("rehn", SpeakerKind.Person, "Tomas Rehn", "a spokesman for the harbour board")
            .Compare();
        Family family = Assert.Single(story.Families);
        Assert.Contains("speaks for", family.Reason, StringComparison.Ordinal);
        Assert.Equal(FamilySpeakers.Representative, family.Speakers);
    }

    [Fact]
    public void Compare_CoreInsideWiderParaphrase_GivesBothFamilies()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{Quote},” Ilse Voss said.", SaidBy.Direct("voss", $"“{Quote},”"))
            .Report("b", $"Ilse Voss said: “{Quote}.”", SaidBy.Direct("voss", $"“{Quote}.”"))
            .Report("c", "Ilse Voss said the harbour board would never sell the lighthouse to a foreign company.",
                SaidBy.Indirect("voss", "the harbour board would never sell the lighthouse to a foreign company"))
            .Compare();
        Assert.Equal([Variation.Paraphrase, Variation.Verbatim], story.Families.Select(f => f.Variation));
        Assert.Equal([3, 2], story.Families.Select(f => f.Members.Length));
    }

    [Fact]
    public void Compare_ForeignSpeakerRenderedTwice_IsTranslation()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The Norlandic minister called the harbour inquiry “odd and peculiar”, according to a translation.",
                SaidBy.Mixed("minister", "the harbour inquiry “odd and peculiar”"))
            .Report("b", "The Norlandic minister said the harbour inquiry had “a curious look”.", SaidBy.Mixed("minister", "the harbour inquiry had “a curious look”"))
            .Compare();
        Assert.Equal(Variation.Translation, Assert.Single(story.Families).Variation);
    }

    [Fact]
    public void Compare_OneTranslationQuotedTwice_IsAltered()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The Norlandic minister said through a translator: “The harbour inquiry will bring a good result before the winter.”",
                SaidBy.Direct("minister", "“The harbour inquiry will bring a good result before the winter.”"))
            .Report("b", "“The harbour inquiry will bring a good outcome before the winter,” the Norlandic minister said.",
                SaidBy.Direct("minister", "“The harbour inquiry will bring a good outcome before the winter,”"))
            .Compare();
        Assert.Equal(Variation.Altered, Assert.Single(story.Families).Variation);
    }

    [Fact]
    public void Compare_RareWordQuotedApart_JoinsTheWholeQuotation()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss spoke of an “intractable quarrel” with the miners.", SaidBy.Mixed("voss", "an “intractable quarrel” with the miners"))
            .Report("b", "Ilse Voss said the board would “look ahead” from the “intractable” affair.",
                SaidBy.Mixed("voss", "the board would “look ahead” from the “intractable” affair"))
            .Compare();
        Family family = Assert.Single(story.Families);
        // One word taken up is no quotation that was cut.
        Assert.Equal(Variation.Paraphrase, family.Variation);
        Assert.Empty(family.Differences);
    }

    [Fact]
    public void Compare_CommonWordQuotedApart_JoinsNothing()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss called the dinner “good” on Monday.", SaidBy.Mixed("voss", "the dinner “good”"))
            .Report("b", "“A good winter for our boats,” Ilse Voss said.", SaidBy.Direct("voss", "“A good winter for our boats,”"))
            .Compare();
        Assert.Empty(story.Families);
    }

    [Fact]
    public void Compare_QuotationInTwoPieces_DiffersInsideThePieces()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "“The harbour board will never sell the old lighthouse,” Ilse Voss told the assembled reporters. “Not to strangers from the city,” she added.",
                SaidBy.Direct("voss", "“The harbour board will never sell the old lighthouse,”", "“Not to strangers from the city,”"))
            .Report("b", "“The harbour board will never sell,” Ilse Voss said.", SaidBy.Direct("voss", "“The harbour board will never sell,”"))
            .Compare();
        string[] cut = [.. Assert.Single(story.Families).Differences.Select(d => ComparisonStory.Words(story, d.StatementA, d.A) ?? "-")];
        Assert.Equal(["the old lighthouse", "Not to strangers from the city"], cut);
    }

    [Fact]
    public void Compare_Families_ChangedWordsComeFirst()
    {
        const string Other = "The valley deserves new schools, a railway and an honest mayor before winter";
        StoryComparison story = new ComparisonStory()
            .Report("a", $"“{Other},” Ilse Voss said. “{Quote},” she added.", SaidBy.Direct("voss", $"“{Other},”"), SaidBy.Direct("voss", $"“{Quote},”"))
            .Report("b", $"“{Other},” Ilse Voss said. “{Quote.Replace("never", "hardly", StringComparison.Ordinal)},” she added.",
                SaidBy.Direct("voss", $"“{Other},”"), SaidBy.Direct("voss", $"“{Quote.Replace("never", "hardly", StringComparison.Ordinal)},”"))
            .Compare();
        Assert.Equal([Variation.Altered, Variation.Verbatim], story.Families.Select(f => f.Variation));
        Assert.Equal(["f1", "f2"], story.Families.Select(f => f.Id));
    }

    [Fact]
    public void Compare_NestedStatement_IsNotJoinedWithWhatHoldsIt()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "Ilse Voss said that she had warned the board about the lighthouse.",
                SaidBy.Indirect("voss", "that she had warned the board about the lighthouse"), SaidBy.Indirect("voss", "the board about the lighthouse"))
            .Report("b", "Nothing happened in the valley.")
            .Compare();
        Assert.Empty(story.Families);
    }

    [Fact]
    public void CliqueCover_ChainOfLinks_IsNotOneGroup()
    {
        List<int[]> groups = CliqueCover.Of([(0, 1, 0.9), (1, 2, 0.8), (2, 3, 0.7), (0, 2, 0.6)]);
        Assert.Equal(["0 1 2", "2 3"], groups.Select(g => string.Join(' ', g)));
    }
}
