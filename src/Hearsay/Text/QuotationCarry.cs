namespace Hearsay.Text;

/// <summary>The double quotation that no mark closed before its paragraph ended, carried to the paragraphs after it.</summary>
internal sealed class QuotationCarry
{
    // Statements and tweets of several paragraphs are printed with marks around the whole only; six covers those met.
    private const int LongestGap = 6;

    private readonly List<TokenRange> between = [];

    /// <summary>The quotation that is still open; null when none is.</summary>
    public QuotationDraft? Unclosed { get; private set; }

    /// <summary>Whether a mark that opens a paragraph carries the open quotation on.</summary>
    public bool Opens(QuotationMark mark) =>
        Unclosed is not null && between.Count == 0 && Unclosed.Marks == mark.Marks &&
        (Unclosed.Turn == MarkTurn.Either) == (mark.Turn == MarkTurn.Either);

    /// <summary>Whether a closing mark that nothing in its paragraph opened closes the open quotation.</summary>
    public bool Closes(QuotationMark mark) => Unclosed is not null && Unclosed.Marks == mark.Marks;

    /// <summary>Carries the open quotation through the paragraphs without marks up to the closing mark at <paramref name="last"/>.</summary>
    public void CloseAt(int first, int last, List<QuotationDraft> drafts)
    {
        foreach (TokenRange paragraph in between) Add(paragraph.Start, paragraph.End - 1, QuotationEnd.Continued, drafts);
        Add(first, last, QuotationEnd.Closed, drafts);
        Unclosed = null;
        between.Clear();
    }

    /// <summary>Notes a paragraph's end: the quotation left open there, or that the carried one may go on.</summary>
    public void Pass(TokenRange paragraph, bool anyMark, QuotationDraft? left)
    {
        if (anyMark || left is not null || between.Count == LongestGap)
        {
            Unclosed = left;
            between.Clear();
        }
        else if (Unclosed is not null) between.Add(paragraph);
    }

    /// <summary>Makes a quotation the continuation of the one before.</summary>
    public static void Join(QuotationDraft draft, QuotationDraft before)
    {
        draft.Continues = before;
        before.End = QuotationEnd.Continued;
    }

    private void Add(int first, int last, QuotationEnd end, List<QuotationDraft> drafts)
    {
        QuotationDraft draft = new(first, Unclosed!.Marks, Unclosed.Turn) { HasOpeningMark = false, Last = last, End = end };
        // It goes before the quotations already found in its stretch, which become its parts.
        int at = drafts.Count;
        while (at > 0 && drafts[at - 1].First >= first)
        {
            at--;
            if (drafts[at].Parent is null && drafts[at].First <= last) drafts[at].Parent = draft;
        }
        drafts.Insert(at, draft);
        Join(draft, Unclosed);
        Unclosed = draft;
    }
}
