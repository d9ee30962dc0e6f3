using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>What belongs together lights up together.</summary>
public sealed class HighlightTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // All of the hovered element's keys are lit everywhere, and nothing else is; marks lie within marks, and those around count too.
    private const string LitTogether = """
        (() => {
          const of = e => (e.dataset.keys || e.dataset.key || '').split(' ').filter(k => k);
          const own = of(arg), around = []; for (let a = arg; a; a = a.parentElement) around.push(...of(a));
          const all = [...document.querySelectorAll('[data-keys], .finding[data-key]')];
          return all.filter(e => of(e).some(k => own.includes(k))).every(e => e.classList.contains('lit'))
            && all.filter(e => e.classList.contains('lit')).every(e => of(e).some(k => around.includes(k)));
        })()
        """;

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Invented)]
    public Task Words_Hovered_LightAllOfTheirFindings(Story story) => browser.Visit(story, Visit.Wide, async page =>
    {
        foreach (IElementHandle words in (await page.QuerySelectorAllAsync("#texts [data-keys]:not(:has([data-keys]))")).Where((_, i) => i % 7 == 0).Take(4))
        {
            if (!await words.IsVisibleAsync()) continue;
            await words.HoverAsync();
            await page.Expect(LitTogether, words);
        }
        await page.Mouse.MoveAsync(1, 1);
        await page.Expect("document.querySelectorAll('.lit').length === 0");
    });

    [BrowserFact]
    public Task Finding_Hovered_LightsItsWords() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string id = (await page.OpenFindings())[0];
        await page.Locator("#" + id).HoverAsync(new LocatorHoverOptions { Position = new Position { X = 2, Y = 2 } });
        await page.Expect("""
            (() => {
              const own = [...document.querySelectorAll('#texts [data-keys~="' + document.getElementById(arg).dataset.key + '"]')];
              return own.length > 0 && own.every(e => e.classList.contains('lit')) && [...document.querySelectorAll('#texts .lit')].every(e => own.includes(e));
            })()
            """, id);
    });

    [BrowserFact]
    public Task Link_Focused_LightsWhatItBelongsTo() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        ILocator link = page.Locator("#texts a[data-keys]:visible, #texts [data-keys] a:visible").First;
        await link.FocusAsync();
        await page.Expect("document.querySelectorAll('#findings .finding.lit').length > 0 && document.querySelectorAll('#texts .lit').length > 0");
        await page.FocusAsync("#search");
        await page.Expect("document.querySelectorAll('.lit').length === 0");
    });

    [BrowserFact]
    public Task Page_MovedUnderAMouseAtRest_KeepsWhatTheKeysHaveLit() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Mouse.MoveAsync(5, 5);
        await page.Locator("#texts a[data-keys]:visible, #texts [data-keys] a:visible").First.FocusAsync();
        await page.Expect("scrollY > 0 && document.querySelectorAll('#texts .lit').length > 0");
        // The browser tells a page soon after it has moved what is under the mouse now.
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");
        Assert.True(await page.Ask<bool>("document.querySelectorAll('#texts .lit').length > 0"));
        await page.Mouse.MoveAsync(6, 6);
        await page.Expect("document.querySelectorAll('#texts .lit').length === 0");
    });
}
