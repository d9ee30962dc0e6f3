using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Makes whole attributions of candidates: puts clause and quotations together, drops what is none, and nests the rest.</summary>
internal sealed class StatementAssembler(Reading reading)
{
    /// <summary>The candidates that stand, with content and parents, in text order.</summary>
    public List<Candidate> Assemble(List<Candidate> candidates)
    {
        List<Candidate> kept = [];
        foreach (Candidate candidate in candidates)
        {
            SetContent(candidate);
            if (candidate.Content.Count > 0 && Stands(candidate)) kept.Add(candidate);
        }
        AnchorIndex index = new(kept);
        foreach (Candidate candidate in kept) LeaveToNearer(candidate, index);
        foreach (Candidate candidate in kept) CutAtOthers(candidate, index);
        kept.RemoveAll(c => c.Content.Count == 0);
        new AccordingToWhom(reading).Find(kept);
        Nest(kept);
        kept.Sort(Compare);
        return kept;
    }

    // Text order of the first words, then of the content; where both are the same, what is larger first.
    private static int Compare(Candidate a, Candidate b)
    {
        int order = First(a).CompareTo(First(b));
        if (order == 0) order = a.Content[0].Start.CompareTo(b.Content[0].Start);
        if (order == 0) order = b.Size.CompareTo(a.Size);
        return order != 0 ? order : a.Anchor.CompareTo(b.Anchor);
    }

    private static int First(Candidate candidate) =>
        Math.Min(candidate.Content[0].Start, candidate.Cue.IsEmpty ? int.MaxValue : candidate.Source.IsEmpty ? candidate.Cue.Start : Math.Min(candidate.Cue.Start, candidate.Source.Start));

    private void SetContent(Candidate candidate)
    {
        if (candidate.IsTurn)
        {
            // All of it, with its last stop; not the closing mark of the whole turn.
            TokenRange turn = candidate.Clause[0];
            if (reading.OuterQuotation[candidate.Anchor] is var q and >= 0 && reading.Text.Quotations[q] is { End: QuotationEnd.Closed } marked && marked.Tokens.End == turn.End) turn = new TokenRange(turn.Start, turn.End - 1);
            if (!turn.IsEmpty && reading.Words(turn) > 0) candidate.Content.Add(turn);
            return;
        }
        List<TokenRange> pieces = [];
        foreach (int q in candidate.Quotations) pieces.Add(reading.Text.Quotations[q].Tokens);
        if (candidate.IsLearned)
        {
            pieces.AddRange(candidate.Clause);
            foreach (TokenRange piece in Merge(pieces))
                if (reading.Trim(WithoutComma(piece)) is { IsEmpty: false } trimmed && reading.Words(trimmed) > 0) candidate.Content.Add(trimmed);
            return;
        }
        bool clauseToo = candidate.Quotations.Count == 0 || !IsFramed(candidate);
        if (clauseToo)
        {
            foreach (TokenRange clause in candidate.Clause)
                pieces.Add(WithWholeQuotations(clause, candidate));
        }
        foreach (TokenRange piece in Merge(pieces))
        {
            TokenRange trimmed = reading.Trim(WithoutComma(piece));
            while (!trimmed.IsEmpty && !reading.IsArticle(trimmed.Start)) trimmed = new TokenRange(trimmed.Start + 1, trimmed.End);
            trimmed = reading.Trim(trimmed);
            if (!trimmed.IsEmpty && (reading.Words(trimmed) > 0)) candidate.Content.Add(trimmed);
        }
    }

    // Inside a quotation marks count as its own; a content does not begin with the comma before it.
    private TokenRange WithoutComma(TokenRange piece)
    {
        int start = piece.Start;
        while (start < piece.End && (reading.Is(start, ",") || reading.Is(start, ":") || reading.Is(start, ";") || reading.Is(start, "."))) start++;
        return new TokenRange(start, piece.End);
    }

