using System.Collections.Immutable;
using CsvHelper;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>Writes the statements of a comparison as CSV (RFC 4180), one a row, for a spreadsheet.</summary>
/// <remarks>A cell that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return would be run by a spreadsheet as a formula: it gets an
/// apostrophe in front. <c>start</c> and <c>end</c> count code points from the start of the content to its end; a content in several pieces
/// is joined by " … ".</remarks>
public sealed class ComparisonCsv
{
    private static readonly ImmutableArray<string> Columns =
    [
        "report", "outlet", "id", "speaker", "chain", "kind", "stance", "cue", "source", "content", "start", "end", "families", "confidence",
    ];

    /// <summary>Writes the rows under a row of column names; the writer stays open.</summary>
    public void Write(StoryComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        StoryView view = new(comparison);
        CodePoints points = new(comparison);
        Dictionary<string, string> families = FamiliesOf(comparison);
        CsvWriterOptions options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };
        using CsvWriter csv = CsvWriter.Create(writer, options, leaveOpen: true);
        csv.WriteHeader(Columns.AsSpan());
        foreach (Statement statement in comparison.Statements)
        {
            CodePointSpan whole = points.Of(statement.ReportId, statement.Content[0].Union(statement.Content[^1]));
            Cell(csv, statement.ReportId);
            Cell(csv, view.Report(statement.ReportId).Outlet);
            Cell(csv, statement.Id);
            Cell(csv, statement.SpeakerId is null ? null : view.SpeakerName(statement.SpeakerId));
            Cell(csv, statement.Chain.IsEmpty ? null : view.ChainOf(statement));
            Cell(csv, FieldNames.Of(statement.Kind));
            Cell(csv, FieldNames.Of(statement.Stance));
            Cell(csv, view.Cue(statement));
            Cell(csv, string.Join(" … ", statement.Source.Select(s => view.Words(statement.ReportId, s))));
            Cell(csv, view.Content(statement));
            csv.WriteField(whole.Start);
            csv.WriteField(whole.End);
            Cell(csv, families.GetValueOrDefault(statement.Id));
            csv.WriteField(statement.Confidence);
            csv.EndRecord();
        }
    }

    private static void Cell(CsvWriter csv, string? value) => csv.WriteField(VisibleText.Line(value));

    private static Dictionary<string, string> FamiliesOf(StoryComparison comparison)
    {
        Dictionary<string, string> families = new(StringComparer.Ordinal);
        foreach (Family family in comparison.Families)
        {
            foreach (string member in family.Members)
                families[member] = families.TryGetValue(member, out string? others) ? $"{others} {family.Id}" : family.Id;
        }
        return families;
    }
}
