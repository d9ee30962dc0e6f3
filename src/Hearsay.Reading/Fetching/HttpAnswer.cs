using System.Collections.Frozen;

namespace Hearsay.Reading.Fetching;

/// <summary>What a site answered to one request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers by name, whatever its case; the values of one that came several times joined by commas.</param>
internal sealed record HttpAnswer(int Status, FrozenDictionary<string, string> Headers)
{
    /// <summary>The body, unpacked; empty where none was asked for.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether the body goes on behind what was taken or came.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Whether the answer sends on to another address.</summary>
    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the answer is the page.</summary>
    public bool IsPage => Status is 200 or 203;

    /// <summary>The value of a header; null without it.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
