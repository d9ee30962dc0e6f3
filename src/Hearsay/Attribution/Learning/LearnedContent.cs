using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>Makes whole pieces of the words that the network gives to a cue as content: it decides word by word.</summary>
internal sealed class LearnedContent(Reading reading)
{
    private const int LongestGap = 2;
    private const int LongestIntroduction = 4;
    private const int SmallestFull = 5;
    private const int LongestPhrase = 4;
    private const int LongestAddressee = 12;
    private const int NearVerb = 4;
    private const int FarVerb = 15;

    private readonly SentenceSurface surface = new(reading);

    /// <summary>The pieces in text order; never empty.</summary>
    /// <param name="roles">What the network found.</param>
    /// <param name="candidate">Its cue and source as they will be.</param>
    /// <param name="rule">What the rules found with the cue, or null.</param>
    public List<TokenRange> Of(FoundRoles roles, Candidate candidate, Candidate? rule)
    {
        List<TokenRange> pieces = Pieces(roles, candidate, rule);
        // '"...," she said, and who would not believe her': what follows the frame of a quotation is the outlet's own.
        if (pieces.Exists(p => IsFramedFirst(p, roles.Main))) pieces.RemoveAll(p => p.Start > roles.Main && reading.OuterQuotation[p.Start] < 0);
        for (int i = 0; i < pieces.Count; i++) pieces[i] = WithoutIntroduction(WithoutAddressee(pieces[i], candidate, rule), candidate);
        int largest = pieces.Count == 0 ? 0 : pieces.Max(reading.Words);
        TokenRange[] all = [.. pieces];
        pieces.RemoveAll(p => reading.Words(p) is var words && (words == 0 || (words < 3 && largest >= 3 && !IsBeside(p, roles, all))));
        all = [.. pieces];
        pieces.RemoveAll(p => p != all[0] && HangsElsewhere(p, candidate, all));
        if (pieces is [var only]) pieces[0] = WithVerb(only, candidate, rule);
        return pieces.Count > 0 ? pieces : roles.Content;
    }

    // 'felt "very badly" for Roe, whom he fired for lying to [the mayor about it]': a piece that hangs on a word that is neither content nor cue.
    private bool HangsElsewhere(TokenRange piece, Candidate candidate, TokenRange[] pieces)
    {
        if (reading.OuterQuotation[piece.Start] != reading.OuterQuotation[candidate.Anchor] || reading.SentenceOf(piece.Start).Start == piece.Start) return false;
        int head = reading.Head(RoleModel.MainOf(reading.Document, piece));
        return head >= 0 && !candidate.Cue.Contains(head) && head != candidate.Anchor && !Array.Exists(pieces, p => p.Contains(head));
    }

    // "suggested [his most powerful role in the campaign] is as a convert", "said [her opponent, Roe], suffered no harm": a clause goes on to its verb.
    private TokenRange WithVerb(TokenRange piece, Candidate candidate, Candidate? rule)
    {
        bool holdsVerb = HoldsVerb(piece);
        if (rule is { Frame: CueFrames.Clause, Clause: [var clause] } && piece.Start >= clause.Start && piece.End < clause.End && RoleModel.MainOf(reading.Document, clause) is var verb
            && verb >= piece.End && verb < piece.End + (holdsVerb ? NearVerb : FarVerb) && reading.OuterQuotation[verb] == reading.OuterQuotation[piece.End - 1]) return new TokenRange(piece.Start, clause.End);
        if (holdsVerb || candidate.Entry!.Word != "say" || piece.Start <= candidate.Anchor || reading.OuterQuotation[piece.Start] != reading.OuterQuotation[candidate.Anchor]
            || reading.OuterQuotation[piece.End - 1] != reading.OuterQuotation[piece.Start] || !(reading.Is(piece.End, ",") || reading.Is(piece.End - 1, ","))) return piece;
        return surface.Rest(candidate.Anchor) is { IsEmpty: false } rest && rest.Start <= piece.Start && rest.End > piece.End + 1 ? new TokenRange(piece.Start, rest.End) : piece;
    }

