using System.Text;
using System.Text.RegularExpressions;
using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>Paper shows all that the page holds, and nothing that only a screen can do.</summary>
public sealed partial class PrintTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // The marks that can be told from the words around them. Paper has no backgrounds and shadows but where the page insists on them.
    private const string Marked = """
        [...document.querySelectorAll('#texts [data-keys]')].map((e, i) => [e, i]).filter(([e]) => e.checkVisibility()).filter(([e]) => {
          const s = getComputedStyle(e), p = getComputedStyle(e.parentElement);
          const filled = (s.backgroundColor !== 'rgba(0, 0, 0, 0)' && s.backgroundColor !== p.backgroundColor) || s.boxShadow !== 'none';
          return s.textDecorationLine !== 'none' || ['Top', 'Bottom', 'Left', 'Right'].some(side => parseFloat(s['border' + side + 'Width']) > 0)
            || s.fontWeight !== p.fontWeight || s.fontStyle !== p.fontStyle || (filled && (!arg || s.printColorAdjust === 'exact' || s.webkitPrintColorAdjust === 'exact'));
        }).map(([e, i]) => i + ' ' + name(e) + ' ' + e.dataset.keys)
        """;

    [BrowserTheory]
    [InlineData(Story.Bridge, true)]
    [InlineData(Story.Bridge, false)]
    [InlineData(Story.Twenty, true)]
    [InlineData(Story.Twenty, false)]
    public Task Print_Emulated_HidesToolsAndOpensFolds(Story story, bool hasScript) => browser.Visit(story, Visit.Wide with { HasScript = hasScript }, async page =>
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('#tools, nav, #tabs, button, dialog, .skip')].filter(e => e.checkVisibility()).map(name)"));
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('details > *:not(summary)')].filter(e => shown(e) && !e.checkVisibility()).map(e => name(e) + ' in ' + name(e.parentElement))"));
        Assert.Empty(await page.Ask<string[]>("[...document.querySelectorAll('.finding, #texts .text')].filter(e => !e.checkVisibility()).map(name)"));
        // Below each other, in the width of a sheet.
        await page.SetViewportSizeAsync(794, 1123);
        await page.AssertNoSidewaysScrolling("printed");
        Assert.True(await page.Ask<bool>("document.getElementById('report-1').getBoundingClientRect().bottom <= document.getElementById('report-2').getBoundingClientRect().top + 1"));
    });

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Pdf_OfPage_HoldsTheFoldsToo(bool hasScript) => browser.Visit(Story.Bridge, Visit.Wide with { HasScript = hasScript }, async page =>
    {
        int pages = PageCount(await page.PdfAsync());
        Assert.InRange(pages, 3, 200);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.Equal(PageCount(await page.PdfAsync()), pages);
    });

    [BrowserFact]
    public Task Pdf_WhileFilteredOnAPhone_HoldsAllTexts() => browser.Visit(Story.Bridge, Visit.Phone, async page =>
    {
        await page.Locator("#tab-2").TapAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.Ask<bool>("[...document.querySelectorAll('#texts .text')].every(a => a.checkVisibility())"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await page.PdfAsync();
        // After printing the phone is as it was.
        await page.Expect("[...document.querySelectorAll('#texts .text')].every(a => shown(a) === (a.id === 'report-2'))");
    });

    [BrowserFact]
    public Task Print_Marks_SurviveWithoutBackgrounds() => browser.Visit(Story.Bridge, Visit.Wide, async page =>
    {
        string[] onScreen = await page.Ask<string[]>(Marked, false);
        Assert.NotEmpty(onScreen);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string[] lost = [.. onScreen.Except(await page.Ask<string[]>(Marked, true))];
        Assert.True(lost.Length == 0, $"{lost.Length} of {onScreen.Length} marks cannot be told on paper: {string.Join(", ", lost.Take(10))}");
    });

    private static int PageCount(byte[] pdf) => PdfPage.Count(Encoding.Latin1.GetString(pdf));

    /// <summary>A page's own object; the tree above it has the type <c>/Pages</c>.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex PdfPage { get; }
}
