using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Hearsay.Tests.Rendering;

namespace Hearsay.BrowserTests;

/// <summary>Whatever stands in a report is shown, and does nothing.</summary>
public sealed class HostileTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(Story.Hostile, true)]
    [InlineData(Story.Hostile, false)]
    [InlineData(Story.Overlong, true)]
    [InlineData(Story.Overlong, false)]
    public Task Markup_InReports_IsText(Story story, bool hasScript) => browser.Visit(story, Visit.Wide with { HasScript = hasScript }, async page =>
    {
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('img, textarea, body script[src], [onerror], [onmouseover], [onload], [style]')].map(name)"));
        Assert.Equal(1, await page.Ask<int>("document.querySelectorAll('style').length"));
        Assert.InRange(await page.Ask<int>("document.querySelectorAll('script').length"), 0, 1);
        // Links lead into the page or to the web, never to a script.
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') && !/^https?:\\/\\//.test(h))"));
        Assert.True(await page.Ask<bool>("document.body.textContent.includes(arg)", story == Story.Hostile ? HostileStory.Script : "alert(1)</script>"));
        Assert.True(await page.Ask<bool>("typeof window[arg] === 'undefined'", OverlongStory.Trace));
    });

    [BrowserTheory]
    [InlineData(Story.Hostile)]
    [InlineData(Story.Overlong)]
    public Task DirectionMarks_InReports_TurnNothingRound(Story story) => browser.Visit(story, Visit.Wide with { HasScript = false }, async page =>
        // Shown by a name or left out of the page's own markup: a mark that is not ended would turn what follows.
        Assert.Equal(0, await page.Ask<int>("(document.documentElement.outerHTML.match(/[\\u202A-\\u202E\\u2066-\\u2069]/g) || []).length")));

    [BrowserTheory]
    [InlineData(Story.Hostile)]
    [InlineData(Story.Overlong)]
    public Task Page_OfHostileStory_CanBeUsed(Story story) => browser.Visit(story, Visit.Wide, async page =>
    {
        await page.FillAsync("#search", "<script>");
        await page.Expect("findings().every(f => shown(f) === f.textContent.toLowerCase().includes('<script>'))");
        await page.FillAsync("#search", "(.*[");
        await page.FillAsync("#search", "");
        // The search box keeps the keys for itself.
        await page.EvaluateAsync("() => document.activeElement.blur()");
        string[] open = await page.OpenFindings();
        for (int i = 0; i < Math.Min(open.Length, 5); i++)
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.AssertNoSidewaysScrolling($"{story}, words of finding {i + 1} open");
            await page.Keyboard.PressAsync("Escape");
        }
        Assert.True(await page.Ask<bool>("typeof window[arg] === 'undefined'", OverlongStory.Trace));
    });

    [BrowserFact]
    public Task Headline_OfTwoThousandCharacters_LeavesRoomForTheRest() => browser.Visit(Story.Overlong, Visit.Phone, async page =>
    {
        // Shown whole in the text; on the cards it may not push the findings off by more than a few screens.
        double top = await page.Ask<double>("document.getElementById('findings').getBoundingClientRect().top + scrollY");
        Assert.True(top < 6 * 844, $"the findings begin at {top} pixels");
    });
}
