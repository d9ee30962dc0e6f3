using Hearsay.Text;

namespace Hearsay.Attribution;

/// <summary>Who stands behind a whole saying: '"...," she said, according to the Gazette', "The Post reported, citing two officials, that ...".</summary>
internal sealed class AccordingToWhom(Reading reading)
{
    private const int LongestPhrase = 30;

    private readonly SourceFinder sources = new(reading);

    /// <summary>Widens contents to the sayings that they report, and adds the sources that sayings cite.</summary>
    public void Find(List<Candidate> candidates)
    {
        AnchorIndex index = new(candidates);
        List<Candidate> cited = [];
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Entry?.Word == "according to") HoldSaying(candidate, index);
            else if (candidate is { Entry.IsSaying: true, Standing: Standing.Reported, Content.Count: > 0 } && Cited(candidate, index) is { } source) cited.Add(source);
        }
        foreach (Candidate source in cited) candidates.RemoveAll(c => c.Anchor == source.Anchor);
        candidates.AddRange(cited);
    }

    // '"..." Roe told reporters, according to a pool report': the report has it that Roe said so.
    private void HoldSaying(Candidate report, AnchorIndex index)
    {
        TokenRange sentence = reading.SentenceOf(report.Anchor);
        foreach (Candidate said in index.Between(sentence.Start, report.Anchor))
        {
            if (said == report || said.Entry is null || said.SourceHead < 0 || said.Content.Count == 0 || said.Content[^1].End > said.Anchor || !report.Holds(said.Anchor) || report.Holds(said.Content[0].Start)) continue;
            report.Content.InsertRange(0, said.Content.Where(p => !report.Holds(p.Start)));
            return;
        }
    }

    // The participle and whom it cites stand outside what is said.
    private Candidate? Cited(Candidate saying, AnchorIndex index)
    {
        TokenRange sentence = reading.SentenceOf(saying.Anchor);
        for (int t = Math.Max(sentence.Start, saying.Anchor - LongestPhrase); t < Math.Min(sentence.End - 1, saying.Anchor + LongestPhrase + 1); t++)
        {
            bool begins = saying.Content[0].Start == t && t > saying.Anchor;
            if (!reading.Is(t, "citing") || (saying.Holds(t) && !begins) || reading.OuterQuotation[t] != reading.OuterQuotation[saying.Anchor]) continue;
            int head = reading.Tree.Child(t, "obj");
            if (head < 0 || reading.IsPunctuation(head) || SpeakerWords.Noun(reading.Lemma(head).ToLowerInvariant()) is null && reading.EntityAt(head) is null) continue;
            if (begins)
            {
                // "reported, citing two officials, that ...": the phrase is no part of what was reported.
                TokenRange rest = reading.Trim(new TokenRange(Math.Min(reading.Tree.Subtree(head).End, saying.Content[0].End), saying.Content[0].End));
                if (rest.IsEmpty) return null;
                saying.Content[0] = rest;
            }
            // "citing officials who said ...": they are quoted with words of their own.
            if (index.Between(head, reading.Tree.Subtree(head).End).Any()) continue;
            Candidate cited = new() { Entry = CueLexicon.BuiltIn.Verb("cite"), Anchor = t, Cue = new TokenRange(t, t + 1), Within = saying, Likelihood = saying.Likelihood };
            sources.Set(cited, head);
            cited.Content.AddRange(saying.Content);
            return cited;
        }
        return null;
    }
}
