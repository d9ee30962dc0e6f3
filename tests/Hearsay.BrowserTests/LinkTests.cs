using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>Every finding leads to its words in the texts, and the words lead back.</summary>
public sealed class LinkTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // One finding a section, each with a link that can be clicked without opening anything first.
    private const string OneASection = """
        [...document.querySelectorAll('#findings section')].map(s => [...s.querySelectorAll('.finding')].find(f => f.checkVisibility() && [...f.querySelectorAll('a.chip')].some(c => c.checkVisibility())))
          .filter(f => f).map(f => f.id)
        """;

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Summit)]
    [InlineData(Story.Recall)]
    [InlineData(Story.Invented)]
    [InlineData(Story.Hostile)]
    [InlineData(Story.Overlong)]
    [InlineData(Story.Twenty)]
    public Task Links_OfPage_HaveTargetsAndLeadBothWays(Story story) => browser.Visit(story, Visit.Wide with { HasScript = false }, async page =>
    {
        Assert.NotEqual(0, await page.Ask<int>("findings().length"));
        string[] faults = await page.Ask<string[]>("""
            (() => {
              const faults = [], texts = document.getElementById('texts');
              // A finding of several items has a key for each of them.
              const own = f => [f, ...f.querySelectorAll('[data-keys]')].flatMap(e => (e.dataset.keys || e.dataset.key || '').split(' '));
              const keys = new Set(findings().flatMap(own));
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id), links = [...document.querySelectorAll('a[href^="#"]')];
              ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push('two elements have the id ' + id));
              const hash = a => a.getAttribute('href').slice(1), at = a => document.getElementById(hash(a));
              // A finding's chip leads to words, a heading's to the text.
              [...document.querySelectorAll('a.chip[href]')].filter(a => at(a) && !at(a).matches('#texts .at, #texts .text')).forEach(a => faults.push(name(a) + ' leads to no place in the texts: ' + hash(a)));
              links.filter(a => !at(a)).forEach(a => faults.push(name(a) + ' leads nowhere: ' + hash(a)));
              const marked = new Set([...texts.querySelectorAll('[data-keys]')].flatMap(e => e.dataset.keys.split(' '))), back = new Set([...texts.querySelectorAll('a[href^="#"]')].map(hash));
              for (const f of findings()) {
                if (!f.id || !/^[A-Z]+[0-9]+$/.test(f.dataset.key || '')) faults.push(name(f) + ' has the key ' + f.dataset.key);
                if ((f.dataset.told || '').split(' ').some(t => !['every', 'some', 'one', 'conflict'].includes(t))) faults.push(f.id + ' is told by ' + f.dataset.told);
                const places = [...f.querySelectorAll('a[href^="#"]')].filter(a => at(a) && at(a).matches('#texts .at')).map(hash);
                if (!places.length) faults.push(f.id + ' leads to no words');
                if (!own(f).some(k => marked.has(k))) faults.push(f.id + ': no words are marked with any of ' + own(f));
                // The words of a finding's items lead back where they are clicked; those of its own by a link.
                if (marked.has(f.dataset.key) && !back.has(f.id)) faults.push(f.id + ': no words lead back to it');
              }
              marked.forEach(k => { if (!keys.has(k)) faults.push('words are marked with ' + k + ', which no finding has'); });
              texts.querySelectorAll('a.ref').forEach(a => { if (at(a) && !at(a).closest('.finding')) faults.push('a mark leads to no finding: ' + hash(a)); });
              return faults;
            })()
            """);
        Assert.True(faults.Length == 0, $"{faults.Length} faults:\n{string.Join('\n', faults.Take(20))}");
    });

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Invented)]
    public Task Chip_ClickedOnWideScreen_OpensTheWordsAndEscapeLeadsBack(Story story) => browser.Visit(story, Visit.Wide, async page =>
    {
        string[] findings = await page.Ask<string[]>(OneASection);
        Assert.NotEmpty(findings);
        foreach (string id in findings)
        {
            (ILocator chip, string key, string place) = await ChipOf(page, id);
            await chip.ClickAsync();
            await page.Expect("document.documentElement.classList.contains('reading')");
            await page.ExpectWords(key, place);
            Assert.Equal(id, await page.Current());
            await page.Keyboard.PressAsync("Escape");
            await page.Expect("!document.documentElement.classList.contains('reading')");
            await page.Expect("document.getElementById(arg).contains(document.activeElement)", id);
            await page.ExpectFinding(id);
        }
    });

    [BrowserFact]
    public Task ReadingPane_Open_ShowsEachReportsWordsAndClosesByItsButton() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        // A finding of several reports: each column shows its own words.
        string id = await page.Ask<string>("findings().filter(f => f.checkVisibility()).find(f => new Set([...f.querySelectorAll('a.chip')].map(c => document.getElementById(c.hash.slice(1)).closest('.text'))).size > 1).id");
        (ILocator chip, string key, _) = await ChipOf(page, id);
        string[] places = await page.Ask<string[]>("[...document.getElementById(arg).querySelectorAll('a.chip')].map(c => c.hash.slice(1))", id);
        await chip.ClickAsync();
        foreach (string place in places) await page.ExpectWords(key, place);
        await page.Locator("#reading-close").ClickAsync();
        await page.Expect("!document.documentElement.classList.contains('reading')");
        await page.Expect("document.getElementById(arg).contains(document.activeElement)", id);
    });

    [BrowserFact]
    public Task Ref_Clicked_LeadsBackToTheFinding() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        ILocator reference = page.Locator("#texts a.ref:visible").First;
        string id = (await reference.GetAttributeAsync("href"))![1..];
        await reference.ClickAsync();
        await page.ExpectFinding(id);
        Assert.Equal(id, await page.Current());
    });

    [BrowserFact]
    public Task Chip_IntoFoldedText_OpensTheFold() => browser.Visit(Story.Long, Visit.Wide, async page =>
    {
        string id = await page.Ask<string>("(findings().find(f => f.checkVisibility() && [...f.querySelectorAll('a.chip')].some(c => c.checkVisibility() && document.querySelector('#texts details.more:not([open]) ' + c.hash))) || {id: ''}).id");
        Assert.NotEqual("", id);
        string place = await page.Ask<string>("[...document.getElementById(arg).querySelectorAll('a.chip')].find(c => c.checkVisibility() && document.querySelector('#texts details.more:not([open]) ' + c.hash)).hash.slice(1)", id);
        string key = await page.Ask<string>("document.getElementById(arg).dataset.key", id);
        await page.Locator($"#{id} a.chip[href='#{place}']:visible").First.ClickAsync();
        await page.ExpectWords(key, place);
    });

    [BrowserFact]
    public Task Chip_TappedOnPhone_ShowsTheWordsAndAWayBack() => browser.Visit(Story.Bridge, Visit.Phone, async page =>
    {
        string[] findings = await page.Ask<string[]>(OneASection);
        foreach (string id in findings.Take(3))
        {
            (ILocator chip, string key, string place) = await ChipOf(page, id);
            await chip.TapAsync();
            await page.ExpectWords(key, place);
            await page.Locator("#back").TapAsync();
            await page.ExpectFinding(id);
            await page.Expect("document.getElementById(arg).contains(document.activeElement)", id);
            await Assertions.Expect(page.Locator("#back")).ToBeHiddenAsync();
        }
    });

    [BrowserFact]
    public Task Chip_WithoutScript_LeadsToTheWordsAndBack() => browser.Visit(Story.Bridge, Visit.Wide with { HasScript = false }, async page =>
    {
        string id = (await page.Ask<string[]>(OneASection))[0];
        (ILocator chip, string key, string place) = await ChipOf(page, id);
        await chip.ClickAsync();
        await page.ExpectWords(key, place);
        await page.Locator($"#texts a[href='#{id}']:visible").First.ClickAsync();
        await page.ExpectFinding(id);
    });

    private static async Task<(ILocator Chip, string Key, string Place)> ChipOf(IPage page, string id)
    {
        ILocator chip = page.Locator($"#{id} a.chip:visible").First;
        return (chip, (await page.GetAttributeAsync("#" + id, "data-key"))!, (await chip.GetAttributeAsync("href"))![1..]);
    }
}
