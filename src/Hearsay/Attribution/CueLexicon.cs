using System.Collections.Frozen;

namespace Hearsay.Attribution;

/// <summary>What can follow a cue word as its content.</summary>
[Flags]
internal enum CueFrames : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A quotation.</summary>
    Quotation = 1,
    /// <summary>A clause.</summary>
    Clause = 2,
    /// <summary>An infinitive.</summary>
    Infinitive = 4,
    /// <summary>An object.</summary>
    Object = 8,
    /// <summary>An object with what it is called.</summary>
    Predication = 16,
    /// <summary>A prepositional object.</summary>
    Prepositional = 32,
}

/// <summary>A cue word: what can follow it, and what its speaker does.</summary>
internal sealed record CueEntry(string Word, bool IsNoun, CueFrames Frames, Stance Stance)
{
    /// <summary>Whether facts do it too ("the delay suggests that ...").</summary>
    public bool IsInference => Word is "show" or "suggest" or "indicate" or "find" or "reveal" or "signal" or "imply" or "underscore" or "confirm" or "hint" or "reflect" or "determine"
        || (!IsNoun && Stance is Stance.Believe or Stance.Promise);

    /// <summary>Whether the word is one of plain saying, so that a clause may be read off the sentence's surface where the tree has none.</summary>
    public bool IsSaying => Word is "say" or "tell" or "add" or "claim" or "make clear" or "argue" or "insist" or "note" or "announce" or "declare" or "warn" or "suggest" or "acknowledge"
        or "admit" or "concede" or "contend" or "maintain" or "assert" or "allege" or "explain" or "write" or "tweet" or "reveal" or "confirm" or "report" or "testify"
        or "conclude" or "predict" or "state" or "stress" or "emphasize" or "reply" or "recall" or "complain" or "joke" or "boast";

    /// <summary>Whether the word can take that frame.</summary>
    public bool Takes(CueFrames frame) => (Frames & frame) != CueFrames.None;
}

/// <summary>The cue words that are known, by base form.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueEntry> verbs;
    private readonly FrozenDictionary<string, CueEntry> nouns;

    private CueLexicon(IEnumerable<CueEntry> entries)
    {
        CueEntry[] all = [.. entries];
        verbs = all.Where(e => !e.IsNoun).ToFrozenDictionary(e => e.Word, StringComparer.Ordinal);
        nouns = all.Where(e => e.IsNoun).ToFrozenDictionary(e => e.Word, StringComparer.Ordinal);
    }

    /// <summary>The lexicon that is built into the library.</summary>
    public static CueLexicon BuiltIn { get; } = new(LexiconFile.Rows("cues.txt").Select(r => new CueEntry(
        r[0], r[1] == "n", Frames(r[2]),
        Enum.Parse<Stance>(r[3], ignoreCase: true))));

    /// <summary>The verb with the base form, or null.</summary>
    public CueEntry? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    /// <summary>The noun with the base form, or null.</summary>
    public CueEntry? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    private static CueFrames Frames(string letters)
    {
        CueFrames frames = CueFrames.None;
        foreach (char letter in letters) frames |= FrameOf(letter);
        return frames;
    }

    private static CueFrames FrameOf(char letter) => letter switch
    {
        'q' => CueFrames.Quotation,
        'c' => CueFrames.Clause,
        'x' => CueFrames.Infinitive,
        'o' => CueFrames.Object,
        'a' => CueFrames.Predication,
        'p' => CueFrames.Prepositional,
        _ => throw new InvalidDataException($"cues.txt: unknown frame '{letter}'"),
    };
}
