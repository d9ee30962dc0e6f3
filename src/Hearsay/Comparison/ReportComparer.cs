using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Lays reports whose speakers are joined side by side.</summary>
/// <remarks>Safe for use from several threads at once.</remarks>
public sealed class ReportComparer
{
    /// <summary>Compares the reports.</summary>
    /// <param name="reports">Reports in ordinal order of their ids, with the speaker ids of <paramref name="speakers"/>.</param>
    /// <param name="speakers">The speakers over all reports.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(
        ImmutableArray<AttributedReport> reports, ImmutableArray<Speaker> speakers, CancellationToken cancellation = default)
    {
        Vocabulary vocabulary = new();
        WordNormalizer normalizer = new(vocabulary);
        List<NormalizedText> texts = [];
        foreach (AttributedReport report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            NormalizedText text = normalizer.Normalize(report);
            normalizer.Count(text);
            texts.Add(text);
        }
        List<StatementWords> statements = [.. texts.SelectMany(text => StatementWords.Of(text, vocabulary))];

        ImmutableArray<Family> families = new JoinedPassages(statements).Mark(new FamilyFinder(vocabulary, speakers, cancellation).Find(statements));
        ImmutableArray<NumberComparison> numbers = new NumberComparer().Compare(reports, cancellation);
        ImmutableArray<Reuse> reuse = new ReuseFinder(cancellation).Find(texts);
        ImmutableArray<ReportShare> shares = OriginFinder.Shares(texts, reuse);
        ImmutableArray<Credit> credits = new CreditFinder(texts, speakers).Find(texts);
        CoverageResult coverage = new CoverageFinder(vocabulary, cancellation).Find(texts, families, reuse);
        List<List<Proposition>> propositions = [.. texts.Select((text, t) => new PropositionReader(text, t).Read().ToList())];
        return new StoryComparison
        {
            Reports = reports,
            Speakers = speakers,
            Families = families,
            Propositions = new PropositionAligner(vocabulary, cancellation).Align(texts, propositions.SelectMany(p => p)),
            Disputes = new DisputeFinder(vocabulary, speakers, cancellation).Find(texts, propositions, statements, families, numbers),
            Reuse = reuse,
            Shares = shares,
            Origins = OriginFinder.Origins(texts, shares, credits),
            Credits = credits,
            Numbers = numbers,
            Only = coverage.Only,
            Coverage = coverage.Facts,
            Wording = new WordingFinder(vocabulary, cancellation).Find(texts, speakers, families),
            Timeline = new TimelineFinder(vocabulary, speakers, cancellation).Find(texts, families),
        };
    }
}
