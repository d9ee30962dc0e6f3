using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>The whole page with the keyboard; single keys give way to typing, to the browser's own keys and to the reader's wish.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public Task JAndK_Pressed_GoThroughFindingsInOrder() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string[] open = await page.OpenFindings(), all = await page.ShownFindings();
        List<string> visited = [];
        for (int i = 0; i < 6; i++) visited.Add(await Step(page, "j"));
        Assert.Equal(open[0], visited[0]);
        int[] places = [.. visited.Select(id => Array.IndexOf(all, id))];
        Assert.True(places.Zip(places.Skip(1)).All(p => p.First < p.Second), $"not in order: {string.Join(' ', visited)}");
        // None that stands open is passed over.
        Assert.Equal(open.Where(id => Array.IndexOf(all, id) <= places[^1]), visited.Where(open.Contains));
        Assert.Equal(visited[^2], await Step(page, "k"));
        Assert.Equal(visited[^3], await Step(page, "k"));
        await page.ExpectFinding(visited[^3]);
    });

    [BrowserFact]
    public Task J_WithFilter_SkipsWhatIsHidden() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Keyboard.PressAsync("3");
        await page.Expect("document.getElementById('told-one').checked");
        for (int i = 0; i < 4; i++)
        {
            string id = await Step(page, "j");
            Assert.Contains("one", (await page.GetAttributeAsync("#" + id, "data-told"))!.Split(' '));
        }
    });

    [BrowserTheory]
    [InlineData("Enter")]
    [InlineData("o")]
    public Task EnterAndO_OnFinding_OpenItsWordsAndEscapeCloses(string key) => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string id = await Step(page, "j");
        await page.Keyboard.PressAsync(key);
        await page.Expect("document.documentElement.classList.contains('reading')");
        await page.ExpectWords((await page.GetAttributeAsync("#" + id, "data-key"))!);
        await page.Keyboard.PressAsync("Escape");
        await page.Expect("!document.documentElement.classList.contains('reading')");
        await page.Expect("document.getElementById(arg).contains(document.activeElement)", id);
        // And on from there.
        Assert.NotEqual(id, await Step(page, "j"));
    });

    [BrowserFact]
    public Task C_Pressed_CopiesTheFindingWithItsWords() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        string id = await Step(page, "j");
        await page.Keyboard.PressAsync("c");
        string key = (await page.GetAttributeAsync("#" + id, "data-key"))!;
        await page.Expect("document.getElementById('count').textContent === arg + ' copied'", key);
        string copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith(key + " (", copied, StringComparison.Ordinal);
        // The words stand in the texts as they were copied.
        foreach (string place in await page.Ask<string[]>("[...document.querySelectorAll(`#texts [data-keys~='${arg}']`)].map(e => e.textContent.replace(/\\s+/g, ' ').trim())", key))
            Assert.Contains(place, copied, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Digits_Pressed_ChooseFilters() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        foreach ((string key, string told) in new[] { ("1", "every"), ("2", "some"), ("3", "one"), ("4", "conflict"), ("0", "all") })
        {
            await page.Keyboard.PressAsync(key);
            await page.Expect("document.getElementById('told-' + arg).checked", told);
        }
    });

    [BrowserFact]
    public Task Slash_Pressed_GoesToSearchAndKeysAreTyped() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Keyboard.PressAsync("/");
        await page.Expect("document.activeElement.id === 'search'");
        await page.Keyboard.TypeAsync("jko?1/");
        Assert.Equal("jko?1/", await page.InputValueAsync("#search"));
        Assert.Equal("", await page.Current());
        Assert.True(await page.IsCheckedAsync("#told-all"));
        Assert.False(await page.Ask<bool>("document.getElementById('help').open"));
        Assert.False(await page.Ask<bool>("document.documentElement.classList.contains('reading')"));
    });

    [BrowserFact]
    public Task QuestionMark_Pressed_OpensHelpAndEscapeClosesIt() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Keyboard.PressAsync("?");
        await page.Expect("document.getElementById('help').open");
        await page.Expect("document.getElementById('help').contains(document.activeElement)");
        // The page behind does not move.
        await page.Keyboard.PressAsync("j");
        Assert.Equal("", await page.Current());
        await page.Keyboard.PressAsync("Escape");
        await page.Expect("!document.getElementById('help').open");

        await page.Locator("#help-open").ClickAsync();
        await page.Expect("document.getElementById('help').open");
        await page.Keyboard.PressAsync("Escape");
        await page.Expect("!document.getElementById('help').open");
        await page.Expect("document.activeElement.id === 'help-open'");
    });

    [BrowserFact]
    public Task SingleKeys_TurnedOff_DoNothing() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Locator("#help-open").ClickAsync();
        Assert.True(await page.IsCheckedAsync("#keys-on"));
        await page.Choose("keys-on");
        await page.Keyboard.PressAsync("Escape");
        await page.Expect("!document.getElementById('help').open");
        foreach (string key in new[] { "j", "k", "o", "/", "?", "3" }) await page.Keyboard.PressAsync(key);
        await AssertNothingChosen(page);
    });

    [BrowserTheory]
    [InlineData("Control")]
    [InlineData("Alt")]
    [InlineData("Meta")]
    public Task SingleKeys_WithModifier_DoNothing(string modifier) => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        foreach (string key in new[] { "j", "k", "o", "3", "/" }) await page.Keyboard.PressAsync(modifier + "+" + key);
        await AssertNothingChosen(page);
    });

    [BrowserFact]
    public Task Tab_FromTheTop_ReachesTheSkipLinkFirst() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        await page.Keyboard.PressAsync("Tab");
        await page.Expect("document.activeElement.matches('a.skip') && seen(document.activeElement)");
        await page.Keyboard.PressAsync("Enter");
        await page.Expect("location.hash.startsWith('#findings')");
    });

    private static async Task AssertNothingChosen(IPage page)
    {
        Assert.Equal("", await page.Current());
        Assert.True(await page.IsCheckedAsync("#told-all"));
        Assert.False(await page.Ask<bool>("document.getElementById('help').open"));
        Assert.NotEqual("search", await page.Ask<string>("document.activeElement.id"));
    }

    private static async Task<string> Step(IPage page, string key)
    {
        string before = await page.Current();
        await page.Keyboard.PressAsync(key);
        await page.Expect("document.querySelectorAll('.finding.current').length === 1 && document.querySelector('.finding.current').id !== arg", before);
        return await page.Current();
    }
}
