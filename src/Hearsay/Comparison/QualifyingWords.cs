using System.Collections.Frozen;

namespace Hearsay.Comparison;

/// <summary>What a qualifying word does to what it stands with.</summary>
internal enum Qualification : byte
{
    /// <summary>The word qualifies nothing.</summary>
    None,

    /// <summary>Holds it possible: "may", "could".</summary>
    Possibility,

    /// <summary>Announces it: "will", "shall", "would".</summary>
    Intention,

    /// <summary>Asks for it: "should", "must", "ought".</summary>
    Demand,

    /// <summary>Tells how sure it is, or that it is somebody's word: "perhaps", "allegedly", "certainly".</summary>
    Certainty,

    /// <summary>Tells how much, how many or how often: "some", "very", "nearly", "only", "often".</summary>
    Degree,
}

/// <summary>English words that say how certain, how much or how binding something is, and the words that go with them.</summary>
/// <remarks>The groups follow the hedges and boosters of Hyland, <i>Hedging in Scientific Research Articles</i> (1998), and the degree
/// adverbs of Quirk et al., <i>A Comprehensive Grammar of the English Language</i> (1985), section 8.104.</remarks>
internal static class QualifyingWords
{
    private static readonly FrozenDictionary<string, Qualification> Words = new Dictionary<Qualification, string>
    {
        [Qualification.Possibility] = "may might can could",
        [Qualification.Intention] = "will would shall",
        [Qualification.Demand] = "should must ought need needs",
        [Qualification.Certainty] =
            "perhaps maybe possibly probably likely unlikely allegedly reportedly apparently seemingly supposedly presumably seem seems seemed appear appears " +
            "appeared certainly definitely surely clearly obviously evidently undoubtedly arguably potentially possible probable certain sure think thinks " +
            "thought believe believes guess hopefully frankly honestly indeed " +
            "conceivably purportedly ostensibly plausibly doubtless unquestionably undeniably inevitably necessarily essentially effectively truly actually",
        [Qualification.Degree] =
            "some several many most few all every any much more less least little lot lots very really quite rather extremely highly deeply strongly so too " +
            "nearly almost about around roughly approximately over under only just merely simply even barely hardly scarcely absolutely completely entirely " +
            "totally fully wholly largely mostly mainly partly partially somewhat slightly fairly pretty enough always often sometimes usually generally " +
            "frequently rarely seldom occasionally ever particularly especially increasingly significantly substantially literally basically kind sort " +
            "incredibly remarkably awfully terribly hugely vastly greatly considerably virtually practically altogether utterly thoroughly exactly precisely " +
            "relatively comparatively moderately marginally exceedingly immensely enormously tremendously solely purely typically normally repeatedly constantly",
    }.SelectMany(group => group.Value.Split(' ').Select(word => (word, group.Key))).ToFrozenDictionary(p => p.word, p => p.Key, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pronouns =
        ("i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves they them their " +
        "theirs themselves this that these those who whom whose one").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries =
        "be am is are was were been being have has had having do does did doing 's".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Company = "a an at of the to i we that it in to".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the word does as a qualifier.</summary>
    public static Qualification Of(string form) => Words.GetValueOrDefault(form);

    /// <summary>Whether the word is a modal verb.</summary>
    public static bool IsModal(string form) => Of(form) is Qualification.Possibility or Qualification.Intention or Qualification.Demand;

    /// <summary>Whether the word stands for a person or thing named elsewhere.</summary>
    public static bool IsPronoun(string form) => Pronouns.Contains(form);

    /// <summary>Whether the word is a form of "be", "have" or "do".</summary>
    public static bool IsAuxiliary(string form) => Auxiliaries.Contains(form);

    /// <summary>Whether the word makes no more than a phrase of a qualifier: "at least", "I think that".</summary>
    public static bool IsCompany(string form) => Company.Contains(form);
}
