using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

/// <summary>The statements that a report tells of as readable lines: number, kind, stance, the statement it is in, source, cue, content, chain.</summary>
internal static class StatementLines
{
    internal static string Write(AttributedReport report)
    {
        string text = report.Report.Text;
        Dictionary<string, string> names = report.Speakers.ToDictionary(s => s.Id, s => s.Name);
        StringBuilder lines = new();
        report = report.Where(s => s.Standing == Standing.Reported);
        Dictionary<string, int> numbers = report.Statements.Select((s, i) => (s.Id, Number: i + 1)).ToDictionary(s => s.Id, s => s.Number, StringComparer.Ordinal);
        foreach (Statement statement in report.Statements)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{numbers[statement.Id]} {Word(statement.Kind)} {Word(statement.Stance)}");
            if (statement.ParentId is { } parent) lines.Append(" in ").Append(numbers[parent]);
            Append(lines, " source", statement.Source, text);
            Append(lines, " cue", statement.Cue, text);
            Append(lines, " content", statement.Content, text);
            if (statement.Chain.Length > 0) lines.Append(" chain ").AppendJoin(" > ", statement.Chain.Select(id => names[id]));
            lines.Append('\n');
        }
        return lines.ToString();
    }

    /// <summary>The statements of a text.</summary>
    internal static string Of(string text) => Write(new ReportAnalyzer().Analyze(new Report { Id = "report", Text = text }));

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Append(StringBuilder lines, string label, ImmutableArray<TextSpan> spans, string text)
    {
        if (spans.Length > 0) lines.Append(label);
        foreach (TextSpan span in spans)
            lines.Append(CultureInfo.InvariantCulture, $" {span.Start}-{span.End} [").Append(OneLine.Of(text, span)).Append(']');
    }
}
