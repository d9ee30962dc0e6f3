using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Hearsay.Text;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>A reader whose browser runs no scripts gets everything but the comforts.</summary>
public sealed class NoScriptTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(Story.Bridge, "tallow-quay-bridge")]
    [InlineData(Story.Summit, "haldis-summit")]
    [InlineData(Story.Recall, "heron-recall")]
    public Task Page_WithoutScript_HoldsTheWholeTexts(Story story, string sample) => browser.Visit(story, Visit.Wide with { HasScript = false }, async page =>
    {
        foreach ((Report report, int number) in SampleStory.Reports(sample).OrderBy(r => r.Id, StringComparer.Ordinal).Select((r, i) => (r, i + 1)))
        {
            // All text that is drawn or folded away, without the marks that lead back.
            string shown = await page.Ask<string>("""
                (() => {
                  const walker = document.createTreeWalker(document.getElementById(arg), NodeFilter.SHOW_TEXT), pieces = [];
                  while (walker.nextNode()) { const e = walker.currentNode.parentElement; if (shown(e) && !e.closest('.ref')) pieces.push(walker.currentNode.data); }
                  return pieces.join('');
                })()
                """, $"report-{number}");
            Assert.Equal("", FirstMissing(report.Text, shown));
        }
    });

    [BrowserTheory]
    [InlineData(Story.Bridge, 1440)]
    [InlineData(Story.Bridge, 390)]
    [InlineData(Story.Invented, 390)]
    [InlineData(Story.Twenty, 1440)]
    public Task Page_WithoutScript_ShowsAllFindingsAndNoDeadControl(Story story, int width) => browser.Visit(story, Visit.OfWidth(width) with { HasScript = false }, async page =>
    {
        Assert.True(await page.Ask<bool>("findings().length > 0 && findings().every(shown)"));
        Assert.True(await page.Ask<bool>("[...document.querySelectorAll('#texts .text')].every(shown)"));
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('.js-only, button, input[type=search], [role=tab], dialog')].filter(e => e.checkVisibility()).map(name)"));
        Assert.False(await page.Ask<bool>("document.documentElement.classList.contains('js')"));
        // Filters work by the style sheet alone.
        await Assertions.Expect(page.Locator("label[for='told-all'], label:has(#told-all)").First).ToBeVisibleAsync();
    });

    // The report's characters must come on the page in their order; spaces are the layout's. The first stretch that does not is returned.
    private static string FirstMissing(string text, string shown)
    {
        int at = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            at = shown.IndexOf(text[i], at) + 1;
            if (at == 0) return text[Math.Max(0, i - 40)..Math.Min(text.Length, i + 40)];
        }
        return "";
    }
}
