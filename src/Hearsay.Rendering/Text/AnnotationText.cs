using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes who said what in a report, for a person to read: speaker by speaker, each statement with its line in the text.</summary>
/// <remarks>Statements that nobody is told to have made, and marginal ones, are left to the other formats.</remarks>
public sealed class AnnotationText
{
    private readonly TextRenderingOptions options;

    /// <summary>Lays text out as the options say.</summary>
    public AnnotationText(TextRenderingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Writes the statements; the writer stays open.</summary>
    public void Write(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        report = report.Where(s => s.Standing == Standing.Reported);
        TerminalLines lines = new(writer, options);
        Dictionary<string, Speaker> speakers = report.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        LineNumbers numbers = new(report.Report.Text);
        WriteHead(report, lines);
        int digits = numbers.Count.ToString().Length;
        foreach (IGrouping<string?, Statement> own in report.Statements.GroupBy(s => s.SpeakerId, StringComparer.Ordinal).OrderBy(g => g.Key is null))
        {
            lines.Blank();
            Speaker? speaker = own.Key is null ? null : speakers.GetValueOrDefault(own.Key);
            string known = Phrases.Role(speaker), role = known.Length > 0 ? $"  {known}" : "";
            lines.Line(0, 2,
                new Run(own.Key is null ? "No speaker named" : NameOf(own.Key, speakers), RunStyle.Name),
                new Run($"{role}  {Phrases.Count(own.Count(), "statement", "statements")}", RunStyle.Faint));
            foreach (Statement statement in own) WriteStatement(statement, report.Report, speakers, numbers, digits, lines);
        }
        lines.Blank();
    }

    private static void WriteHead(AttributedReport report, TerminalLines lines)
    {
        Report about = report.Report;
        List<string> facts = [];
        if (about.Outlet is { } outlet) facts.Add(VisibleText.Line(outlet));
        if (about.Published is { } day) facts.Add(Phrases.Date(day));
        facts.Add(Phrases.Count(WordCount.Of(report), "word", "words"));
        facts.Add(Phrases.Count(report.Statements.Length, "statement", "statements"));
        if (!about.Furniture.IsEmpty) facts.Add("set aside: " + Phrases.Of(about.Furniture));
        lines.Line(0, 2, new Run(VisibleText.Line(about.Id), RunStyle.Heading), new Run("  " + string.Join(" · ", facts), RunStyle.Faint));
        if (about.Headline is { } headline) lines.Line(0, 2, VisibleText.Line(headline));
    }

    private static void WriteStatement(
        Statement statement, Report report, Dictionary<string, Speaker> speakers, LineNumbers numbers, int digits, TerminalLines lines)
    {
        string number = numbers.Of(statement.Content[0].Start).ToString().PadLeft(digits);
        string cue = WordsOf(statement.Cue, report);
        List<Run> runs = [new Run($"{number}  ", RunStyle.Faint)];
        // The cue says what the speaker does; where none stands, the stance does.
        string note = cue.Length == 0 && statement.Stance != Stance.Assert ? Phrases.Of(statement.Stance) : cue;
        if (note.Length > 0) runs.Add(new Run(note + ": ", RunStyle.Faint));
        string content = WordsOf(statement.Content, report);
        // The content of a direct statement stands without its marks.
        runs.Add(statement.Kind == StatementKind.Direct && !StartsWithMark(content) ? $"“{content}”" : content);
        if (statement.Chain.Length > 1)
            runs.Add(new Run("  " + string.Join(" → ", statement.Chain.Select(id => NameOf(id, speakers))), RunStyle.Faint));
        lines.Line(2, 4 + digits, [.. runs]);
    }

    private static bool StartsWithMark(string content) => content.Length > 0 && content[0] is '“' or '"' or '„' or '«' or '‘' or '\'' or '`';

    private static string WordsOf(IEnumerable<TextSpan> spans, Report report) =>
        string.Join(" … ", spans.Select(s => VisibleText.Line(s.Of(report.Text))));

    private static string NameOf(string id, Dictionary<string, Speaker> speakers) =>
        VisibleText.Line(speakers.TryGetValue(id, out Speaker? speaker) ? speaker.Name : id);
}

/// <summary>The lines of a text, counted from 1.</summary>
internal sealed class LineNumbers
{
    private readonly List<int> starts = [0];

    internal LineNumbers(string text)
    {
        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
    }

    internal int Count => starts.Count;

    /// <summary>The number of the line that holds the offset.</summary>
    internal int Of(int offset)
    {
        int at = starts.BinarySearch(offset);
        return at >= 0 ? at + 1 : ~at;
    }
}
