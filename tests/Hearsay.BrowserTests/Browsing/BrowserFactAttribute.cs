using Hearsay.BrowserTests.Browsing;

namespace Hearsay.BrowserTests;

/// <summary>A fact that needs a browser; skipped, saying so, where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null) Skip = Chromium.Lack;
    }
}

/// <summary>A theory that needs a browser; skipped, saying so, where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null) Skip = Chromium.Lack;
    }
}
