namespace Hearsay.Text;

/// <summary>What part of a report a paragraph plays.</summary>
public enum ParagraphKind : byte
{
    /// <summary>A paragraph of the article.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The author line.</summary>
    Byline,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A quotation set off as a paragraph of its own without marks (a letter, a tweet, a statement), after a colon.</summary>
    BlockQuotation,

    /// <summary>Not part of the article: see the report's furniture.</summary>
    Furniture,
}

/// <summary>A run of tokens that the text sets off by line ends.</summary>
/// <param name="Tokens">Its tokens; never empty.</param>
/// <param name="Sentences">Indices of its sentences; half-open.</param>
/// <param name="Kind">What part it plays.</param>
public readonly record struct Paragraph(TokenRange Tokens, SentenceRange Sentences, ParagraphKind Kind);

/// <summary>A half-open range of sentence indices.</summary>
/// <param name="Start">Index of the first sentence.</param>
/// <param name="End">Index after the last sentence.</param>
public readonly record struct SentenceRange(int Start, int End);

/// <summary>A sentence, or what stands in its place (a headline, a list item).</summary>
/// <param name="Tokens">Its tokens; never empty.</param>
/// <param name="Paragraph">Index of the paragraph that holds it.</param>
public readonly record struct Sentence(TokenRange Tokens, int Paragraph);
