using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading.Pages;

/// <summary>What pages say of themselves, held against what they show.</summary>
public sealed class PageFactsTests
{
    private const string Body = "<p>The harbour board voted on Tuesday to close the ferry that has linked the two quays since 1911.</p><p>The last crossing is set for 30 June, its chair said after the sitting.</p>";

    private static ReadResult Read(string head, string lead, string? url = null) => new ReportReader().Read(new SourceDocument
    {
        Input = new ReportInput { Path = "x.html", Url = url },
        Text = $"<html><head>{head}</head><body><div><h1>Board closes ferry</h1>{lead}<div class=content>{Body}</div></div></body></html>",
    });

    private static Report ReportOf(string head, string lead, string? url = null) => Read(head, lead, url).Report ?? throw new InvalidOperationException("no report");

    [Fact]
    public void Published_MidnightApart_IsTheDayThePageShows() =>
        Assert.Equal(new DateOnly(2021, 3, 8), ReportOf("<meta property='article:published_time' content='2021-03-09T02:30:00Z'>", "<div>March 8, 2021 9:30 pm ET</div>").Published);

    [Fact]
    public void Published_DataAndTextFarApart_IsSaid()
    {
        ReadResult read = Read("<meta property='article:published_time' content='2021-03-09'>", "<div>May 1, 2022</div>");
        Assert.Equal(new DateOnly(2021, 3, 9), read.Report!.Published);
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("2022-05-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Published_AddressSidesWithText_TextIsTaken() =>
        Assert.Equal(new DateOnly(2021, 3, 9), ReportOf("<meta property='article:published_time' content='2024-01-01'>", "<div>March 9, 2021</div>", "https://x.example/2021/03/09/ferry").Published);

    [Fact]
    public void Published_TodaysDateAboveHeadline_DoesNotCount() =>
        Assert.Equal(new DateOnly(2021, 3, 9), ReportOf("<meta name=date content='2021-03-09'>", "<div>March 9, 2021</div>").Published);

    [Fact]
    public void Published_NeitherDataNorText_IsUnknown() => Assert.Null(ReportOf("", "").Published);

    [Fact]
    public void Published_PlaceholderInData_IsLeftForTheText() =>
        Assert.Equal(new DateOnly(2021, 3, 9), ReportOf("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"0001-01-01T00:00:00Z\"}</script>", "<div>Published 10:02 AM EST Mar. 9, 2021</div>").Published);

    [Fact]
    public void Published_Microdata_IsRead() =>
        Assert.Equal(new DateOnly(2021, 3, 9), ReportOf("", "<time itemprop='datePublished' datetime='2021-03-09T08:00'>this morning</time>").Published);

    [Theory]
    [InlineData("<div>By Ilsa Brandt</div>", "Ilsa Brandt")]
    [InlineData("<div>By <a href=/i>Ilsa Brandt</a> and <a href=/t>Tomas Reve</a></div>", "Ilsa Brandt and Tomas Reve")]
    [InlineData("<div>By</div><div><a href=/i>Ilsa Brandt</a></div>", "Ilsa Brandt")]
    [InlineData("<div>March 9, 2021 | by Ilsa Brandt</div>", "Ilsa Brandt")]
    [InlineData("<div>Written by Ilsa Brandt on March 9, 2021</div>", "Ilsa Brandt")]
    [InlineData("<div>By Ilsa Brandt@ilsab Mar 9, 2021, 11:47am EST</div>", "Ilsa Brandt")]
    [InlineData("<p class=author>Ilsa Brandt</p>", "Ilsa Brandt")]
    [InlineData("<div>by Ilsa Brandt March 9, 2021</div>", "Ilsa Brandt")]
    [InlineData("<div>By Jane August Brandt</div>", "Jane August Brandt")]
    [InlineData("<div>By Ilsa May</div>", "Ilsa May")]
    [InlineData("<div>Posted by admin</div>", null)]
    [InlineData("", null)]
    public void Byline_ShownAboveBody_IsRead(string lead, string? expected) => Assert.Equal(expected, ReportOf("", lead).Byline);

    [Fact]
    public void Byline_PageNamesMoreThanItsData_PageIsTaken() =>
        Assert.Equal("Ilsa Brandt, Tomas Reve", ReportOf("<meta name=author content='Ilsa Brandt'>", "<div>By Ilsa Brandt, Tomas Reve</div>").Byline);

    [Fact]
    public void Byline_SomethingStuckToTheName_DataAreTaken() =>
        Assert.Equal("Ilsa Brandt", ReportOf("<meta name=author content='Ilsa Brandt'>", "<div>By Ilsa BrandtStaff Writer</div>").Byline);

    [Fact]
    public void Headline_SiteNameInFirstHeading_IsNotTaken()
    {
        Report report = new ReportReader().Read(new SourceDocument
        {
            Input = new ReportInput { Path = "x.html" },
            Text = $"<html><head><title>Board closes ferry | Northern Courier</title></head><body><h1>Northern Courier</h1><h2>Board closes ferry</h2>{Body}</body></html>",
        }).Report!;
        Assert.Equal("Board closes ferry", report.Headline);
        Assert.Equal("Board closes ferry", report.HeadlineSpan!.Value.Of(report.Text).ToString());
    }

    [Fact]
    public void Headline_KnownFromBeside_Wins()
    {
        SourceDocument page = new() { Input = new ReportInput { Path = "x.html", Headline = "As the story says", Published = new DateOnly(2020, 1, 1), Outlet = "Beside" }, Text = $"<html><h1>Board closes ferry</h1>{Body}" };
        Report report = new ReportReader().Read(page).Report!;
        Assert.Equal(("As the story says", new DateOnly(2020, 1, 1), "Beside"), (report.Headline, report.Published, report.Outlet));
    }

    [Theory]
    [InlineData("<title>Board closes ferry - Northern Courier</title><link rel=canonical href='https://www.northerncourier.example/ferry'>", "Northern Courier")]
    [InlineData("<meta property='og:site_name' content='Northern Courier'>", "Northern Courier")]
    [InlineData("<title>Board closes ferry - and nobody is glad</title><link rel=canonical href='https://www.northerncourier.example/ferry'>", null)]
    [InlineData("", null)]
    public void Outlet_AsThePageSays_IsRead(string head, string? expected) => Assert.Equal(expected, ReportOf(head, "").Outlet);

    [Fact]
    public void Url_CanonicalOfTheSiteAlone_IsNoAddressOfTheArticle() => Assert.Null(ReportOf("<link rel=canonical href='https://x.example/'>", "").Url);

    [Fact]
    public void Text_OnlyInData_IsTakenFromThereAndSaid()
    {
        string told = string.Join("\\n", Enumerable.Repeat("The harbour board voted on Tuesday to close the ferry, and eleven people lose their posts.", 8));
        ReadResult read = new ReportReader().Read(new SourceDocument
        {
            Input = new ReportInput { Path = "x.html" },
            Text = $"<html><head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Board closes ferry\",\"articleBody\":\"{told}\"}}</script></head><body><div id=root></div></body></html>",
        });
        Assert.Contains("eleven people", read.Report!.Text, StringComparison.Ordinal);
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("data beside it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<html><frameset><frame src=a></frameset></html>", "frames")]
    [InlineData("<html><body></body></html>", "without text")]
    [InlineData("<html><body><noscript>x</noscript><p>Please enable JavaScript to view this page.</p></body></html>", "scripts")]
    [InlineData("<html><body><nav><a href=/a>News</a></nav><ul><li><a href=/b>One title of an article</a></li><li><a href=/c>Another title of an article</a></li></ul></body></html>", "no article")]
    public void Read_PageWithoutArticle_SaysWhy(string page, string why)
    {
        ReadResult read = new ReportReader().Read(new SourceDocument { Input = new ReportInput { Path = "x.html" }, Text = page });
        Assert.Null(read.Report);
        Assert.Contains(why, Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }
}