    // "warned [his superiors twice in writing] that ...": to whom and how is no part of what.
    private TokenRange WithoutAddressee(TokenRange piece, Candidate candidate, Candidate? rule)
    {
        // "told reporters [afterward] that ..."
        if (candidate.Anchor < piece.Start && piece.Count > 3 && reading.Document.Classes[piece.Start] == WordClass.Adverb && reading.Is(piece.Start + 1, "that")) return new TokenRange(piece.Start + 1, piece.End);
        if (rule is not { Frame: CueFrames.Clause, Clause: [var clause, ..] } || clause.Start <= piece.Start || clause.Start >= piece.End || candidate.Anchor > piece.Start
            || !(reading.Is(clause.Start, "that") || reading.Is(clause.Start, "whether") || reading.Is(clause.Start, "to")) || clause.Start - piece.Start > LongestAddressee) return piece;
        for (int t = piece.Start; t < clause.Start; t++)
            if (reading.Tag(t)[0] is 'V' or 'M' || reading.OuterQuotation[t] != reading.OuterQuotation[candidate.Anchor]) return piece;
        return new TokenRange(clause.Start, piece.End);
    }

    // 'said that "..."', 'told the council "The ..."': a full quotation is the content alone.
    private TokenRange WithoutIntroduction(TokenRange piece, Candidate candidate)
    {
        if (!candidate.Entry!.IsSaying || candidate.Anchor > piece.Start) return piece;
        int quoted = piece.Start;
        while (quoted < piece.End && reading.OuterQuotation[quoted] == reading.OuterQuotation[candidate.Anchor]) quoted++;
        if (quoted == piece.Start || quoted == piece.End || quoted - piece.Start > LongestIntroduction || reading.OuterQuotation[quoted] < 0) return piece;
        TokenRange quotation = reading.Text.Quotations[reading.OuterQuotation[quoted]].Tokens;
        if (quotation.Start != quoted || quotation.End != piece.End || reading.Words(quotation) < SmallestFull || !HoldsVerb(quotation)) return piece;
        bool conjunction = quoted == piece.Start + 1 && (reading.Is(piece.Start, "that") || reading.Is(piece.Start, "to"));
        bool addressee = candidate.Entry.Word is "tell" && IsNounPhrase(new TokenRange(piece.Start, quoted)) && char.IsUpper(reading.Text.Slice(quoted + 1)[0]);
        return conjunction || addressee ? quotation : piece;
    }

    private bool IsNounPhrase(TokenRange range)
    {
        for (int t = range.Start; t < range.End; t++)
            if (reading.Document.Classes[t] is not (WordClass.Determiner or WordClass.Adjective or WordClass.Noun or WordClass.ProperNoun)) return false;
        return true;
    }

    private bool HoldsVerb(TokenRange range)
    {
        for (int t = range.Start; t < range.End; t++)
            if (reading.Tag(t) is "VBD" or "VBZ" or "VBP" or "MD" or "VB") return true;
        return false;
    }

    // A quotation is content as a whole or not at all, and so is a name; a noun takes its article along.
    private List<TokenRange> Pieces(FoundRoles roles, Candidate candidate, Candidate? rule)
    {
        SegmentedText text = reading.Text;
        bool[] held = new bool[reading.Count];
        foreach (TokenRange piece in roles.Content) held.AsSpan(piece.Start, piece.Count).Fill(true);
        int first = roles.Content[0].Start, end = roles.Content[^1].End;
        // "dismissed [the suggestion] that ...": what the network counts to the cue and the rules to the content.
        for (int t = roles.Cue.Start; rule is not null && t < roles.Cue.End; t++)
        {
            if (candidate.Cue.Contains(t) || !rule.Clause.Exists(c => c.Contains(t))) continue;
            held[t] = true;
            (first, end) = (Math.Min(first, t), Math.Max(end, t + 1));
        }
        foreach (TokenRange piece in roles.Content)
        {
            for (int t = piece.Start; t < piece.End; t++)
            {
                int q = QuotationAround(t, roles.Main);
                if (q < 0) continue;
                TokenRange quotation = text.Quotations[q].Tokens;
                int inside = 0;
                for (int w = quotation.Start; w < quotation.End; w++)
                    if (held[w]) inside++;
                // A clause that runs into a quotation holds it to its end.
                bool runsIn = piece.Start < quotation.Start && piece.Contains(Math.Min(quotation.Start + 2, quotation.End - 1));
                held.AsSpan(quotation.Start, quotation.Count).Fill(runsIn || inside * 2 >= quotation.Count);
                (first, end) = (Math.Min(first, quotation.Start), Math.Max(end, quotation.End));
                t = Math.Max(t, quotation.End - 1);
            }
            (first, end) = (Math.Min(first, Begin(piece, candidate, held)), Math.Max(end, Finish(piece, candidate, held)));
        }
        foreach (TokenRange own in (ReadOnlySpan<TokenRange>)[candidate.Source, candidate.Cue])
            for (int t = own.Start; t < own.End; t++) held[t] = false;
        FillGaps(candidate, held, first, end);
        List<TokenRange> pieces = [];
        for (int t = first; t < end; t++)
        {
            if (!held[t]) continue;
            int stop = t + 1;
            while (stop < end && held[stop]) stop++;
            pieces.Add(new TokenRange(t, stop));
            t = stop;
        }
        return pieces;
    }

