namespace Hearsay.Reading.Containers;

/// <summary>A feed as it was read.</summary>
/// <param name="Title">What the feed calls itself.</param>
/// <param name="Items">Its items, in their order.</param>
/// <param name="Damage">Why items are missing; null when none is.</param>
internal sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items, string? Damage);

/// <summary>One item of a feed.</summary>
internal sealed record FeedItem
{
    // What feeds give in full is longer; what they cut off says so at its end.
    private const int WordsOfWhole = 150, WordsOfShort = 30;
    private const int TailLength = 250;

    private static readonly string[] CutMarks = ["[…]", "[...]", "[&#8230;]", "[&hellip;]", "continue reading", "read more", "read the full", "read full", "keep reading", "full story"];

    /// <summary>What the feed says of the article.</summary>
    public required ArticleFacts Facts { get; init; }

    /// <summary>The text that the feed gives as the content; null without one.</summary>
    public string? Content { get; init; }

    /// <summary>The text that the feed gives as a description, which may be all of it.</summary>
    public string? Summary { get; init; }

    /// <summary>The language that the item or the feed names.</summary>
    public string? Language { get; init; }

    /// <summary>The date as it stands, when it is not understood.</summary>
    public string? UnreadDate { get; init; }

    /// <summary>The article in full; null when the feed gives only a summary.</summary>
    public string? Whole => IsWhole(Content, isContent: true) ? Content : IsWhole(Summary, isContent: false) ? Summary : null;

    private static bool IsWhole(string? text, bool isContent)
    {
        if (text is null) return false;
        string plain = MarkupText.WithoutTags(text);
        int words = LineShape.CountWords(plain, WordsOfWhole);
        if (words >= WordsOfWhole) return true;
        if (!isContent || words < WordsOfShort) return false;
        string tail = plain.TrimEnd();
        tail = tail[^Math.Min(TailLength, tail.Length)..];
        return !tail.EndsWith('…') && !tail.EndsWith("...", StringComparison.Ordinal)
            && !CutMarks.Any(mark => tail.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
