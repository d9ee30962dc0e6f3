using Hearsay.BrowserTests.Stories;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests.Browsing;

/// <summary>One browser for a class of tests; each visit has a context of its own, which nothing of another visit reaches.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // A page that hangs must not hang the run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        // Where all tests are skipped there is nothing to start.
        if (Chromium.Path is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Headless = true });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a page, does what the test does with it, and fails if the page asked for, said or ran anything it must not.</summary>
    /// <param name="story">Whose page.</param>
    /// <param name="visit">How it is looked at.</param>
    /// <param name="test">What is done.</param>
    internal async Task Visit(Story story, Visit visit, Func<IPage, Task> test)
    {
        await using IBrowserContext context = await browser!.NewContextAsync(visit.ContextOptions);
        context.SetDefaultTimeout(10_000);
        PageWatch watch = await PageWatch.Start(context, StoryPages.FileOf(story), visit);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(watch.Address + visit.Fragment);
        await test(page).WaitAsync(Patience);
        // What a page logs or asks for late comes with the next turn of its events; without scripts no timer ever fires.
        await page.EvaluateAsync(visit.HasScript ? "() => new Promise(done => setTimeout(done, 0))" : "() => 0").WaitAsync(Patience);
        watch.AssertNothingHappened();
    }
}

/// <summary>What measures runs after all else, so that nothing runs beside it.</summary>
[CollectionDefinition(nameof(AloneInTheEnd), DisableParallelization = true)]
public sealed class AloneInTheEnd;
