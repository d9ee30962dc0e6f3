using System.Collections.Frozen;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>A clause that rejects what somebody puts forward without saying it over: "disputed the campaign's account", "it is garbage".</summary>
/// <param name="Clause">The clause.</param>
/// <param name="DenierId">Who rejects; null for the outlet, or where that cannot be told.</param>
/// <param name="Denier">Who rejects, in the report's words; empty for the outlet.</param>
/// <param name="Parties">Whose word it may be that is rejected: those named in what is rejected.</param>
/// <param name="IsClose">Whether it points at what was said just before: "that characterization", "it".</param>
/// <param name="IsNext">Whether it names that as a claim: "that characterization".</param>
/// <param name="Object">Where what is rejected is named; null for a pronoun.</param>
internal sealed record Rejection(Proposition Clause, string? DenierId, string Denier, string[] Parties, bool IsClose, bool IsNext, TextSpan? Object);

/// <summary>Reads the rejections of one report off its propositions.</summary>
/// <remarks>What is rejected must be named as a claim ("the allegation", "the report", "the ad") or by a pronoun: a rejected plan or offer is no
/// dispute of fact. Denials that say the claim over are statements with a content of their own, and not read here.</remarks>
internal sealed class RejectionReader(NormalizedText text)
{
    private static readonly FrozenSet<string> RejectingVerbs = Words("deny reject dispute dismiss refute rebut debunk repudiate contest");

    // Not to do so sets oneself off from what is said.
    private static readonly FrozenSet<string> BackingVerbs = Words("echo corroborate support substantiate");

    private static readonly FrozenSet<string> NamingVerbs = Words("call label rate brand dismiss describe deem judge declare pronounce");

    private static readonly FrozenSet<string> RejectingWords = Words(
        "false untrue inaccurate incorrect bogus erroneous baseless groundless unfounded garbage nonsense lie lies fabrication fiction hoax smear rubbish " +
        "preposterous absurd ludicrous ridiculous laughable fake misleading dishonest phony fabricated");

    private static readonly FrozenSet<string> Claims = Words(
        "claim allegation accusation charge assertion report reporting story account characterization characterisation suggestion insinuation rumor rumour " +
        "ad advert commercial attack criticism statement version description notion finding argument article tale insinuations tweet remark comment language assessment");

    private static readonly FrozenSet<string> Pointing = Words("it this that they these those");

    private readonly Document document = text.Attributed.Document;

    /// <summary>The rejections among the propositions, which are the report's in their order.</summary>
    public IEnumerable<Rejection> Read(IEnumerable<Proposition> propositions)
    {
        foreach (Proposition clause in propositions)
        {
            if (clause.Modality != Modality.Fact || clause.IsUntold) continue;
            Predicate predicate = document.Predicates[clause.Predicate];
            if (Read(clause, predicate) is { } rejection) yield return rejection;
        }
    }

    private Rejection? Read(Proposition clause, Predicate predicate)
    {
        if (predicate.Kind == PredicateKind.Verb && !predicate.IsNegated && RejectingVerbs.Contains(predicate.Verb))
            return ByVerb(clause, predicate);
        if (predicate.Kind == PredicateKind.Verb && !predicate.IsNegated && NamingVerbs.Contains(predicate.Verb) && HoldsRejectingWord(predicate.Clause, predicate.Head))
            return ByVerb(clause, predicate);
        if (predicate.Kind == PredicateKind.Verb && predicate.IsNegated && BackingVerbs.Contains(predicate.Verb)) return ByVerb(clause, predicate);
        if (predicate.Kind == PredicateKind.Copula && IsRejectingCopula(predicate)) return ByCopula(clause, predicate);
        // "I had nothing to do with it": said of themselves.
        return IsNothingToDo(predicate) && clause.TellerId is { } teller && clause.AgentId == teller ? Of(clause, teller, "", null) : null;
    }

