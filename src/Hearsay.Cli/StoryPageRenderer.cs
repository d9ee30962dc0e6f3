using System.Collections.Immutable;
using Hearsay.Comparison;
using Hearsay.Reading;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Cli;

/// <summary>One story of a gallery, compared and rendered, or what prevented it.</summary>
/// <param name="Entry">What the index tells of it; null when it has no page.</param>
/// <param name="Html">Its page; null likewise.</param>
/// <param name="Inputs">The files that were read.</param>
/// <param name="Diagnostics">What is to be said; of a story without a page one error.</param>
internal sealed record StoryPage(GalleryStory? Entry, string? Html, ImmutableArray<ReportInput> Inputs, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads, compares and renders one story; safe on several threads at once.</summary>
/// <param name="comparing">How stories are compared.</param>
/// <param name="reading">How reports are read.</param>
/// <param name="published">The day of reports for which nothing else tells it.</param>
internal sealed class StoryPageRenderer(StoryComparerOptions comparing, ReadingOptions reading, DateOnly? published)
{
    private readonly DocumentSource source = new(reading);
    private readonly ReportReader reader = new();

    /// <summary>Makes the page of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="page">The name of its page.</param>
    /// <param name="cancellation">Stops the work.</param>
    public StoryPage Render(StoryFolder story, string page, CancellationToken cancellation)
    {
        InputList list = new InputResolver().Resolve([story.File]);
        List<Diagnostic> diagnostics = [.. list.Diagnostics];
        List<Report> reports = [];
        foreach (SourceDocument document in list.Inputs.SelectMany(input => source.Open(input, cancellation)))
        {
            ReadResult read = reader.Read(document, cancellation);
            diagnostics.AddRange(read.Diagnostics);
            if (read.Report is null) continue;
            reports.Add(read.Report.Published is null && published is not null ? read.Report with { Published = published } : read.Report);
            if (reports.Count > CompareCommand.MostReports)
                return Nothing(list, new Diagnostic(DiagnosticSeverity.Error, story.File, $"more than {CompareCommand.MostReports} reports, which are more than one event has; it has no page"));
        }
        if (reports.Count == 0) return Nothing(list, WhyNone(story, [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]));
        diagnostics.AddRange(TwinReports.Find(reports));
        if (reports.Count == 1)
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, story.File, "one report only, with nothing to compare it with; add another report of the event"));

        StoryComparison comparison = new StoryComparer(comparing).Compare(reports, cancellation);
        StringWriter html = new() { NewLine = "\n" };
        new ComparisonHtml { Event = story.Event, Gallery = GalleryFolder.Index }.Write(comparison, html);
        return new StoryPage(GalleryStory.Of(story.Event ?? story.Name, page, comparison), html.ToString(), list.Inputs, [.. diagnostics]);
    }

    private static StoryPage Nothing(InputList list, Diagnostic why) => new(null, null, list.Inputs, [why]);

    // A story that is all bad is told in one line, whatever the number of its files.
    private static Diagnostic WhyNone(StoryFolder story, Diagnostic[] errors) => errors switch
    {
        [] => new Diagnostic(DiagnosticSeverity.Error, story.File, "its files hold no report, so it has no page; check what it lists"),
        [var only] => only,
        [var first, ..] => new Diagnostic(DiagnosticSeverity.Error, story.File,
            $"none of its reports can be read, so it has no page; the first of {errors.Length} errors is {first.File}: {first.Message}"),
    };
}
