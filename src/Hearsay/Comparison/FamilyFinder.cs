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
        Translations translations = new(speakers, statements);
        LinkFinder links = new(vocabulary, new Representatives(speakers), translations, cancellation);
        List<StatementLink> found = links.Find(statements, LeastProbability);
        Dictionary<StatementWords, int> index = [];
        for (int i = 0; i < statements.Count; i++) index.Add(statements[i], i);
        Dictionary<(int, int), WordingMatch> matches = [];
        Dictionary<(int, int), LinkGround> grounds = [];
        List<(int A, int B, double Probability)> all = [], worded = [], unchanged = [], verbatim = [];
        foreach (StatementLink link in found)
        {
            cancellation.ThrowIfCancellationRequested();
            (int, int) key = (index[link.First], index[link.Second]);
            WordingMatch match = wordings.Compare(link.First, link.Second).Match;
            matches.Add(key, match);
            grounds.Add(key, link.Ground);
            all.Add((key.Item1, key.Item2, link.Probability));
            if (match != WordingMatch.None) worded.Add((key.Item1, key.Item2, link.Probability));
            if (match == WordingMatch.Verbatim) verbatim.Add((key.Item1, key.Item2, link.Probability));
            if (match is WordingMatch.Verbatim or WordingMatch.Truncated) unchanged.Add((key.Item1, key.Item2, link.Probability));
        }
        FamilyDescriber describer = new(vocabulary, speakers, translations, wordings);
        List<Family> families = [];
        foreach (int[] group in FamilyGroups.Of([verbatim, unchanged, worded], all, i => statements[i].ReportId))
        {
            cancellation.ThrowIfCancellationRequested();
            families.Add(describer.Describe("", [.. group.Select(i => statements[i])],
                (x, y) => matches.GetValueOrDefault((group[x], group[y])), (x, y) => grounds.GetValueOrDefault((group[x], group[y]))));
        }
        Dictionary<string, string> reportOf = statements.ToDictionary(s => s.Statement.Id, s => s.ReportId, StringComparer.Ordinal);
        ILookup<string, Family> byFirstMember = families.ToLookup(f => f.Members[0], StringComparer.Ordinal);
        // OrderBy is stable: families that tell equally much keep the order of their first members.
        return
        [
            .. families.OrderBy(f => RankOf(f, byFirstMember, reportOf)).ThenByDescending(f => ReportsIn(f, reportOf))
                .Select((f, i) => f with { Id = $"f{i + 1}" }),
        ];
    }

    private static int ReportsIn(Family family, Dictionary<string, string> reportOf) => family.Members.Select(m => reportOf[m]).Distinct().Count();

    /// <summary>What an editor wants to see first: changed words, then cuts, renderings and paraphrases, then what agrees; what one report repeats last.</summary>
    private static int RankOf(Family family, ILookup<string, Family> byFirstMember, Dictionary<string, string> reportOf)
    {
        if (ReportsIn(family, reportOf) == 1) return 5;
        // What a family of its own shows already is no news in the wider one.
        HashSet<string> own = [.. family.Members];
        bool holdsAnother = family.Members.SelectMany(m => byFirstMember[m]).Any(f => f.Members.Length < family.Members.Length && f.Variation == family.Variation && f.Members.All(own.Contains));
        if (holdsAnother) return 3;
        return family.Variation switch
        {
            Variation.Altered => 0,
            Variation.Truncated => 1,
            Variation.Translation => 2,
            Variation.Paraphrase => 3,
            _ => 4,
        };
    }
}
