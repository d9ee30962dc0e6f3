using System.Globalization;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>The English words for findings in the formats for people; neutral: what the texts show, never who is right.</summary>
internal static class Phrases
{
    internal static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {many}");

    internal static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The speaker's role on one line; empty where it only says the name again.</summary>
    internal static string Role(Speaker? speaker)
    {
        string role = VisibleText.Line(speaker?.Role);
        string bare = role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role;
        return speaker is not null && bare.Equals(VisibleText.Line(speaker.Name), StringComparison.OrdinalIgnoreCase) ? "" : role;
    }

    /// <summary>A reason as a sentence of its own.</summary>
    internal static string Sentence(string reason)
    {
        string line = VisibleText.Line(reason);
        if (line.Length == 0) return line;
        line = char.ToUpperInvariant(line[0]) + line[1..];
        return line[^1] is '.' or '!' or '?' or '…' or '”' ? line : line + ".";
    }

    internal static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day whose year stands beside it: "18 March", or "18" where the month does too.</summary>
    internal static string DayOfYear(DateOnly date, bool withMonth) => date.ToString(withMonth ? "d MMMM" : "%d", CultureInfo.InvariantCulture);

    internal static string Of(Variation variation) => variation switch
    {
        Variation.Verbatim => "the same words",
        Variation.Truncated => "cut short",
        Variation.Altered => "quoted words differ",
        Variation.Paraphrase => "in other words",
        Variation.Translation => "translated differently",
        _ => throw new ArgumentOutOfRangeException(nameof(variation)),
    };

    internal static string Of(FamilyRelation relation) => relation switch
    {
        FamilyRelation.SameUtterance => "the same utterance",
        FamilyRelation.SamePosition => "the same position",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    internal static string Of(DisputeType type) => type switch
    {
        DisputeType.Denial => "one rejects the other",
        DisputeType.Contradiction => "the facts differ",
        DisputeType.Number => "the numbers differ",
        DisputeType.Time => "the times differ",
        DisputeType.Place => "the places differ",
        DisputeType.Identity => "the persons differ",
        DisputeType.Characterisation => "described in terms that exclude each other",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    internal static string Of(NumberRelation relation) => relation switch
    {
        NumberRelation.Same => "the same",
        NumberRelation.Compatible => "compatible",
        NumberRelation.Conflict => "in conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    internal static string Of(Stance stance) => stance switch
    {
        Stance.Assert => "asserts",
        Stance.Deny => "denies",
        Stance.Ask => "asks",
        Stance.Demand => "demands",
        Stance.Promise => "promises",
        Stance.Doubt => "leaves open",
        Stance.Believe => "believes",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    /// <summary>What pieces of furniture are, each kind once with how many there are: "share bar, related links (2)".</summary>
    internal static string Of(IEnumerable<Furniture> furniture) => string.Join(", ",
        furniture.GroupBy(f => f.Reason).Select(g => g.Count() == 1 ? Of(g.Key) : $"{Of(g.Key)} ({g.Count()})"));

    internal static string Of(FurnitureReason reason) => reason switch
    {
        FurnitureReason.ShareBar => "share bar",
        FurnitureReason.CommentCount => "comment count",
        FurnitureReason.ReplyForm => "reply form",
        FurnitureReason.RelatedLinks => "related links",
        FurnitureReason.SlideShow => "slide show",
        FurnitureReason.Video => "video",
        FurnitureReason.Membership => "membership",
        FurnitureReason.Newsletter => "newsletter",
        FurnitureReason.Trending => "trending box",
        FurnitureReason.Caption => "caption",
        FurnitureReason.PhotoCredit => "photo credit",
        FurnitureReason.Advertisement => "advertisement",
        FurnitureReason.Copyright => "copyright",
        FurnitureReason.Navigation => "navigation",
        FurnitureReason.PullQuote => "pull quote",
        FurnitureReason.AuthorBiography => "author biography",
        FurnitureReason.Consent => "cookie notice",
        FurnitureReason.StaffCredit => "staff credit",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>How an event is told; empty for a fact.</summary>
    internal static string Of(Modality modality) => modality switch
    {
        Modality.Fact => "",
        Modality.Possible => "possible",
        Modality.Necessary => "due",
        Modality.Intended => "intended",
        Modality.Requested => "asked for",
        Modality.Conditional => "on condition",
        Modality.Questioned => "in question",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };

    /// <summary>What a reporting verb lets a reader think; empty for a neutral one.</summary>
    internal static string Of(ReportingVerbClass verb) => verb is ReportingVerbClass.Neutral or ReportingVerbClass.Other ? "" : FieldNames.Of(verb);
}
