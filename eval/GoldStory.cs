using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation;

/// <summary>A story with what a careful reader found in it, in the library's own values.</summary>
/// <remarks>Statement ids are those of the gold file ("s1"), unique over the story. The documents are made by the library.</remarks>
internal sealed class GoldStory
{
    private GoldStory(string name, IReadOnlyList<string> files, StoryComparison comparison)
    {
        Name = name;
        Files = files;
        Comparison = comparison;
    }

    /// <summary>The story's name, for BASIL its folder's.</summary>
    public string Name { get; }

    /// <summary>Paths of the reports, in the order of the gold file.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The whole gold account: statements, speakers, families, disputes, reuse, numbers.</summary>
    /// <remarks><c>Only</c> and <c>Wording</c> are empty, and differences are not annotated. The mentions are the statements' sources.
    /// A gold number that agrees has the relation <see cref="NumberRelation.Same"/>: the file does not tell it from compatible.</remarks>
    public StoryComparison Comparison { get; }

    /// <summary>The gold statements and speakers alone, as the attribution stage would hand them on.</summary>
    public JoinedReports Joined => new(Comparison.Reports, Comparison.Speakers);

    /// <summary>Loads every gold account, in ordinal order of the files' names.</summary>
    /// <param name="corpora">Where they lie.</param>
    /// <param name="analyze">Analyses a report; null for the library's own analysis.</param>
    public static ImmutableArray<GoldStory> LoadAll(Corpora corpora, Func<Report, Document>? analyze = null) =>
        [.. Directory.GetFiles(corpora.Gold, "*.json").Order(StringComparer.Ordinal).Select(path => Load(path, corpora.StoryRoots, analyze))];

