using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>What a reporting verb lets a reader think of what is said. It classes the word, never the speaker.</summary>
public enum ReportingVerbClass : byte
{
    /// <summary>In no list.</summary>
    Other,

    /// <summary>That it was said, no more: "said", "according to".</summary>
    Neutral,

    /// <summary>Put forward as a view: "argued", "stressed".</summary>
    Arguing,

    /// <summary>Whether it is so is left open, or to be doubted: "claimed", "alleged", "insisted".</summary>
    Doubting,

    /// <summary>As if it had been held back: "admitted", "acknowledged".</summary>
    Conceding,

    /// <summary>Turned down: "denied", "dismissed".</summary>
    Rejecting,

    /// <summary>Somebody is to do it: "demanded", "urged", "warned".</summary>
    Pressing,

    /// <summary>Taken for true: "revealed", "noted", "pointed out".</summary>
    Revealing,

    /// <summary>Against somebody: "accused", "blasted".</summary>
    Attacking,

    /// <summary>For somebody or something: "praised", "hailed".</summary>
    Praising,

    /// <summary>To be done by the speaker: "promised", "vowed".</summary>
    Promising,

    /// <summary>To know or to have something: "asked", "requested".</summary>
    Asking,

    /// <summary>Held, not said: "believes", "fears".</summary>
    Thinking,

    /// <summary>How it sounded: "boasted", "quipped", "ranted".</summary>
    Colouring,
}

/// <summary>A reporting verb as one report uses it for one speaker.</summary>
/// <param name="Lemma">Its base form, with its particle: "say", "point out", "according to"; "not" before it where the cue is negated.</param>
/// <param name="Class">What it lets a reader think.</param>
/// <param name="Cues">The cues, in text order.</param>
public sealed record ReportingVerb(string Lemma, ReportingVerbClass Class, ImmutableArray<Passage> Cues)
{
    /// <summary>How often the report uses it for the speaker.</summary>
    public int Count => Cues.Length;
}

/// <summary>The reporting verbs that one report uses for one speaker.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Verbs">The verbs, the most frequent first, then by first use.</param>
public sealed record VerbWording(string SpeakerId, string ReportId, ImmutableArray<ReportingVerb> Verbs);

/// <summary>One use of a reporting verb in a <see cref="VerbContrast"/>.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Lemma">Its verb.</param>
/// <param name="Class">The verb's class.</param>
public sealed record VerbUse(Passage Cue, string Lemma, ReportingVerbClass Class);

/// <summary>A speaker whose words reports introduce with verbs that let a reader think differently of them.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="FamilyId">The remark that is introduced differently; null where the speaker's remarks all together are.</param>
/// <param name="Uses">The verbs that differ, in order of report and place; for a remark one of each report.</param>
/// <param name="Reason">What differs, in plain words.</param>
public sealed record VerbContrast(string SpeakerId, string? FamilyId, ImmutableArray<VerbUse> Uses, string Reason);
