using System.Collections.Concurrent;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>Puts what the network finds in place of what the rules found with the same cues.</summary>
/// <remarks>The corpus that the network learns from marks no attribution inside another, so that those are left to the rules; and so is what
/// the rules find beside the network.</remarks>
internal sealed class LearnedCandidates(Reading reading)
{
    private static readonly Lazy<RoleModel> Model = new(() =>
    {
        using Stream stream = ModelFile.OpenBuiltIn("roles.model");
        return RoleModel.Read(stream, "roles.model");
    });

    private static readonly ConcurrentBag<RoleDecoder> Idle = [];

    // Chosen on PolNeAR's dev part and the gold stories: docs/decisions/0015.
    private const double SmallestConfidence = 0.4;
    private const double SameContent = 0.6;

    private readonly SourceFinder sources = new(reading);

    /// <summary>The candidates in text order of their cues.</summary>
    public List<Candidate> Merge(List<Candidate> ruled)
    {
        if (!Idle.TryTake(out RoleDecoder? decoder)) decoder = new RoleDecoder(Model.Value);
        List<FoundRoles> found = RoleDecoder.Choose(decoder.Find(reading.Document), SmallestConfidence);
        Idle.Add(decoder);
        List<Candidate> merged = [];
        HashSet<Candidate> replaced = [];
        Dictionary<int, Candidate> byAnchor = [];
        foreach (Candidate candidate in ruled) byAnchor.TryAdd(candidate.Anchor, candidate);
        foreach (FoundRoles roles in found)
        {
            if (!reading.IsArticle(roles.Main)) continue;
            List<Candidate> same = [];
            for (int t = roles.Cue.Start; t < roles.Cue.End; t++)
                if (byAnchor.TryGetValue(t, out Candidate? at)) same.Add(at);
            if (same.Exists(s => s.IsTurn)) continue;
            Candidate? rule = same.Find(s => s.Anchor == roles.Main) ?? (same.Count > 0 ? same[0] : null);
            // Where both see the same, the rules say it with cue, source and quotations cut as the tree has them.
            if (rule is not null && AgreesWith(rule, roles)) continue;
            Candidate made = Make(roles, rule);
            if (IsUnsaid(made, roles, rule) || IsAboutASaying(made, byAnchor) || TellsNothing(made)) continue;
            replaced.UnionWith(same);
            merged.Add(made);
        }
        merged.AddRange(ruled.Where(r => !replaced.Contains(r)));
        merged.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
        return merged;
    }

    private Candidate Make(FoundRoles roles, Candidate? rule)
    {
        string lemma = reading.Lemma(roles.Main);
        CueEntry entry = rule?.Entry ?? CueLexicon.BuiltIn.Verb(lemma) ?? CueLexicon.BuiltIn.Noun(lemma)
            ?? new CueEntry(lemma, reading.Document.Classes[roles.Main] == WordClass.Noun, CueFrames.Clause | CueFrames.Quotation, Stance.Assert);
        Candidate candidate = new()
        {
            Entry = entry,
            Anchor = rule?.Anchor ?? roles.Main,
            Cue = rule is null || rule.Cue.IsEmpty ? roles.Cue : rule.Cue,
            IsLearned = true,
            IsNegated = rule?.IsNegated ?? false,
            IsModal = rule?.IsModal ?? false,
            Frame = rule?.Frame ?? CueFrames.Clause,
        };
        TokenRange source = reading.Trim(roles.Source);
        if (rule is not null && !rule.Source.IsEmpty && (source.IsEmpty || rule.Source.Overlaps(source)))
        {
            // Both mean the same: the rules cut a phrase where the tree does.
            candidate.Source = rule.Source;
            candidate.SourceHead = rule.SourceHead;
        }
        else if (!source.IsEmpty)
        {
            sources.Set(candidate, RoleModel.MainOf(reading.Document, source));
            candidate.Source = source;
        }
        candidate.Clause.AddRange(ContentOf(roles));
        return candidate;
    }

    private static bool AgreesWith(Candidate rule, FoundRoles roles) =>
        rule.Clause.Count > 0 && rule.SourceHead >= 0 && (roles.Source.IsEmpty || rule.Source.Overlaps(roles.Source))
        && (rule.Frame is CueFrames.Infinitive || rule.Entry!.Word == "according to" || Overlap(rule.Clause, roles.Content) >= SameContent);

