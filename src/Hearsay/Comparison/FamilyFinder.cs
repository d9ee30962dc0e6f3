using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Comparison;

/// <summary>Puts statements together that report the same utterance or position of one speaker.</summary>
/// <remarks>Families may overlap: a quotation that three reports give word for word is a family of its own inside the wider one of
/// everything that reports the same position.</remarks>
internal sealed class FamilyFinder(Vocabulary vocabulary, ImmutableArray<Speaker> speakers, CancellationToken cancellation)
{
    /// <summary>Links below are taken for chance; chosen with the weights, see <c>docs/decisions/0010-families.md</c>.</summary>
    internal const double LeastProbability = 0.27;

    private readonly WordingComparer wordings = new(new QuotationAligner(), new DifferenceFinder());

    /// <summary>The families, the most telling first.</summary>
    /// <param name="statements">The statements of all reports, in order.</param>
    public ImmutableArray<Family> Find(List<StatementWords> statements)
    {
        Representatives representatives = new(speakers);
        Translations translations = new(speakers, statements, vocabulary, representatives);
        LinkFinder links = new(vocabulary, representatives, translations, cancellation);
        List<StatementLink> found = links.Find(statements, LeastProbability);
        Dictionary<StatementWords, int> index = [];
        for (int i = 0; i < statements.Count; i++) index.Add(statements[i], i);
        Dictionary<(int, int), WordingMatch> matches = [];
        Dictionary<(int, int), LinkGround> grounds = [];
        List<(int A, int B, double Probability)> all = [], rendered = [], worded = [], unchanged = [], verbatim = [];
        foreach (StatementLink link in found)
        {
            cancellation.ThrowIfCancellationRequested();
            (int, int) key = (index[link.First], index[link.Second]);
            WordingMatch match = wordings.Compare(link.First, link.Second).Match;
            matches.Add(key, match);
            grounds.Add(key, link.Ground);
            all.Add((key.Item1, key.Item2, link.Probability));
            if (translations.AreRenderings(link.First, link.Second)) rendered.Add((key.Item1, key.Item2, link.Probability));
            if (match != WordingMatch.None) worded.Add((key.Item1, key.Item2, link.Probability));
            if (match == WordingMatch.Verbatim) verbatim.Add((key.Item1, key.Item2, link.Probability));
            if (match is WordingMatch.Verbatim or WordingMatch.Truncated) unchanged.Add((key.Item1, key.Item2, link.Probability));
        }
        FamilyDescriber describer = new(vocabulary, speakers, translations, wordings);
        List<Family> families = [];
        List<int[]> groups = [.. FamilyGroups.Of([verbatim, unchanged, worded, rendered], all, i => statements[i].ReportId)];
        foreach (int[] group in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            int[][] narrower = [.. groups.Where(g => g.Length < group.Length && g.All(group.Contains))];
            families.Add(describer.Describe("", [.. group.Select(i => statements[i])],
                (x, y) => matches.GetValueOrDefault((group[x], group[y])), (x, y) => grounds.GetValueOrDefault((group[x], group[y])),
                (x, y) => narrower.Any(g => g.Contains(group[x]) && g.Contains(group[y]))));
        }
        FamilyConfidence confidence = new(statements, found);
        return new FamilyOrder(statements, confidence).Order([.. families.Select(f => f with { Confidence = confidence.Of(f.Members) })]);
    }
}
