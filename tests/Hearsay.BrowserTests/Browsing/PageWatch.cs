using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests.Browsing;

/// <summary>Notes all that a page must never do: ask for anything but itself, write to the console, break its own policy, stop at an error, open
/// a dialog or a window.</summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> happened = new();
    private readonly bool hasTool;

    private PageWatch(string file, bool hasTool)
    {
        Address = new Uri(file).AbsoluteUri;
        this.hasTool = hasTool;
    }

    /// <summary>The page's address, without a fragment.</summary>
    public string Address { get; }

    /// <summary>Begins to watch all pages of the context.</summary>
    public static async Task<PageWatch> Start(IBrowserContext context, string file, Visit visit)
    {
        PageWatch watch = new(file, visit.HasTool);
        context.Request += (_, request) => watch.NoteRequest(request.Url);
        context.Console += (_, message) => watch.happened.Enqueue($"console {message.Type}: {message.Text}");
        context.WebError += (_, error) => watch.happened.Enqueue("error: " + error.Error);
        context.Dialog += (_, dialog) => watch.NoteDialog(dialog);
        context.Page += (_, page) => watch.NotePage(page);
        // Violations come to the console too, but one that is only reported would not.
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));");
        return watch;
    }

    /// <summary>Fails if anything happened.</summary>
    public void AssertNothingHappened() =>
        Assert.True(happened.IsEmpty, "the page must ask for nothing, log nothing and open nothing:\n" + string.Join('\n', happened));

    private void NoteRequest(string address)
    {
        string bare = address.Split('#')[0];
        // A blob is what the page itself has made: it reaches nobody.
        if (bare != Address && !bare.StartsWith("blob:", StringComparison.Ordinal) && !(hasTool && bare == "about:blank")) happened.Enqueue("request: " + address);
    }

    private void NoteDialog(IDialog dialog)
    {
        happened.Enqueue($"dialog {dialog.Type}: {dialog.Message}");
        // Nobody waits for it: the page may be gone before it is dismissed.
        _ = dialog.DismissAsync();
    }

    private void NotePage(IPage page)
    {
        // The first page is the test's own.
        if (!hasTool && page.Context.Pages.Count > 1) happened.Enqueue("window: " + page.Url);
    }
}
