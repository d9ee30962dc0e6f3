using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Pairs the quotation marks of a text, paragraph by paragraph.</summary>
/// <remarks>Spacing decides before shape: real text is full of marks that a program turned the wrong way. An apostrophe is told from
/// a single mark by what stands around it and by whether the other one of a pair can be found.</remarks>
internal sealed class QuotationFinder
{
    // How far a single mark looks for its partner: longer than any sentence, and a bound on the time.
    private const int Reach = 400;

    /// <summary>The quotations, ordered by start, outer before inner.</summary>
    public ImmutableArray<Quotation> Find(string text, ReadOnlySpan<Token> tokens, ImmutableArray<Paragraph> paragraphs)
    {
        List<QuotationDraft> drafts = [];
        QuotationDraft? unclosed = null; // the double quotation that ran to the end of the body paragraph before
        foreach (Paragraph paragraph in paragraphs)
        {
            QuotationDraft? left = PairParagraph(text, tokens, paragraph.Tokens, drafts, paragraph.Kind == ParagraphKind.Furniture ? null : unclosed);
            if (paragraph.Kind != ParagraphKind.Furniture) unclosed = left;
        }
        return Freeze(text, tokens, drafts);
    }

    private static QuotationDraft? PairParagraph(
        string text, ReadOnlySpan<Token> tokens, TokenRange paragraph, List<QuotationDraft> drafts, QuotationDraft? unclosed)
    {
        Stack<QuotationDraft> open = new();
        bool anyMark = false;
        for (int at = paragraph.Start; at < paragraph.End; at++)
        {
            if (QuotationMark.Read(text, tokens, at, paragraph) is not { } mark) continue;
            if (mark.Marks == QuotationMarks.Single)
            {
                PairSingle(text, tokens, at, paragraph, mark, open, drafts);
                continue;
            }
            QuotationDraft? same = Innermost(open, mark.Marks);
            bool closes = same is null ? !Opens(text, tokens, at, paragraph, mark) : Closes(mark, same);
            if (!closes)
            {
                // A second opening mark inside an open quotation: the first one's closing mark is missing.
                if (same is not null) EndAt(open, same, at - 1, QuotationEnd.Unclosed);
                QuotationDraft draft = Open(at, mark, open, drafts);
                if (at == paragraph.Start && unclosed is not null && unclosed.Marks == mark.Marks) Continue(draft, unclosed);
            }
            else if (same is not null) EndAt(open, same, at, QuotationEnd.Closed);
            else if (!anyMark && unclosed is not null && unclosed.Marks == mark.Marks && mark.MayClose)
            {
                while (open.TryPop(out QuotationDraft? inner)) inner.Dropped = true;
                // No mark opened this paragraph, but the quotation of the one before is still open: it closes here.
                QuotationDraft draft = new(paragraph.Start, mark.Marks, null, false) { HasOpeningMark = false, Last = at, End = QuotationEnd.Closed };
                Adopt(draft, drafts, paragraph.Start);
                Continue(draft, unclosed);
            }
            anyMark = true;
        }
        QuotationDraft? last = null;
        while (open.TryPop(out QuotationDraft? draft))
        {
            draft.Last = paragraph.End - 1;
            // A single mark without a partner is an apostrophe more often than a quotation.
            if (draft.Marks == QuotationMarks.Single) draft.Dropped = true;
            else last = draft;
        }
        return last;
    }

    private static void Continue(QuotationDraft draft, QuotationDraft before)
    {
        draft.Continues = before;
        before.End = QuotationEnd.Continued;
    }

    /// <summary>Puts a quotation that opened without a mark before those found in its paragraph, which become its parts.</summary>
    private static void Adopt(QuotationDraft draft, List<QuotationDraft> drafts, int start)
    {
        int at = drafts.Count;
        while (at > 0 && drafts[at - 1].First >= start)
        {
            at--;
            if (drafts[at].Parent is null) drafts[at].Parent = draft;
        }
        drafts.Insert(at, draft);
    }

    /// <summary>Whether a mark opens while none of its family is open.</summary>
    private static bool Opens(string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMark mark)
    {
        switch (mark.Turn)
        {
            case MarkTurn.Opening:
                return at + 1 < paragraph.End;
            case MarkTurn.Closing:
                return mark.MayOpen && !mark.MayClose && ClosedLater(text, tokens, at, paragraph, mark.Marks);
            default:
                // Inches and minutes: 5'10".
                if (!tokens[at].SpaceBefore && at > paragraph.Start && tokens[at - 1].Kind == TokenKind.Number && mark.MayClose) return false;
                return at + 1 < paragraph.End && (mark.MayOpen || !mark.MayClose);
        }
    }

    /// <summary>Whether a mark closes the quotation of its family that is open.</summary>
    private static bool Closes(QuotationMark mark, QuotationDraft same)
    {
        if (same.IsLow) return !mark.IsLow;
        return mark.Turn switch
        {
            MarkTurn.Opening => mark.MayClose && !mark.MayOpen,
            MarkTurn.Closing => true,
            _ => !mark.MayOpen || mark.MayClose,
        };
    }

