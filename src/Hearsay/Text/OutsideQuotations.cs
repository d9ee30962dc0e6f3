using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Looks for words outside the quotations of a text, paragraph after paragraph.</summary>
internal sealed class OutsideQuotations(string text, ImmutableArray<Quotation> quotations)
{
    private int next;

    /// <summary>Whether one of the words stands in the range, outside quotations.</summary>
    /// <remarks>Ranges must come in text order, the same one any number of times: the quotations are walked once.</remarks>
    public bool Holds(ReadOnlySpan<Token> tokens, TokenRange range, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        while (next < quotations.Length && quotations[next].Tokens.End <= range.Start) next++;
        int quotation = next;
        for (int at = range.Start; at < range.End; at++)
        {
            while (quotation < quotations.Length && quotations[quotation].Tokens.End <= at) quotation++;
            if (quotation < quotations.Length && quotations[quotation].Tokens.Contains(at)) at = quotations[quotation].Tokens.End - 1;
            else if (tokens[at].Kind == TokenKind.Word && words.Contains(tokens[at].Span.Of(text))) return true;
        }
        return false;
    }
}
