using System.Collections.Concurrent;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>Puts what the network finds in place of what the rules found with the same cues.</summary>
/// <remarks>What only the rules find stays. The corpus that the network learns from marks no attribution inside another: those are found by rule, and by
/// the network when it reads each content as if it stood alone.</remarks>
internal sealed class LearnedCandidates(Reading reading)
{
    private static readonly Lazy<RoleModel> Model = new(() =>
    {
        using Stream stream = ModelFile.OpenBuiltIn("roles.model");
        return RoleModel.Read(stream, "roles.model");
    });

    private static readonly ConcurrentBag<RoleDecoder> Idle = [];

    // Chosen on PolNeAR's dev part and the gold stories: docs/decisions/0015 and 0016.
    private const double SmallestConfidence = 0.4;
    private const double SmallestHint = 0.1;
    private const double SmallestInner = 0.4;

    private readonly SourceFinder sources = new(reading);
    private readonly LearnedContent contents = new(reading);
    private readonly SecondHand secondHand = new(reading);
    private RoleDecoder? decoder;

    /// <summary>The candidates in text order of their cues.</summary>
    public List<Candidate> Merge(List<Candidate> ruled)
    {
        if (!Idle.TryTake(out decoder)) decoder = new RoleDecoder(Model.Value);
        List<FoundRoles> found = RoleDecoder.Choose(decoder.Find(reading.Document), SmallestConfidence);
        foreach (Candidate candidate in ruled) candidate.Likelihood = decoder.CueLikelihoods[candidate.Anchor];
        List<Candidate> merged = [];
        HashSet<Candidate> replaced = [];
        Dictionary<int, Candidate> byAnchor = [];
        foreach (Candidate candidate in ruled) byAnchor.TryAdd(candidate.Anchor, candidate);
        foreach (FoundRoles roles in found)
        {
            if (!reading.IsArticle(roles.Main)) continue;
            List<Candidate> same = [];
            for (int t = roles.Cue.Start; t < roles.Cue.End; t++)
                if (byAnchor.TryGetValue(t, out Candidate? at) && (at.Anchor == roles.Main || !IsWholeNoun(at) || at.Source.Overlaps(roles.Source))) same.Add(at);
            if (same.Exists(s => s.IsTurn)) continue;
            Candidate? rule = same.Find(s => s.Anchor == roles.Main) ?? (same.Count > 0 ? same[0] : null);
            Candidate made = Make(roles, rule);
            made.Standing = StandingOf(made, roles, rule, byAnchor);
            replaced.UnionWith(same);
            merged.Add(made);
        }
        merged.AddRange(ruled.Where(r => !replaced.Contains(r)));
        merged.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
        secondHand.Mend(merged);
        return merged;
    }

    /// <summary>Adds what the network finds inside contents, each read as if it stood alone, where the rules found nothing.</summary>
    public void AddInner(List<Candidate> candidates)
    {
        if (decoder is null) throw new InvalidOperationException("Merge comes first");
        HashSet<int> taken = [.. candidates.Select(c => c.Anchor)];
        List<TokenRange> around = Outermost(candidates);
        for (int level = 0; level < 3 && around.Count > 0; level++)
        {
            List<FoundRoles> found = RoleDecoder.Choose(decoder.FindInside(reading.Document, around), SmallestInner);
            around = [];
            foreach (FoundRoles roles in found)
            {
                if (roles.Source.IsEmpty || !reading.IsArticle(roles.Main)) continue;
                around.AddRange(roles.Content.Where(c => reading.Words(c) >= 4));
                if (Enumerable.Range(roles.Cue.Start, roles.Cue.Count).Any(taken.Contains)) continue;
                Candidate made = Make(roles, null);
                if (IsUnsaid(made, roles) || TellsNothing(made, null) || IsTopic(made, null)) continue;
                taken.Add(roles.Main);
                candidates.Add(made);
            }
        }
        Idle.Add(decoder);
        decoder = null;
        candidates.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
    }

    private List<TokenRange> Outermost(List<Candidate> candidates)
    {
        List<TokenRange> pieces = [.. candidates.SelectMany(c => c.Clause.Concat(c.Quotations.Select(q => reading.Text.Quotations[q].Tokens))).Where(p => !p.IsEmpty && reading.Words(p) >= 4)];
        pieces.Sort((a, b) => a.Start != b.Start ? a.Start - b.Start : b.End - a.End);
        List<TokenRange> outer = [];
        foreach (TokenRange piece in pieces)
        {
            if (outer.Count > 0 && piece.Start < outer[^1].End) continue;
            outer.Add(piece);
        }
        outer.RemoveAll(p => !MayReport(p));
        return outer;
    }