    // "did not say whether", "might say", "would like to say": the network takes them for attributions, but nobody said anything.
    private bool IsUnsaid(Candidate candidate, FoundRoles roles, Candidate? rule)
    {
        if (rule is null) return false;
        if (rule.IsModal || (rule.IsNegated && candidate.Entry!.Stance is not (Stance.Believe or Stance.Deny))) return true;
        for (int t = roles.Cue.Start; t < roles.Cue.End; t++)
            if (reading.Tag(t) == "MD") return true;
        return false;
    }

    // "welcomed a promise by Roe to ...": who said something is the one who promised.
    private bool IsAboutASaying(Candidate candidate, Dictionary<int, Candidate> byAnchor)
    {
        if (candidate.Entry!.IsNoun || candidate.Clause.Count == 0) return false;
        return byAnchor.TryGetValue(RoleModel.MainOf(reading.Document, candidate.Clause[0]), out Candidate? inner) && inner is { Entry.IsNoun: true, SourceHead: >= 0, Clause.Count: > 0 };
    }

    // "wanted it", "offering Putin": a word or two that are no quotation tell a reader nothing.
    private bool TellsNothing(Candidate candidate)
    {
        int words = 0;
        foreach (TokenRange piece in candidate.Clause)
        {
            if (reading.OuterQuotation[piece.Start] >= 0) return false;
            words += reading.Words(piece);
        }
        return words < 3;
    }

    private static double Overlap(List<TokenRange> some, List<TokenRange> others)
    {
        int all = some.Sum(s => s.Count) + others.Sum(o => o.Count), common = 0;
        foreach (TokenRange a in some)
            foreach (TokenRange b in others) common += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
        return (double)common / Math.Max(1, all - common);
    }

    // The network decides word by word: a quotation is content as a whole or not at all, and crumbs far from the rest are none.
    private List<TokenRange> ContentOf(FoundRoles roles)
    {
        SegmentedText text = reading.Text;
        bool[] held = new bool[reading.Count];
        foreach (TokenRange piece in roles.Content) held.AsSpan(piece.Start, piece.Count).Fill(true);
        int first = roles.Content[0].Start, end = roles.Content[^1].End;
        foreach (TokenRange piece in roles.Content)
        {
            for (int t = piece.Start; t < piece.End; t++)
            {
                int q = reading.OuterQuotation[t];
                if (q < 0 || q == reading.OuterQuotation[roles.Main]) continue;
                TokenRange quotation = text.Quotations[q].Tokens;
                int inside = 0;
                for (int w = quotation.Start; w < quotation.End; w++)
                    if (held[w]) inside++;
                held.AsSpan(quotation.Start, quotation.Count).Fill(inside * 2 >= quotation.Count);
                (first, end) = (Math.Min(first, quotation.Start), Math.Max(end, quotation.End));
                t = Math.Max(t, quotation.End - 1);
            }
        }
        List<TokenRange> pieces = [];
        for (int t = first; t < end; t++)
        {
            if (!held[t]) continue;
            int stop = t + 1;
            while (stop < end && held[stop]) stop++;
            pieces.Add(new TokenRange(t, stop));
            t = stop;
        }
        // '"...," she said, and who would not believe her': what follows the frame of a quotation is the outlet's own.
        if (pieces.Exists(p => IsFramedFirst(p, roles.Main))) pieces.RemoveAll(p => p.Start > roles.Main && reading.OuterQuotation[p.Start] < 0);
        int largest = pieces.Count == 0 ? 0 : pieces.Max(reading.Words);
        pieces.RemoveAll(p => reading.Words(p) is var words && (words == 0 || (words < 3 && largest >= 3 && !IsBeside(p, roles, pieces))));
        return pieces.Count > 0 ? pieces : roles.Content;
    }

    // Whether the piece is a quotation that begins the cue's sentence, before the cue.
    private bool IsFramedFirst(TokenRange piece, int cue)
    {
        if (reading.OuterQuotation[piece.Start] is not (>= 0 and var q) || q == reading.OuterQuotation[cue]) return false;
        TokenRange quotation = reading.Text.Quotations[q].Tokens;
        return quotation.End <= cue && quotation.Start == reading.SentenceOf(quotation.Start).Start && reading.SentenceOf(quotation.End - 1).Contains(cue);
    }

    private static bool IsBeside(TokenRange piece, FoundRoles roles, List<TokenRange> pieces)
    {
        bool Near(TokenRange other) => !other.IsEmpty && other != piece && (Math.Abs(other.Start - piece.End) <= 1 || Math.Abs(piece.Start - other.End) <= 1);
        return Near(roles.Cue) || Near(roles.Source) || pieces.Exists(Near);
    }
}