    // "the transition team[, about] the extent of": a word or two between that belong to nothing else.
    private void FillGaps(Candidate candidate, bool[] held, int first, int end)
    {
        int last = -1;
        for (int t = first; t < end; t++)
        {
            if (!held[t]) continue;
            int gap = t - last - 1;
            if (last >= 0 && gap > 0 && gap <= LongestGap && reading.Text.SentenceOf(last) == reading.Text.SentenceOf(t))
            {
                TokenRange between = new(last + 1, t);
                if (!between.Overlaps(candidate.Source) && !between.Overlaps(candidate.Cue)) held.AsSpan(between.Start, gap).Fill(true);
            }
            last = t;
        }
    }

    // The largest quotation that holds the token and not the cue, or -1.
    private int QuotationAround(int token, int cue)
    {
        int found = -1;
        for (int q = reading.Text.QuotationOfToken[token]; q >= 0 && !reading.Text.Quotations[q].Tokens.Contains(cue); q = reading.Text.Quotations[q].Parent) found = q;
        return found;
    }

    private int Begin(TokenRange piece, Candidate candidate, bool[] held)
    {
        int start = piece.Start, least = reading.SentenceOf(start).Start;
        if (!held[start]) return start;
        while (start > least && IsFree(start - 1, candidate, held)
            && (IsOneName(start - 1) || (reading.Relation(start - 1) is "det" or "amod" or "compound" or "nummod" && reading.Head(start - 1) is var noun && noun >= start && noun < piece.End))) held[--start] = true;
        return start;
    }

    private int Finish(TokenRange piece, Candidate candidate, bool[] held)
    {
        int end = piece.End, most = reading.SentenceOf(end - 1).End;
        if (!held[end - 1]) return end;
        while (end < most && IsFree(end, candidate, held)
            && (IsOneName(end - 1) || reading.Tag(end) == "POS" || (reading.Tag(end - 1) == "POS" && reading.Head(end - 1) is var owner and >= 0 && reading.Head(owner) == end) || IsBeforeItsNoun(end - 1))) held[end++] = true;
        return end;
    }

    // Whether the token and the next are parts of one name.
    private bool IsOneName(int token) => reading.EntityOfToken[token] >= 0 && reading.EntityOfToken[token] == reading.EntityOfToken[token + 1];

    // "gone to the [station]", "his former [adviser]": a phrase is not broken off before its noun.
    private bool IsBeforeItsNoun(int token) =>
        reading.Relation(token) is "det" or "case" or "amod" or "compound" or "nummod" or "mark" or "cc" or "aux" || reading.Document.Relations[token] == "nmod:poss" ? reading.Head(token) is var noun && noun > token && noun - token <= LongestPhrase : false;

    private bool IsFree(int token, Candidate candidate, bool[] held) =>
        !held[token] && !candidate.Cue.Contains(token) && !candidate.Source.Contains(token) && !reading.IsPunctuation(token)
        && reading.OuterQuotation[token] == reading.OuterQuotation[candidate.Anchor];

    // Whether the piece is a quotation that begins the cue's sentence, before the cue.
    private bool IsFramedFirst(TokenRange piece, int cue)
    {
        if (reading.OuterQuotation[piece.Start] is not (>= 0 and var q) || q == reading.OuterQuotation[cue]) return false;
        TokenRange quotation = reading.Text.Quotations[q].Tokens;
        return quotation.End <= cue && quotation.Start == reading.SentenceOf(quotation.Start).Start && reading.SentenceOf(quotation.End - 1).Contains(cue);
    }

    private static bool IsBeside(TokenRange piece, FoundRoles roles, TokenRange[] pieces)
    {
        bool Near(TokenRange other) => !other.IsEmpty && other != piece && (Math.Abs(other.Start - piece.End) <= 1 || Math.Abs(piece.Start - other.End) <= 1);
        return Near(roles.Cue) || Near(roles.Source) || Array.Exists(pieces, Near);
    }
}