    // Most contents report nobody: where no word is a cue, nor likely to be one, the network need not look.
    private bool MayReport(TokenRange content)
    {
        for (int t = content.Start; t < content.End; t++)
        {
            if (decoder!.CueLikelihoods[t] >= SmallestHint) return true;
            if (reading.Document.Classes[t] is WordClass.Verb && CueLexicon.BuiltIn.Verb(reading.Lemma(t)) is not null) return true;
            if (reading.Document.Classes[t] is WordClass.Noun && CueLexicon.BuiltIn.Noun(reading.Lemma(t)) is not null) return true;
        }
        return false;
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
            Cue = rule is null || rule.Cue.IsEmpty ? WithNoun(roles) : rule.Cue,
            IsLearned = true,
            Rule = rule,
            Likelihood = roles.Confidence,
            IsNegated = rule?.IsNegated ?? false,
            IsModal = rule?.IsModal ?? false,
            Frame = rule?.Frame ?? CueFrames.Clause,
        };
        TokenRange source = reading.Trim(OutOfQuotation(roles.Source, roles.Main));
        int head = sources.HeadIn(source);
        // "[when] more and more people are embracing it", "[as such,] analysts dispute it"
        while (source.Start < head && (reading.IsPunctuation(source.Start) || reading.Tag(source.Start) is "WRB" || reading.Document.Classes[source.Start] is WordClass.SubordinatingConjunction or WordClass.CoordinatingConjunction or WordClass.Adposition)) source = new TokenRange(source.Start + 1, source.End);
        // "Mr. Roe, who [he] said led me astray": the pronoun that stands at the verb is its subject.
        if (roles.Main - 1 is var beside and >= 0 && reading.Text.Word(beside) is "he" or "she" or "they" && reading.Tag(roles.Main)[0] == 'V' && !source.Contains(beside)) (source, head) = (new TokenRange(beside, beside + 1), beside);
        // "The Courier, which tells [Wielgor's] side of it, quoted ...": an owner of something else quotes nobody.
        bool owner = head >= 0 && reading.Tag(roles.Main)[0] == 'V' && reading.Document.Relations[head] == "nmod:poss" && !source.Contains(reading.Head(head));
        if (owner) head = -1;
        if (owner && rule is not { Source.IsEmpty: false }) sources.Find(candidate);
        else if (rule is not null && !rule.Source.IsEmpty && (head < 0 || rule.Source.Overlaps(source)))
        {
            // Both mean the same: the rules cut a phrase where the tree does.
            candidate.Source = rule.Source;
            candidate.SourceHead = rule.SourceHead;
        }
        else if (head >= 0)
        {
            sources.Set(candidate, head);
            candidate.Source = source;
            // "An aide, [who] asked not to be named, said": the aide, where the rules name her.
            if (rule is not null && rule.SourceHead == candidate.SourceHead && rule.Source.Contains(rule.SourceHead)) candidate.Source = rule.Source;
        }
        // Who was urged to do something is no part of what was urged; and "according to X," ends where the tree says.
        bool byRule = rule is { Clause.Count: > 0, SourceHead: >= 0 } && (rule.Frame == CueFrames.Infinitive || entry.Word == "according to");
        candidate.Clause.AddRange(byRule ? rule!.Clause : contents.Of(roles, candidate, rule));
        return candidate;
    }

    // '"... all cuts at the pier," [Jane Roe], the chair, said': who frames a quotation stands outside it, where the network reaches into its end.
    private TokenRange OutOfQuotation(TokenRange source, int cue)
    {
        if (reading.OuterQuotation[cue] >= 0) return source;
        int start = source.Start;
        while (start < source.End && reading.OuterQuotation[start] >= 0) start++;
        return start > source.Start && start < source.End && source.End <= cue ? new TokenRange(start, source.End) : source;
    }

    // "opened the [conversation]": a cue does not end before its noun.
    private TokenRange WithNoun(FoundRoles roles)
    {
        int next = roles.Cue.End;
        return next < reading.Count && reading.Relation(next - 1) is "det" or "amod" or "nmod" && reading.Head(next - 1) == next && !roles.Source.Contains(next) && !roles.Content.Exists(c => c.Contains(next))
            ? new TokenRange(roles.Cue.Start, next + 1) : roles.Cue;
    }

    // "has not answered the allegation by Roe that ...": the network takes the noun into the cue.
    private static bool IsWholeNoun(Candidate candidate) => candidate is { Entry.IsNoun: true, SourceHead: >= 0, Clause.Count: > 0 };

    private Standing StandingOf(Candidate made, FoundRoles roles, Candidate? rule, Dictionary<int, Candidate> byAnchor)
    {
        bool rejects = made.Entry!.Stance is Stance.Deny or Stance.Doubt;
        if (rule is not { Clause.Count: > 0 } && !rejects && IsAboutASaying(made, byAnchor)) return Standing.Marginal;
        if (IsUnsaid(made, roles)) return Standing.Hypothetical;
        return TellsNothing(made, rule) || IsTopic(made, rule) || AsksForNoName(made) ? Standing.Marginal : Standing.Reported;
    }

    // "did not say whether", "might say", "would like to say": the network takes them for attributions, but nobody said anything.
    private bool IsUnsaid(Candidate candidate, FoundRoles roles)
    {
        bool negated = candidate.IsNegated, modal = candidate.IsModal;
        for (int t = roles.Cue.Start; t < roles.Cue.End; t++)
        {
            modal |= reading.Tag(t) == "MD";
            negated |= reading.Lemma(t) is "not" or "never" or "n't";
            modal |= IsRefusal(t) && roles.Cue.Count > 1;
        }
        // "refrained from mentioning it", "declined to take sides"
        modal |= reading.Is(roles.Cue.Start, "from") || (reading.Tag(roles.Main) is "VB" or "VBG" && reading.Head(roles.Main) is var head and >= 0 && IsRefusal(head))
            || (IsRefusal(roles.Main) && candidate.Clause.Count > 0 && reading.Is(candidate.Clause[0].Start, "to"));
        return modal || (negated && candidate.Entry!.Stance is not (Stance.Believe or Stance.Deny));
    }

    private bool IsRefusal(int token) => reading.Lemma(token) is "decline" or "refuse" or "avoid" or "refrain";

    // "welcomed a promise by Roe to ...": who said something is the one who promised.
    private bool IsAboutASaying(Candidate candidate, Dictionary<int, Candidate> byAnchor)
    {
        if (candidate.Entry!.IsNoun || candidate.Clause.Count == 0) return false;
        return byAnchor.TryGetValue(RoleModel.MainOf(reading.Document, candidate.Clause[0]), out Candidate? inner) && IsWholeNoun(inner);
    }

    // "who asked not to be named": a condition of the talk, not part of it.
    private bool AsksForNoName(Candidate candidate)
    {
        if (candidate.Entry!.Stance is not (Stance.Ask or Stance.Demand) || candidate.Clause is not [{ Count: <= 6 } only]) return false;
        for (int t = only.Start + 1; t < only.End; t++)
            if (reading.Lemma(t) is "name" or "identify" or "quote" && reading.Is(t - 1, "be")) return true;
        return false;
    }

    // "discussed his affection for novels", "investigating the deal": what it was about, not what was said.
    private bool IsTopic(Candidate candidate, Candidate? rule)
    {
        if (rule is { Clause.Count: > 0 }) return false;
        if (HoldsQuotation(candidate)) return false;
        int main = RoleModel.MainOf(reading.Document, candidate.Clause[0]);
        return reading.Document.Classes[main] is WordClass.Noun or WordClass.ProperNoun or WordClass.Pronoun or WordClass.Determiner or WordClass.Adposition or WordClass.Numeral
            && reading.Tree.Child(main, "cop") < 0 && reading.Tree.Child(main, "nsubj") < 0;
    }

    private bool HoldsQuotation(Candidate candidate)
    {
        foreach (TokenRange piece in candidate.Clause)
            for (int t = piece.Start; t < piece.End; t++)
                if (reading.OuterQuotation[t] >= 0 && reading.OuterQuotation[t] != reading.OuterQuotation[candidate.Anchor]) return true;
        return false;
    }

    // "wanted it", "offering Putin": a word or two that are no quotation tell a reader nothing.
    private bool TellsNothing(Candidate candidate, Candidate? rule)
    {
        int words = 0;
        foreach (TokenRange piece in candidate.Clause)
        {
            if (reading.OuterQuotation[piece.Start] >= 0) return false;
            words += reading.Words(piece);
        }
        bool denied = candidate.Entry is { Stance: Stance.Deny };
        return words < (denied && rule is { Clause.Count: > 0 } ? 1 : denied || rule is { Clause.Count: > 0, Frame: CueFrames.Infinitive } || (rule is { Clause.Count: > 0, Entry.IsSaying: true }) ? 2 : 3);
    }
}
