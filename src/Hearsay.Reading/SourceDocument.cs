using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>One document before it is read: what a file, a piece of a container or an address gave, and what came with it.</summary>
/// <remarks>It holds <see cref="Text"/> when the container had it decoded already, else <see cref="Bytes"/>. One that could not be had
/// holds neither, and an error among its <see cref="Diagnostics"/>.</remarks>
public sealed record SourceDocument
{
    /// <summary>What the document is named, and what is known of it from beside it. The path of a piece of a container is the
    /// container's, "#" and the piece's number from one: <c>crawl.warc.gz#12</c>.</summary>
    public required ReportInput Input { get; init; }

    /// <summary>The bytes as they were, unpacked, not decoded; empty when <see cref="Text"/> is given.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The text, decoded; may be a page or plain text. Null when <see cref="Bytes"/> hold it.</summary>
    public string? Text { get; init; }

    /// <summary>The media type that came with the document, in lower case and without parameters ("text/html"); null when none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that came with the document ("utf-8", from a header); null when none did.</summary>
    public string? Charset { get; init; }

    /// <summary>The language that came with the document, as a tag ("en", "de-AT"); null when none did.</summary>
    public string? Language { get; init; }

    /// <summary>What is to be said of the document before it is read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
