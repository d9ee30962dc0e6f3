using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>What the page calls its event: whom and where every report names, the day most of them tell of.</summary>
public sealed class EventLineTests
{
    private static readonly string[] Three =
    [
        "The board met on 4 March 2031 in Ostra. “The pier will close before the winter,” said Marta Quill, the chair of the board. Jonas Ferrow objected. “The crews will not accept it,” Ferrow said.",
        "Ostra's board met on 4 March 2031. Marta Quill said in Ostra that the pier will close. Jonas Ferrow, who speaks for the crews, said the crews were angry. The mayor of Bellcote stayed away.",
        "“We close the pier,” said Marta Quill. In Ostra, Jonas Ferrow said on 4 March 2031 that nobody had asked the crews. Lena Brask, a baker, said her shop would miss the ferries.",
    ];

    [Fact]
    public void Heading_OfReports_NamesWhomEveryOneNames()
    {
        EventLine line = LineOf(Three);
        Assert.Equal(["Marta Quill", "Jonas Ferrow"], line.Names.Order(StringComparer.Ordinal).Reverse());
        Assert.DoesNotContain("Brask", line.Heading, StringComparison.Ordinal);
        // A name does not break over lines.
        Assert.Contains("Marta\u00A0Quill", line.Heading, StringComparison.Ordinal);
        Assert.Contains("Marta Quill", line.Title, StringComparison.Ordinal);
        Assert.StartsWith("Three reports", line.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_LastNameAlone_CountsForWhomItMostlyMeans()
    {
        EventLine line = LineOf([Three[0], Three[1], "The pier of Ostra closes, and Ms. Quill will answer for it. “Nobody asked us,” said Jonas Ferrow."]);
        Assert.Contains("Marta Quill", line.Names);
    }

    [Fact]
    public void Places_OfReports_AreThoseWhereEveryReportSaysSomethingIs() => Assert.Equal("Ostra", Assert.Single(LineOf(Three).Places));

    [Fact]
    public void Day_OfReports_IsTheOneMostOfThemTellOf() => Assert.Equal("4 March 2031", LineOf(Three).Day);

    [Fact]
    public void Heading_OfReportsThatNameNobodyInCommon_CountsThem()
    {
        EventLine line = LineOf(["The pier is old. The ferries are late.", "The quay is new. The trams are on time."]);
        Assert.Equal("Two reports of one event", line.Heading);
        Assert.StartsWith("Who said what", line.Lead, StringComparison.Ordinal);
        Assert.Equal("", line.Day);
        Assert.Empty(line.Places);
    }

    [Fact]
    public void Published_OnSeveralDays_IsFromTheFirstToTheLast()
    {
        StoryComparison comparison = new StoryComparer().Compare(
        [
            new Report { Id = "a", Text = Three[0], Published = new DateOnly(2031, 3, 6) }, new Report { Id = "b", Text = Three[1], Published = new DateOnly(2031, 3, 5) },
        ]);
        Assert.Equal("5 March 2031 – 6 March 2031", new EventLine(new StoryView(comparison)).Published);
    }

    [Fact]
    public void Heading_WithAnEventTold_IsThatAndTheNamesStandBelow()
    {
        StoryComparison comparison = new StoryComparer().Compare([.. Three.Select((t, i) => new Report { Id = $"r{i}", Text = t })]);
        EventLine line = new(new StoryView(comparison), "The board of Ostra\ncloses its <pier>");
        Assert.Equal("The board of Ostra closes its <pier>", line.Heading);
        Assert.Contains("Marta Quill", line.NamesBelow, StringComparison.Ordinal);
        StringWriter page = new();
        new ComparisonHtml { Event = "The board of Ostra\ncloses its <pier>" }.Write(comparison, page);
        Assert.Contains("<h1 dir=\"auto\">The board of Ostra closes its &lt;pier&gt;</h1>", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("<title>The board of Ostra closes its &lt;pier&gt;: three reports – Hearsay</title>", page.ToString(), StringComparison.Ordinal);
    }

    private static EventLine LineOf(string[] texts) =>
        new(new StoryView(new StoryComparer().Compare([.. texts.Select((t, i) => new Report { Id = $"r{i}", Text = t })])));
}