    private Rejection? ByVerb(Proposition clause, Predicate predicate)
    {
        if (predicate.Argument(ArgumentRole.Patient) is not { } thing || !IsClaim(thing, out bool isPointing)) return null;
        if (predicate.Argument(ArgumentRole.Agent) is not { } agent) return null;
        string denier = text.Segments.SpanOf(agent.Tokens).Of(text.Segments.Text).ToString();
        return Of(clause, clause.AgentId, denier, isPointing ? null : thing);
    }

    private Rejection? ByCopula(Proposition clause, Predicate predicate)
    {
        if (clause.Statement is null || predicate.Argument(ArgumentRole.Agent) is not { } thing || !IsClaim(thing, out bool isPointing)) return null;
        return Of(clause, clause.TellerId, "", isPointing ? null : thing);
    }

    private Rejection Of(Proposition clause, string? denierId, string denier, Argument? thing)
    {
        TextSpan? span = thing is { } argument ? text.Segments.SpanOf(argument.Tokens) : null;
        string[] parties = thing is { } claim ? [.. text.Attributed.Mentions.Where(m => IsOwner(m, claim)).Select(m => m.SpeakerId).Where(p => p != denierId).Distinct()] : [];
        bool isNamed = thing is { } known && !Pointing.Contains(document.Lemmas[known.Head].ToLowerInvariant());
        bool isClose = thing is not { } named || text.Segments.Slice(named.Tokens.Start).ToString().ToLowerInvariant() is "that" or "this" or "those" or "these";
        return new Rejection(clause, denierId, denier, parties, isClose, isClose && isNamed, span);
    }

    /// <summary>Whether the mention says whose the claim is: "the campaign's claim", "the BuzzFeed report", "claims by Roe".</summary>
    private bool IsOwner(Mention mention, Argument claim)
    {
        if (mention.Tokens.Start < claim.Tokens.Start || mention.Tokens.End > claim.Tokens.End) return false;
        return mention.Tokens.End <= claim.Head || text.Segments.Slice(mention.Tokens.Start - 1) is "by" or "from";
    }

    /// <summary>Whether somebody owns the claim of whom it is not known who it is.</summary>
    private bool IsOwnedByUnknown(Argument claim)
    {
        for (int t = claim.Tokens.Start; t < claim.Head; t++)
        {
            if (document.Heads[t] == claim.Head && document.Relations[t] == "nmod:poss" && !text.Attributed.Mentions.Any(m => m.Tokens.Start <= t && t < m.Tokens.End)) return true;
        }
        return false;
    }

    /// <summary>Whether the claim says itself what is claimed: "any suggestion that there was impropriety".</summary>
    private bool SaysWhat(Argument claim)
    {
        int end = Math.Min(claim.Head + 4, document.Heads.Length);
        for (int t = claim.Head + 1; t < end; t++)
        {
            if (text.Segments.Slice(t) is "that" && document.Relations[t] == "mark") return true;
        }
        return false;
    }

    private bool IsClaim(Argument argument, out bool isPointing)
    {
        string lemma = document.Lemmas[argument.Head].ToLowerInvariant();
        isPointing = Pointing.Contains(lemma);
        return isPointing || (Claims.Contains(lemma) && !IsOwnedByUnknown(argument) && !SaysWhat(argument));
    }

    private bool IsRejectingCopula(Predicate predicate)
    {
        bool rejects = RejectingWords.Contains(predicate.Lemma);
        if (rejects) return !predicate.IsNegated;
        return predicate.IsNegated && predicate.Lemma is "true" or "accurate" or "correct" or "right" or "factual";
    }

    private bool IsNothingToDo(Predicate predicate)
    {
        if (predicate.Verb != "have") return false;
        int end = Math.Min(predicate.Head + 6, document.Lemmas.Length - 3);
        for (int t = predicate.Head + 1; t < end; t++)
        {
            if (document.Lemmas[t] == "nothing" && document.Lemmas[t + 1] == "to" && document.Lemmas[t + 2] == "do") return true;
        }
        return false;
    }

    private bool HoldsRejectingWord(TokenRange clause, int after)
    {
        int end = Math.Min(clause.End, after + 20);
        for (int t = after + 1; t < end; t++)
        {
            if (RejectingWords.Contains(document.Lemmas[t].ToLowerInvariant())) return true;
        }
        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
