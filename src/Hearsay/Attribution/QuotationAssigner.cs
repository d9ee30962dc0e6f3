using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Gives quotations that stand as sentences of their own to the cue beside them, or to whoever is speaking.</summary>
/// <remarks>A quotation is read in its frame: the words of its sentences outside quotation marks, before and after it. Quotations that
/// are part of a clause ("he called it 'a disgrace'") are left to the grammar.</remarks>
internal sealed class QuotationAssigner(Reading reading)
{
    private static readonly CueEntry AnyVerb = new("", false, CueFrames.Quotation, Stance.Assert);

    // How far a cue may stand from the quotation, in tokens: "..., the company's chief financial officer, Jane Roe, said on Monday."
    private const int LongestFrameAfter = 40;
    private const int LongestFrameBefore = 25;

    private readonly SegmentedText text = reading.Text;

    /// <summary>Assigns the quotations; adds candidates for those without a cue.</summary>
    public void Assign(List<Candidate> candidates)
    {
        Dictionary<int, Candidate> cues = [];
        int[] turns = [.. candidates.Where(c => c.IsTurn).Select(c => c.Anchor)];
        foreach (Candidate candidate in candidates)
            if (candidate.Entry is { IsNoun: false } entry && entry.Takes(CueFrames.Quotation)) cues[candidate.Anchor] = candidate;
        AnchorIndex index = new(candidates);
        Candidate?[] holders = HoldersOf(candidates);
        List<(int Quotation, Candidate Owner)> assigned = [];
        List<Candidate> added = [];
        for (int q = 0; q < text.Quotations.Length; q++)
        {
            Quotation quotation = text.Quotations[q];
            if (quotation.Parent >= 0 || quotation.Tokens.IsEmpty || !reading.IsArticle(quotation.Tokens.Start) || !IsOwnSentence(quotation)) continue;
            if (Holder(quotation, holders) is { } holder)
            {
                assigned.Add((q, holder));
                continue;
            }
            // The turns of a transcript in quotation marks are statements already.
            if (turns.Length > 0 && Array.Exists(turns, quotation.Tokens.Contains)) continue;
            Candidate? owner = Signed(quotation, added) ?? After(quotation, cues) ?? Before(quotation, cues) ?? ByAnyVerb(quotation, cues, added);
            int paragraph = text.ParagraphOf(quotation.Tokens.Start);
            if (owner is not null) owner.Quotations.Add(q);
            else if (assigned.Count > 0 && assigned[^1] is var (last, speaking) && text.ParagraphOf(text.Quotations[last].Tokens.Start) == paragraph
                && NothingBetween(text.Quotations[last].Tokens.End, quotation.Tokens.Start, speaking))
            {
                // "...," she said. "...": the second piece of one statement.
                owner = speaking;
                owner.Quotations.Add(q);
            }
            else if (reading.Words(quotation.Tokens) >= 3)
            {
                owner = new Candidate { Anchor = quotation.Tokens.Start, Continues = Speaking(quotation, index, assigned) };
                owner.Quotations.Add(q);
                added.Add(owner);
            }
            if (owner is not null) assigned.Add((q, owner));
        }
        candidates.AddRange(added);
    }

    // For each token what the network found whose content holds it.
    private Candidate?[] HoldersOf(List<Candidate> candidates)
    {
        Candidate?[] holders = new Candidate?[reading.Count];
        foreach (Candidate candidate in candidates)
        {
            if (!candidate.IsLearned) continue;
            foreach (TokenRange piece in candidate.Clause)
                for (int t = piece.Start; t < piece.End; t++) holders[t] ??= candidate;
        }
        return holders;
    }

    // The one whose content holds most of the quotation.
    private static Candidate? Holder(Quotation quotation, Candidate?[] holders)
    {
        Candidate? middle = holders[quotation.Tokens.Start + (quotation.Tokens.Count / 2)];
        if (middle is null) return null;
        int held = 0;
        for (int t = quotation.Tokens.Start; t < quotation.Tokens.End; t++)
            if (holders[t] == middle) held++;
        return held * 2 > quotation.Tokens.Count ? middle : null;
    }

