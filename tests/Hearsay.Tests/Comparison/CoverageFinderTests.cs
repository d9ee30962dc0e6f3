using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>What every report has, what one only has, and where, over invented reports.</summary>
public sealed class CoverageFinderTests
{
    private static readonly string[] Fillers =
    [
        "Harbour pilots earn little in the winter months.", "Two bakeries on the square opened early.", "Schoolchildren painted a mural of the estuary last spring.",
        "The ferry museum keeps a brass bell from 1911.", "Tarn sells more smoked eel than any other village.", "A brass band rehearsed in the customs house.",
        "Gulls nest on the northern breakwater.", "Roadworks will close the coastal road for a week.", "Cyclists asked for a lane along the canal.",
        "The lighthouse keeper collects stamps.", "An orchard behind the chapel was sold.", "Volunteers counted seals on the sandbank.",
    ];

    [Fact]
    public void Compare_FactInEveryReport_IsFoundWithItsPlaces()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The storm tore the roof off the fish market on Monday. Nobody was hurt. " + string.Join(' ', Fillers[..4]))
            .Report("b", string.Join(' ', Fillers[4..8]) + " On Monday a storm tore off the roof of the fish market.")
            .Report("c", Fillers[8] + " " + Fillers[9] + " " + Fillers[10] + " The fish market lost its roof when a storm tore it off on Monday. " + Fillers[11] + " Harbour dues will rise by a tenth next spring, and owners complain.")
            .Compare();
        CoveredFact fact = Assert.Single(story.Coverage, c => c.ReportIds.Length == 3);
        Assert.Equal(["a Lead", "b End", "c Middle"], fact.Passages.Select(p => $"{p.Passage.ReportId} {p.Part}"));
    }

    [Fact]
    public void Compare_ClauseOfALongerSentence_IsSharedAloneAndTheRestIsOnly()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The council sold the old lighthouse to a Norlandic brewery, and the mayor bought twelve goats for the municipal park.")
            .Report("b", "The council sold the old lighthouse to a Norlandic brewery. Rain is expected.")
            .Compare();
        CoveredFact shared = Assert.Single(story.Coverage, c => c.ReportIds.Length == 2);
        Assert.StartsWith("The council sold the old lighthouse to a Norlandic brewery", Words(story, shared.Passages[0].Passage), StringComparison.Ordinal);
        Assert.DoesNotContain("goats", Words(story, shared.Passages[0].Passage), StringComparison.Ordinal);
        Assert.Contains(story.Only, p => Words(story, p).Contains("twelve goats", StringComparison.Ordinal) && !Words(story, p).Contains("lighthouse", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ilse Voss of the Port Merrin Harbour Board visited the fish market.", "Ilse Voss of the Port Merrin Harbour Board bought a violin in Tarn.")]
    [InlineData("The storm killed 12 sailors near the breakwater.", "The storm killed 30 sailors near the breakwater.")]
    [InlineData("The council sold the old lighthouse to the brewery.", "The council never sold the old lighthouse to the brewery.")]
    public void Compare_NamesAloneOtherNumberOrNegation_IsNoMatch(string first, string second)
    {
        StoryComparison story = new ComparisonStory().Report("a", first).Report("b", second).Compare();
        Assert.DoesNotContain(story.Coverage, c => c.ReportIds.Length > 1);
    }

    [Fact]
    public void Compare_AnyStory_KeepsOnlyAndCoverageInStep()
    {
        StoryComparison story = new ComparisonStory().Report("a", string.Join(' ', Fillers)).Report("b", string.Join("\n\n", Fillers[3..9])).Report("c", "").Compare();
        Assert.Equal(story.Only, story.Coverage.Where(c => c.ReportIds.Length == 1).Select(c => Assert.Single(c.Passages).Passage));
        Assert.All(story.Coverage, c => Assert.Equal(c.ReportIds, c.Passages.Select(p => p.Passage.ReportId).Distinct()));
        Assert.Equal(6, story.Coverage.Count(c => c.ReportIds.Length == 2));
    }

    [Fact]
    public void Compare_ReportsInAnyOrder_GivesTheSameCoverage()
    {
        Report[] reports = [.. new[] { "a", "b", "c" }.Select((id, i) => new Report { Id = id, Text = string.Join(' ', Fillers[(2 * i)..(2 * i + 7)]) })];
        string first = Shown(new StoryComparer().Compare(reports)), second = Shown(new StoryComparer().Compare([reports[2], reports[0], reports[1]]));
        Assert.Equal(first, second);

        static string Shown(StoryComparison story) => string.Join('\n', story.Coverage.Select(c => string.Join(' ', c.Passages.Select(p => $"{p.Passage} {p.Part}"))));
    }

    private static string Words(StoryComparison story, Passage passage) => passage.Span.Of(story.Report(passage.ReportId).Text).ToString();
}
