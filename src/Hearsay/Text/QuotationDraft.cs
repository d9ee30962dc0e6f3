namespace Hearsay.Text;

/// <summary>A quotation while its end is being looked for.</summary>
internal sealed class QuotationDraft(int first, QuotationMarks marks, MarkTurn turn)
{
    /// <summary>Its first token: the opening mark, or the first of the paragraph when it has none.</summary>
    public int First { get; } = first;

    /// <summary>Its last token.</summary>
    public int Last { get; set; } = first;

    /// <summary>The family of its marks.</summary>
    public QuotationMarks Marks { get; } = marks;

    /// <summary>How its opening mark is turned.</summary>
    public MarkTurn Turn { get; } = turn;

    /// <summary>The quotation around it.</summary>
    public QuotationDraft? Parent { get; set; }

    /// <summary>Whether a low mark opened it.</summary>
    public bool IsLow { get; init; }

    /// <summary>Whether its first token is a mark.</summary>
    public bool HasOpeningMark { get; init; } = true;

    /// <summary>The quotation in the paragraph before that it carries on.</summary>
    public QuotationDraft? Continues { get; set; }

    /// <summary>How its end is known.</summary>
    public QuotationEnd End { get; set; } = QuotationEnd.Unclosed;

    /// <summary>Whether it turned out to be none.</summary>
    public bool Dropped { get; set; }

    /// <summary>Its index in the result; that of its parent when it was dropped.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The stretch between the marks, white space at the ends left out.</summary>
    public TextSpan Inner(string text, ReadOnlySpan<Token> tokens)
    {
        int start = HasOpeningMark ? tokens[First].Span.End : tokens[First].Span.Start;
        int end = End == QuotationEnd.Closed ? tokens[Last].Span.Start : tokens[Last].Span.End;
        while (start < end && Characters.IsSpace(text[start])) start++;
        while (end > start && Characters.IsSpace(text[end - 1])) end--;
        return new TextSpan(start, Math.Max(start, end));
    }
}
