using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

public sealed class StandingTests
{
    [Theory]
    [InlineData("The council did not say whether the pier would be rebuilt.", Standing.Hypothetical)]
    [InlineData("Helen Marsh might say that the pier is safe.", Standing.Hypothetical)]
    [InlineData("The council welcomed a promise by Helen Marsh to rebuild the pier.", Standing.Marginal)]
    [InlineData("Helen Marsh said that the pier is safe.", Standing.Reported)]
    [InlineData("Helen Marsh denied the charge.", Standing.Reported)]
    public void Analyze_Attribution_HasItsStanding(string text, Standing standing) =>
        Assert.Equal(standing, Statements(text)[0].Standing);

    /// <summary>Who welcomes a promise does not report it: the promise has no chain but its own.</summary>
    [Fact]
    public void Analyze_MarginalAroundAStatement_IsNotItsParent()
    {
        Statement promise = Statements("The council welcomed a promise by Helen Marsh to rebuild the pier.").Single(s => s.Stance == Stance.Promise);
        Assert.Null(promise.ParentId);
        Assert.Single(promise.Chain);
    }

    [Fact]
    public void Where_NestedInWhatIsLeftOut_GoesToTheStatementAround()
    {
        AttributedReport report = Report("Peter Garrow said that Helen Marsh claimed that the crews had denied that the cranes were unsafe.");
        Assert.Equal(["report#1", "report#2", "report#3"], report.Statements.Select(s => s.Id));
        AttributedReport fewer = report.Where(s => s.Id != "report#2");
        Assert.Equal([null, "report#1"], fewer.Statements.Select(s => s.ParentId));
        Assert.Equal(report.Statements[2].Chain, fewer.Statements[1].Chain);
        AttributionInvariants.Check(fewer);
        Assert.Same(report, report.Where(_ => true));
    }

    [Fact]
    public void Where_HypotheticalLeftOut_TakesAllThatIsInIt()
    {
        AttributedReport report = Report("Peter Garrow did not say whether Helen Marsh had denied that the cranes were unsafe.");
        Assert.Equal(Standing.Hypothetical, report.Statements[0].Standing);
        Assert.True(report.Statements.Length > 1);
        Assert.Empty(report.Where(s => s.Standing == Standing.Reported).Statements);
    }

    [Fact]
    public void Confidence_PlainSayingAndFarFetched_PlainIsSurer()
    {
        double plain = Statements("“The pier is safe and it will stay open,” Helen Marsh said on Monday.")[0].Confidence;
        double farFetched = Statements("The council welcomed a promise by Helen Marsh to rebuild the pier.")[0].Confidence;
        Assert.True(plain > 0.85, $"{plain}");
        Assert.True(farFetched < plain - 0.1, $"{farFetched} against {plain}");
    }

    private static Statement[] Statements(string text) => [.. Report(text).Statements];

    private static AttributedReport Report(string text) => new ReportAnalyzer().Analyze(new Report { Id = "report", Text = text });
}
