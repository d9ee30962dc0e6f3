using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>A comparison as the formats for people look at it: names for ids, words for spans, speakers in order of weight.</summary>
internal sealed class StoryView
{
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Speaker> speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Speaker, string Report), Airtime> airtime = [];
    private readonly Dictionary<Family, int> familyNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly string[] labels;
    private readonly string[] shortLabels;

    internal StoryView(StoryComparison comparison)
    {
        Comparison = comparison;
        for (int i = 0; i < comparison.Reports.Length; i++) indices.Add(comparison.Reports[i].Report.Id, i);
        foreach (Statement statement in comparison.Statements) statements.Add(statement.Id, statement);
        foreach (Speaker speaker in comparison.Speakers) speakers.Add(speaker.Id, speaker);
        foreach (Airtime share in comparison.Wording.Airtime) airtime[(share.SpeakerId, share.ReportId)] = share;
        labels = ReportLabels.Of(comparison.Reports);
        shortLabels = ReportLabels.Shortened(labels);
        Rows = RowsOf(comparison);
        // A translation is a finding of its own, whatever else is said of the same statements.
        ILookup<bool, Family> families = comparison.Families.ToLookup(f => f.Variation == Variation.Translation);
        Folds = [.. FamilyFold.Of(families[false], this), .. FamilyFold.Of(families[true], this)];
        foreach (FamilyFold fold in Folds) AddNumbers([fold.Lead]);
        foreach (FamilyFold fold in Folds) AddNumbers(fold.Others);
    }

    internal StoryComparison Comparison { get; }

    internal ImmutableArray<AttributedReport> Reports => Comparison.Reports;

    /// <summary>The speakers who say something, those with the most words first, each with what each report gives them.</summary>
    internal ImmutableArray<SpeakerRow> Rows { get; }

    /// <summary>The families with those that overlap folded together, translations last.</summary>
    internal ImmutableArray<FamilyFold> Folds { get; }

    /// <summary>Number of a family from 1, those that lead a fold first.</summary>
    internal int NumberOf(Family family) => familyNumbers[family];

    internal Report Report(string id) => Reports[indices[id]].Report;

    internal int IndexOf(string reportId) => indices[reportId];

    /// <summary>What a report is called: its outlet where that tells the reports apart, else as much of its id as does.</summary>
    internal string Label(string reportId) => labels[indices[reportId]];

    /// <summary>The label cut to a few columns, as far as the reports can still be told apart.</summary>
    internal string ShortLabel(string reportId) => shortLabels[indices[reportId]];

    internal Statement Statement(string id) => statements[id];

    internal string SpeakerName(string? id) =>
        id is null ? "no speaker named" : speakers.TryGetValue(id, out Speaker? speaker) ? VisibleText.Line(speaker.Name) : VisibleText.Line(id);

    /// <summary>The chain from the outermost speaker inwards.</summary>
    internal string ChainOf(Statement statement) =>
        statement.Chain.IsEmpty ? SpeakerName(statement.SpeakerId) : string.Join(" → ", statement.Chain.Select(SpeakerName));

    /// <summary>Whose words a family holds.</summary>
    internal string SpeakerOf(Family family) => SpeakerName(statements[family.Members[0]].SpeakerId);

    /// <summary>Through whom the report has the statement, outermost first; null when it names nobody between.</summary>
    internal string? Via(Statement statement) =>
        statement.Chain.Length < 2 ? null : string.Join(" → ", statement.Chain.Take(statement.Chain.Length - 1).Select(SpeakerName));

    /// <summary>The words under the passage on one line.</summary>
    internal string Words(Passage passage) => Words(passage.ReportId, passage.Span);

    internal string Words(string reportId, TextSpan span) => VisibleText.Line(span.Of(Report(reportId).Text));

    /// <summary>A few words of the passage's sentence on either side of it, each on one line.</summary>
    internal (string Before, string After) Around(Passage passage, int before, int after)
    {
        SegmentedText segments = Reports[indices[passage.ReportId]].Document.Segments;
        TokenRange tokens = segments.TokensOf(passage.Span);
        if (tokens.Start >= tokens.End) return ("", "");
        TokenRange sentence = segments.Sentences[segments.SentenceOf(tokens.Start)].Tokens;
        int first = Math.Max(sentence.Start, tokens.Start - before), last = Math.Min(Math.Max(sentence.End, tokens.End), tokens.End + after);
        // Nothing is left out where only the sentence's last marks are.
        int marks = last;
        while (marks < sentence.End && segments.Slice(marks) is { Length: 1 } mark && char.IsPunctuation(mark[0])) marks++;
        if (marks == sentence.End) last = marks;
        // What was left out ends at a word, not at a comma.
        while (first > sentence.Start && first < tokens.Start && segments.Slice(first) is [',' or ';' or ':' or '.' or '!' or '?' or ')' or '’' or '”' or '—' or '–']) first++;
        int from = Math.Min(segments.Tokens[first].Span.Start, passage.Span.Start), to = Math.Max(segments.Tokens[last - 1].Span.End, passage.Span.End);
        string front = Words(passage.ReportId, new TextSpan(from, passage.Span.Start)), back = Words(passage.ReportId, new TextSpan(passage.Span.End, to));
        return (first > sentence.Start && front.Length > 0 ? "… " + front : front, last < sentence.End && back.Length > 0 ? back + " …" : back);
    }

    /// <summary>What a number is about, as words in a row.</summary>
    internal static string About(NumberComparison number) => VisibleText.Line(number.About).Replace(" … ", ", ", StringComparison.Ordinal);

    /// <summary>The words of the statement's content on one line, its pieces joined by an ellipsis.</summary>
    internal string Content(Statement statement) => string.Join(" … ", statement.Content.Select(s => Words(statement.ReportId, s)));

    internal string Cue(Statement statement) => string.Join(" … ", statement.Cue.Select(s => Words(statement.ReportId, s)));

    private void AddNumbers(ImmutableArray<Family> families)
    {
        foreach (Family family in families) familyNumbers.Add(family, familyNumbers.Count + 1);
    }

    private ImmutableArray<SpeakerRow> RowsOf(StoryComparison comparison)
    {
        Dictionary<string, List<Statement>[]> cells = new(StringComparer.Ordinal);
        List<Statement>[] unnamed = NewCells();
        for (int r = 0; r < comparison.Reports.Length; r++)
        {
            foreach (Statement statement in comparison.Reports[r].Statements)
            {
                if (statement.SpeakerId is null)
                {
                    unnamed[r].Add(statement);
                    continue;
                }
                if (!cells.TryGetValue(statement.SpeakerId, out List<Statement>[]? row)) cells.Add(statement.SpeakerId, row = NewCells());
                row[r].Add(statement);
            }
        }
        // Order of first appearance decides between equals, so the order never depends on a dictionary's.
        List<SpeakerRow> rows = [];
        foreach (Speaker speaker in comparison.Speakers)
        {
            if (cells.Remove(speaker.Id, out List<Statement>[]? row)) rows.Add(RowOf(speaker.Id, speaker, row));
        }
        foreach ((string id, List<Statement>[] row) in cells.OrderBy(c => c.Key, StringComparer.Ordinal)) rows.Add(RowOf(id, null, row));
        rows = [.. rows.OrderByDescending(r => r.Words).ThenByDescending(r => r.StatementCount)];
        if (unnamed.Any(u => u.Count > 0)) rows.Add(RowOf(null, null, unnamed));
        return [.. rows];
    }

    private List<Statement>[] NewCells()
    {
        List<Statement>[] row = new List<Statement>[Reports.Length];
        for (int i = 0; i < row.Length; i++) row[i] = [];
        return row;
    }

    private SpeakerRow RowOf(string? id, Speaker? speaker, List<Statement>[] row)
    {
        SpeakerCell[] result = new SpeakerCell[row.Length];
        for (int r = 0; r < row.Length; r++)
        {
            Airtime? share = id is null ? null : airtime.GetValueOrDefault((id, Reports[r].Report.Id));
            result[r] = new SpeakerCell([.. row[r]], share?.QuotedWords ?? 0, share?.ReportedWords ?? 0);
        }
        return new SpeakerRow(id, speaker, SpeakerName(id), [.. result]);
    }
}

/// <summary>A speaker and what each report gives them, in the order of the reports.</summary>
internal sealed record SpeakerRow(string? Id, Speaker? Speaker, string Name, ImmutableArray<SpeakerCell> Cells)
{
    internal int Words => Cells.Sum(c => c.QuotedWords + c.ReportedWords);

    internal int StatementCount => Cells.Sum(c => c.Statements.Length);

    /// <summary>In how many reports they speak.</summary>
    internal int ReportCount => Cells.Count(c => !c.Statements.IsEmpty);
}

/// <summary>What one report gives one speaker.</summary>
internal sealed record SpeakerCell(ImmutableArray<Statement> Statements, int QuotedWords, int ReportedWords);
