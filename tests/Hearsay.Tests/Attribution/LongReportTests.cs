using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

public sealed class LongReportTests
{
    /// <summary>The network reads a long report in stretches: what is said at its end is found as at its beginning.</summary>
    [Fact]
    public void Analyze_ReportOfManyStretches_IsReadToItsEnd()
    {
        const string paragraph = "The council met on Monday. Helen Marsh said that the pier would be closed. “Nobody has asked the crews,” she said.\n\n";
        const int times = 600;
        AttributedReport report = new ReportAnalyzer().Analyze(new Report { Id = "long", Text = string.Concat(Enumerable.Repeat(paragraph, times)) });
        Assert.True(report.Document.Segments.Tokens.Length > 3 * 4096);
        foreach (int at in new[] { 0, times / 2, times - 1 })
        {
            Statement[] here = [.. report.Statements.Where(s => s.Content[0].Start >= at * paragraph.Length && s.Content[0].Start < (at + 1) * paragraph.Length)];
            Assert.Equal(2, here.Length);
            Assert.All(here, s => Assert.NotNull(s.SpeakerId));
        }
    }
}
