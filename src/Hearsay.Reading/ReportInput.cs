using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>One text to read, and what is known of it beside the text.</summary>
/// <remarks>What is unknown is null; the reader fills it from the text where the text says it.</remarks>
public sealed record ReportInput
{
    /// <summary>Path of the file, or the address of a page; for a text from a stream or from memory, the name that messages use.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the path is that of a file: neither an address nor <see cref="InputResolver.StandardInput"/>.</summary>
    public bool IsFile => Path != InputResolver.StandardInput && !InputAddress.IsAddress(Path);

    /// <summary>The name that findings cite; null for the file's name without its ending.</summary>
    public string? Id { get; init; }

    /// <summary>Which piece of a container to read, from one ("crawl.warc.gz#12"); null for all.</summary>
    public int? Piece { get; init; }

    /// <summary>The publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline as the publication gives it, whether or not it stands in the text.</summary>
    public string? Headline { get; init; }

    /// <summary>The author line.</summary>
    public string? Byline { get; init; }

    /// <summary>Day of publication; wins over a date that stands in the text.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Address of the publication.</summary>
    public string? Url { get; init; }
}

/// <summary>What the arguments of a command come to.</summary>
/// <param name="Inputs">The texts to read, in the order of the arguments, each with an <see cref="ReportInput.Id"/> of its own.</param>
/// <param name="Diagnostics">What is to be said of arguments that gave nothing or need a word.</param>
public sealed record InputList(ImmutableArray<ReportInput> Inputs, ImmutableArray<Diagnostic> Diagnostics);
