using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Reading.Fetching;

namespace Hearsay.Cli;

/// <summary>The options of commands that fetch addresses, with one meaning in all of them.</summary>
internal sealed class FetchSettings
{
    // The library takes a day; nobody waits longer than this for a page.
    private const int MostSeconds = 3600;

    /// <summary>Whether this computer and private networks may be asked.</summary>
    public Option<bool> AllowLocal { get; } = new("--allow-local")
    {
        Description = "Lets addresses of this computer and of private networks be fetched, also those that a page or list leads to.",
    };

    /// <summary>Whether kept pages are left alone.</summary>
    public Option<bool> NoCache { get; } = new("--no-cache")
    {
        Description = "Fetches every address anew, and keeps nothing for the next time.",
    };

    /// <summary>How long one address may take, in seconds.</summary>
    public Option<double?> Timeout { get; } = new("--timeout")
    {
        HelpName = "SECONDS",
        Description = "How long fetching one address may take; by default 30 seconds.",
        CustomParser = ParseTimeout,
    };

    /// <summary>Whether what feeds and lists link to is fetched.</summary>
    public Option<bool> Follow { get; } = new("--follow")
    {
        Description = "Fetches the pages that feeds and lists link to, as their sites allow (robots.txt).",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(AllowLocal);
        command.Options.Add(NoCache);
        command.Options.Add(Timeout);
        command.Options.Add(Follow);
    }

    /// <summary>Whether what feeds and lists link to shall be fetched.</summary>
    public bool Follows(ParseResult parsed) => parsed.GetValue(Follow);

    /// <summary>How addresses shall be fetched.</summary>
    public FetchOptions FetchOptionsOf(ParseResult parsed)
    {
        FetchOptions usual = new();
        return usual with
        {
            AllowLocal = parsed.GetValue(AllowLocal),
            Cache = parsed.GetValue(NoCache) ? CacheUse.Off : usual.Cache,
            Timeout = parsed.GetValue(Timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : usual.Timeout,
        };
    }

    private static double? ParseTimeout(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0.001 and <= MostSeconds) return seconds;
        result.AddError($"--timeout {text}: not a number of seconds; give one up to {MostSeconds}, as in 60");
        return null;
    }
}
