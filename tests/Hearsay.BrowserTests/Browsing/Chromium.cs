namespace Hearsay.BrowserTests.Browsing;

/// <summary>The browser that the tests drive: one that the machine has. None is ever downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "HEARSAY_CHROMIUM";

    // A shell without windows first: it takes half the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/opt/google/chrome", "/snap/bin",
        "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>Path of the browser's program; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why tests are skipped where there is none.</summary>
    public static string Lack => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? $"needs a browser: {Variable} names {named}, which is not there"
        : $"needs a browser: no Chromium or Chrome was found; install one, or name its program in {Variable}";

    /// <summary>A browser for tests asks nobody for anything; what runs as root or in a container has no sandbox of its own to give.</summary>
    public static string[] Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        // Marks and figures of a page must not depend on what the desktop likes.
        "--font-render-hinting=none", "--force-color-profile=srgb",
    ];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return File.Exists(named) ? named : null;
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), .. Places];
        string[] files = [.. Names, .. Names.Select(n => n + ".exe"), "Google Chrome", "Chromium"];
        return files.SelectMany(file => folders.Select(folder => System.IO.Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }
}
