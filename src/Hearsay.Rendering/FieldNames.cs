using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The words that the data formats use for the values of enumerations; part of the formats, never to be changed.</summary>
internal static class FieldNames
{
    internal static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Direct => "direct",
        StatementKind.Indirect => "indirect",
        StatementKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Of(Stance stance) => stance switch
    {
        Stance.Assert => "assert",
        Stance.Deny => "deny",
        Stance.Ask => "ask",
        Stance.Demand => "demand",
        Stance.Promise => "promise",
        Stance.Doubt => "doubt",
        Stance.Believe => "believe",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    internal static string Of(Standing standing) => standing switch
    {
        Standing.Reported => "reported",
        Standing.Hypothetical => "hypothetical",
        Standing.Marginal => "marginal",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    internal static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organisation => "organisation",
        SpeakerKind.Group => "group",
        SpeakerKind.Document => "document",
        SpeakerKind.Outlet => "outlet",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Of(FamilyRelation relation) => relation switch
    {
        FamilyRelation.SameUtterance => "same-utterance",
        FamilyRelation.SamePosition => "same-position",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    internal static string Of(Variation variation) => variation switch
    {
        Variation.Verbatim => "verbatim",
        Variation.Truncated => "truncated",
        Variation.Altered => "altered",
        Variation.Paraphrase => "paraphrase",
        Variation.Translation => "translation",
        _ => throw new ArgumentOutOfRangeException(nameof(variation)),
    };

    internal static string Of(FamilySpeakers speakers) => speakers switch
    {
        FamilySpeakers.Same => "same",
        FamilySpeakers.Representative => "representative",
        FamilySpeakers.Different => "different",
        FamilySpeakers.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(speakers)),
    };

    internal static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.CutFront => "cut-front",
        DifferenceKind.CutMiddle => "cut-middle",
        DifferenceKind.CutEnd => "cut-end",
        DifferenceKind.Insertion => "insertion",
        DifferenceKind.Substitution => "substitution",
        DifferenceKind.Number => "number",
        DifferenceKind.Negation => "negation",
        DifferenceKind.Qualifier => "qualifier",
        DifferenceKind.WordForm => "word-form",
        DifferenceKind.Pronoun => "pronoun",
        DifferenceKind.NameForPronoun => "name-for-pronoun",
        DifferenceKind.Moved => "moved",
        DifferenceKind.Joined => "joined",
        DifferenceKind.Question => "question",
        DifferenceKind.Spelling => "spelling",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Of(DisputeType type) => type switch
    {
        DisputeType.Denial => "denial",
        DisputeType.Contradiction => "contradiction",
        DisputeType.Number => "number",
        DisputeType.Time => "time",
        DisputeType.Place => "place",
        DisputeType.Identity => "identity",
        DisputeType.Characterisation => "characterisation",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    internal static string Of(NumberRelation relation) => relation switch
    {
        NumberRelation.Same => "same",
        NumberRelation.Compatible => "compatible",
        NumberRelation.Conflict => "conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    internal static string Of(LayoutKind kind) => kind switch
    {
        LayoutKind.Paragraph => "paragraph",
        LayoutKind.Heading => "heading",
        LayoutKind.ListItem => "list-item",
        LayoutKind.Quotation => "quotation",
        LayoutKind.SocialPost => "social-post",
        LayoutKind.TableRow => "table-row",
        LayoutKind.Preformatted => "preformatted",
        LayoutKind.Caption => "caption",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Of(FurnitureReason reason) => reason switch
    {
        FurnitureReason.ShareBar => "share-bar",
        FurnitureReason.CommentCount => "comment-count",
        FurnitureReason.ReplyForm => "reply-form",
        FurnitureReason.RelatedLinks => "related-links",
        FurnitureReason.SlideShow => "slide-show",
        FurnitureReason.Video => "video",
        FurnitureReason.Membership => "membership",
        FurnitureReason.Newsletter => "newsletter",
        FurnitureReason.Trending => "trending",
        FurnitureReason.Caption => "caption",
        FurnitureReason.PhotoCredit => "photo-credit",
        FurnitureReason.Advertisement => "advertisement",
        FurnitureReason.Copyright => "copyright",
        FurnitureReason.Navigation => "navigation",
        FurnitureReason.PullQuote => "pull-quote",
        FurnitureReason.AuthorBiography => "author-biography",
        FurnitureReason.Consent => "consent",
        FurnitureReason.StaffCredit => "staff-credit",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    internal static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Unknown => "unknown",
        DatePrecision.Day => "day",
        DatePrecision.Week => "week",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        DatePrecision.Span => "span",
        _ => throw new ArgumentOutOfRangeException(nameof(precision)),
    };

    internal static string Of(DateBound bound) => bound switch
    {
        DateBound.On => "on",
        DateBound.Since => "since",
        DateBound.Until => "until",
        DateBound.Before => "before",
        DateBound.After => "after",
        _ => throw new ArgumentOutOfRangeException(nameof(bound)),
    };

    internal static string Of(Modality modality) => modality switch
    {
        Modality.Fact => "fact",
        Modality.Possible => "possible",
        Modality.Necessary => "necessary",
        Modality.Intended => "intended",
        Modality.Requested => "requested",
        Modality.Conditional => "conditional",
        Modality.Questioned => "questioned",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };

    internal static string Of(ReportingVerbClass verb) => verb switch
    {
        ReportingVerbClass.Other => "other",
        ReportingVerbClass.Neutral => "neutral",
        ReportingVerbClass.Arguing => "arguing",
        ReportingVerbClass.Doubting => "doubting",
        ReportingVerbClass.Conceding => "conceding",
        ReportingVerbClass.Rejecting => "rejecting",
        ReportingVerbClass.Pressing => "pressing",
        ReportingVerbClass.Revealing => "revealing",
        ReportingVerbClass.Attacking => "attacking",
        ReportingVerbClass.Praising => "praising",
        ReportingVerbClass.Promising => "promising",
        ReportingVerbClass.Asking => "asking",
        ReportingVerbClass.Thinking => "thinking",
        ReportingVerbClass.Colouring => "colouring",
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };

    internal static string Of(EvaluativeClass word) => word switch
    {
        EvaluativeClass.Praise => "praise",
        EvaluativeClass.Blame => "blame",
        EvaluativeClass.Intensity => "intensity",
        EvaluativeClass.Doubt => "doubt",
        EvaluativeClass.Emotion => "emotion",
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    internal static string Of(Voice voice) => voice switch
    {
        Voice.Own => "own",
        Voice.Attributed => "attributed",
        Voice.Quoted => "quoted",
        _ => throw new ArgumentOutOfRangeException(nameof(voice)),
    };
}
