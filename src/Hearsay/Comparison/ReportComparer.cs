using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Lays reports whose speakers are joined side by side.</summary>
/// <remarks>Safe for use from several threads at once.</remarks>
public sealed class ReportComparer
{
    /// <summary>Told the name of each stage that ends, one after the other; a stage may have several parts.</summary>
    internal Action<string>? StageEnded { get; init; }

    /// <summary>Compares the reports.</summary>
    /// <param name="reports">Reports in ordinal order of their ids, with the speaker ids of <paramref name="speakers"/>.</param>
    /// <param name="speakers">The speakers over all reports.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(
        ImmutableArray<AttributedReport> reports, ImmutableArray<Speaker> speakers, CancellationToken cancellation = default)
    {
        Vocabulary vocabulary = new();
        List<NormalizedText> texts = Stage("words", () => Normalize(reports, vocabulary, cancellation));
        List<StatementWords> statements = Stage("words", () => texts.SelectMany(text => StatementWords.Of(text, vocabulary)).ToList());

        ImmutableArray<Family> families = Stage("families",
            () => new JoinedPassages(statements).Mark(new FamilyFinder(vocabulary, speakers, cancellation).Find(statements)));
        ImmutableArray<NumberComparison> numbers = Stage("numbers", () => new NumberComparer().Compare(reports, cancellation));
        ImmutableArray<Reuse> reuse = Stage("reuse", () => new ReuseFinder(cancellation).Find(texts));
        ImmutableArray<ReportShare> shares = Stage("origins", () => OriginFinder.Shares(texts, reuse));
        ImmutableArray<Credit> credits = Stage("origins", () => new CreditFinder(texts, speakers).Find(texts));
        CoverageResult coverage = Stage("coverage", () => new CoverageFinder(vocabulary, cancellation).Find(texts, families, reuse));
        List<List<Proposition>> propositions = Stage("propositions", () => texts.Select((text, t) => new PropositionReader(text, t).Read().ToList()).ToList());
        ImmutableArray<Dispute> disputes = Stage("disputes",
            () => new DisputeFinder(vocabulary, speakers, cancellation).Find(texts, propositions, statements, families, numbers));
        return new StoryComparison
        {
            Reports = reports,
            Speakers = speakers,
            Families = families,
            Propositions = Stage("propositions", () => new PropositionAligner(vocabulary, cancellation).Align(texts, propositions.SelectMany(p => p))),
            Disputes = disputes,
            Reuse = reuse,
            Shares = shares,
            Origins = Stage("origins", () => OriginFinder.Origins(texts, shares, credits)),
            Credits = credits,
            Numbers = ChanceNumbers.Without(numbers, reports, families, disputes, reuse, coverage.Facts),
            Only = coverage.Only,
            Coverage = coverage.Facts,
            Wording = Stage("wording", () => new WordingFinder(vocabulary, cancellation).Find(texts, speakers, families)),
            Timeline = Stage("timeline", () => new TimelineFinder(vocabulary, speakers, cancellation).Find(texts, families)),
        };
    }

    private static List<NormalizedText> Normalize(ImmutableArray<AttributedReport> reports, Vocabulary vocabulary, CancellationToken cancellation)
    {
        WordNormalizer normalizer = new(vocabulary);
        List<NormalizedText> texts = [];
        foreach (AttributedReport report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            NormalizedText text = normalizer.Normalize(report);
            normalizer.Count(text);
            texts.Add(text);
        }
        return texts;
    }

    private T Stage<T>(string name, Func<T> find)
    {
        T found = find();
        StageEnded?.Invoke(name);
        return found;
    }
}
