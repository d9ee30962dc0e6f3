using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>What is known of a word besides its form.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>Carries meaning of its own: no article, pronoun, auxiliary or the like.</summary>
    Content = 1,

    /// <summary>Negates ("not", "never", "no").</summary>
    Negation = 2,

    /// <summary>A number, in digits or in words.</summary>
    Number = 4,

    /// <summary>Stands in square brackets: put in by an editor.</summary>
    Inserted = 8,

    /// <summary>An ellipsis stands between it and the word before.</summary>
    AfterEllipsis = 16,

    /// <summary>Stands between quotation marks or in a block quotation.</summary>
    Quoted = 32,

    /// <summary>Begins a sentence.</summary>
    SentenceStart = 64,

    /// <summary>Belongs to a piece that was set aside as furniture.</summary>
    Furniture = 128,
}

/// <summary>A word as the comparison sees it, and where it stands.</summary>
/// <param name="Form">Number of its normal form in the story's <see cref="Vocabulary"/>.</param>
/// <param name="Stem">Number of its stem there: the same for "deny", "denied" and "denial".</param>
/// <param name="Span">Its place in the report's text.</param>
/// <param name="Token">Index of the token it was made from.</param>
/// <param name="Traits">What else is known of it.</param>
internal readonly record struct Word(int Form, int Stem, TextSpan Span, int Token, WordTraits Traits)
{
    public bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}

/// <summary>A half-open range of word indices of one <see cref="NormalizedText"/>.</summary>
internal readonly record struct WordRange(int Start, int End)
{
    public int Count => End - Start;
}
