using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>Which reports are copies, and whom they credit, over invented reports.</summary>
public sealed class ProvenanceTests
{
    private const string Wire =
        "The storm tore the roof off the old fish market and threw three boats onto the quay before dawn on Monday. Harbour master Ilse Voss closed the " +
        "eastern basin and asked the owners of forty smaller vessels to move them upstream before the evening tide.";

    private const string Other =
        "A gale that nobody had forecast left the market of Port Merrin without its roof. Insurance assessors expect the bill to reach two million crowns, " +
        "and the council will meet in special session to talk about money.";

    [Fact]
    public void Compare_AbridgedCopyOfALongText_IsOneOrigin()
    {
        string whole = string.Join("\n\n", Wire, "Nobody knows yet who is to pay for the repairs, for the old insurance lapsed years ago and the guild of fishmongers has no funds.",
            "Visitors walked among the stalls on Tuesday and took pictures of the beams that had fallen across the counters of the two oldest families.");
        StoryComparison story = new ComparisonStory().Report("a", whole).Report("b", Wire).Report("c", Other).Compare();
        ReportShare share = Assert.Single(story.Shares);
        Assert.Equal(("a", "b"), (share.A, share.B));
        Assert.InRange(share.Containment, 0.9, 1);
        Assert.InRange(share.ShareOfA, 0.3, 0.7);
        Assert.Equal(["a b", "c"], story.Origins.Select(o => string.Join(' ', o.ReportIds)));
        Assert.Equal("a and b share 100% of the shorter's own words", story.Origins[0].Reason);
        Assert.Equal(2, new OriginCounter(story).Count(["a", "b", "c"]));
    }

    [Fact]
    public void Compare_OneSharedSentence_LeavesTwoOrigins()
    {
        StoryComparison story = new ComparisonStory()
            .Report("a", "The storm tore the roof off the old fish market and threw three boats onto the quay.\n\n" + Other)
            .Report("b", "The storm tore the roof off the old fish market and threw three boats onto the quay.\n\n" + Wire[(Wire.IndexOf("Harbour", StringComparison.Ordinal))..] +
                " The ferry to Tarn will not sail until divers have looked at its landing stage, which moved a hand's breadth in the night.")
            .Compare();
        Assert.Single(story.Shares);
        Assert.Equal(2, story.Origins.Length);
        Assert.All(story.Origins, o => Assert.Empty(o.Reason));
    }

    [Fact]
    public void Compare_TwoReportsUnderOneAgency_AreOneOrigin()
    {
        StoryComparison story = Found(
            Report("a", "PORT MERRIN (Reuters) - The storm tore the roof off the fish market.", dateline: "PORT MERRIN (Reuters) -"),
            Report("b", "MERRIN (Reuters) - Boats lay on the quay on Monday morning.", dateline: "MERRIN (Reuters) -"));
        Assert.Equal(["a credit line Reuters", "b credit line Reuters"], Credits(story));
        Assert.Equal("a and b both carry the text of Reuters", Assert.Single(story.Origins).Reason);
    }

    [Theory]
    [InlineData("Marsh told The Washington Post that he would stay.", "told Washington Post")]
    [InlineData("The talks were first reported by The Washington Post in May.", "first reported Washington Post")]
    [InlineData("Marsh said on CNN on Sunday that he would stay.", "told CNN")]
    [InlineData("The ferry will stop in June, according to The Guardian.", "according to Guardian")]
    [InlineData("The Associated Press contributed to this report.", "contributed Associated Press")]
    [InlineData("Marsh wrote in a Wall Street Journal op-ed that the ferry must stop.", "quoted from Wall Street Journal")]
    public void Compare_OutletNamed_IsCredited(string text, string expected)
    {
        StoryComparison story = Found(Report("a", "Ferry\n\n" + text), Report("b", "Nothing of the kind is known here."));
        Assert.Equal(["a " + expected], Credits(story));
        Assert.Equal(expected.Split(' ')[^1], story.Credits[0].Passage.Span.Of(story.Report("a").Text).ToString().Split(' ')[^1]);
    }

    [Fact]
    public void Compare_OwnOutlet_IsNoCreditAndOtherReportIsFound()
    {
        StoryComparison story = Found(
            Report("a", "Marsh told The Times that he would stay.", outlet: "The New York Times"),
            Report("b", "Marsh told The New York Times that he would stay.", outlet: "Merrin Courier"));
        Credit credit = Assert.Single(story.Credits);
        Assert.Equal(("b", "a", CreditKind.Told), (credit.ReportId, credit.CreditedReportId, credit.Kind));
    }

    [Fact]
    public void Compare_SameFromOneOutlet_HasOneOrigin()
    {
        StoryComparison story = Found(
            Report("a", "The council will sell the old lighthouse to a brewery, according to The Washington Post."),
            Report("b", "The Washington Post reported that the council will sell the old lighthouse to a brewery."));
        Family family = Assert.Single(story.Families);
        Assert.Equal(1, new OriginCounter(story).Count(family));
        Assert.Equal(2, story.Origins.Length);
    }

    [Theory]
    [InlineData("the Times", "The New York Times", true)]
    [InlineData("NYT", "The New York Times", true)]
    [InlineData("HuffPost", "Huffington Post", true)]
    [InlineData("Fox", "Fox News", true)]
    [InlineData("Denver Fox", "Fox News", false)]
    [InlineData("Washington Post", "New York Post", false)]
    [InlineData("", "Fox News", false)]
    public void IsNameOf_ShortAndOtherNames_AreTold(string name, string outlet, bool expected) => Assert.Equal(expected, OutletNames.IsNameOf(name, outlet));

    private static string[] Credits(StoryComparison story) => [.. story.Credits.Select(c => $"{c.ReportId} {Of(c.Kind)} {string.Join(' ', c.Name.Split(' ').Where(w => w != "The"))}")];

    private static string Of(CreditKind kind) => kind switch
    {
        CreditKind.CreditLine => "credit line",
        CreditKind.Contributed => "contributed",
        CreditKind.FirstReported => "first reported",
        CreditKind.Told => "told",
        CreditKind.QuotedFrom => "quoted from",
        _ => "according to",
    };

    private static Report Report(string id, string text, string? dateline = null, string? outlet = null) => new()
    {
        Id = id,
        Text = text,
        Outlet = outlet,
        DatelineSpan = dateline is null ? null : new TextSpan(text.IndexOf(dateline, StringComparison.Ordinal), text.IndexOf(dateline, StringComparison.Ordinal) + dateline.Length),
    };

    private static StoryComparison Found(params Report[] reports) => new StoryComparer().Compare([.. reports]);
}
