using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Hearsay.BrowserTests.Browsing;
using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>axe-core finds nothing to object to: WCAG 2.0, 2.1 and 2.2, levels A and AA, and what it calls best practice.</summary>
public sealed class AccessibilityTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly List<string> Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

    // axe goes over every element of the page, seconds each time: each state is looked at once in light and once in dark, once wide and once narrow.
    // The contrast of every colour is computed for both schemes besides, without a browser.
    [BrowserTheory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public Task Page_AsOpened_HasNoViolation(int width, bool isDark) =>
        browser.Visit(Story.Bridge, Seen(width, isDark), page => AssertNoViolation(page, "as opened"));

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public Task Page_WithEverythingUnfolded_HasNoViolation(int width) => browser.Visit(Story.Invented, Seen(width, isDark: false), async page =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await AssertNoViolation(page, "unfolded");
    });

    [BrowserTheory]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public Task Page_WithHelpOpen_HasNoViolation(int width, bool isDark) => browser.Visit(Story.Invented, Seen(width, isDark), async page =>
    {
        await page.Locator("#help-open").ClickAsync();
        await page.Expect("document.getElementById('help').open");
        await AssertNoViolation(page, "help open");
    });

    [BrowserTheory]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public Task Page_WithWordsOpen_HasNoViolation(int width, bool isDark) => browser.Visit(Story.Bridge, Seen(width, isDark), async page =>
    {
        await page.Locator(".finding a.chip:visible").First.ClickAsync();
        await page.Expect(width == 390 ? "seen(document.getElementById('back'))" : "document.documentElement.classList.contains('reading')");
        await AssertNoViolation(page, "words open");
    });

    private static Visit Seen(int width, bool isDark) => Visit.OfWidth(width) with { IsDark = isDark, HasTool = true };

    private static async Task AssertNoViolation(IPage page, string state)
    {
        AxeResult result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Tags }, ResultTypes = [ResultType.Violations] });
        StringBuilder told = new();
        foreach (AxeResultItem violation in result.Violations)
        {
            told.AppendLine($"{violation.Id} ({violation.Impact}): {violation.Help}");
            foreach (AxeResultNode node in violation.Nodes.Take(4))
            {
                string reasons = string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message));
                told.AppendLine($"    {node.Target}  {Shortened(node.Html)}  {reasons}");
            }
        }
        Assert.True(told.Length == 0, $"{state}:\n{told}");
        Assert.NotEmpty(result.Passes);
    }

    private static string Shortened(string html) => html.Length <= 120 ? html : html[..120] + "…";
}
