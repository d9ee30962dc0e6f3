using System.Collections.Immutable;

namespace Hearsay.Comparison;

/// <summary>What a word does beside telling.</summary>
public enum EvaluativeClass : byte
{
    /// <summary>Judges well: "savvy", "heroic".</summary>
    Praise,

    /// <summary>Judges ill: "disgraced", "botched".</summary>
    Blame,

    /// <summary>Heightens: "explosive", "bombshell", "slammed".</summary>
    Intensity,

    /// <summary>Puts in doubt: "so-called", "baseless".</summary>
    Doubt,

    /// <summary>Tells or stirs a feeling: "heartbreaking", "outrage".</summary>
    Emotion,
}

/// <summary>An evaluative word in an outlet's own voice where another report tells the same thing without it, or leaves it to somebody else.</summary>
/// <remarks>Own voice is what stands outside quotation marks and outside attributed contents. The class is that of the word in a list; whether the word
/// is deserved, nothing here says.</remarks>
/// <param name="Passage">The word.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Class">What it does.</param>
/// <param name="About">The words it stands with; the word itself is among them.</param>
/// <param name="Others">Where other reports tell the same thing, one passage a report, in order of report; never empty.</param>
/// <param name="Counterpart">The evaluative word that stands in one of them in its place, or the same word as somebody's; null where there is none.</param>
/// <param name="Reason">How those word it, in plain words.</param>
public sealed record EvaluativeWord(
    Passage Passage, string Lemma, EvaluativeClass Class, Passage About, ImmutableArray<Passage> Others, EvaluativeUse? Counterpart, string Reason);

/// <summary>Whose words they are.</summary>
public enum Voice : byte
{
    /// <summary>The outlet's own: outside quotation marks and outside what is attributed to somebody.</summary>
    Own,

    /// <summary>Somebody's, as the outlet puts them: outside quotation marks, within what is attributed.</summary>
    Attributed,

    /// <summary>Between quotation marks, or in a block quotation.</summary>
    Quoted,
}

/// <summary>One occurrence of an evaluative word.</summary>
/// <param name="Passage">The word.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Class">What it does.</param>
/// <param name="Voice">Whose it is.</param>
/// <param name="StatementId">The innermost statement that holds it; null where none does.</param>
public sealed record EvaluativeUse(Passage Passage, string Lemma, EvaluativeClass Class, Voice Voice, string? StatementId);