    // The quotations say it all: they begin the sentence, or follow the cue after a comma, a colon or "that".
    private bool IsFramed(Candidate candidate)
    {
        Quotation first = reading.Text.Quotations[candidate.Quotations[0]];
        int start = first.Tokens.Start;
        TokenRange sentence = reading.SentenceOf(start);
        if (candidate.Anchor > start)
        {
            // Before the cue: nothing but a conjunction may stand outside.
            for (int t = sentence.Start; t < start; t++)
                if (!reading.IsPunctuation(t) && !(reading.Is(t, "but") || reading.Is(t, "and") || reading.Is(t, "so"))) return false;
            // After the closing mark the frame begins at once, with a comma or the cue itself.
            for (int t = first.Tokens.End; t < candidate.Anchor; t++)
                if (candidate.Source.Contains(t) || reading.Words(new TokenRange(first.Tokens.End, t)) > 12) break;
            return char.IsUpper(FirstLetter(first.Tokens)) || sentence.Start == start;
        }
        return true;
    }

    private char FirstLetter(TokenRange tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (!reading.IsPunctuation(t)) return reading.Text.Slice(t)[0];
        return ' ';
    }

    // A clause never ends in mid-quotation, and takes the opening mark of one that it begins with.
    private TokenRange WithWholeQuotations(TokenRange clause, Candidate candidate)
    {
        int start = clause.Start, end = clause.End;
        int at = reading.OuterQuotation[start];
        int anchor = reading.OuterQuotation[candidate.Anchor];
        if (at >= 0 && at != anchor)
        {
            TokenRange quotation = reading.Text.Quotations[at].Tokens;
            if (start - quotation.Start <= 1 || quotation.Start > candidate.Anchor) start = Math.Min(start, quotation.Start);
        }
        int last = reading.OuterQuotation[end - 1];
        if (last >= 0 && last != anchor) end = Math.Max(end, Math.Min(reading.Text.Quotations[last].Tokens.End, reading.Count));
        // Inside somebody's quotation a clause does not reach past its end.
        if (anchor >= 0)
        {
            TokenRange inside = reading.Text.Quotations[anchor].Tokens;
            start = Math.Max(start, inside.Start + 1);
            end = Math.Min(end, inside.End);
            // The comma before the closing mark is the frame's; a closing mark of a quotation inside is the content's.
            while (end > start && reading.IsPunctuation(end - 1) && reading.Text.QuotationOfToken[end - 1] == reading.Text.QuotationOfToken[candidate.Anchor]) end--;
        }
        return new TokenRange(start, Math.Max(start, end));
    }

    private static IEnumerable<TokenRange> Merge(List<TokenRange> pieces)
    {
        pieces.RemoveAll(p => p.IsEmpty);
        pieces.Sort((a, b) => a.Start != b.Start ? a.Start - b.Start : a.End - b.End);
        for (int i = 0; i < pieces.Count; i++)
        {
            TokenRange piece = pieces[i];
            while (i + 1 < pieces.Count && pieces[i + 1].Start <= piece.End)
            {
                piece = new TokenRange(piece.Start, Math.Max(piece.End, pieces[i + 1].End));
                i++;
            }
            yield return piece;
        }
    }

    private bool Stands(Candidate candidate)
    {
        if (candidate.Entry is not { } entry) return true;
        if (candidate.IsLearned)
        {
            bool wordless = candidate.Quotations.Count == 0 && !HoldsQuotation(candidate);
            // Nobody is named, or the reporter infers: "the failure to find any shows that ...".
            if (wordless && (candidate.SourceHead < 0 || (entry.IsInference && IsThing(candidate.SourceHead)))) candidate.Standing = Standing.Marginal;
            return true;
        }
        bool quoted = candidate.Quotations.Count > 0;
        if (candidate.SourceHead < 0) return quoted;
        if (!quoted && IsSomebody(candidate)) return false;
        // "declined to say", "did not say whether": nothing is said.
        if (candidate.IsModal && !quoted) return false;
        if (!quoted && IsNobody(candidate.SourceHead)) return false;
        if (!quoted && (entry.IsInference || candidate.Frame is not CueFrames.Clause) && IsThing(candidate.SourceHead)) return false;
        if (candidate.IsNegated && !quoted && entry.Stance is not (Stance.Believe or Stance.Deny)) return false;
        // Content may not hold its own cue.
        return !candidate.Holds(candidate.Anchor) || quoted;
    }

