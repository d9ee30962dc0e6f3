using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>One argument of a <see cref="Proposition"/>.</summary>
/// <param name="Role">What it is to the act.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="SpeakerId">Whom its head points at; null where that cannot be told.</param>
/// <param name="OwnerId">Whose thing it is ("her assurances"); null where that cannot be told.</param>
/// <param name="Head">Stem of its head; -1 for a pronoun or another word without content.</param>
/// <param name="Stems">Distinct stems of its content words, ascending.</param>
internal readonly record struct PropositionArgument(ArgumentRole Role, TextSpan Span, string? SpeakerId, string? OwnerId, int Head, int[] Stems);

/// <summary>What one clause or event noun of a report tells: an act or state, who and what takes part in it, whether it was so, and who tells it.</summary>
/// <param name="Text">Index of the report.</param>
/// <param name="Predicate">Index among the predicates of its document.</param>
/// <param name="Span">The clause, at most forty words of it.</param>
/// <param name="Verb">Base form of the verb, adjective or noun that is told.</param>
/// <param name="Key">What it is matched by: one key for the words that tell of one act or state, whatever their polarity.</param>
/// <param name="Negated">Whether it is said not to be so, "inaccurate" being a negated "accurate".</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Arguments">Who and what takes part.</param>
/// <param name="Stems">Distinct stems of the clause's content words, ascending.</param>
/// <param name="Statement">The innermost statement whose content holds it; null for the outlet's own voice.</param>
/// <param name="Sentence">Index of its sentence in the report.</param>
/// <param name="IsUntold">Whether it is only named, not told to be so: "the deadline for picking a successor".</param>
/// <param name="IsNarrowed">Whether a relative clause narrows what takes part: "a president who had never served".</param>
/// <param name="KeyStem">Stem of its head; -1 where that has no content.</param>
/// <param name="IsVerdict">Whether it says what something is that only a pronoun points at: "it is a hoax".</param>
/// <param name="InHeadline">Whether it stands in the report's first paragraph.</param>
internal sealed record Proposition(
    int Text, int Predicate, TextSpan Span, string Verb, string Key, bool Negated, Modality Modality, PropositionArgument[] Arguments, int[] Stems,
    Statement? Statement, int Sentence, bool IsUntold, bool IsNarrowed, int KeyStem, bool IsVerdict,
    bool InHeadline)
{
    /// <summary>Who tells it: the innermost speaker around it; null for the outlet.</summary>
    public string? TellerId => Statement?.SpeakerId;

    /// <summary>Who acts, where that is known.</summary>
    public string? AgentId => IdOf(ArgumentRole.Agent, orOwner: false);

    /// <summary>To whom, or to whose thing, it is done, where that is known.</summary>
    public string? TargetId => IdOf(ArgumentRole.Patient, orOwner: true) ?? IdOf(ArgumentRole.Recipient, orOwner: false);

    /// <summary>Whether something stands in the role, known or not.</summary>
    public bool Has(ArgumentRole role) => Array.Exists(Arguments, a => a.Role == role);

    private string? IdOf(ArgumentRole role, bool orOwner)
    {
        foreach (PropositionArgument argument in Arguments)
        {
            if (argument.Role != role) continue;
            if (argument.SpeakerId is not null) return argument.SpeakerId;
            if (orOwner && argument.OwnerId is not null) return argument.OwnerId;
        }
        return null;
    }
}
