using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>Finds quotations that are set off as paragraphs of their own without marks: a tweet, a letter, a statement.</summary>
/// <remarks>Cautious, since pages lose the tweet or picture that a colon announces and the article goes on in its place: the paragraph
/// before must end with a colon and name something said or written, and the paragraph itself must speak as nobody in the article
/// does, in the first person, look like a tweet, or follow a document that is named last.</remarks>
internal sealed class BlockQuotationFinder
{
    private const int SpeechWindow = 20;
    private const int DocumentWindow = 7;
    private const int FewestTokens = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Speech =
        ("said says say saying wrote writes writing tweeted tweets tweet tweeting posted posts post posting added adds adding replied replies responded stated states declared "
        + "explained continued argued concluded asked testified recalled statement letter message note memo email e-mail remarks speech "
        + "caption answer response comment reads read")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Documents =
        "statement letter memo email e-mail message reads read wrote tweeted text pledge oath resolution amendment passage caption excerpt"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // A paragraph with one of these outside its quotations is the reporter's.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reporting =
        "said says told according added wrote asked tweeted".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstPerson =
        "I me my we us our myself ourselves".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Marks the paragraphs found as block quotations and returns the quotations with theirs among them.</summary>
    public ImmutableArray<Quotation> Add(
        Report report, ReadOnlySpan<Token> tokens, ImmutableArray<Paragraph>.Builder paragraphs, ImmutableArray<Quotation> quotations)
    {
        string text = report.Text;
        List<int>? found = null;
        OutsideQuotations outside = new(text, quotations);
        bool personal = false; // the reporter says I
        for (int p = 0; p < paragraphs.Count; p++)
        {
            if (paragraphs[p].Kind != ParagraphKind.Body) continue;
            TokenRange range = paragraphs[p].Tokens;
            if ((p > 0 && paragraphs[p - 1].Kind is ParagraphKind.Body or ParagraphKind.BlockQuotation &&
                IsBlock(text, tokens, paragraphs[p - 1], range, outside, personal)) || IsLaidOut(report, tokens, range))
            {
                paragraphs[p] = paragraphs[p] with { Kind = ParagraphKind.BlockQuotation };
                (found ??= []).Add(p);
            }
            else personal |= outside.Holds(tokens, range, FirstPerson);
        }
        return found is null ? quotations : Merge(tokens, paragraphs, quotations, found);
    }

    // A page sets it as a quotation, and no marks of its own say whose words it holds.
    private static bool IsLaidOut(Report report, ReadOnlySpan<Token> tokens, TokenRange range) =>
        range.Count >= FewestTokens && report.LayoutAt(tokens[range.Start].Span.Start) == LayoutKind.Quotation
        && QuotationMark.Read(report.Text, tokens, range.Start, range) is null;

    private static bool IsBlock(
        string text, ReadOnlySpan<Token> tokens, Paragraph before, TokenRange range, OutsideQuotations outside, bool personal)
    {
        if (range.Count < FewestTokens || QuotationMark.Read(text, tokens, range.Start, range) is not null) return false;
        if (text[tokens[range.Start].Span.Start] is '-' or '\u2013' or '\u2014' || tokens[range.Start].Span.Of(text) is "Follow") return false;
        if (text[tokens[range.End - 1].Span.End - 1] == ':' || NamesSpeaker(text, tokens, range)) return false;
        if (before.Kind == ParagraphKind.BlockQuotation)
        {
            // A letter goes on while it speaks in the first person and nobody reports.
            return !personal && outside.Holds(tokens, range, FirstPerson) && !outside.Holds(tokens, range, Reporting);
        }
        if (text[tokens[before.Tokens.End - 1].Span.End - 1] != ':' || !Last(text, tokens, before.Tokens, SpeechWindow, Speech)) return false;
        if (LooksLikeTweet(text, tokens, range)) return true;
        // A list of related headlines follows "Read:".
        TextSpan span = new(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
        if (before.Tokens.Count < 3 || !LineShape.EndsSentence(span.Of(text)) || outside.Holds(tokens, range, Reporting)) return false;
        return Last(text, tokens, before.Tokens, DocumentWindow, Documents) || (!personal && outside.Holds(tokens, range, FirstPerson));
    }

    private static bool Last(
        string text, ReadOnlySpan<Token> tokens, TokenRange range, int window, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (int at = Math.Max(range.Start, range.End - window); at < range.End; at++)
        {
            if (words.Contains(tokens[at].Span.Of(text))) return true;
        }
        return false;
    }

    /// <summary>Whether the paragraph is a turn of a transcript: "SMITH (host): We will see."</summary>
    private static bool NamesSpeaker(string text, ReadOnlySpan<Token> tokens, TokenRange range)
    {
        ReadOnlySpan<char> name = tokens[range.Start].Span.Of(text);
        bool shouted = name.Length > 2 && name.IndexOfAnyExceptInRange('A', 'Z') < 0;
        int end = Math.Min(range.End, range.Start + (shouted ? 12 : 4));
        for (int at = range.Start; at < end; at++)
        {
            ReadOnlySpan<char> word = tokens[at].Span.Of(text);
            if (word is ":") return at > range.Start;
            if (!shouted && !char.IsUpper(word[0])) return false;
        }
        return false;
    }

    private static bool LooksLikeTweet(string text, ReadOnlySpan<Token> tokens, TokenRange range)
    {
        for (int at = Math.Max(range.Start, range.End - 15); at < range.End; at++)
        {
            ReadOnlySpan<char> word = tokens[at].Span.Of(text);
            if (tokens[at].Kind == TokenKind.Url &&
                (word[0] is '@' or '#' || word.StartsWith("pic.twitter.com/") || word.Contains("://t.co/", StringComparison.Ordinal)))
            {
                return true;
            }
        }
        return text[tokens[range.Start].Span.Start] is '@' or '#' && tokens[range.Start].Kind == TokenKind.Url;
    }

    private static ImmutableArray<Quotation> Merge(
        ReadOnlySpan<Token> tokens, ImmutableArray<Paragraph>.Builder paragraphs, ImmutableArray<Quotation> quotations, List<int> found)
    {
        ImmutableArray<Quotation>.Builder merged = ImmutableArray.CreateBuilder<Quotation>(quotations.Length + found.Count);
        int[] moved = new int[quotations.Length];
        int next = 0, lastParagraph = -2, last = -1;
        foreach (int p in found)
        {
            TokenRange range = paragraphs[p].Tokens;
            while (next < quotations.Length && quotations[next].Tokens.Start < range.Start) Move(-1);
            int block = merged.Count;
            int continues = lastParagraph == p - 1 ? last : -1;
            if (continues >= 0) merged[continues] = merged[continues] with { End = QuotationEnd.Continued };
            TextSpan span = new(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
            merged.Add(new Quotation(span, span, range, -1, continues, QuotationMarks.Block, QuotationEnd.Closed));
            while (next < quotations.Length && quotations[next].Tokens.Start < range.End) Move(block);
            (lastParagraph, last) = (p, block);
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
