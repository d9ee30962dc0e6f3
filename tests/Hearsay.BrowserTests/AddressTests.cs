using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;

namespace Hearsay.BrowserTests;

/// <summary>The address keeps what is looked at, and opening it brings that back.</summary>
public sealed class AddressTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public Task Address_WhileThePageIsUsed_KeepsFindingFiltersAndKeys() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Keyboard.PressAsync("3");
        await page.Expect("location.hash.includes(';told=one')");
        await page.Keyboard.PressAsync("j");
        await page.Expect("document.querySelector('.finding.current') !== null && location.hash.startsWith('#' + document.querySelector('.finding.current').id + ';')");
        await page.FillAsync("#search", "the");
        await page.Expect("location.hash.includes(';q=the')");
        await page.Locator("#help-open").ClickAsync();
        await page.Choose("keys-on");
        await page.Expect("location.hash.includes(';keys=off')");
        await page.Keyboard.PressAsync("Escape");

        string[] shown = await page.ShownFindings();
        string current = await page.Current();
        await page.ReloadAsync();
        await page.Expect("document.getElementById('told-one').checked && document.getElementById('search').value === 'the' && !document.getElementById('keys-on').checked");
        await page.Expect("findings().filter(shown).map(f => f.id).join() === arg.join()", shown);
        Assert.Equal(current, await page.Current());

        // What is as it was from the start is not said.
        await page.FillAsync("#search", "");
        await page.Expect("!location.hash.includes('q=')");
        await page.Choose("told-all");
        await page.Expect("!location.hash.includes('told=')");
    });

    [BrowserFact]
    public async Task Address_OpenedWithState_RestoresIt()
    {
        string id = "", word = "";
        await browser.Visit(Story.Bridge, Visit.Wide, async page =>
        {
            id = await page.Ask<string>("findings().filter(f => f.dataset.told.split(' ').includes('one')).at(-1).id");
            word = await page.Ask<string>("document.getElementById(arg).textContent.match(/[A-Za-z]{5,}/)[0]", id);
        });
        await browser.Visit(Story.Bridge, Visit.Wide with { Fragment = $"#{id};told=one;q={word};keys=off" }, async page =>
        {
            await page.Expect("document.getElementById('told-one').checked && document.getElementById('search').value === arg", word);
            await page.ExpectFinding(id);
            Assert.Equal(id, await page.Current());
            await page.Keyboard.PressAsync("0");
            Assert.True(await page.IsCheckedAsync("#told-one"));
        });
    }

    [BrowserFact]
    public async Task Address_OfFindingAlone_ShowsIt()
    {
        string id = "";
        await browser.Visit(Story.Summit, Visit.Wide, async page => id = (await page.ShownFindings())[^1]);
        await browser.Visit(Story.Summit, Visit.Wide with { Fragment = "#" + id }, page => page.ExpectFinding(id));
        await browser.Visit(Story.Summit, Visit.Wide with { Fragment = "#" + id, HasScript = false }, page => page.ExpectFinding(id));
    }

    [BrowserFact]
    public Task Address_OnPhone_KeepsTheText() => browser.Visit(Story.Bridge, Visit.Phone, async page =>
    {
        await page.Locator("#tab-2").TapAsync();
        await page.Expect("location.hash.includes(';text=2')");
        await page.ReloadAsync();
        await page.Expect("document.getElementById('tab-2').getAttribute('aria-selected') === 'true' && shown(document.getElementById('report-2')) && !shown(document.getElementById('report-1'))");
    });

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Back_AfterAChip_ReturnsToWhereThePageStood(bool isPhone) => browser.Visit(Story.Bridge, isPhone ? Visit.Phone : Visit.Wide, async page =>
    {
        string id = (await page.OpenFindings())[3];
        await page.EvaluateAsync("id => document.getElementById(id).scrollIntoView({ block: 'center', behavior: 'instant' })", id);
        int stood = await page.Ask<int>("Math.round(scrollY)");
        await page.Locator($"#{id} a[href^='#']:visible").First.ClickAsync();
        await page.Expect("document.querySelectorAll('#texts .pinned').length > 0");
        await page.GoBackAsync();
        await page.Expect("!document.documentElement.classList.contains('reading') && document.getElementById('back').hidden && document.querySelectorAll('.pinned').length === 0");
        await page.Expect("Math.abs(scrollY - arg) < 60", stood);
    });

    [BrowserTheory]
    [InlineData("#nothing-here;told=nonsense;text=99;keys=maybe")]
    [InlineData("#;;;told=;q=;text=-1;=;==")]
    [InlineData("#\"><script>alert(1)</script>;told=__proto__;q=%E0%A4%A;text=NaN")]
    [InlineData("#findings;q=%3Cimg%20src=x%20onerror=alert(1)%3E")]
    public Task Address_Spoilt_DoesNoHarm(string fragment) => browser.Visit(Story.Bridge, Visit.Wide with { Fragment = fragment }, async page =>
    {
        Assert.True(await page.IsCheckedAsync("#told-all"));
        await page.FillAsync("#search", "");
        await page.Keyboard.PressAsync("Escape");
        await page.Expect("findings().length > 0 && findings().every(shown)");
    });
}
