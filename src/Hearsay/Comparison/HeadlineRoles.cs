using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>Somebody or something in a headline.</summary>
/// <param name="Passage">The words.</param>
/// <param name="SpeakerId">Who it is; null where that is no speaker of the reports.</param>
public sealed record HeadlineParty(Passage Passage, string? SpeakerId);

/// <summary>An act, event or state that a headline tells of: who does what to whom.</summary>
/// <param name="Verb">The words of the verb.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Agent">Who does it; null where the headline does not say ("Agent Fired").</param>
/// <param name="Object">To whom or to what it is done, with a preposition where one stands there ("at Marsh"); null where there is none.</param>
/// <param name="IsPassive">Whether it stands in the passive.</param>
/// <param name="IsNegated">Whether it is said not to be so.</param>
public sealed record HeadlineAct(Passage Verb, string Lemma, HeadlineParty? Agent, HeadlineParty? Object, bool IsPassive, bool IsNegated);

/// <summary>The acts of one report's headline.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Acts">The acts in text order; those in what somebody is said to say among them.</param>
public sealed record HeadlineRoles(string ReportId, Passage Headline, ImmutableArray<HeadlineAct> Acts);

/// <summary>What the headlines do differently with one party or act.</summary>
/// <param name="Verbs">The verbs of the acts, one of each report; the first is the one that the reason speaks of first.</param>
/// <param name="Reason">What differs, in plain words.</param>
public sealed record HeadlineContrast(ImmutableArray<Passage> Verbs, string Reason);
