namespace Hearsay.Reading.Containers;

/// <summary>What a record or a feed says of an article beside its text.</summary>
internal sealed record ArticleFacts
{
    public string? Headline { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>Puts the facts to those known of an input.</summary>
    /// <param name="input">The input. The outlet that the user names for it goes before all.</param>
    /// <param name="isOnly">Whether the article is all that the input holds, so that what is known of the input is known of the article.</param>
    public ReportInput AddTo(ReportInput input, bool isOnly) => input with
    {
        Outlet = input.Outlet ?? Outlet,
        Headline = isOnly ? input.Headline ?? Headline : Headline,
        Byline = isOnly ? input.Byline ?? Byline : Byline,
        Published = isOnly ? input.Published ?? Published : Published ?? input.Published,
        Url = isOnly ? input.Url ?? Url : Url,
    };
}