    private static bool ClosedLater(string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMarks marks)
    {
        for (int i = at + 1, limit = Math.Min(paragraph.End, at + Reach); i < limit; i++)
        {
            if (QuotationMark.Read(text, tokens, i, paragraph) is not { } mark || mark.Marks != marks) continue;
            return mark.MayClose && !mark.MayOpen;
        }
        return false;
    }

    private static void PairSingle(
        string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMark mark, Stack<QuotationDraft> open, List<QuotationDraft> drafts)
    {
        bool inside = open.TryPeek(out QuotationDraft? top) && top.Marks == QuotationMarks.Single;
        if (inside && mark.MayClose && (mark.Turn != MarkTurn.Opening || !mark.MayOpen || top!.IsLow))
        {
            if (!IsPossessive(text, tokens, at, paragraph)) EndAt(open, top!, at, QuotationEnd.Closed);
            return;
        }
        if (inside || !mark.MayOpen) return;
        if (mark.Turn == MarkTurn.Closing && mark.MayClose) return;
        if (SinglePartner(text, tokens, at, paragraph, sure: mark.Turn == MarkTurn.Closing) > 0) Open(at, mark, open, drafts);
    }

    /// <summary>The next token that may close a single quotation opened at <paramref name="at"/>; -1 when there is none.</summary>
    private static int SinglePartner(string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, bool sure)
    {
        for (int i = at + 1, limit = Math.Min(paragraph.End, at + Reach); i < limit; i++)
        {
            if (QuotationMark.Read(text, tokens, i, paragraph) is not { } mark || mark.Marks != QuotationMarks.Single || !mark.MayClose) continue;
            if (!sure || tokens[i - 1].Kind == TokenKind.Punctuation) return i;
        }
        return -1;
    }

    /// <summary>Whether a mark that may close is the genitive of a plural: after an s, before a word, with a better partner further on.</summary>
    private static bool IsPossessive(string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph)
    {
        if (text[tokens[at].Span.Start - 1] is not ('s' or 'S' or 'z' or 'x')) return false;
        if (at + 1 >= paragraph.End || !tokens[at + 1].SpaceBefore || tokens[at + 1].Kind != TokenKind.Word) return false;
        for (int i = at + 1, limit = Math.Min(paragraph.End, at + Reach); i < limit; i++)
        {
            if (QuotationMark.Read(text, tokens, i, paragraph) is not { } mark) continue;
            if (mark.Marks != QuotationMarks.Single) return false;
            if (mark.MayOpen && !mark.MayClose) return false;
            if (mark.MayClose) return true;
        }
        return false;
    }

    private static QuotationDraft? Innermost(Stack<QuotationDraft> open, QuotationMarks marks)
    {
        foreach (QuotationDraft draft in open)
        {
            if (draft.Marks == marks) return draft;
        }
        return null;
    }

    private static QuotationDraft Open(int at, QuotationMark mark, Stack<QuotationDraft> open, List<QuotationDraft> drafts)
    {
        QuotationDraft draft = new(at, mark.Marks, open.Count > 0 ? open.Peek() : null, mark.IsLow);
        open.Push(draft);
        drafts.Add(draft);
        return draft;
    }

    /// <summary>Ends a quotation and those opened inside it and left open.</summary>
    private static void EndAt(Stack<QuotationDraft> open, QuotationDraft draft, int last, QuotationEnd end)
    {
        while (open.Count > 0)
        {
            QuotationDraft top = open.Pop();
            if (ReferenceEquals(top, draft))
            {
                top.Last = last;
                top.End = end;
                return;
            }
            top.Last = end == QuotationEnd.Closed ? last - 1 : last;
            top.Dropped |= top.Marks == QuotationMarks.Single;
        }
    }

    private static ImmutableArray<Quotation> Freeze(string text, ReadOnlySpan<Token> tokens, List<QuotationDraft> drafts)
    {
        ImmutableArray<Quotation>.Builder quotations = ImmutableArray.CreateBuilder<Quotation>(drafts.Count);
        foreach (QuotationDraft draft in drafts)
        {
            TextSpan inner = draft.Inner(text, tokens);
            if (draft.Dropped || inner.IsEmpty)
            {
                draft.Index = draft.Parent?.Index ?? -1;
                continue;
            }
            draft.Index = quotations.Count;
            quotations.Add(new Quotation(
                new TextSpan(tokens[draft.First].Span.Start, tokens[draft.Last].Span.End), inner, new TokenRange(draft.First, draft.Last + 1),
                draft.Parent?.Index ?? -1, draft.Continues is { Dropped: false } before ? before.Index : -1, draft.Marks, draft.End));
        }
        return quotations.ToImmutable();
    }
}
