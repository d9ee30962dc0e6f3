using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>Builds the input of a comparison from invented texts: the statements are given, not found.</summary>
internal sealed class ComparisonStory
{
    private static readonly TextSegmenter Segmenter = new();
    private static readonly LanguageAnalyzer Analyzer = new();

    private readonly List<AttributedReport> reports = [];
    private readonly SortedDictionary<string, Speaker> speakers = new(StringComparer.Ordinal);

    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);

    /// <summary>Adds a report.</summary>
    public ComparisonStory Report(string id, string text, params SaidBy[] statements)
    {
        Document document = Analyzer.Analyze(Segmenter.Segment(new Report { Id = id, Text = text }));
        foreach (string speaker in statements.SelectMany(s => s.Chain))
            speakers.TryAdd(speaker, new Speaker { Id = speaker, Name = speaker, Kind = SpeakerKind.Person, Aliases = [speaker], IsNamed = true });
        reports.Add(new AttributedReport(document, [.. statements.Select((s, i) => s.In(id, text, i + 1))], [.. speakers.Values], MentionsIn(document)));
        return this;
    }

    /// <summary>Lets every occurrence of these words in the reports that follow be a mention of the person of that name.</summary>
    public ComparisonStory Mentioned(params string[] names)
    {
        mentioned.UnionWith(names);
        foreach (string name in names) Speaker(name, SpeakerKind.Person, name);
        return this;
    }

    private ImmutableArray<Mention> MentionsIn(Document document) =>
    [
        .. Enumerable.Range(0, document.Segments.Tokens.Length).Where(t => mentioned.Contains(document.Segments.Slice(t).ToString()))
            .Select(t => new Mention(new TokenRange(t, t + 1), document.Segments.Tokens[t].Span, MentionKind.Name, document.Segments.Slice(t).ToString())),
    ];

    public ComparisonStory Speaker(string id, SpeakerKind kind, params string[] aliases)
    {
        speakers[id] = new Speaker { Id = id, Name = aliases[0], Kind = kind, Aliases = [.. aliases], IsNamed = true };
        return this;
    }

    public StoryComparison Compare() =>
        new ReportComparer().Compare([.. reports.OrderBy(r => r.Report.Id, StringComparer.Ordinal)], [.. speakers.Values]);

    /// <summary>Two reports whose only statements are the quotations of one speaker.</summary>
    public static StoryComparison OfTwoQuotations(string first, string second) =>
        new ComparisonStory()
            .Report("a", $"“{first},” Ilse Voss said on Monday.", SaidBy.Direct("voss", $"“{first},”"))
            .Report("b", $"On Monday Ilse Voss said: “{second}.”", SaidBy.Direct("voss", $"“{second}.”"))
            .Compare();

    /// <summary>The words under the span in the report of the statement.</summary>
    public static string? Words(StoryComparison story, string statement, TextSpan? span) =>
        span?.Of(story.Report(story.Statements.First(s => s.Id == statement).ReportId).Text).ToString();
}

/// <summary>A statement to be located in a text by its words.</summary>
internal sealed record SaidBy(StatementKind Kind, Stance Stance, ImmutableArray<string> Chain, ImmutableArray<string> Content, string? Cue = null)
{
    /// <summary>How sure the statement is.</summary>
    public double Confidence { get; init; } = 1;

    public static SaidBy Direct(string speaker, params string[] content) => new(StatementKind.Direct, Stance.Assert, [speaker], [.. content]);

    public static SaidBy Indirect(string speaker, params string[] content) => new(StatementKind.Indirect, Stance.Assert, [speaker], [.. content]);

    public static SaidBy Mixed(string speaker, params string[] content) => new(StatementKind.Mixed, Stance.Assert, [speaker], [.. content]);

    public static SaidBy Denied(string speaker, params string[] content) => new(StatementKind.Indirect, Stance.Deny, [speaker], [.. content]);

    public Statement In(string report, string text, int number) => new()
    {
        Id = $"{report}#{number}",
        ReportId = report,
        Content = [.. Content.Select(c => Locate(text, c))],
        Cue = Cue is null ? [] : [Locate(text, Cue)],
        Kind = Kind,
        Stance = Stance,
        Chain = Chain,
        SpeakerId = Chain.IsEmpty ? null : Chain[^1],
        Confidence = Confidence,
    };

    private static TextSpan Locate(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in '{text}'");
        return new TextSpan(start, start + words.Length);
    }
}
