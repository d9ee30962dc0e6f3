using Hearsay.Attribution;
using Hearsay.Comparison;
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
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
