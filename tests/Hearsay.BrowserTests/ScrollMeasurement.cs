using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Xunit.Abstractions;

namespace Hearsay.BrowserTests;

/// <summary>How smoothly the page of twenty reports scrolls; the figures go to the test's output, and none is asserted: machines differ.</summary>
[Collection(nameof(AloneInTheEnd))]
public sealed class ScrollMeasurement(BrowserFixture browser, ITestOutputHelper output) : IClassFixture<BrowserFixture>
{
    private const int WheelStep = 600;

    [BrowserFact]
    public Task Scroll_OfTwentyReports_ReachesTheEnd() => browser.Visit(Story.Twenty, Visit.Wide, async page =>
    {
        await page.EvaluateAsync("""
            () => {
              window.frames_ = []; window.long_ = [];
              new PerformanceObserver(l => l.getEntries().forEach(e => long_.push(e.duration))).observe({ type: 'longtask' });
              let last = performance.now();
              requestAnimationFrame(function next(now) { frames_.push(now - last); last = now; requestAnimationFrame(next); });
            }
            """);
        double height = await page.Ask<double>("document.documentElement.scrollHeight");
        await page.Mouse.MoveAsync(700, 100);
        // Half as many steps again: what comes into view may be taller than it was thought to be.
        int most = (int)(height / WheelStep * 1.5) + 10, steps = 0;
        while (steps++ < most && !await page.Ask<bool>("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")) await page.Mouse.WheelAsync(0, WheelStep);
        await page.Expect("scrollY + innerHeight >= document.documentElement.scrollHeight - 2");

        double[] frames = [.. (await page.Ask<double[]>("frames_.slice(1)")).Order()], tasks = await page.Ask<double[]>("long_");
        output.WriteLine($"{new FileInfo(StoryPages.FileOf(Story.Twenty)).Length} bytes, {await page.Ask<int>("document.querySelectorAll('*').length")} elements, {height:F0} pixels in {steps} steps");
        output.WriteLine($"frames {frames.Length}: median {At(frames, 0.5):F1} ms, 95th percentile {At(frames, 0.95):F1} ms, longest {frames[^1]:F1} ms");
        output.WriteLine($"long tasks {tasks.Length}, {tasks.Sum():F0} ms together");
    });

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
