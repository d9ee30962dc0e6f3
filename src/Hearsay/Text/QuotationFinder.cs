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
    public ImmutableArray<Quotation> Find(
        string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Paragraph> paragraphs)
    {
        List<QuotationDraft> drafts = [];
        QuotationCarry carry = new();
        foreach (Paragraph paragraph in paragraphs)
        {
            // Nothing is carried into furniture or out of it.
            QuotationCarry own = paragraph.Kind == ParagraphKind.Furniture ? new QuotationCarry() : carry;
            PairParagraph(text, tokens, sentences, paragraph, drafts, own);
        }
        return Freeze(text, tokens, drafts);
    }

    private static void PairParagraph(
        string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Paragraph whole, List<QuotationDraft> drafts,
        QuotationCarry carry)
    {
        TokenRange paragraph = whole.Tokens;
        Stack<QuotationDraft> open = new();
        bool anyMark = false;
        int sentence = whole.Sentences.Start;
        for (int at = paragraph.Start; at < paragraph.End; at++)
        {
            if (QuotationMark.Read(text, tokens, at, paragraph) is not { } mark) continue;
            while (sentences[sentence].Tokens.End <= at) sentence++;
            int sentenceStart = sentences[sentence].Tokens.Start;
            if (mark.Marks == QuotationMarks.Single)
            {
                PairSingle(text, tokens, at, paragraph, mark, open, drafts);
                continue;
            }
            QuotationDraft? same = Innermost(open, mark.Marks);
            bool closes = same is null ? !Opens(text, tokens, at, paragraph, mark) : Closes(text, tokens, at, paragraph, mark, same);
            if (!closes)
            {
                // A second opening mark inside an open quotation: one inside the other, or the first one's closing mark is missing.
                if (same is not null && !IsNested(text, tokens, at, paragraph, mark, same))
                    EndAt(open, same, LastBefore(same, at, sentenceStart, drafts), QuotationEnd.Unclosed);
                QuotationDraft draft = Open(at, mark, open, drafts);
                if (at == paragraph.Start && carry.Opens(mark)) QuotationCarry.Join(draft, carry.Unclosed!);
            }
            else if (same is not null) EndAt(open, same, at, QuotationEnd.Closed);
            else if (!anyMark && mark.MayClose && carry.Closes(mark))
            {
                // No mark opened this paragraph, but the quotation of the one before is still open: it closes here.
                while (open.TryPop(out QuotationDraft? inner)) inner.Dropped = true;
                carry.CloseAt(paragraph.Start, at, drafts);
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
        carry.Pass(paragraph, anyMark, last);
    }

    /// <summary>Whether a mark opens while none of its family is open.</summary>
    private static bool Opens(string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMark mark)
    {
        switch (mark.Turn)
        {
            case MarkTurn.Opening:
                return at + 1 < paragraph.End && (mark.MayOpen || !mark.MayClose);
            case MarkTurn.Closing:
                return mark.MayOpen && !mark.MayClose &&
                    Next(text, tokens, at, paragraph, mark.Marks, out _) is { MayClose: true, MayOpen: false };
            default:
                // Inches and minutes: 5'10".
                if (!tokens[at].SpaceBefore && at > paragraph.Start && tokens[at - 1].Kind == TokenKind.Number && mark.MayClose) return false;
                return at + 1 < paragraph.End && (mark.MayOpen || !mark.MayClose);
        }
    }

    /// <summary>Whether a mark closes the quotation of its family that is open.</summary>
    private static bool Closes(string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMark mark, QuotationDraft same)
    {
        if (same.IsLow) return !mark.IsLow;
        if (mark.Turn == MarkTurn.Closing || mark.MayClose) return mark.Turn != MarkTurn.Opening || !mark.MayOpen;
        if (mark.Turn == MarkTurn.Opening) return false;
        // A straight mark that stands as an opening one closes all the same when the next one opens: its space is on the wrong side.
        return !mark.MayOpen || Next(text, tokens, at, paragraph, mark.Marks, out _) is { MayOpen: true, MayClose: false };
    }

    /// <summary>Whether an opening mark stands inside the quotation that is open: two closing marks follow, or the shapes differ.</summary>
    private static bool IsNested(
        string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMark mark, QuotationDraft same)
    {
        QuotationMark? next = Next(text, tokens, at, paragraph, mark.Marks, out int first);
        if (next is not { MayClose: true }) return false;
        if (same.Turn == MarkTurn.Either && mark.Turn == MarkTurn.Opening && next.Value.Turn == MarkTurn.Closing) return true;
        return Next(text, tokens, first, paragraph, mark.Marks, out _) is { MayClose: true, MayOpen: false };
    }

    /// <summary>The next mark of a family in the paragraph, within reach.</summary>
    private static QuotationMark? Next(
        string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMarks marks, out int found)
    {
        for (found = at + 1; found < Math.Min(paragraph.End, at + Reach); found++)
        {
            if (QuotationMark.Read(text, tokens, found, paragraph) is { } mark && mark.Marks == marks) return mark;
        }
        return null;
    }

    /// <summary>Where a quotation whose closing mark is missing ends when another one opens: with the sentence before, if it can.</summary>
    private static int LastBefore(QuotationDraft draft, int at, int sentenceStart, List<QuotationDraft> drafts)
    {
        if (sentenceStart <= draft.First + 1) return at - 1;
        for (int i = drafts.Count - 1; i >= 0 && !ReferenceEquals(drafts[i], draft); i--)
        {
            if (drafts[i].Last >= sentenceStart - 1) return at - 1; // it holds one that ends later
        }
        return sentenceStart - 1;
    }

    private static void PairSingle(
        string text, ReadOnlySpan<Token> tokens, int at, TokenRange paragraph, QuotationMark mark, Stack<QuotationDraft> open,
        List<QuotationDraft> drafts)
    {
        bool inside = open.TryPeek(out QuotationDraft? top) && top.Marks == QuotationMarks.Single;
        if (inside && mark.MayClose && (mark.Turn != MarkTurn.Opening || !mark.MayOpen || top!.IsLow))
        {
            if (!IsPossessive(text, tokens, at, paragraph)) EndAt(open, top!, at, QuotationEnd.Closed);
            return;
        }
        if (inside || !mark.MayOpen) return;
        if (mark.Turn == MarkTurn.Closing && mark.MayClose) return;
        // Inside double marks an opening shape is enough: the double mark closes both if need be.
        bool plain = mark.Turn == MarkTurn.Opening && top is { Marks: QuotationMarks.Double };
        if (plain || SinglePartner(text, tokens, at, paragraph, sure: mark.Turn == MarkTurn.Closing) > 0) Open(at, mark, open, drafts);
        else if (mark.Turn == MarkTurn.Opening && Innermost(open, QuotationMarks.Double) is null &&
            Next(text, tokens, at, paragraph, QuotationMarks.Double, out _) is { Turn: MarkTurn.Closing, MayClose: true })
        {
            Open(at, mark with { Marks = QuotationMarks.Double }, open, drafts); // ‘one mark too few”
        }
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
        QuotationDraft draft = new(at, mark.Marks, mark.Turn) { Parent = open.Count > 0 ? open.Peek() : null, IsLow = mark.IsLow };
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
            // ‘Now it got taller,” he said: the outer mark closes both, when the inner one was plainly opened.
            top.Dropped |= top.Marks == QuotationMarks.Single && top.Turn != MarkTurn.Opening;
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
