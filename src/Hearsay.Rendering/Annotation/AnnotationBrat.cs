using System.Collections.Immutable;
using System.Text;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes a report for the annotation tool brat: <c>NAME.txt</c>, <c>NAME.ann</c>, and one <c>annotation.conf</c> a folder.</summary>
/// <remarks>Laid out as the PolNeAR corpus is: <c>T</c> lines Source, Cue and Content, and an <c>E</c> line Attribution that joins them. Offsets
/// count code points. A span that runs over lines is split at their ends, as brat wants it.</remarks>
public sealed class AnnotationBrat
{
    /// <summary>What <c>annotation.conf</c> must hold for brat to open the annotations.</summary>
    public static string Configuration => """
        [entities]
        Source
        Cue
        Content

        [relations]
        <OVERLAP>	Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

        [events]
        Attribution	Source?:Source, Cue?:Cue, Content:Content, Within?:Attribution

        [attributes]
        Kind	Arg:<EVENT>, Value:direct|indirect|mixed
        Stance	Arg:<EVENT>, Value:assert|deny|ask|demand|promise|doubt|believe
        Standing	Arg:<EVENT>, Value:reported|hypothetical|marginal

        """.ReplaceLineEndings("\n");

    /// <summary>Writes the content of <c>NAME.ann</c>; the writer stays open.</summary>
    public void WriteAnnotations(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        new Annotations(report, writer).Write();
    }

    /// <summary>Writes the content of <c>NAME.txt</c>, the text that the annotations count in; the writer stays open.</summary>
    /// <remarks>An unpaired surrogate, which no encoding can hold, is written as U+FFFD.</remarks>
    public void WriteText(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(WellFormed(report.Report.Text));
    }

    private static string WellFormed(string text)
    {
        if (IndexOfUnpaired(text) < 0) return text;
        StringBuilder formed = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) formed.Append(rune.ToString());
        return formed.ToString();
    }

    private static int IndexOfUnpaired(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return i;
        }
        return -1;
    }

    private sealed class Annotations(AttributedReport report, TextWriter writer)
    {
        private readonly CodePointMap points = new(report.Report.Text);
        private readonly Dictionary<string, string> names = report.Speakers.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);
        private readonly Dictionary<string, int> events = new(StringComparer.Ordinal);
        private int spanCount;
        private int attributeCount;

        internal void Write()
        {
            foreach (Statement statement in report.Statements)
            {
                int number = events.Count + 1;
                string? source = Span("Source", statement.Source);
                string? cue = Span("Cue", statement.Cue);
                string? content = Span("Content", statement.Content);
                // brat wants a trigger for an event: the cue, or the content where no cue stands.
                string? trigger = Span("Attribution", cue is null ? statement.Content : statement.Cue);
                if (content is null || trigger is null) continue;
                events.Add(statement.Id, number);
                StringBuilder line = new($"E{number}\tAttribution:{trigger} Content:{content}");
                if (cue is not null) line.Append(" Cue:").Append(cue);
                if (source is not null) line.Append(" Source:").Append(source);
                if (statement.ParentId is { } parent && events.TryGetValue(parent, out int within)) line.Append(" Within:E").Append(within);
                line.Append($"\nA{++attributeCount}\tKind E{number} {FieldNames.Of(statement.Kind)}\n");
                line.Append($"A{++attributeCount}\tStance E{number} {FieldNames.Of(statement.Stance)}\n");
                line.Append($"A{++attributeCount}\tStanding E{number} {FieldNames.Of(statement.Standing)}\n");
                if (!statement.Chain.IsEmpty) line.Append($"#{number}\tAnnotatorNotes E{number}\t{ChainOf(statement)}\n");
                writer.Write(line.ToString());
            }
        }

        private string ChainOf(Statement statement) => string.Join(" → ", statement.Chain.Select(id => VisibleText.Line(names.GetValueOrDefault(id, id))));

        private string? Span(string type, ImmutableArray<TextSpan> spans)
        {
            List<TextSpan> pieces = [];
            foreach (TextSpan span in spans) AddLines(pieces, span);
            if (pieces.Count == 0) return null;
            string id = $"T{++spanCount}";
            IEnumerable<string> offsets = pieces.Select(p => $"{points.ToCodePoint(p.Start)} {points.ToCodePoint(p.End)}");
            IEnumerable<string> words = pieces.Select(p => WellFormed(p.Of(report.Report.Text).ToString()));
            writer.Write($"{id}\t{type} {string.Join(';', offsets)}\t{string.Join(' ', words)}\n");
            return id;
        }

        /// <summary>Splits at tabs and at everything that Python, in which brat is written, takes for a line end.</summary>
        private void AddLines(List<TextSpan> pieces, TextSpan span)
        {
            string text = report.Report.Text;
            for (int i = span.Start; i < span.End;)
            {
                int end = i;
                while (end < span.End && !IsLineEnd(text[end])) end++;
                int start = i, trimmed = end;
                while (start < trimmed && char.IsWhiteSpace(text[start])) start++;
                while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
                if (trimmed > start) pieces.Add(new TextSpan(start, trimmed));
                i = end + 1;
            }
        }

        private static bool IsLineEnd(char c) => c is (>= '\t' and <= '\r') or (>= '\u001C' and <= '\u001E') or '\u0085' or '\u2028' or '\u2029';
    }
}