    // "promised the authority ...", "would tell him": whom it was said to, taken for what was said.
    private bool IsSomebody(Candidate candidate)
    {
        if (candidate.Content.Count != 1 || candidate.Content[0] is not { Count: <= 3 } only) return false;
        for (int t = only.Start; t < only.End; t++)
        {
            if (reading.OuterQuotation[t] >= 0 && reading.OuterQuotation[t] != reading.OuterQuotation[candidate.Anchor]) return false;
            bool somebody = reading.Document.Classes[t] is Language.WordClass.Determiner or Language.WordClass.Pronoun || reading.EntityAt(t) is { Kind: Language.EntityKind.Person }
                || SpeakerWords.Noun(reading.Lemma(t).ToLowerInvariant()) is not null;
            if (!somebody) return false;
        }
        return true;
    }

    private bool HoldsQuotation(Candidate candidate) => candidate.Content.Exists(p => reading.OuterQuotation[p.Start] >= 0 && reading.OuterQuotation[p.Start] != reading.OuterQuotation[candidate.Anchor]);

    // "Nobody has asked the crews", "no one that demanded it": nobody said it.
    private bool IsNobody(int head) =>
        reading.Lemma(head).ToLowerInvariant() is "nobody" or "none" || (head > 0 && reading.Lemma(head) is "one" && reading.Is(head - 1, "no")) || (reading.Tree.Child(head, "det") is var det and >= 0 && reading.Is(det, "no"));

    // "The fact that it ran over suggests ...": the reporter infers, nobody says.
    private bool IsThing(int head)
    {
        if (reading.Document.Classes[head] is not (Language.WordClass.Noun or Language.WordClass.Verb or Language.WordClass.Adjective or Language.WordClass.Determiner)) return false;
        string lemma = reading.Lemma(head).ToLowerInvariant();
        return SpeakerWords.Noun(lemma) is null && SpeakerWords.Noun(reading.Text.Word(head).ToLowerInvariant()) is null && (reading.Tree.Child(head, "nmod:poss") is var owner && (owner < 0 || reading.Is(owner, "its")));
    }

    // '"A," he said, before claiming that "B"': B is what he claimed, whatever the network gave to "said".
    private static void LeaveToNearer(Candidate candidate, AnchorIndex index)
    {
        if (!candidate.IsLearned) return;
        foreach (Candidate other in index.Between(candidate.Anchor + 1, candidate.Content[^1].End))
        {
            if (other.Cue.IsEmpty || other.Anchor <= candidate.Anchor || candidate.Holds(other.Anchor) || other.SourceHead < 0) continue;
            int left = candidate.Content.RemoveAll(p => p.Start > other.Anchor && candidate.Content[0].Start < other.Anchor && other.Content.Exists(c => c.Start <= p.Start + 1 && c.End + 1 >= p.End));
            if (left > 0 && candidate.Content[^1].End <= other.Anchor) return;
        }
    }

    // "said that A, adding that B": the content of the first ends where the second's cue begins; so it does at "according to".
    private void CutAtOthers(Candidate candidate, AnchorIndex index)
    {
        // A phrase that begins before the content can reach into it; none is longer than this.
        const int longestPhrase = 64;
        foreach (Candidate other in index.Between(candidate.Content[0].Start - longestPhrase, candidate.Content[^1].End))
        {
            if (candidate.Content.Count == 0) return;
            if (other == candidate || other.Cue.IsEmpty || other.Entry is null) continue;
            int cue = other.Cue.Start;
            if (other.Entry.Word == "according to")
            {
                int phraseEnd = Math.Max(other.Cue.End, other.Source.End);
                Cut(candidate, new TokenRange(cue, phraseEnd));
                continue;
            }
            if (candidate.IsTurn || other.Entry.IsNoun || candidate.Entry is null || candidate.Entry.Word == "according to" || candidate.Quotations.Count > 0) continue;
            if (other.Anchor > candidate.Anchor && other.SourceHead >= 0 && candidate.Holds(other.Anchor) && IsBrokenOff(candidate, other) is var at and >= 0)
            {
                CutFrom(candidate, at);
                continue;
            }
            bool sameSource = other.SourceHead >= 0 && other.SourceHead == candidate.SourceHead;
            if (sameSource && other.Anchor > candidate.Anchor && candidate.Holds(other.Anchor)) CutFrom(candidate, Math.Min(cue, other.Cue.Start));
        }
    }

