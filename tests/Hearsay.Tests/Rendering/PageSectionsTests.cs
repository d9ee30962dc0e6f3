using System.Text.RegularExpressions;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>What reports share, on the page: every telling leads to its words in the texts, and the words lead back.</summary>
public sealed partial class PageSectionsTests
{
    private static readonly string Page = Write(
        "The board met on 4 March 2031 in Ostra. “The pier will close before the winter,” said Marta Quill, the chair of the board. The old pier was built in 1911 and carries two ferries a day.",
        "Ostra's board met on 4 March 2031. Marta Quill, the chair, said the pier will close before the winter. The old pier was built in 1911, and two ferries a day leave from it.");

    [Fact]
    public void Html_DatedEvents_LinkBothWays()
    {
        Assert.Contains("<section id=\"timeline\"", Page, StringComparison.Ordinal);
        MatchCollection places = TimeLinks().Matches(Page);
        Assert.NotEmpty(places);
        foreach (Match place in places)
        {
            Assert.Contains($"id=\"{place.Groups["id"].Value}\"", Page, StringComparison.Ordinal);
            Assert.Contains($"href=\"#time-{place.Groups["entry"].Value}\"", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Html_CoverageBar_SaysItsFiguresInWords()
    {
        Match bar = Bar().Match(Page);
        Assert.True(bar.Success);
        Assert.Contains("in every report\" data-told=\"every\"", bar.Groups["bar"].Value, StringComparison.Ordinal);
        Assert.Contains("<figcaption", bar.Groups["bar"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OneReport_HasNoBar() => Assert.DoesNotContain("<figure class=\"coverage\"", Write("The board met on 4 March 2031. “We close the pier,” said Marta Quill."), StringComparison.Ordinal);

    [Fact]
    public void Html_HeadlinesThatTurnTheActRound_StandSideBySide()
    {
        string page = Write(["Quill presses Ferrow on pier", "Ferrow pressed Quill on pier"],
            "Marta Quill met Jonas Ferrow in Ostra on Tuesday. “The pier will close,” said Marta Quill, the chair of the board. Jonas Ferrow did not answer.",
            "Jonas Ferrow met Marta Quill in Ostra on Tuesday. “The pier stays open,” said Jonas Ferrow, who speaks for the crews. Marta Quill did not answer.");
        int table = page.IndexOf("<section id=\"headlines\"", StringComparison.Ordinal);
        Assert.True(table > 0);
        string section = page[table..page.IndexOf("</table>", table, StringComparison.Ordinal)];
        Assert.Contains(">Quill</td>", section, StringComparison.Ordinal);
        Assert.Contains(">Ferrow</td>", section, StringComparison.Ordinal);
        Assert.Equal(2, section.Split("<b>").Length - 1);
    }

    [Fact]
    public void Html_SourceThatTwoReportsCredit_IsNamedAboveWithALinkToTheWordsOfBoth()
    {
        string page = Write(
            "“The pier will close,” Marta Quill, the chair of the board, told the Ostra Courier on Monday. The crews did not answer.",
            "The pier will close, Marta Quill said in an interview with the Ostra Courier. The ferries will leave from Bellcote.");
        Match line = CreditLine().Match(page);
        Assert.True(line.Success);
        Assert.Contains("both credit", line.Groups["line"].Value, StringComparison.Ordinal);
        int section = page.IndexOf("<section id=\"credits\"", StringComparison.Ordinal);
        string finding = page[page.IndexOf($"id=\"{line.Groups["id"].Value}\"", section, StringComparison.Ordinal)..page.IndexOf("</section>", section, StringComparison.Ordinal)];
        Assert.Equal(2, finding.Split("Ostra Courier</b>").Length - 1);
        Assert.All(["r1-1", "r1-2"], place =>
        {
            Assert.Contains($"href=\"#{place}\"", finding, StringComparison.Ordinal);
            Assert.Contains($"id=\"{place}\"", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Html_RemarkTranslatedTwice_StandsSideBySideWithItsOwnWordsInBold()
    {
        string page = Write(
            "The Karselian minister, Ilko Davaran, spoke in Karselian on Tuesday. “The affair of the pier has taken a rather strange character, and nobody has brought any facts,” Davaran said through a translator. The board did not answer.",
            "Ilko Davaran, the foreign minister of Karselia, spoke on Tuesday. “This pier affair is strange and bizarre, and not one fact was presented,” Davaran said, according to an official translation. The ferries were late.");
        int section = page.IndexOf("<section id=\"translations\"", StringComparison.Ordinal);
        Assert.True(section > 0);
        string finding = page[section..page.IndexOf("</section>", section, StringComparison.Ordinal)];
        Assert.Equal(2, finding.Split("class=\"side ").Length - 1);
        Assert.Contains("<b>bizarre</b>", finding, StringComparison.Ordinal);
        Assert.Contains("strange <b>character</b>", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OneDateOnly_IsNotDrawn()
    {
        const string text = "The pier of Ostra opened in 1911. “We close it,” said Marta Quill.";
        StoryComparison comparison = new StoryComparer().Compare([new Report { Id = "a", Text = text }, new Report { Id = "b", Text = text + " The crews are angry." }]);
        using StringWriter writer = new();
        new ComparisonHtml().Write(comparison, writer);
        Assert.Contains("<section id=\"timeline\"", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Chart of dates by reports", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("Chart of dates by reports", Page, StringComparison.Ordinal);
    }

    private static string Write(params string[] texts) => Write([], texts);

    private static string Write(string[] headlines, params string[] texts)
    {
        StoryComparison comparison = new StoryComparer().Compare([.. texts.Select((t, i) => i < headlines.Length
            ? new Report { Id = $"r{i}", Text = headlines[i] + "\n\n" + t, Headline = headlines[i], HeadlineSpan = new TextSpan(0, headlines[i].Length), Published = new DateOnly(2031, 3, 5) }
            : new Report { Id = $"r{i}", Text = t, Published = new DateOnly(2031, 3, 5) })]);
        using StringWriter writer = new();
        new ComparisonHtml().Write(comparison, writer);
        return writer.ToString();
    }

    [GeneratedRegex("href=\"#(?<id>t(?<entry>[0-9]+)-[0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TimeLinks();

    [GeneratedRegex("<li><a href=\"#(?<id>credit-[0-9]+)\">(?<line>[^<]*)</a></li>", RegexOptions.NonBacktracking)]
    private static partial Regex CreditLine();

    [GeneratedRegex("<figure class=\"coverage\">(?<bar>[^§]*?)</figure>", RegexOptions.NonBacktracking)]
    private static partial Regex Bar();
}
