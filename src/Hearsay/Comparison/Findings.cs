using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Comparison;

/// <summary>A stretch of one report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Span">UTF-16 offsets into its text.</param>
public sealed record Passage(string ReportId, TextSpan Span);

/// <summary>What two passages dispute.</summary>
public enum DisputeType : byte
{
    /// <summary>One party rejects what another asserts.</summary>
    Denial,

    /// <summary>Facts stated incompatibly.</summary>
    Contradiction,

    /// <summary>Quantities that differ.</summary>
    Number,

    /// <summary>Times that differ.</summary>
    Time,

    /// <summary>Places that differ.</summary>
    Place,

    /// <summary>Who somebody is, or who it was.</summary>
    Identity,

    /// <summary>The same act described in incompatible terms.</summary>
    Characterisation,
}

/// <summary>Two passages that cannot both be right, or one of which rejects the other.</summary>
/// <param name="Id">Identifier, unique in the comparison.</param>
/// <param name="Type">What they dispute.</param>
/// <param name="A">The passage of the earlier report, or the earlier passage.</param>
/// <param name="B">The other passage.</param>
/// <param name="Reason">Why it was flagged, in plain words; never who is right.</param>
public sealed record Dispute(string Id, DisputeType Type, Passage A, Passage B, string Reason)
{
    /// <summary>How often readers kept a finding that rests on this kind of evidence, between 0 and 1; see <c>docs/decisions/0011-disputes.md</c>.</summary>
    public double Confidence { get; init; }
}

/// <summary>A passage outside quotation marks that two reports share nearly word for word.</summary>
/// <param name="A">The passage in the earlier report of the order given.</param>
/// <param name="B">The passage in the other.</param>
/// <param name="SharedWords">How many words the two have in common, in order.</param>
public sealed record Reuse(Passage A, Passage B, int SharedWords);

/// <summary>How the values that reports give for one thing relate.</summary>
public enum NumberRelation : byte
{
    /// <summary>The same value.</summary>
    Same,

    /// <summary>Compatible: one is more precise ("more than two hours", "two hours and 16 minutes").</summary>
    Compatible,

    /// <summary>They cannot all be right.</summary>
    Conflict,
}

/// <summary>A quantity, date or duration about one thing as two or more reports give it.</summary>
/// <param name="About">What it is about, in the reports' words.</param>
/// <param name="Values">The values in order of report and place.</param>
/// <param name="Relation">How they relate.</param>
/// <param name="Reason">Why they were put together and how they were judged, in plain words.</param>
public sealed record NumberComparison(string About, ImmutableArray<ReportedValue> Values, NumberRelation Relation, string Reason)
{
    /// <summary>How often values put together on this kind of evidence were put together by a careful reader too, between 0 and 1.</summary>
    /// <remarks>Four kinds, counted over 41 comparisons of ten annotated stories, whose readers entered what is about the story and left out much that is
    /// right: it is low for what is often found and seldom entered. See <c>docs/decisions/0020-confidence-of-findings.md</c>.</remarks>
    public double Confidence { get; init; }
}

/// <summary>One report's wording of a value.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Value">The value in a normal form ("&gt;2 h", "2 h 16 min", "2017-07-07").</param>
public sealed record ReportedValue(Passage Passage, string Value);

/// <summary>How much of one report is given to one speaker.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="ReportId">The report.</param>
/// <param name="QuotedWords">Words of theirs between quotation marks.</param>
/// <param name="ReportedWords">Words of theirs outside quotation marks.</param>
public sealed record Airtime(string SpeakerId, string ReportId, int QuotedWords, int ReportedWords)
{
    /// <summary>Their words as a share of the report's, furniture left out; from 0 to 1, to four places.</summary>
    public double Share { get; init; }
}

/// <summary>The cue words that one report uses for one speaker.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Cues">The cues in text order, as they stand.</param>
public sealed record CueWording(string SpeakerId, string ReportId, ImmutableArray<Passage> Cues);

/// <summary>How one report names one speaker.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Names">The distinct wordings in order of first appearance, pronouns left out.</param>
public sealed record NameWording(string SpeakerId, string ReportId, ImmutableArray<string> Names);

/// <summary>How each report words it.</summary>
/// <param name="Airtime">Words given to each speaker; by speaker, then report.</param>
/// <param name="Cues">Reporting words by speaker and report.</param>
/// <param name="Names">Names by speaker and report.</param>
public sealed record Wording(ImmutableArray<Airtime> Airtime, ImmutableArray<CueWording> Cues, ImmutableArray<NameWording> Names)
{
    /// <summary>Reporting verbs by speaker and report.</summary>
    public ImmutableArray<VerbWording> Verbs { get; init; } = [];

    /// <summary>Speakers and remarks that reports introduce with verbs of other kinds: single remarks first, then speakers.</summary>
    public ImmutableArray<VerbContrast> VerbContrasts { get; init; } = [];

    /// <summary>Evaluative words of the outlets' own voices where another report tells the same thing otherwise; the most telling first.</summary>
    public ImmutableArray<EvaluativeWord> Evaluative { get; init; } = [];

    /// <summary>Every evaluative word of the reports, whosever it is, in order of report and place.</summary>
    public ImmutableArray<EvaluativeUse> EvaluativeUses { get; init; } = [];

    /// <summary>Who does what to whom in the headlines that stand in the texts.</summary>
    public ImmutableArray<HeadlineRoles> Headlines { get; init; } = [];

    /// <summary>What the headlines do differently with one party or act.</summary>
    public ImmutableArray<HeadlineContrast> HeadlineContrasts { get; init; } = [];
}