    /// <summary>Loads one gold account with its reports.</summary>
    /// <param name="goldFile">Path of the JSON file.</param>
    /// <param name="roots">Folders that hold the story's folder, or the reports themselves.</param>
    /// <param name="analyze">Analyses a report; null for the library's own analysis.</param>
    /// <exception cref="InvalidDataException">The file is no gold account, or quotes words that its reports do not hold.</exception>
    /// <exception cref="FileNotFoundException">The reports are in none of the folders.</exception>
    public static GoldStory Load(string goldFile, IReadOnlyList<string> roots, Func<Report, Document>? analyze = null)
    {
        GoldFile gold = GoldFile.Read(goldFile);
        string folder = roots.Select(root => Path.Combine(root, gold.Story)).Concat(roots)
            .FirstOrDefault(place => gold.Reports.All(id => File.Exists(Path.Combine(place, id + ".txt"))))
            ?? throw new FileNotFoundException($"{goldFile}: its reports are in none of {string.Join(", ", roots)}");
        string[] files = [.. gold.Reports.Select(id => Path.Combine(folder, id + ".txt"))];

        analyze ??= report => new LanguageAnalyzer().Analyze(new TextSegmenter().Segment(report));
        Dictionary<string, Document> documents = [];
        foreach (string file in files)
        {
            Report report = Reports.Read(file);
            documents.Add(report.Id, analyze(report));
        }
        GoldLocator locator = new(goldFile, documents.ToDictionary(d => d.Key, d => d.Value.Report.Text));
        ImmutableArray<Speaker> speakers = [.. gold.Speakers.Select(ToSpeaker)];
        ILookup<string, Statement> statements = gold.Statements.Select(s => ToStatement(s, locator)).ToLookup(s => s.ReportId);

        return new GoldStory(gold.Story, files, new StoryComparison
        {
            Reports = [.. documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => Attribute(d.Value, statements[d.Key], speakers))],
            Speakers = speakers,
            Families = [.. gold.Families.Select(ToFamily)],
            Disputes = [.. gold.Disputes.Select((d, i) => new Dispute(
                $"d{i + 1}", Parse<DisputeType>(d.Type), locator.Passage(d.A), locator.Passage(d.B), d.Note ?? ""))],
            Reuse = [.. gold.Reuse.Select(r => new Reuse(locator.Passage(r.A), locator.Passage(r.B), 0))],
            Numbers = [.. gold.Numbers.Select(n => new NumberComparison(
                n.About,
                [.. n.Values.Select(v => new ReportedValue(locator.Passage(new GoldPassage(v.Report, v.Text, v.Nth)), v.Value ?? ""))],
                n.Agree ? NumberRelation.Same : NumberRelation.Conflict, ""))],
            Only = [],
            Wording = new Wording([], [], []),
        });
    }

    private static T Parse<T>(string value) where T : struct, Enum =>
        Enum.TryParse(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T parsed) ? parsed
            : throw new InvalidDataException($"'{value}' is no {typeof(T).Name}");

    private static Speaker ToSpeaker(GoldSpeaker speaker) => new()
    {
        Id = speaker.Id,
        Name = speaker.Name,
        Kind = Parse<SpeakerKind>(speaker.Kind),
        Aliases = [.. speaker.Aliases],
        IsNamed = Parse<SpeakerKind>(speaker.Kind) != SpeakerKind.Group && speaker.Name.Length > 0 && char.IsUpper(speaker.Name[0]),
    };

    private static Family ToFamily(GoldFamily family) =>
        new(family.Id, Parse<FamilyRelation>(family.Relation), Parse<Variation>(family.Variation), [.. family.Members], [], "");

    private static Statement ToStatement(GoldStatement gold, GoldLocator locator)
    {
        ImmutableArray<TextSpan> content = locator.Content(gold);
        TextSpan? cue = locator.Near(gold.Report, gold.Cue, content, content);
        TextSpan? source = locator.Near(gold.Report, gold.Source, cue is { } c ? [c] : content, content);
        return new Statement
        {
            Id = gold.Id,
            ReportId = gold.Report,
            Content = content,
            Cue = cue is { } cueSpan ? [cueSpan] : [],
            Source = source is { } sourceSpan ? [sourceSpan] : [],
            Kind = Parse<StatementKind>(gold.Kind),
            Stance = Parse<Stance>(gold.Stance),
            Chain = [.. gold.Chain],
            SpeakerId = gold.Chain.Count > 0 ? gold.Chain[^1] : null,
            ParentId = gold.Parent,
        };
    }

    private static AttributedReport Attribute(Document document, IEnumerable<Statement> unordered, ImmutableArray<Speaker> speakers)
    {
        Dictionary<string, Statement> byId = unordered.ToDictionary(s => s.Id);
        int Depth(Statement s) => s.ParentId is { } id && byId.TryGetValue(id, out Statement? parent) ? 1 + Depth(parent) : 0;
        ImmutableArray<Statement> statements =
            [.. byId.Values.OrderBy(s => s.Source.Concat(s.Cue).Concat(s.Content).Min().Start).ThenBy(Depth).ThenBy(s => s.Content[0])];
        HashSet<string> heard = [.. statements.SelectMany(s => s.Chain)];
        Dictionary<string, Speaker> speakerOf = speakers.ToDictionary(s => s.Id);
        ImmutableArray<Mention> mentions =
        [
            .. statements.Where(s => s.Source.Length > 0 && s.SpeakerId is not null)
                .Select(s => (Span: s.Source[0], Id: s.SpeakerId!)).Distinct().OrderBy(m => m.Span)
                .Select(m => new Mention(document.Segments.TokensOf(m.Span), m.Span,
                    KindOf(m.Span.Of(document.Report.Text).ToString(), speakerOf[m.Id]), m.Id)),
        ];
        return new AttributedReport(document, statements, [.. speakers.Where(s => heard.Contains(s.Id))], mentions);
    }

    private static MentionKind KindOf(string words, Speaker speaker)
    {
        if (SpeakerNames.IsPronoun(words)) return MentionKind.Pronoun;
        bool named = speaker.IsNamed
            && speaker.Name.Split(' ').Any(part => part.Length > 1 && char.IsUpper(part[0]) && words.Contains(part, StringComparison.Ordinal));
        return named ? MentionKind.Name : MentionKind.Nominal;
    }
}