    // Capital at the start and a stop or comma at the end, or a sentence or paragraph all its own.
    private bool IsOwnSentence(Quotation quotation)
    {
        if (quotation.Marks == QuotationMarks.Block || quotation.Continues >= 0) return true;
        TokenRange tokens = quotation.Tokens;
        int first = tokens.Start;
        while (first < tokens.End && reading.IsPunctuation(first)) first++;
        if (first == tokens.End) return false;
        char initial = text.Slice(first)[0];
        bool capital = char.IsUpper(initial) || char.IsDigit(initial) || reading.Is(tokens.Start + 1, "[") || initial == '@';
        int last = tokens.End - 1;
        bool closed = quotation.End != QuotationEnd.Closed;
        if (!closed && last - 1 > tokens.Start)
        {
            // Past the closing marks of quotations inside it.
            int before = last - 1;
            while (before > tokens.Start && text.Slice(before)[0] is '’' or '\'' or '”' or '"' or ')') before--;
            char mark = text.Slice(before)[0];
            closed = mark is ',' or '.' or '?' or '!' or '…' or '—' or '-';
        }
        if (!closed && tokens.End < reading.Count) closed = text.Slice(tokens.End)[0] is ',' or '.' or '?' or '!';
        bool opened = tokens.Start == reading.SentenceOf(tokens.Start).Start || text.Slice(tokens.Start - 1)[0] is ',' or ':'
            || (tokens.Start > 1 && (reading.Is(tokens.Start - 1, "but") || reading.Is(tokens.Start - 1, "and")) && text.Slice(tokens.Start - 2)[0] is ',' && reading.SentenceOf(tokens.Start).Start < tokens.Start - 2);
        if (capital && closed && (opened || IsAfterCue(tokens.Start))) return true;
        // A lower-case beginning is no fragment when it follows a comma or colon or starts a sentence, and ends one.
        return opened && closed && reading.Words(tokens) >= 3;
    }

    private bool IsAfterCue(int token) =>
        token > 0 && (reading.Is(token - 1, "that") ? token > 1 && IsQuotingVerb(token - 2) : IsQuotingVerb(token - 1));

    private bool IsQuotingVerb(int token) =>
        reading.Tag(token)[0] == 'V' && CueLexicon.BuiltIn.Verb(reading.Lemma(token)) is { } entry && entry.Takes(CueFrames.Quotation);

    // "...," the minister said; "...," said the minister.
    private Candidate? After(Quotation quotation, Dictionary<int, Candidate> cues)
    {
        int at = quotation.Tokens.End;
        if (at >= reading.Count) return null;
        // The sentence goes on after the quotation, or the splitter began a new one at a question mark: "Why?" he asked.
        TokenRange sentence = reading.SentenceOf(at);
        bool goesOn = reading.SentenceOf(at - 1) == sentence;
        if (!goesOn && !char.IsLower(text.Slice(at)[0])) return null;
        bool ended = text.Slice(Math.Max(quotation.Tokens.Start, at - 2))[0] is '.';
        if (ended && goesOn && !reading.IsPunctuation(at) && char.IsUpper(text.Slice(at)[0])) return null;
        int limit = Math.Min(sentence.End, at + LongestFrameAfter);
        for (int t = at; t < limit; t++)
        {
            if (reading.OuterQuotation[t] >= 0 || (reading.Is(t, ";") && t > at)) break;
            if (reading.Is(t, "but") || reading.Is(t, "and") && t > at + 1) { if (!HasCueSoon(t, limit, cues)) break; }
            if (!cues.TryGetValue(t, out Candidate? cue)) continue;
            // "..., he said, adding that ...": the first verb that has a source is meant.
            if (cue.SourceHead >= 0) return cue;
            if (reading.Tag(t) is "VBD" or "VBZ" && t > at && new SourceFinder(reading) is var sources && sources.After(at, t) is var head and >= 0)
            {
                sources.Set(cue, head);
                return cue;
            }
        }
        return null;
    }

    // "...," she fired back; the paper also chimed in: "...": no known cue, but the frame is one.
    private Candidate? ByAnyVerb(Quotation quotation, Dictionary<int, Candidate> cues, List<Candidate> added)
    {
        int start = quotation.Tokens.Start, end = quotation.Tokens.End;
        int verb = -1;
        if (end < reading.Count && text.Slice(end - 1).Length > 0 && end - 2 >= start && text.Slice(end - 2)[0] is ',' && text.SentenceOf(end) == text.SentenceOf(end - 1))
        {
            TokenRange sentence = reading.SentenceOf(end);
            for (int t = end; t < Math.Min(sentence.End, end + 8) && verb < 0; t++)
            {
                if (reading.IsPunctuation(t) && t > end) break;
                if (reading.Tag(t) is "VBD" or "VBZ") verb = t;
            }
        }
        else if (start > 0 && reading.Is(start - 1, ":") && reading.IsArticle(start - 1))
        {
            TokenRange sentence = reading.SentenceOf(start - 1);
            for (int t = start - 1; t >= sentence.Start; t--)
                if (reading.Tag(t) is "VBD" or "VBZ" or "VBP" && reading.OuterQuotation[t] < 0 && reading.Document.Relations[t] is "root" or "conj" or "parataxis") verb = t;
        }
        if (verb < 0 || reading.Document.Classes[verb] == Language.WordClass.Auxiliary) return null;
        if (cues.TryGetValue(verb, out Candidate? known)) return known.SourceHead >= 0 ? known : null;
        Candidate candidate = new() { Entry = AnyVerb, Anchor = verb, Cue = new TokenRange(verb, verb + 1) };
        new SourceFinder(reading).Find(candidate);
        if (candidate.SourceHead < 0) return null;
        cues[verb] = candidate;
        added.Add(candidate);
        return candidate;
    }

