using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>Puts one saying into another where the network, whose corpus marks no saying inside another, took both for the outer speaker's.</summary>
internal sealed class SecondHand(Reading reading)
{
    // "quoted an unnamed person close to the council as saying": longer phrases are none.
    private const int LongestQuoted = 20;

    private readonly SourceFinder sources = new(reading);

    /// <summary>Mends the candidates in place.</summary>
    /// <param name="candidates">In text order of their cues.</param>
    public void Mend(List<Candidate> candidates)
    {
        Candidate[] all = [.. candidates];
        candidates.RemoveAll(c => IsAside(c, all));
        for (int i = 0; i < candidates.Count; i++)
        {
            for (int j = i + 1; j < candidates.Count && candidates[j].Anchor - candidates[i].Anchor <= LongestQuoted + 3; j++)
            {
                if (QuotedAsSaying(candidates[i], candidates[j]) || SaidThatTold(candidates[i], candidates[j])) break;
            }
        }
    }

    // "reported on Monday, citing two officials, that ...": what the officials stand behind is what was reported.
    private bool IsAside(Candidate citing, Candidate[] candidates) => reading.Is(citing.Anchor, "citing")
        && Array.Exists(candidates, c => c.Anchor < citing.Anchor && c.Entry is { IsSaying: true } && c.SourceHead >= 0 && reading.Text.SentenceOf(c.Anchor) == reading.Text.SentenceOf(citing.Anchor));

    // "The Courier quoted an aide as saying that ...": the aide says it, according to the Courier.
    private bool QuotedAsSaying(Candidate outer, Candidate inner)
    {
        int cue = outer.Anchor, saying = inner.Anchor;
        if (reading.Lemma(cue) is not ("quote" or "cite") || reading.Tag(cue) is not ("VBD" or "VBZ" or "VBP" or "VBG") || reading.Tag(saying) != "VBG" || !reading.Is(saying - 1, "as")) return false;
        TokenRange who = reading.Trim(new TokenRange(cue + 1, saying - 1));
        if (who.IsEmpty || reading.Text.SentenceOf(cue) != reading.Text.SentenceOf(saying) || sources.HeadIn(who) is not (>= 0 and var head) || inner.Clause.Count == 0) return false;
        (inner.Source, inner.SourceHead, inner.Cue) = (who, head, new TokenRange(saying, Math.Max(saying + 1, inner.Cue.End)));
        Hold(outer, new TokenRange(who.Start, inner.Clause[^1].End));
        return true;
    }

    // "Marsh says the deputy, Roe, told her that ...": who told it stands between "says" and "told", where the network or the tree gave Marsh both.
    private bool SaidThatTold(Candidate outer, Candidate inner)
    {
        if (outer is not { IsLearned: true, Entry.IsSaying: true, Clause: [var clause, ..] } || inner.Clause.Count == 0 || inner.Clause[0].Start < inner.Anchor) return false;
        if (reading.Tag(inner.Anchor) is not ("VBD" or "VBZ" or "VBP") || clause.Start < outer.Anchor || reading.OuterQuotation[clause.Start] != reading.OuterQuotation[outer.Anchor]) return false;
        if (inner.SourceHead >= 0 && inner.SourceHead != outer.SourceHead) return false;
        int start = reading.Is(clause.Start, "that") ? clause.Start + 1 : clause.Start;
        TokenRange who = reading.Trim(new TokenRange(start, Math.Max(start, inner.Cue.Start)));
        if (who.IsEmpty || clause.End < who.End || sources.HeadIn(who) is not (>= 0 and var head) || reading.Document.Classes[head] == WordClass.Pronoun) return false;
        for (int t = who.Start; t < who.End; t++)
            if (reading.Tag(t)[0] is 'V' or 'M' || reading.Tag(t) is "CC" or "TO" || (reading.IsPunctuation(t) && !reading.Is(t, ","))) return false;
        (inner.Source, inner.SourceHead) = (who, head);
        Hold(outer, new TokenRange(clause.Start, Math.Max(clause.End, inner.Clause[^1].End)));
        return true;
    }

    private void Hold(Candidate outer, TokenRange content)
    {
        // Not in mid-quotation.
        if (reading.OuterQuotation[content.End - 1] is >= 0 and var q && q != reading.OuterQuotation[outer.Anchor]) content = new TokenRange(content.Start, Math.Max(content.End, reading.Text.Quotations[q].Tokens.End));
        outer.Clause.Clear();
        outer.Clause.Add(content);
        outer.Standing = Standing.Reported;
    }
}
