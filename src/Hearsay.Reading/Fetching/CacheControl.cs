using System.Collections.Frozen;

namespace Hearsay.Reading.Fetching;

/// <summary>The directives of a Cache-Control header, by name in lower case.</summary>
internal sealed class CacheControl
{
    private readonly FrozenDictionary<string, string> directives;

    private CacheControl(FrozenDictionary<string, string> directives) => this.directives = directives;

    /// <summary>Whether nothing may be kept.</summary>
    public bool NoStore => directives.ContainsKey("no-store");

    /// <summary>Whether what is kept must be asked for anew each time. So is what names only some headers ("no-cache=Set-Cookie").</summary>
    public bool NoCache => directives.ContainsKey("no-cache");

    /// <summary>How long the page is fresh; null when the header does not say, nothing when what it says makes no sense.</summary>
    public TimeSpan? MaxAge => directives.TryGetValue("max-age", out string? value) ? HttpDates.Seconds(value) ?? TimeSpan.Zero : null;

    /// <summary>Reads the header. Any string will do.</summary>
    public static CacheControl Parse(string? header)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (string part in SplitOutsideQuotes(header ?? ""))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = (equals < 0 ? part : part[..equals]).Trim().ToLowerInvariant();
            string value = equals < 0 ? "" : part[(equals + 1)..].Trim().Trim('"');
            // Two that disagree are as good as none: an empty number is no time at all.
            if (!found.TryAdd(name, value) && found[name] != value) found[name] = "";
        }
        return new CacheControl(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static List<string> SplitOutsideQuotes(string header)
    {
        List<string> parts = [];
        bool isQuoted = false;
        int start = 0;
        for (int at = 0; at <= header.Length; at++)
        {
            if (at == header.Length || (header[at] == ',' && !isQuoted))
            {
                parts.Add(header[start..at]);
                start = at + 1;
            }
            else if (header[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (header[at] == '\\' && isQuoted && at + 1 < header.Length)
            {
                at++;
            }
        }
        return parts;
    }
}