    // "X said A, while Y said B"; "he said A — he also claimed B": where the second report begins, -1 when it is part of the first.
    private int IsBrokenOff(Candidate candidate, Candidate other)
    {
        int start = Math.Min(other.Cue.Start, other.Source.IsEmpty ? other.Cue.Start : other.Source.Start);
        if (reading.OuterQuotation[start] >= 0 || reading.Text.SentenceOf(start) != reading.Text.SentenceOf(candidate.Anchor)) return -1;
        int before = start - 1;
        while (before > candidate.Anchor && reading.Document.Classes[before] is Language.WordClass.Adverb) before--;
        if (before <= candidate.Anchor) return -1;
        if (reading.Is(before, "while") || reading.Is(before, "whereas") || reading.Is(before, "though") || reading.Is(before, "although")) return before;
        if (reading.Is(before, ";") || reading.Is(before, "—") || reading.Is(before, "–") || reading.Is(before, "--")) return before;
        bool joined = reading.Is(before, "and") || reading.Is(before, "but");
        return joined && reading.Is(before - 1, ",") && reading.OuterQuotation[before - 1] < 0 && other.Entry!.Takes(CueFrames.Quotation) && other.Entry.Takes(CueFrames.Clause) ? before : -1;
    }

    private void Cut(Candidate candidate, TokenRange phrase)
    {
        for (int i = candidate.Content.Count - 1; i >= 0; i--)
        {
            TokenRange piece = candidate.Content[i];
            if (!piece.Overlaps(phrase) || reading.OuterQuotation[phrase.Start] >= 0) continue;
            candidate.Content.RemoveAt(i);
            TokenRange before = reading.Trim(new TokenRange(piece.Start, Math.Max(piece.Start, phrase.Start)));
            TokenRange after = reading.Trim(new TokenRange(Math.Min(phrase.End, piece.End), piece.End));
            if (!after.IsEmpty) candidate.Content.Insert(i, after);
            if (!before.IsEmpty) candidate.Content.Insert(i, before);
        }
    }

    private void CutFrom(Candidate candidate, int token)
    {
        for (int i = candidate.Content.Count - 1; i >= 0; i--)
        {
            TokenRange piece = candidate.Content[i];
            if (piece.End <= token) continue;
            candidate.Content.RemoveAt(i);
            int end = Math.Max(piece.Start, token);
            while (end > piece.Start && (reading.IsPunctuation(end - 1) || reading.Is(end - 1, "and") || reading.Is(end - 1, "but"))) end--;
            TokenRange rest = reading.Trim(new TokenRange(piece.Start, end));
            if (!rest.IsEmpty) candidate.Content.Insert(i, rest);
        }
    }

    // The parent is the smallest content that holds the cue, or the whole of a quotation without cue.
    private static void Nest(List<Candidate> all)
    {
        AnchorIndex index = new(all);
        foreach (Candidate outer in all)
        {
            // Who welcomes a promise does not report it.
            if (outer.Standing == Standing.Marginal) continue;
            foreach (Candidate inner in index.Between(outer.Content[0].Start, outer.Content[^1].End))
            {
                if (outer == inner || !outer.Holds(inner.Anchor) || inner.Holds(outer.Anchor)) continue;
                if (inner.Entry is null && !inner.Content.TrueForAll(p => outer.Holds(p.Start))) continue;
                if (outer.Size <= inner.Size && inner.Entry is null) continue;
                // What begins before a content is not held by it; and parents come first.
                if (Compare(outer, inner) >= 0) continue;
                // Of two with one content the one behind the other is nearer.
                if (inner.Parent is null || outer.Size < inner.Parent.Size || (outer.Within == inner.Parent && outer.Within is not null)) inner.Parent = outer;
            }
        }
        foreach (Candidate cited in all)
            if (cited.Within is not null) cited.Parent = cited.Within;
    }
}
