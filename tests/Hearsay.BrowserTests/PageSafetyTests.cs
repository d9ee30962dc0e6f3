using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>A page keeps to itself: the harness fails every test whose page asks for anything or logs anything; here the page is used at length.</summary>
public sealed class PageSafetyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const long MostBytes = 1_000_000;

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Summit)]
    [InlineData(Story.Recall)]
    public async Task Page_OfThreeReports_IsSmall(Story story)
    {
        long bytes = new FileInfo(StoryPages.FileOf(story)).Length;
        Assert.True(bytes < MostBytes, $"{bytes} bytes");
        await browser.Visit(story, Visit.Wide, page => Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1));
    }

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Summit)]
    [InlineData(Story.Recall)]
    [InlineData(Story.Invented)]
    public Task Page_OpenedAndScrolledThrough_AsksForNothing(Story story) => browser.Visit(story, Visit.Wide, async page =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        for (int i = 0; i < 12; i++) await page.Mouse.WheelAsync(0, 2000);
        foreach (string key in new[] { "j", "j", "Enter", "Escape", "2", "0", "k" }) await page.Keyboard.PressAsync(key);
        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
    });

    [BrowserFact]
    public Task Policy_OfPage_AllowsItsOwnStyleAndScriptAlone() => browser.Visit(Story.Bridge, Visit.Wide with { HasScript = false }, async page =>
    {
        string policy = await page.Ask<string>("document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content");
        Dictionary<string, string> directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(d => d.Split(' ')[0], d => d[d.Split(' ')[0].Length..].Trim(), StringComparer.Ordinal);
        Assert.Equal("'none'", directives["default-src"]);
        Assert.All(directives, d => Assert.Matches("^('none'|'script'|('sha256-[A-Za-z0-9+/=]+' ?)+)$", d.Value));
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('[style]')].map(name)"));
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).map(name)"));
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('img, iframe, object, embed, audio, video, link[href], base')].map(name)"));
    });

    [BrowserFact]
    public Task SaveCsv_Clicked_GivesARowForEachFinding() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save-csv").ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        string text = await File.ReadAllTextAsync(await download.PathAsync());
        string[] ids = await page.Ask<string[]>("findings().map(e => e.dataset.key)");
        Assert.All(ids, id => Assert.Contains(id, text, StringComparison.Ordinal));
    });
}
