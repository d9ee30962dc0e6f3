using Microsoft.Playwright;

namespace Hearsay.BrowserTests.Browsing;

/// <summary>How a page is looked at.</summary>
internal sealed record Visit
{
    /// <summary>A desktop's window.</summary>
    public static Visit Wide { get; } = new() { Width = 1440, Height = 900 };

    /// <summary>A tablet, or half a desktop.</summary>
    public static Visit Middle { get; } = new() { Width = 800, Height = 1000 };

    /// <summary>A phone, with fingers.</summary>
    public static Visit Phone { get; } = new() { Width = 390, Height = 844, IsPhone = true };

    /// <summary>Width in CSS pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in CSS pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Whether the device has a touch screen and lays pages out as phones do.</summary>
    public bool IsPhone { get; init; }

    /// <summary>Whether the page's script runs.</summary>
    public bool HasScript { get; init; } = true;

    /// <summary>Whether the reader likes dark pages.</summary>
    public bool IsDark { get; init; }

    /// <summary>Whether a tool that runs in the page, as axe-core does, may do what the page's own policy forbids, and open windows.</summary>
    public bool HasTool { get; init; }

    /// <summary>What stands behind the page's address, with its <c>#</c>.</summary>
    public string Fragment { get; init; } = "";

    /// <summary>The visit of that width: 390 is a phone's.</summary>
    public static Visit OfWidth(int width) => width switch
    {
        390 => Phone,
        800 => Middle,
        _ => Wide with { Width = width },
    };

    /// <summary>The browser's settings for it.</summary>
    public BrowserNewContextOptions ContextOptions => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        IsMobile = IsPhone,
        HasTouch = IsPhone,
        JavaScriptEnabled = HasScript,
        BypassCSP = HasTool,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        // Nothing moves by itself, so that no test waits for it.
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-GB",
        TimezoneId = "UTC",
    };
}
