namespace Hearsay.Reading.Fetching;

/// <summary>Says in plain words what a status means that is no page.</summary>
internal static class StatusMessages
{
    public static FetchException Explain(HttpAnswer answer, DateTimeOffset now)
    {
        string message = answer.Status switch
        {
            401 => "the site lets in only those who log in (status 401); open it in a browser, save the page and name the file",
            402 => "the site wants to be paid (status 402); open it in a browser, save the page and name the file",
            403 or 406 or 451 => $"the site refuses to give the page to a program (status {answer.Status}); open it in a browser, save the page and name the file",
            404 => "the site has no such page (status 404); check the address",
            410 => "the site has taken the page away (status 410); look for it in a web archive",
            408 => "the site waited too long for the request (status 408); try again later",
            407 => "a proxy stands before the site and wants a password (status 407); save the page and name the file",
            429 => $"the site has had too many requests (status 429); try again {When(answer, now)}",
            503 => $"the site is too busy or being worked on (status 503); try again {When(answer, now)}",
            304 => "the site says that nothing has changed (status 304), though it was not asked that; try again later",
            204 or 205 => $"the site answered with no page at all (status {answer.Status}); check the address",
            206 => "the site gave a part of the page only (status 206); open it in a browser, save the page and name the file",
            300 => "the site offers several pages under this address (status 300); open it in a browser and name one of them",
            >= 500 and < 600 => $"the site is at fault (status {answer.Status}); try again later",
            >= 400 and < 500 => $"the site does not take the request (status {answer.Status}); open it in a browser, save the page and name the file",
            _ => $"the site answered with something that is no page (status {answer.Status}); open it in a browser, save the page and name the file",
        };
        return new FetchException(message);
    }

    private static string When(HttpAnswer answer, DateTimeOffset now) => HttpDates.RetryAfter(answer.Header("Retry-After"), now) switch
    {
        null => "later",
        { TotalSeconds: < 1 } => "now",
        { TotalSeconds: < 120 } wait => $"after {Math.Ceiling(wait.TotalSeconds):0} seconds",
        { TotalMinutes: < 120 } wait => $"after {Math.Ceiling(wait.TotalMinutes):0} minutes",
        { TotalHours: < 48 } wait => $"after {Math.Ceiling(wait.TotalHours):0} hours",
        { } wait => $"after {Math.Ceiling(wait.TotalDays):0} days",
    };
}
