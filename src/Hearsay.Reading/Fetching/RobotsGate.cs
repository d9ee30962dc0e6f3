using System.Collections.Concurrent;

namespace Hearsay.Reading.Fetching;

/// <summary>Asks each host once what programs may fetch, and keeps the answer as long as the fetcher lives.</summary>
internal sealed class RobotsGate(FetchOptions options, PoliteExchange exchange) : IDisposable
{
    private const string Agent = "hearsay";

    // As many as the RFC asks for at least.
    private const int MostRedirects = 5;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Site> sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the time to keep between requests to a host.</summary>
    /// <exception cref="FetchException">The host does not want the address fetched, or cannot be asked whether it does.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<TimeSpan> CheckAsync(Uri address, CancellationToken cancellation)
    {
        RobotsRules rules = await RulesOfAsync(address, cancellation);
        if (!rules.Allows(address))
            throw new FetchException("the site asks programs not to fetch this page (robots.txt); name the page itself to fetch it all the same", FetchFailure.Refused);
        TimeSpan delay = rules.CrawlDelay is { } asked && asked < LongestDelay ? asked : rules.CrawlDelay is null ? TimeSpan.Zero : LongestDelay;
        return delay > options.DelayPerHost ? delay : options.DelayPerHost;
    }

    public void Dispose()
    {
        foreach (Site site in sites.Values) site.Gate.Dispose();
    }

    private async Task<RobotsRules> RulesOfAsync(Uri address, CancellationToken cancellation)
    {
        Site site = sites.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Site());
        await site.Gate.WaitAsync(cancellation);
        try
        {
            if (site.Failure is { } failure) throw new FetchException(failure.Message, failure.Failure, failure);
            return site.Rules ??= await FetchAsync(new Uri(address, "/robots.txt"), cancellation);
        }
        catch (FetchException e)
        {
            site.Failure ??= e;
            throw;
        }
        finally
        {
            site.Gate.Release();
        }
    }

    private async Task<RobotsRules> FetchAsync(Uri address, CancellationToken cancellation)
    {
        RedirectTrail trail = new(address, MostRedirects);
        TimeBudget budget = new(options.Timeout);
        while (true)
        {
            HttpAnswer answer;
            try
            {
                answer = await exchange.AskAsync(
                    trail.Current, [], new BodyLimit(RobotsRules.MostBytes, TakesBeginning: true), options.DelayPerHost, budget, cancellation);
            }
            catch (FetchException e) when (e.Failure != FetchFailure.Refused)
            {
                throw new FetchException($"what the site allows programs (robots.txt) cannot be asked: {e.Message}", FetchFailure.Final, e);
            }
            if (answer.IsPage) return RobotsRules.Parse(answer.Body, Agent, answer.IsCutShort);
            if (answer.Status >= 500)
            {
                throw new FetchException(
                    $"what the site allows programs (robots.txt) cannot be asked: status {answer.Status}; try again later, or name the page itself to fetch it all the same");
            }
            // No rules where there is no file, nor where its redirects lead nowhere.
            if (!answer.IsRedirect) return RobotsRules.AllowAll;
            try
            {
                trail.Follow(answer);
            }
            catch (FetchException)
            {
                return RobotsRules.AllowAll;
            }
        }
    }

    private sealed class Site
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public RobotsRules? Rules { get; set; }

        public FetchException? Failure { get; set; }
    }
}
