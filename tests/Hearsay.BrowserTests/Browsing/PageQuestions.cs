using Microsoft.Playwright;

namespace Hearsay.BrowserTests.Browsing;

/// <summary>What tests ask of a page; all of it works on a page whose scripts are off, too.</summary>
internal static class PageQuestions
{
    // Within a closed fold nothing is drawn, but nothing is taken out either: only "display" filters.
    private const string Functions = """
        const shown = e => { for (let a = e; a; a = a.parentElement) if (getComputedStyle(a).display === 'none') return false; return true; };
        const findings = () => [...document.querySelectorAll('.finding')];
        const reached = (e, x, y) => { const hit = document.elementFromPoint(x, y); return hit !== null && (e.contains(hit) || (hit.contains(e) && hit !== document.body && hit !== document.documentElement)); };
        const seen = e => e !== null && e.checkVisibility() && [...e.getClientRects()].some(r => r.width > 0 && reached(e, r.x + Math.min(r.width / 2, 40), r.y + Math.min(r.height / 2, 20)));
        const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
        """;

    /// <summary>Asks an expression that may use the functions above and <c>arg</c>.</summary>
    public static Task<T> Ask<T>(this IPage page, string expression, object? argument = null) =>
        page.EvaluateAsync<T>($"arg => {{ {Functions} return ({expression}); }}", argument);

    /// <summary>Waits until the expression is true: what a script does next need not be done yet.</summary>
    public static async Task Expect(this IPage page, string expression, object? argument = null)
    {
        const int tries = 60;
        for (int i = 0; i < tries; i++)
        {
            if (await page.Ask<bool>(expression, argument)) return;
            await Task.Delay(50);
        }
        Assert.Fail($"never true on the page: {expression}  (arg: {argument ?? "none"})");
    }

    /// <summary>Ids of the findings that no filter takes out, in the order of the page.</summary>
    public static Task<string[]> ShownFindings(this IPage page) => page.Ask<string[]>("findings().filter(shown).map(e => e.id)");

    /// <summary>Ids of the findings that stand before the reader or can be scrolled to: not in a closed fold.</summary>
    public static Task<string[]> OpenFindings(this IPage page) => page.Ask<string[]>("findings().filter(e => e.checkVisibility()).map(e => e.id)");

    /// <summary>Id of the current finding, "" when there is none.</summary>
    public static Task<string> Current(this IPage page) => page.Ask<string>("[...document.querySelectorAll('.finding.current')].map(e => e.id).join(' ')");

    /// <summary>Fails when the page can be scrolled sideways, and names what sticks out.</summary>
    public static async Task AssertNoSidewaysScrolling(this IPage page, string where)
    {
        string[] beyond = await page.Ask<string[]>("""
            document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [document.documentElement.scrollWidth + ' wide in ' + document.documentElement.clientWidth].concat([...document.querySelectorAll('body *')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().right + scrollX > document.documentElement.clientWidth + 1
                  && !(() => { for (let a = e.parentElement; a; a = a.parentElement) if (getComputedStyle(a).overflowX !== 'visible' && a !== document.body && a !== document.documentElement) return true; return false; })())
                .slice(0, 8).map(e => name(e) + ' in ' + name(e.parentElement) + ': “' + e.textContent.trim().slice(0, 40) + '”'))
            """);
        Assert.True(beyond.Length == 0, $"{where}: the page scrolls sideways\n{string.Join('\n', beyond)}");
    }

    /// <summary>Clicks the label of a control: the control itself may be drawn by its label.</summary>
    public static Task Choose(this IPage page, string id) => page.Locator($"label[for='{id}'], label:has(#{id})").First.ClickAsync();

    /// <summary>Waits until words of the finding with that key stand before the reader.</summary>
    /// <param name="page">The page.</param>
    /// <param name="key">The finding's key.</param>
    /// <param name="place">Id of a place in a text: the words must stand in that text, and may be marked as those of that item of the finding.</param>
    public static Task ExpectWords(this IPage page, string key, string? place = null) => page.Expect("""
        (() => {
          const [key, place] = arg, within = place ? document.getElementById(place).closest('.text') : document.getElementById('texts');
          return [...within.querySelectorAll('[data-keys]')].some(e => (e.dataset.keys.split(' ').includes(key) || e.dataset.keys.split(' ').includes(place)) && seen(e));
        })()
        """, new[] { key, place ?? "" });

    /// <summary>Waits until the finding stands before the reader.</summary>
    public static Task ExpectFinding(this IPage page, string id) => page.Expect("seen(document.getElementById(arg))", id);
}
