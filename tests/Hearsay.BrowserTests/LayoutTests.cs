using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>The page fits phones, tablets and desktops.</summary>
public sealed class LayoutTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly int[] Widths = [390, 800, 1440];

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Summit)]
    [InlineData(Story.Recall)]
    [InlineData(Story.Invented)]
    [InlineData(Story.Hostile)]
    [InlineData(Story.Overlong)]
    [InlineData(Story.Twenty)]
    public async Task Page_OfAnyWidth_ScrollsUpAndDownOnly(Story story)
    {
        foreach (int width in Widths)
        {
            await browser.Visit(story, Visit.OfWidth(width), async page =>
            {
                await page.AssertNoSidewaysScrolling($"{story} at {width}");
                await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                await page.AssertNoSidewaysScrolling($"{story} at {width}, folds open");
            });
        }
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public Task Page_WithoutScript_ScrollsUpAndDownOnly(int width) => browser.Visit(
        Story.Bridge, Visit.OfWidth(width) with { HasScript = false }, page => page.AssertNoSidewaysScrolling($"at {width} without script"));

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Twenty)]
    public Task Page_NarrowerThanAnyPhone_ScrollsUpAndDownOnly(Story story) => browser.Visit(
        // 320 is what WCAG 1.4.10 asks for: a desktop of 1280 at 400 %.
        story, Visit.Phone with { Width = 320 }, page => page.AssertNoSidewaysScrolling($"{story} at 320"));

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Twenty)]
    public Task Targets_OnPhone_AreLargeEnough(Story story) => browser.Visit(story, Visit.Phone, async page =>
    {
        // WCAG 2.5.8; a control that its label draws is as large as its label.
        const string small = """
            [...document.querySelectorAll('button, [role=tab], summary, input[type=search], label:has(input), label[for]')].filter(e => e.checkVisibility())
              .map(e => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width > 0 && (r.width < 24 || r.height < 24)).map(([e, r]) => name(e) + ' ' + Math.round(r.width) + ' × ' + Math.round(r.height))
            """;
        Assert.Empty(await page.Ask<string[]>(small));
        await page.Locator("#help-open").TapAsync();
        await page.Expect("document.getElementById('help').open");
        Assert.Empty(await page.Ask<string[]>(small));
    });

    [BrowserFact]
    public Task Tabs_OnPhone_ShowOneTextAndFollowArrowKeys() => browser.Visit(Story.Bridge, Visit.Phone, async page =>
    {
        await ExpectTab(page, 1);
        await page.Locator("#tab-1").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await ExpectTab(page, 2);
        await page.Expect("document.activeElement.id === 'tab-2'");
        await page.Keyboard.PressAsync("ArrowLeft");
        await ExpectTab(page, 1);
        await page.Keyboard.PressAsync("End");
        await ExpectTab(page, 3);
        await page.Keyboard.PressAsync("Home");
        await ExpectTab(page, 1);
        await page.Locator("#tab-3").TapAsync();
        await ExpectTab(page, 3);
    });

    [BrowserFact]
    public Task Tabs_OnWideScreen_AreNotThere() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await Assertions.Expect(page.Locator("#tabs")).ToBeHiddenAsync();
        Assert.Equal(3, await page.Ask<int>("[...document.querySelectorAll('#texts .text')].filter(shown).length"));
        // Beside each other.
        Assert.True(await page.Ask<bool>("document.getElementById('report-1').getBoundingClientRect().right <= document.getElementById('report-2').getBoundingClientRect().left + 1"));
    });

    [BrowserFact]
    public Task Texts_WhenAPhoneIsTurnedIntoADesktop_AreAllThere() => browser.Visit(Story.Bridge, Visit.Phone, async page =>
    {
        await page.Locator("#tab-2").TapAsync();
        await page.SetViewportSizeAsync(1440, 900);
        await page.Expect("[...document.querySelectorAll('#texts .text')].every(shown)");
        await page.AssertNoSidewaysScrolling("widened");
    });

    private static async Task ExpectTab(IPage page, int number)
    {
        await page.Expect("[...document.querySelectorAll('#tabs [role=tab]')].every(t => (t.getAttribute('aria-selected') === 'true') === (t.id === 'tab-' + arg))", number);
        await page.Expect("[...document.querySelectorAll('#texts .text')].every(a => shown(a) === (a.id === 'report-' + arg))", number);
        await page.Expect("[...document.querySelectorAll('#tabs [role=tab]')].every(t => (t.tabIndex === 0) === (t.id === 'tab-' + arg))", number);
    }
}
