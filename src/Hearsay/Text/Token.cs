namespace Hearsay.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with or without inner marks ("don", "U.S.", "al-Assad", "n't").</summary>
    Word,

    /// <summary>A number in digits ("1,000", "3.5", "2016", "16th").</summary>
    Number,

    /// <summary>A punctuation mark or a run of the same one ("…", "--").</summary>
    Punctuation,

    /// <summary>A currency sign, operator, emoji or anything else that is neither word nor punctuation.</summary>
    Symbol,

    /// <summary>An address, e-mail, handle or hashtag.</summary>
    Url,
}

/// <summary>One syntactic word or mark, as Universal Dependencies counts them, and where it stands.</summary>
/// <param name="Span">UTF-16 offsets into the report's text; never empty.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="SpaceBefore">Whether white space (or the start of the text) stands before it.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, bool SpaceBefore);
