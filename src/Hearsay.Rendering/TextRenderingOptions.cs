namespace Hearsay.Rendering;

/// <summary>How text for a terminal is laid out.</summary>
public sealed record TextRenderingOptions
{
    /// <summary>Columns that a line may take; 80 by default. Values under 40 are taken as 40.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether ANSI escape sequences colour the text; false by default. What the colours tell stands there without them too.</summary>
    public bool UseColor { get; init; }
}
