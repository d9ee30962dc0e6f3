using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Coreference;

/// <summary>Scores how the speakers of reports hold together the mentions of persons.</summary>
/// <remarks>The key is compared with the persons among the speakers, and <em>linking alone</em> compares the two on the mentions that both have.
/// Persons and speakers with one mention are left out of the first comparison, for silver chains do not have them.</remarks>
internal static class CoreferenceMeasure
{
    /// <summary>The measure's name.</summary>
    public const string Name = "coreference";

    private const string All = "all.", Linking = "linking.";

    /// <summary>Runs the measure.</summary>
    public static Measurement Run(Corpora corpora, int threads)
    {
        string treebank = corpora.TreebankDev("ud-gum"), silver = corpora.PolnearDev;
        FigureTable table = new();
        List<Figure> figures = [];
        IEnumerable<Mistake> mistakes = [];
        foreach ((string corpus, string title, ImmutableArray<CoreferenceDocument> documents) in new[]
        {
            ("gum", "ud-gum dev", MarkedTreebank.Load(treebank)), ("polnear", "silver, polnear dev", SilverChains.Load(silver)),
        })
        {
            MentionMatch[] matches = Match(documents, threads);
            Tally tally = Tally.Sum(matches.Select(Count));
            Show(table, $"{title}: {documents.Length} documents", tally);
            figures.AddRange(FiguresOf(corpus, tally));
            mistakes = mistakes.Concat(documents.Zip(matches).SelectMany(pair => CoreferenceMistakes.Of(corpus, pair.First, pair.Second)));
        }
        string[] data =
        [
            treebank, Path.Combine(silver, SilverChains.FileName), Path.Combine(silver, "corenlp.conllu.gz"),
            .. Directory.GetFiles(Path.Combine(silver, "text"), "*.txt"),
        ];
        return new Measurement(Name, Measurement.Fingerprint(data), [.. figures], table.ToString(), mistakes);
    }

    /// <summary>Counts one document: <c>single.mentions</c> all mentions, <c>all.</c> before a score of the persons and speakers of two or more
    /// mentions, <c>linking.</c> before one of the mentions that both sides have.</summary>
    public static Tally Count(MentionMatch match)
    {
        Tally tally = new();
        void Add(string prefix, ImmutableArray<ImmutableArray<int>> key, ImmutableArray<ImmutableArray<int>> response)
        {
            Tally counted = CoreferenceScorer.Count(key, response);
            foreach (string score in CoreferenceScorer.Scores) tally[prefix + score].Add(counted[score]);
        }
        tally["single.mentions"].Add(CoreferenceScorer.Count(match.Key, match.Response)["mentions"]);
        Add(All, [.. match.Key.Where(c => c.Length > 1)], [.. match.Response.Where(c => c.Length > 1)]);
        Add(Linking, MentionMatch.Restrict(match.Key, match.IsPaired), MentionMatch.Restrict(match.Response, match.IsPaired));
        return tally;
    }

    private static MentionMatch[] Match(ImmutableArray<CoreferenceDocument> documents, int threads)
    {
        ReportAnalyzer analyzer = new();
        MentionMatch[] matches = new MentionMatch[documents.Length];
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => matches[i] = new MentionMatch(
            documents[i].Clusters, SpeakerClusters.Of(analyzer.Analyze(new Report { Id = documents[i].Name, Text = documents[i].Text }))));
        return matches;
    }

    private static Figure[] FiguresOf(string corpus, Tally tally) =>
    [
        new($"coref.{corpus}.conll", CoreferenceScorer.Conll(tally, All)),
        .. CoreferenceScorer.Scores.Skip(1).Select(score => new Figure($"coref.{corpus}.{score}", tally[All + score].F1)),
        new($"coref.{corpus}.linking", CoreferenceScorer.Conll(tally, Linking)),
    ];

    private static void Show(FigureTable table, string title, Tally tally)
    {
        table.Heading(title);
        table.Row("mentions, single ones too", tally["single.mentions"]);
        foreach ((string prefix, string note) in new[] { (All, ""), (Linking, "linking alone: ") })
        {
            foreach (string score in CoreferenceScorer.Scores.Where(s => prefix == All || s != "mentions"))
                table.Row(note + score, tally[prefix + score], counts: score is "mentions" or "muc");
            table.Row(note + "conll", double.NaN, double.NaN, CoreferenceScorer.Conll(tally, prefix));
        }
    }
}
