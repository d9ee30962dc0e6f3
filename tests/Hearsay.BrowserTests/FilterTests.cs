using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>Filters leave what they say, and no heading over nothing.</summary>
public sealed class FilterTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Classes = ["every", "some", "one", "conflict"];

    [BrowserTheory]
    [InlineData(Story.Bridge, true)]
    [InlineData(Story.Bridge, false)]
    [InlineData(Story.Invented, true)]
    [InlineData(Story.Invented, false)]
    public Task Radio_Chosen_LeavesFindingsOfItsClass(Story story, bool hasScript) => browser.Visit(story, Visit.Wide with { HasScript = hasScript }, async page =>
    {
        string[] all = await page.ShownFindings();
        foreach (string told in Classes)
        {
            await page.Choose("told-" + told);
            await ExpectOnly(page, told, counts: hasScript);
        }
        await page.Choose("told-all");
        await page.Expect("findings().filter(shown).length === arg", all.Length);
        Assert.Equal(await page.Ask<int>("findings().length"), all.Length);
    });

    [BrowserTheory]
    [InlineData(Story.Bridge)]
    [InlineData(Story.Invented)]
    public Task Segment_Clicked_ChoosesItsClass(Story story) => browser.Visit(story, Visit.Wide, async page =>
    {
        string[] segments = await page.Ask<string[]>("[...document.querySelectorAll('figure.coverage svg a[data-told]')].map(a => a.dataset.told)");
        if (segments.Length == 0)
        {
            // A story put together by hand tells no coverage.
            Assert.Equal(Story.Invented, story);
            return;
        }
        foreach (string told in segments.Distinct(StringComparer.Ordinal))
        {
            await page.Locator($"figure.coverage svg a[data-told='{told}'] rect").First.ClickAsync();
            await page.Expect("document.getElementById('told-' + arg).checked", told);
            await ExpectOnly(page, told, counts: true);
        }
    });

    [BrowserFact]
    public Task Filter_ChosenDeepInTheFindings_ShowsWhatItLeaves() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        // Somebody who reads what one report has, far below the conflicts.
        await page.EvaluateAsync("location.hash = '#only-5'");
        Assert.Equal("only-5", await page.Current());
        await page.Keyboard.PressAsync("4");
        await page.Expect("findings().filter(shown).some(seen)");
        // Sent on, the address shows the same.
        await page.ReloadAsync();
        await page.Expect("document.getElementById('told-conflict').checked && findings().filter(shown).every(f => f.dataset.told.includes('conflict'))");
        await page.Keyboard.PressAsync("0");
        await page.Expect("findings().filter(shown).some(seen)");
    });

    [BrowserFact]
    public Task Filter_ChosenAmongTheTexts_LeavesTheReaderThere() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.EvaluateAsync("location.hash = '#report-2'");
        await page.Expect("document.getElementById('report-2').getBoundingClientRect().top < innerHeight / 2");
        await page.Keyboard.PressAsync("3");
        await page.Expect("document.getElementById('told-one').checked && document.getElementById('texts').getBoundingClientRect().top < innerHeight / 2");
    });

    [BrowserFact]
    public Task Search_WordTyped_LeavesFindingsThatHoldIt() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string word = await page.Ask<string>("findings()[0].textContent.match(/[A-Za-z]{5,}/g).sort((a, b) => b.length - a.length)[0]");
        await page.FillAsync("#search", word);
        await page.Expect("findings().some(shown) && findings().every(f => shown(f) === f.textContent.toLowerCase().includes(arg.toLowerCase()))", word);
        await ExpectCountAndSections(page);

        await page.FillAsync("#search", word.ToUpperInvariant());
        await page.Expect("findings().some(shown) && findings().every(f => shown(f) === f.textContent.toLowerCase().includes(arg.toLowerCase()))", word);

        await page.FillAsync("#search", "qqzzxx");
        await page.Expect("findings().every(f => !shown(f))");
        await ExpectCountAndSections(page);

        await page.FillAsync("#search", "");
        await page.Expect("findings().every(shown)");
    });

    [BrowserFact]
    public Task Search_WithClass_LeavesWhatFitsBoth() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string word = await page.Ask<string>("findings().find(f => f.dataset.told.split(' ').includes('one')).textContent.match(/[A-Za-z]{5,}/g).sort((a, b) => b.length - a.length)[0]");
        await page.Choose("told-one");
        await page.FillAsync("#search", word);
        await page.Expect("findings().every(f => shown(f) === (f.dataset.told.split(' ').includes('one') && f.textContent.toLowerCase().includes(arg.toLowerCase())))", word);
        await ExpectCountAndSections(page);
    });

    [BrowserFact]
    public Task Search_ClassChosenAtOnceBehindIt_IsKept() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        // Both in one turn: a search that waits for the typing to end must not lose what was typed.
        await page.EvaluateAsync("""
            () => {
              const search = document.getElementById('search');
              search.focus(); search.value = 'qqzzxx'; search.dispatchEvent(new Event('input', { bubbles: true }));
              search.blur(); document.getElementById('told-one').click();
            }
            """);
        await page.Expect("document.getElementById('told-one').checked && document.getElementById('search').value === 'qqzzxx' && findings().every(f => !shown(f))");
    });

    private static async Task ExpectOnly(IPage page, string told, bool counts)
    {
        await page.Expect("findings().every(f => shown(f) === f.dataset.told.split(' ').includes(arg))", told);
        if (counts) await ExpectCountAndSections(page);
        else await ExpectSections(page);
    }

    private static async Task ExpectCountAndSections(IPage page)
    {
        // "12 of 115 findings": the first number is what is left.
        await page.Expect("parseInt(document.getElementById('count').textContent.match(/[0-9]+/)[0], 10) === findings().filter(shown).length");
        await ExpectSections(page);
    }

    // A section that holds findings is there exactly as long as one of them is.
    private static async Task ExpectSections(IPage page)
    {
        string[] wrong = await page.Ask<string[]>("""
            [...document.querySelectorAll('#findings section')].filter(s => s.querySelector('.finding') && shown(s) !== [...s.querySelectorAll('.finding')].some(shown)).map(name)
            """);
        Assert.True(wrong.Length == 0, "sections shown without findings, or hidden with some: " + string.Join(", ", wrong));
    }

    [BrowserFact]
    public Task Filter_ThatHidesTheFindingBeingRead_ClosesThePaneAndStays() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string id = await page.Ask<string>("findings().find(f => f.checkVisibility() && !f.dataset.told.split(' ').includes('one')).id");
        await page.Locator($"#{id} a[href^='#']:visible").First.ClickAsync();
        await page.Expect("document.documentElement.classList.contains('reading')");
        await page.Keyboard.PressAsync("3");
        await page.Expect("!document.documentElement.classList.contains('reading') && document.querySelectorAll('.finding.current').length === 0");
        // What no finding is chosen for opens nothing, and no key takes the filter away.
        foreach (string key in new[] { "Enter", "o", "n", "c", "Escape" }) await page.Keyboard.PressAsync(key);
        await page.Expect("document.getElementById('told-one').checked && !document.documentElement.classList.contains('reading')");
    });

    [BrowserFact]
    public Task Search_PhraseInOtherMarks_IsFoundAsOneAndItsPlacesInTheTextsAreCounted() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.FillAsync("#search", "“had I been told”");
        await page.Expect("findings().some(shown) && findings().filter(shown).every(f => f.textContent.toLowerCase().includes('had i been told'))");
        await page.Expect("/; [1-9][0-9]* places? in the texts$/.test(document.getElementById('count').textContent)");
        await page.FillAsync("#search", "zzzz");
        await page.Expect("!findings().some(shown) && document.getElementById('count').textContent.endsWith('; 0 places in the texts')");
    });
}
