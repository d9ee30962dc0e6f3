namespace Hearsay.Reading;

/// <summary>How reports are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest file that is read, in bytes; 16 MiB by default, some fifty times the longest article known.</summary>
    /// <remarks>Bounds the memory of one input: a larger file or stream is refused before it is read whole.</remarks>
    public int MaximumBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>A text of fewer words gets a warning; 30 by default.</summary>
    public int FewWords { get; init; } = 30;

    /// <summary>In which fields JSON records have their articles; the usual names by default.</summary>
    public JsonFieldNames Fields { get; init; } = new();

    /// <summary>Whether the pages of feed items without a full text, and the feeds of a list, are fetched; false by default. Ignored where
    /// nothing can fetch.</summary>
    public bool FollowLinks { get; init; }
}
