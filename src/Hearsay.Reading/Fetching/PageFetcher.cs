using System.Collections.Immutable;

namespace Hearsay.Reading.Fetching;

/// <summary>Fetches addresses of the web.</summary>
/// <remarks>Only public addresses of http and https are asked, and each address on the way is checked after its name was looked up
/// (<see cref="FetchOptions.AllowLocal"/>). A proxy named in the environment is not used. No cookies, credentials or referrer are sent. Whatever goes
/// wrong with an address is an error among the document's diagnostics. One instance serves many threads, and should serve a whole run: it knows which
/// hosts it has asked, and when.</remarks>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 10;
    private const int MostRetries = 10;
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    private readonly FetchOptions options;
    private readonly FetchWorld world;
    private readonly PoliteExchange exchange;
    private readonly RobotsGate robots;
    private readonly PageStore? store;
    private int toldOfStore;

    /// <summary>Creates a fetcher.</summary>
    /// <param name="options">How to fetch; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public PageFetcher(FetchOptions? options = null) : this(options, new FetchWorld())
    {
    }

    internal PageFetcher(FetchOptions? options, FetchWorld world)
    {
        this.options = Check(options ?? new FetchOptions());
        this.world = world;
        exchange = new PoliteExchange(this.options, world);
        robots = new RobotsGate(this.options, exchange);
        string? folder = this.options.Cache == CacheUse.Off ? null : this.options.CacheFolder ?? PageStore.UsualFolder();
        if (folder is not null) store = new PageStore(folder, this.options.MaximumBytes, this.options.MaximumCacheBytes, this.options.AllowLocal);
    }

    /// <summary>Fetches an address and waits for it; otherwise as <see cref="FetchAsync"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public SourceDocument Fetch(ReportInput input, FetchKind kind = FetchKind.Named, CancellationToken cancellation = default) =>
        // On a thread of the pool: a caller's own context may be the one that waits here.
        Task.Run(() => FetchAsync(input, kind, cancellation), cancellation).GetAwaiter().GetResult();

    /// <summary>Fetches an address.</summary>
    /// <param name="input">The address is its <see cref="ReportInput.Path"/>.</param>
    /// <param name="kind">How the address came to be fetched.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <returns>The page in bytes, unpacked, with the media type and encoding that came with it, and in <see cref="ReportInput.Url"/>, when that was null,
    /// the address it was found at in the end; or no bytes and an error.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<SourceDocument> FetchAsync(ReportInput input, FetchKind kind = FetchKind.Named, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellation.ThrowIfCancellationRequested();
        string name = WebAddress.Show(input.Path);
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            RedirectTrail trail = new(WebAddress.Parse(input.Path), MostRedirects);
            StoredPage page = await FindAsync(trail, kind, name, diagnostics, cancellation);
            if (trail.LostEncryption)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, name,
                    $"was redirected from https to {WebAddress.Show(trail.Current)}; it came without encryption and may have been changed on the way"));
            }
            ContentType type = ContentType.Parse(page.ContentType);
            return new SourceDocument
            {
                Input = input with { Url = input.Url ?? trail.Current.AbsoluteUri },
                Bytes = page.Body,
                MediaType = type.MediaType,
                Charset = type.Charset,
                Diagnostics = diagnostics.ToImmutable(),
            };
        }
        catch (FetchException e)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, name, e.Message));
            return new SourceDocument { Input = input, Diagnostics = diagnostics.ToImmutable() };
        }
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose()
    {
        robots.Dispose();
        exchange.Dispose();
    }

    // Goes along the redirects to a page, kept or new.
    private async Task<StoredPage> FindAsync(
        RedirectTrail trail, FetchKind kind, string name, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        TimeBudget budget = new(options.Timeout);
        bool distrustsStore = false;
        while (true)
        {
            Uri address = trail.Current;
            TimeSpan distance = kind == FetchKind.Listed ? await robots.CheckAsync(address, cancellation) : TimeSpan.Zero;
            StoredPage? kept = distrustsStore ? null : Kept(address);
            if (kept is not null && options.Cache == CacheUse.On && kept.FreshUntil > world.Clock.GetUtcNow()) return kept;
            BodyLimit limit = new(options.MaximumBytes, TakesBeginning: false);
            HttpAnswer answer = await exchange.AskAsync(address, kept?.Conditions ?? [], limit, distance, budget, cancellation);
            if (answer.IsPage) return Take(address, answer, name, diagnostics);
            if (answer.IsRedirect)
            {
                trail.Follow(answer);
                distrustsStore = false;
            }
            else if (answer.Status == 304 && kept is not null)
            {
                if (CacheRules.Confirm(kept, answer, world.Clock.GetUtcNow()) is { } confirmed)
                {
                    if (CacheRules.ForbidsKeeping(answer)) store?.Remove(address);
                    else Keep(address, confirmed, name, diagnostics);
                    return confirmed;
                }
                // Nothing has changed in a version that is not the one kept: asked once more, without conditions.
                store?.Remove(address);
                distrustsStore = true;
            }
            else
            {
                throw StatusMessages.Explain(answer, world.Clock.GetUtcNow());
            }
        }
    }

    private StoredPage? Kept(Uri address) =>
        store?.Read(address) is { } page && CacheRules.Fits(page, address, HttpExchange.RequestHeaders) ? page : null;

    private StoredPage Take(Uri address, HttpAnswer answer, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (answer.Body.Length == 0)
            throw new FetchException("the site answered with an empty page; open it in a browser, save the page and name the file");
        if (answer.IsCutShort)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, name,
                "came packed and without its end; what came is read, but save the page and name the file if the article is not whole"));
        }
        if (CacheRules.ToStore(address, answer, HttpExchange.RequestHeaders, world.Clock.GetUtcNow()) is { } page)
        {
            Keep(address, page, name, diagnostics);
            return page;
        }
        store?.Remove(address);
        return new StoredPage { Address = address.AbsoluteUri, ContentType = answer.Header("Content-Type"), Body = answer.Body };
    }

    // A folder that cannot be written to is said once a run: every page would say the same.
    private void Keep(Uri address, StoredPage page, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (store is null || store.Write(address, page) || Interlocked.Exchange(ref toldOfStore, 1) != 0) return;
        diagnostics.Add(new Diagnostic(DiagnosticSeverity.Information, name,
            "cannot be kept for the next time; check the permissions of the cache folder, or do without it (--no-cache)"));
    }

    private static FetchOptions Check(FetchOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTime) throw new ArgumentException("Timeout must be positive, and a day at most", nameof(options));
        if (options.AnswerTimeout <= TimeSpan.Zero || options.AnswerTimeout > LongestTime)
            throw new ArgumentException("AnswerTimeout must be positive, and a day at most", nameof(options));
        if (options.DelayPerHost < TimeSpan.Zero || options.DelayPerHost > LongestTime)
            throw new ArgumentException("DelayPerHost must not be negative, and a day at most", nameof(options));
        if (options.MaximumBytes is <= 0 or > 1 << 30) throw new ArgumentException("MaximumBytes must be positive, and a gibibyte at most", nameof(options));
        if (options.Retries is < 0 or > MostRetries) throw new ArgumentException("Retries must be from 0 to 10", nameof(options));
        if (options.ConnectionsPerHost is < 1 or > 100) throw new ArgumentException("ConnectionsPerHost must be from 1 to 100", nameof(options));
        if (options.MaximumCacheBytes < 0) throw new ArgumentException("MaximumCacheBytes must not be negative", nameof(options));
        if (!Enum.IsDefined(options.Cache)) throw new ArgumentException("Cache is not a use that there is", nameof(options));
        return options;
    }
}
