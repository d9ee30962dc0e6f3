using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>The reason for which an element is set aside, from what it says of itself.</summary>
internal static class TraitReasons
{
    private static readonly (PageTraits Trait, FurnitureReason Reason)[] Reasons =
    [
        (PageTraits.Comments, FurnitureReason.ReplyForm),
        (PageTraits.Related, FurnitureReason.RelatedLinks),
        (PageTraits.Teaser, FurnitureReason.RelatedLinks),
        (PageTraits.Share, FurnitureReason.ShareBar),
        (PageTraits.Newsletter, FurnitureReason.Newsletter),
        (PageTraits.Membership, FurnitureReason.Membership),
        (PageTraits.Advertisement, FurnitureReason.Advertisement),
        (PageTraits.PullQuote, FurnitureReason.PullQuote),
        (PageTraits.AuthorBiography, FurnitureReason.AuthorBiography),
        (PageTraits.Video, FurnitureReason.Video),
        (PageTraits.Consent, FurnitureReason.Consent),
        (PageTraits.Tags, FurnitureReason.Navigation),
        (PageTraits.Navigation, FurnitureReason.Navigation),
        (PageTraits.Footer, FurnitureReason.Navigation),
        (PageTraits.Aside, FurnitureReason.RelatedLinks),
        (PageTraits.Unseen, FurnitureReason.Navigation),
        (PageTraits.Tool, FurnitureReason.Navigation),
        (PageTraits.Form, FurnitureReason.Navigation),
    ];

    /// <summary>The reason; null for what is no furniture.</summary>
    public static FurnitureReason? Of(PageTraits traits)
    {
        if (!traits.Has(PageTraits.Furniture)) return null;
        foreach ((PageTraits trait, FurnitureReason reason) in Reasons)
        {
            if (traits.Has(trait)) return reason;
        }
        return null;
    }
}
