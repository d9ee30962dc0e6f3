using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Comparison;

/// <summary>One act or state that several reports tell, in their own voice or in that of somebody in them, as so or as not so.</summary>
/// <param name="Id">Identifier, unique in the comparison.</param>
/// <param name="Act">The word by which the tellings were matched, a base form; one for the words of one meaning.</param>
/// <param name="Tellings">One telling of each report that has it, in order of the reports; at least two.</param>
public sealed record AlignedProposition(string Id, string Act, ImmutableArray<ToldProposition> Tellings);

/// <summary>How one report tells it.</summary>
/// <param name="Passage">The clause.</param>
/// <param name="Verb">Base form of its verb, adjective or noun.</param>
/// <param name="IsNegated">Whether it is told as not so, "false" being a negated "accurate".</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="AgentId">The speaker who does it; null where that is no speaker or not told.</param>
/// <param name="TargetId">The speaker to whom, or to whose thing, it is done; null as for <paramref name="AgentId"/>.</param>
/// <param name="StatementId">The innermost statement that holds it; null for the outlet's own voice.</param>
public sealed record ToldProposition(
    Passage Passage, string Verb, bool IsNegated, Modality Modality, string? AgentId, string? TargetId, string? StatementId);
