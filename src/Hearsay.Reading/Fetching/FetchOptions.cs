namespace Hearsay.Reading.Fetching;

/// <summary>How addresses are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>How long one address may take, redirects, retries and the waits between them included; 30 seconds by default.</summary>
    /// <remarks>Waiting for a host's turn (<see cref="DelayPerHost"/>, <see cref="ConnectionsPerHost"/>) is not counted. At most a
    /// day.</remarks>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a site may keep silent: until the headers of its answer are there, and between two pieces of its body; 15 seconds by
    /// default.</summary>
    /// <remarks>Ignored where it is longer than <see cref="Timeout"/>. At most a day.</remarks>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest page that is taken, in bytes, both packed and unpacked; 16 MiB by default, as for files
    /// (<see cref="ReadingOptions.MaximumBytes"/>).</summary>
    public int MaximumBytes { get; init; } = new ReadingOptions().MaximumBytes;

    /// <summary>How often a request is repeated that failed in a way that may pass (connection lost; status 408, 429, 500, 502, 503 or 504);
    /// 2 by default, 0 for never, 10 at most.</summary>
    /// <remarks>The waits grow from half a second, with jitter; a site that asks for up to ten seconds (Retry-After) gets them, one that asks for
    /// more is not asked again.</remarks>
    public int Retries { get; init; } = 2;

    /// <summary>How many requests to one host may be under way at once; 2 by default.</summary>
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>The least time between the starts of two requests to one host for <see cref="FetchKind.Listed"/> pages; 1 second by
    /// default.</summary>
    /// <remarks>A site that asks for more (Crawl-delay in its robots.txt) gets up to ten seconds. Ignored for
    /// <see cref="FetchKind.Named"/>. At most a day.</remarks>
    public TimeSpan DelayPerHost { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether this computer itself and private networks may be asked; false by default.</summary>
    /// <remarks>Holds for every address on the way, those that a page redirects to and those that a list names included. Multicast, documentation
    /// and other reserved addresses are refused all the same.</remarks>
    public bool AllowLocal { get; init; }

    /// <summary>What use is made of pages kept on disk; <see cref="CacheUse.On"/> by default.</summary>
    public CacheUse Cache { get; init; } = CacheUse.On;

    /// <summary>The folder in which pages are kept, made when needed; null, the default, for <c>hearsay/pages</c> in the user's folder for
    /// caches.</summary>
    /// <remarks>That is <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, on macOS <c>~/Library/Caches</c>, on Windows the local application data. Where
    /// there is none, nothing is kept. Ignored when <see cref="Cache"/> is <see cref="CacheUse.Off"/>.</remarks>
    public string? CacheFolder { get; init; }

    /// <summary>How much the kept pages may take on disk, in bytes; 256 MiB by default. The oldest go first.</summary>
    public long MaximumCacheBytes { get; init; } = 256L * 1024 * 1024;
}
