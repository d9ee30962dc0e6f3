using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Tells which tokens are quotation marks: tagging and parsing look past them.</summary>
/// <remarks>Marks stand anywhere in a news sentence ("Roe 'pressed' him 'on more than one occasion'"), and treebanks of other texts hold
/// few: without them the same words are the same sentence.</remarks>
internal sealed class QuotationMarkFilter
{
    private readonly bool[] marks;

    /// <summary>Finds the marks of the text.</summary>
    public QuotationMarkFilter(SegmentedText text)
    {
        marks = new bool[text.Tokens.Length];
        foreach (Quotation quotation in text.Quotations)
        {
            if (quotation.Tokens.IsEmpty) continue;
            Mark(text, quotation.Tokens.Start, quotation.Inner);
            Mark(text, quotation.Tokens.End - 1, quotation.Inner);
        }
        for (int t = 0; t < marks.Length; t++)
        {
            if (IsDoubleMark(text.Slice(t))) marks[t] = true;
        }
    }

    /// <summary>Whether the token is a double quotation mark, whatever stands around it.</summary>
    public static bool IsDoubleMark(ReadOnlySpan<char> token) =>
        token.Length <= 2 && token is "\"" or "“" or "”" or "„" or "``" or "''" or "«" or "»";

    /// <summary>Whether the token is a quotation mark.</summary>
    public bool IsMark(int token) => marks[token];

    /// <summary>Fills <paramref name="kept"/> with the tokens of the sentence that are none; returns how many.</summary>
    public int Fill(TokenRange sentence, Span<int> kept)
    {
        int count = 0;
        for (int t = sentence.Start; t < sentence.End; t++)
            if (!marks[t]) kept[count++] = t;
        return count;
    }

    private void Mark(SegmentedText text, int token, TextSpan inner)
    {
        if (!inner.Overlaps(text.Tokens[token].Span)) marks[token] = true;
    }
}
