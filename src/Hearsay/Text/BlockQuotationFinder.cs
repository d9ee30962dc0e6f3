using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Finds quotations that are set off as paragraphs of their own without marks: a tweet, a letter, a statement.</summary>
/// <remarks>Cautious: the paragraph before must end with a colon and name something said or written.</remarks>
internal sealed class BlockQuotationFinder
{
    private const int Window = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Announcers =
        ("said says wrote writes written tweeted tweets tweet tweeting posted posts post statement letter read reads reading added adds replied "
        + "replies responded message note memo email e-mail text transcript excerpt remarks speech stated states declared explained continued caption "
        + "quote quoted quotation testified argued concluded asked wrote: shared share pledge oath resolution amendment passage")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Marks the paragraphs found as block quotations and returns the quotations with theirs among them.</summary>
    public ImmutableArray<Quotation> Add(
        string text, ReadOnlySpan<Token> tokens, ImmutableArray<Paragraph>.Builder paragraphs, ImmutableArray<Quotation> quotations)
    {
        List<int>? found = null;
        for (int p = 0; p + 1 < paragraphs.Count; p++)
        {
            if (paragraphs[p].Kind != ParagraphKind.Body || paragraphs[p + 1].Kind != ParagraphKind.Body) continue;
            if (!Announces(text, tokens, paragraphs[p].Tokens) || !IsBare(text, tokens, paragraphs[p + 1].Tokens)) continue;
            paragraphs[p + 1] = paragraphs[p + 1] with { Kind = ParagraphKind.BlockQuotation };
            (found ??= []).Add(p + 1);
            p++;
        }
        return found is null ? quotations : Merge(tokens, paragraphs, quotations, found);
    }

    private static bool Announces(string text, ReadOnlySpan<Token> tokens, TokenRange paragraph)
    {
        if (text[tokens[paragraph.End - 1].Span.End - 1] != ':') return false;
        for (int at = Math.Max(paragraph.Start, paragraph.End - Window); at < paragraph.End; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && Announcers.Contains(tokens[at].Span.Of(text))) return true;
        }
        return false;
    }

    /// <summary>Whether the paragraph has no mark at its start and enough words to be somebody's.</summary>
    private static bool IsBare(string text, ReadOnlySpan<Token> tokens, TokenRange paragraph) =>
        paragraph.Count >= 4 && QuotationMark.Read(text, tokens, paragraph.Start, paragraph) is null &&
        text[tokens[paragraph.End - 1].Span.End - 1] != ':';

    private static ImmutableArray<Quotation> Merge(
        ReadOnlySpan<Token> tokens, ImmutableArray<Paragraph>.Builder paragraphs, ImmutableArray<Quotation> quotations, List<int> found)
    {
        ImmutableArray<Quotation>.Builder merged = ImmutableArray.CreateBuilder<Quotation>(quotations.Length + found.Count);
        int[] moved = new int[quotations.Length];
        int next = 0;
        foreach (int p in found)
        {
            TokenRange range = paragraphs[p].Tokens;
            while (next < quotations.Length && quotations[next].Tokens.Start < range.Start) Move(-1);
            int block = merged.Count;
            TextSpan span = new(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
            merged.Add(new Quotation(span, span, range, -1, -1, QuotationMarks.Block, QuotationEnd.Closed));
            while (next < quotations.Length && quotations[next].Tokens.Start < range.End) Move(block);
        }
        while (next < quotations.Length) Move(-1);
        return merged.MoveToImmutable();

        void Move(int block)
        {
            Quotation quotation = quotations[next];
            moved[next++] = merged.Count;
            merged.Add(quotation with
            {
                Parent = quotation.Parent >= 0 ? moved[quotation.Parent] : block,
                Continues = quotation.Continues >= 0 ? moved[quotation.Continues] : -1,
            });
        }
    }
}
