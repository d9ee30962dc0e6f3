using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Reading.Fetching;

/// <summary>What may be kept, and how long it is fresh: RFC 9111 for a cache of one user. No freshness is guessed where a site gives none.</summary>
internal static class CacheRules
{
    private const int LongestValidator = 1024;

    // A site that names an age past this is taken to mean "for ever", which no news page is.
    private static readonly TimeSpan LongestFresh = TimeSpan.FromDays(365);

    /// <summary>The page as it is to be kept; null when it may not be, or when keeping it is of no use.</summary>
    /// <param name="address">The address that was asked.</param>
    /// <param name="answer">The page.</param>
    /// <param name="sent">The headers that every request carries.</param>
    /// <param name="now">When it came.</param>
    public static StoredPage? ToStore(Uri address, HttpAnswer answer, FrozenDictionary<string, string> sent, DateTimeOffset now)
    {
        if (answer.Status != 200 || ForbidsKeeping(answer) || answer.IsCutShort) return null;
        string[] varied = [.. (answer.Header("Vary") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (varied.Contains("*") || varied.Length > 16) return null;
        StoredPage page = new()
        {
            Address = address.AbsoluteUri,
            ContentType = answer.Header("Content-Type"),
            ETag = Validator(answer.Header("ETag")),
            LastModified = HttpDates.Date(answer.Header("Last-Modified")) is null ? null : Validator(answer.Header("Last-Modified")),
            CacheControl = answer.Header("Cache-Control"),
            Expires = answer.Header("Expires"),
            FreshUntil = now + FreshFor(answer, now),
            Varied = [.. varied.Select(name => new KeyValuePair<string, string>(name, sent.GetValueOrDefault(name, "")))],
            Body = answer.Body,
        };
        return page.FreshUntil > now || page.ETag is not null || page.LastModified is not null ? page : null;
    }

    /// <summary>Whether a kept page answers the request that would be sent.</summary>
    public static bool Fits(StoredPage page, Uri address, FrozenDictionary<string, string> sent) =>
        page.Address == address.AbsoluteUri && page.Varied.All(v => sent.GetValueOrDefault(v.Key, "") == v.Value);

    /// <summary>The kept page with what a site said of it when it has not changed; null when the site speaks of another version.</summary>
    /// <param name="page">The kept page.</param>
    /// <param name="answer">The answer, status 304.</param>
    /// <param name="now">When it came.</param>
    public static StoredPage? Confirm(StoredPage page, HttpAnswer answer, DateTimeOffset now)
    {
        string? tag = Validator(answer.Header("ETag"));
        if (tag is not null && page.ETag is not null && Opaque(tag) != Opaque(page.ETag)) return null;
        // What the answer does not say holds as it was said before.
        Dictionary<string, string> headers = new(answer.Headers, StringComparer.OrdinalIgnoreCase);
        if (page.CacheControl is not null) headers.TryAdd("Cache-Control", page.CacheControl);
        if (page.Expires is not null) headers.TryAdd("Expires", page.Expires);
        HttpAnswer merged = answer with { Headers = headers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) };
        return page with
        {
            ETag = tag ?? page.ETag,
            CacheControl = merged.Header("Cache-Control"),
            Expires = merged.Header("Expires"),
            FreshUntil = now + FreshFor(merged, now),
        };
    }

    /// <summary>Whether an answer forbids keeping anything.</summary>
    public static bool ForbidsKeeping(HttpAnswer answer) => CacheControl.Parse(answer.Header("Cache-Control")).NoStore;

    /// <summary>How long an answer is fresh from now on; never negative.</summary>
    public static TimeSpan FreshFor(HttpAnswer answer, DateTimeOffset now)
    {
        CacheControl control = CacheControl.Parse(answer.Header("Cache-Control"));
        if (control.NoCache || (control.MaxAge is null && answer.Header("Cache-Control") is null && HasNoCachePragma(answer))) return TimeSpan.Zero;
        DateTimeOffset date = HttpDates.Date(answer.Header("Date")) ?? now;
        TimeSpan lifetime = control.MaxAge
            ?? (answer.Header("Expires") is { } expires && HttpDates.Date(expires) is { } until ? until - date : TimeSpan.Zero);
        TimeSpan age = HttpDates.Seconds(answer.Header("Age")) ?? TimeSpan.Zero;
        TimeSpan apparent = now - date;
        TimeSpan left = lifetime - (apparent > age ? apparent : age);
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < LongestFresh ? left : LongestFresh;
    }

    private static bool HasNoCachePragma(HttpAnswer answer) => answer.Header("Pragma")?.Contains("no-cache", StringComparison.OrdinalIgnoreCase) == true;

    // It goes back to the site in a header, which holds nothing but printable ASCII.
    private static string? Validator(string? value) =>
        value is { Length: > 0 and <= LongestValidator } && value.All(c => c is >= ' ' and < '\x7F') ? value : null;

    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
