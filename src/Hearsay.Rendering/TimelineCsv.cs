using System.Collections.Immutable;
using CsvHelper;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes the timeline of a comparison as CSV (RFC 4180), one telling of a dated event a row, for a spreadsheet.</summary>
/// <remarks>Cells are made safe as those of <see cref="ComparisonCsv"/>. <c>start</c> and <c>end</c> count code points.</remarks>
public sealed class TimelineCsv
{
    private static readonly ImmutableArray<string> Columns =
    [
        "event", "date", "first", "last", "precision", "bound", "report", "outlet", "speakers", "verb", "told", "modality", "negated", "statement", "start", "end", "reason",
    ];

    /// <summary>Writes the rows under a row of column names; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        StoryView view = new(comparison);
        CodePoints points = new(comparison);
        CsvWriterOptions options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };
        using CsvWriter csv = CsvWriter.Create(writer, options, leaveOpen: true);
        csv.WriteHeader(Columns.AsSpan());
        foreach (TimelineEntry entry in comparison.Timeline)
        {
            foreach (TimelinePassage telling in entry.Passages)
            {
                CodePointSpan span = points.Of(telling.Passage);
                Cell(csv, entry.Id);
                Cell(csv, entry.Date.Normal);
                Cell(csv, Day(entry.Date.First));
                Cell(csv, Day(entry.Date.Last));
                Cell(csv, FieldNames.Of(entry.Date.Precision));
                Cell(csv, FieldNames.Of(entry.Date.Bound));
                Cell(csv, telling.Passage.ReportId);
                Cell(csv, view.Report(telling.Passage.ReportId).Outlet);
                Cell(csv, string.Join("; ", telling.SpeakerIds.Select(view.SpeakerName)));
                Cell(csv, telling.Verb);
                Cell(csv, view.Words(telling.Passage));
                Cell(csv, FieldNames.Of(telling.Modality));
                Cell(csv, telling.IsNegated ? "true" : "false");
                Cell(csv, telling.StatementId);
                csv.WriteField(span.Start);
                csv.WriteField(span.End);
                Cell(csv, entry.Reason);
                csv.EndRecord();
            }
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Cell(CsvWriter csv, string? value) => csv.WriteField(VisibleText.Line(value));
}
