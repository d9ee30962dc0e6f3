using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>What a gallery tells of one report.</summary>
/// <param name="Outlet">What the report is called: its outlet where that tells the story's reports apart, else as much of its id as does.</param>
/// <param name="Headline">Its headline; null where it has none.</param>
/// <param name="Published">Its day; null where nothing tells it.</param>
public sealed record GalleryReport(string Outlet, string? Headline, DateOnly? Published);

/// <summary>What a gallery tells of one story: little enough that any number of stories can be kept.</summary>
public sealed record GalleryStory
{
    /// <summary>What happened, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the file with its page, in the folder of the gallery's index.</summary>
    public required string Page { get; init; }

    /// <summary>Its reports, in the order of the comparison.</summary>
    public required ImmutableArray<GalleryReport> Reports { get; init; }

    /// <summary>How many speakers say something.</summary>
    public required int Speakers { get; init; }

    /// <summary>How many disputes were found.</summary>
    public required int Disputes { get; init; }

    /// <summary>How many remarks stand in several places, those that overlap counted once, as on the page.</summary>
    public required int Remarks { get; init; }

    /// <summary>How many numbers are in conflict.</summary>
    public required int NumbersInConflict { get; init; }

    /// <summary>How many passages were found in one report only.</summary>
    public required int Only { get; init; }

    /// <summary>Sums a comparison up.</summary>
    /// <param name="title">What happened, in a line.</param>
    /// <param name="page">Name of the file with its page.</param>
    /// <param name="comparison">The comparison that the page shows.</param>
    public static GalleryStory Of(string title, string page, StoryComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(comparison);
        StoryView view = new(comparison);
        return new GalleryStory
        {
            Title = title,
            Page = page,
            Reports = [.. comparison.Reports.Select(r => ReportOf(r, view))],
            Speakers = view.Rows.Count(r => r.Id is not null),
            Disputes = comparison.Disputes.Length,
            Remarks = view.Folds.Length,
            NumbersInConflict = comparison.Numbers.Count(n => n.Relation == NumberRelation.Conflict),
            Only = comparison.Only.Length,
        };
    }

    private static GalleryReport ReportOf(AttributedReport report, StoryView view) =>
        new(view.Label(report.Report.Id), report.Report.Headline, report.Report.Published);
}
