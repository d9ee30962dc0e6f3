using System.Text;
using System.Text.Json;
using Hearsay.Comparison;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Stories;
using Hearsay.Rendering;
using Hearsay.Tests.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>Reports of events that have nothing to do with each other compare to nothing, and every format for people says so.</summary>
public sealed class UnrelatedReportsTests
{
    private const string Nothing = "These reports have nothing in common that was found";

    private static readonly Report Orchard = new()
    {
        Id = "orchard",
        Text = """
            Late frost halves the plum harvest in Virrow

            Growers in the Virrow valley expect half of last year's plums, the fruit board said on Wednesday.

            “We lost the blossom in two nights,” said Ansel Quist, who farms 30 acres near the river. He said he would not replant.
            """,
    };

    private static readonly Report Library = new()
    {
        Id = "library",
        Text = """
            Students occupy reading room over closing hours

            About 60 students stayed in the university library of Port Sele on Wednesday night to protest against shorter hours.

            “A library that closes at six is a museum,” said their speaker, Dora Venn. The rector, Halvard Oss, called the protest understandable.
            """,
    };

    [Fact]
    public void Compare_TwoEvents_FindsNothingInCommonAndSaysSo()
    {
        StoryComparison comparison = new StoryComparer().Compare([Orchard, Library]);
        Assert.All(ReportTies.Of(comparison), t => Assert.Equal(0, t.Count));
        Assert.Contains(Nothing, TextOf(comparison), StringComparison.Ordinal);
        Assert.Contains(Nothing, MarkdownOf(comparison), StringComparison.Ordinal);
        Assert.StartsWith(Nothing, Assert.Single(RemarksOf(comparison)), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OneReportOfAnotherEvent_IsNamed()
    {
        Report second = Orchard with { Id = "orchard-2", Text = Orchard.Text.Replace("Growers in", "All growers in", StringComparison.Ordinal) };
        StoryComparison comparison = new StoryComparer().Compare([Orchard, second, Library]);
        Assert.Equal("library has nothing in common with the other reports that was found.", Assert.Single(RemarksOf(comparison)));
    }

    [Fact]
    public void Write_OneFindingInCommon_SaysThatItIsLittle()
    {
        StoryBuilder Story() => new StoryBuilder().Report(Orchard).Report(Library)
            .Number("day", NumberRelation.Same, "the same day", ("orchard", "Wednesday", "Wednesday"), ("library", "Wednesday", "Wednesday"));
        Assert.Equal("These reports have little in common that was found: 1 number.", Assert.Single(RemarksOf(Story().Build())));
        StoryComparison three = Story().Report(Orchard with { Id = "third" }).Build();
        Assert.Equal(
            [
                "third has nothing in common with the other reports that was found.",
                "orchard has little in common with the other reports that was found: 1 number.",
                "library has little in common with the other reports that was found: 1 number.",
            ],
            RemarksOf(three));
    }

    [Fact]
    public void Compare_OneEventOrOneReport_SaysNothingOfIt()
    {
        Report second = Orchard with { Id = "orchard-2" };
        Assert.Empty(RemarksOf(new StoryComparer().Compare([Orchard, second])));
        Assert.Empty(RemarksOf(new StoryComparer().Compare([Orchard])));
        Assert.Empty(RemarksOf(new StoryComparer().Compare([])));
    }

    /// <summary>The floor is what was found when it was set; see <c>eval strangers</c> for what it is.</summary>
    [SharedFact]
    public void Compare_PublishedReportsOfDifferentYears_HaveNothingInCommon()
    {
        int ties = 0, tied = 0, pairs = 0;
        foreach ((Report a, Report b) in Strangers.Pairs(new Corpora(SharedFolder.Find()!), 12))
        {
            int count = ReportTies.Of(new StoryComparer().Compare([a, b]))[0].Count;
            ties += count;
            tied += count > 0 ? 1 : 0;
            pairs++;
        }
        Assert.Equal(12, pairs);
        Assert.True(tied <= 1 && ties <= 2, $"{ties} findings between {tied} of {pairs} pairs of reports of different events");
    }

    private static string TextOf(StoryComparison comparison)
    {
        using StringWriter writer = new();
        new ComparisonText(new TextRenderingOptions { Width = 400 }).Write(comparison, writer);
        return writer.ToString();
    }

    private static string MarkdownOf(StoryComparison comparison)
    {
        using StringWriter writer = new();
        new ComparisonMarkdown().Write(comparison, writer);
        return writer.ToString();
    }

    private static string[] RemarksOf(StoryComparison comparison)
    {
        using MemoryStream stream = new();
        new ComparisonJson().Write(comparison, stream);
        using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return [.. json.RootElement.GetProperty("ties").GetProperty("remarks").EnumerateArray().Select(r => r.GetString()!)];
    }
}
