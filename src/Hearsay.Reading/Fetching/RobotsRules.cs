using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Reading.Fetching;

/// <summary>What a robots.txt says to one program (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly ImmutableArray<RobotsRule> rules;

    private RobotsRules(ImmutableArray<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        this.rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>How much of a file is read, in bytes: as much as the RFC asks for.</summary>
    public const int MostBytes = 500 * 1024;

    /// <summary>Allows everything.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>The time that the site wants between two requests; null when it does not say. No part of the RFC, but widely written.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads a file. Any bytes will do; lines that make no sense are passed over.</summary>
    /// <param name="file">The file, or its beginning.</param>
    /// <param name="agent">The program's name, in letters, hyphens and underscores.</param>
    /// <param name="isCutShort">Whether the file goes on; the last line is then left out, for half a path says something else.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string agent, bool isCutShort = false)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) file = file[3..];
        if (file.Length > MostBytes)
        {
            file = file[..MostBytes];
            isCutShort = true;
        }
        string text = Encoding.UTF8.GetString(file);
        if (isCutShort) text = text[..(text.AsSpan().LastIndexOfAny('\n', '\r') + 1)];
        Group own = new(), all = new();
        bool isOwn = false, isAll = false, namesAgents = false, hasOwn = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!Split(line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)) continue;
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Names that follow each other share a group.
                if (!namesAgents) isOwn = isAll = false;
                namesAgents = true;
                isAll |= value is "*";
                isOwn |= Token(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                hasOwn |= isOwn;
            }
            else if (Group.Knows(key))
            {
                namesAgents = false;
                if (isOwn) own.Add(key, value);
                if (isAll) all.Add(key, value);
            }
        }
        Group group = hasOwn ? own : all;
        return new RobotsRules([.. group.Rules], group.CrawlDelay);
    }

    /// <summary>Whether an address may be fetched: the longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt") return true;
        string path = RobotsRule.NormalizePath(address.PathAndQuery);
        RobotsRule? best = null;
        foreach (RobotsRule rule in rules)
        {
            if (best is not null && (rule.Length < best.Length || (rule.Length == best.Length && !rule.Allows))) continue;
            if (rule.Fits(path)) best = rule;
        }
        return best is null || best.Allows;
    }

    private static bool Split(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        int comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        int colon = line.IndexOf(':');
        key = colon < 0 ? [] : line[..colon].Trim();
        value = colon < 0 ? [] : line[(colon + 1)..].Trim();
        return colon >= 0;
    }

    // "Hearsay/1.0 (news)": the name ends where no letter stands.
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; private set; }

        public static bool Knows(ReadOnlySpan<char> key) => Is(key, "allow") || Is(key, "disallow") || Is(key, "crawl-delay");

        public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
        {
            if (Is(key, "crawl-delay"))
            {
                const double mostSeconds = 24 * 60 * 60;
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && double.IsFinite(seconds))
                    CrawlDelay = TimeSpan.FromSeconds(Math.Min(seconds, mostSeconds));
            }
            else if (!value.IsEmpty)
            {
                Rules.Add(new RobotsRule(value.ToString(), Is(key, "allow")));
            }
        }

        private static bool Is(ReadOnlySpan<char> key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