    // "..." — Jane Roe: a name after a dash signs the quotation.
    private Candidate? Signed(Quotation quotation, List<Candidate> added)
    {
        int dash = quotation.Tokens.End;
        if (dash + 1 >= reading.Count || text.Slice(dash)[0] is not ('―' or '—' or '–' or '-') || text.ParagraphOf(dash + 1) != text.ParagraphOf(quotation.Tokens.Start)) return null;
        if (reading.Document.Classes[dash + 1] != Language.WordClass.ProperNoun) return null;
        int end = dash + 1;
        int last = text.Paragraphs[text.ParagraphOf(dash)].Tokens.End;
        while (end < last && !reading.Is(end, ",") && !reading.Is(end, ".") && !reading.Is(end, "(")) end++;
        if (end - dash > 6) return null;
        for (int t = dash + 1; t < end; t++)
            if (reading.Document.Classes[t] is Language.WordClass.Verb or Language.WordClass.Auxiliary) return null;
        Candidate candidate = new()
        {
            Entry = AnyVerb, Anchor = dash, Cue = new TokenRange(dash, dash + 1), Source = new TokenRange(dash + 1, end), SourceHead = end - 1,
        };
        added.Add(candidate);
        return candidate;
    }

    private static bool HasCueSoon(int from, int limit, Dictionary<int, Candidate> cues)
    {
        for (int t = from; t < Math.Min(limit, from + 4); t++)
            if (cues.ContainsKey(t)) return true;
        return false;
    }

    // He said, "..."; he added: "..."
    private Candidate? Before(Quotation quotation, Dictionary<int, Candidate> cues)
    {
        int start = quotation.Tokens.Start;
        TokenRange sentence = reading.SentenceOf(start);
        if (start == sentence.Start)
        {
            // A block quotation, or one that begins a paragraph after a colon.
            int paragraph = text.ParagraphOf(start);
            bool afterColon = paragraph > 0 && start == text.Paragraphs[paragraph].Tokens.Start && reading.Is(text.Paragraphs[paragraph].Tokens.Start - 1, ":");
            bool sameAfterColon = start > 0 && reading.Is(start - 1, ":");
            if (!afterColon && !sameAfterColon) return null;
            sentence = reading.SentenceOf(start - 1);
            start = sentence.End;
        }
        Candidate? best = null;
        for (int t = start - 1; t >= Math.Max(sentence.Start, start - LongestFrameBefore); t--)
        {
            if (reading.OuterQuotation[t] >= 0) break;
            if (cues.TryGetValue(t, out Candidate? cue) && (best is null || cue.SourceHead >= 0 && best.SourceHead < 0))
            {
                best = cue;
                if (cue.SourceHead >= 0) break;
            }
        }
        return best;
    }

    // Only the frame of the statement so far stands between the two quotations.
    private bool NothingBetween(int from, int to, Candidate speaking)
    {
        int sentences = 0;
        for (int t = from; t < to; t++)
        {
            if (t > from && text.SentenceOf(t) != text.SentenceOf(t - 1) && reading.Words(reading.SentenceOf(t)) > 0) sentences++;
        }
        bool cueBetween = speaking.Anchor >= from && speaking.Anchor < to;
        return sentences == 0 && (cueBetween || to - from <= 2);
    }

    // Nobody is named: whoever spoke before in the paragraph, or in the one before when this one is all quotation.
    private Candidate? Speaking(Quotation quotation, AnchorIndex index, List<(int Quotation, Candidate Owner)> assigned)
    {
        int paragraph = text.ParagraphOf(quotation.Tokens.Start);
        if (quotation.Continues >= 0)
        {
            for (int i = assigned.Count - 1; i >= 0; i--)
                if (assigned[i].Quotation == quotation.Continues) return assigned[i].Owner;
        }
        Candidate? before = null, after = null, above = null;
        int from = text.Paragraphs[Math.Max(0, paragraph - 1)].Tokens.Start, to = text.Paragraphs[paragraph].Tokens.End;
        foreach (Candidate candidate in index.Between(from, to))
        {
            if (candidate.SourceHead < 0 && candidate.Continues is null) continue;
            if (reading.OuterQuotation[candidate.Anchor] >= 0 && candidate.Entry is not null) continue;
            if (candidate.Entry is { IsNoun: true }) continue;
            int place = text.ParagraphOf(candidate.Anchor);
            if (place == paragraph && candidate.Anchor < quotation.Tokens.Start) before = candidate;
            if (place == paragraph && candidate.Anchor > quotation.Tokens.Start) after ??= candidate;
            if (place == paragraph - 1 && candidate.Anchor < quotation.Tokens.Start) above = candidate;
        }
        if (before is not null) return before;
        TokenRange whole = text.Paragraphs[paragraph].Tokens;
        bool all = reading.Words(quotation.Tokens) * 10 >= reading.Words(whole) * 7;
        return after ?? (all ? above : null);
    }
}
