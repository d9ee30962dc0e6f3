using Hearsay.Text;

namespace Hearsay.Reading.Pages;

/// <summary>What a block is to the article.</summary>
internal enum BlockRole
{
    /// <summary>Not looked at yet, or outside the article.</summary>
    Outside,

    /// <summary>The article's body.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The sentence or paragraph that stands under the headline and sums the article up.</summary>
    Standfirst,

    /// <summary>Who wrote it, when it appeared.</summary>
    Byline,

    /// <summary>Something else, with a reason.</summary>
    Furniture,
}

/// <summary>What a block is, and for furniture why.</summary>
internal readonly record struct BlockVerdict(BlockRole Role, FurnitureReason Reason = default)
{
    public static BlockVerdict Of(FurnitureReason reason) => new(BlockRole.Furniture, reason);
}
