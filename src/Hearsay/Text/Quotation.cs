namespace Hearsay.Text;

/// <summary>How a quotation's end is known.</summary>
public enum QuotationEnd : byte
{
    /// <summary>A closing mark stands there.</summary>
    Closed,

    /// <summary>The paragraph ends without a closing mark and the next one opens again: the quotation goes on there.</summary>
    Continued,

    /// <summary>Nothing closes it; it is taken to end with its paragraph.</summary>
    Unclosed,
}

/// <summary>How a quotation is marked.</summary>
public enum QuotationMarks : byte
{
    /// <summary>Double marks: curly, straight, <c>``</c> and <c>''</c>, low-high.</summary>
    Double,

    /// <summary>Single marks.</summary>
    Single,

    /// <summary>Guillemets.</summary>
    Guillemets,

    /// <summary>None: a block quotation, set off as paragraphs of its own.</summary>
    Block,
}

/// <summary>A stretch between quotation marks, or a block quotation.</summary>
/// <param name="Span">The stretch with its marks, UTF-16 offsets; inside one paragraph.</param>
/// <param name="Inner">The stretch without its marks and without white space at the ends.</param>
/// <param name="Tokens">The tokens of <paramref name="Span"/>, marks included.</param>
/// <param name="Parent">Index of the quotation around it, -1 when outermost.</param>
/// <param name="Continues">Index of the quotation (in the paragraph before) that it carries on, -1 when none.</param>
/// <param name="Marks">How it is marked.</param>
/// <param name="End">How its end is known.</param>
public sealed record Quotation(
    TextSpan Span, TextSpan Inner, TokenRange Tokens, int Parent, int Continues, QuotationMarks Marks, QuotationEnd End);
