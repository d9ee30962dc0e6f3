using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>Analyses the development texts of the English treebanks, and of news with silver names, from their raw text and scores the result.</summary>
internal static class LanguageMeasure
{
    /// <summary>The measure's name.</summary>
    public const string Name = "language";

    private static readonly string[] Treebanks = ["ud-ewt", "ud-gum"];

    /// <summary>Runs the measure.</summary>
    public static Measurement Run(Corpora corpora, int threads)
    {
        FigureTable table = new();
        List<Figure> figures = [];
        IEnumerable<Mistake> mistakes = [];
        foreach (string treebank in Treebanks)
        {
            ImmutableArray<TreebankDocument> documents = Treebank.Load(corpora.TreebankDev(treebank));
            LaidDocument[] found = Analyze(documents, threads);
            Tally tally = Tally.Sum(documents.Zip(found, (document, laid) => LanguageScorer.Count(document, laid.Words, laid.Sentences)));
            table.Heading($"{treebank} dev: {documents.Length} documents");
            foreach (string score in LanguageScorer.Scores)
            {
                table.Row(score, tally[score]);
                figures.Add(new Figure($"{treebank}.{score}", tally[score].F1));
            }
            mistakes = mistakes.Concat(documents.Zip(found).SelectMany(pair => LanguageMistakes.Of(treebank, pair.First, pair.Second)));
        }
        string silver = Path.Combine(corpora.PolnearDev, "corenlp.conllu.gz");
        ImmutableArray<NamedArticle> articles = NamedArticle.Load(corpora.PolnearDev);
        ImmutableArray<NamedSpan>[] names = FindNames(articles, threads);
        Tally named = Tally.Sum(articles.Zip(names, (article, found) => NameScorer.Count(article.Names, found)));
        table.Heading($"names, against silver, polnear dev: {articles.Length} articles");
        foreach (string score in NameScorer.Scores)
        {
            table.Row(score, named[score]);
            figures.Add(new Figure($"polnear.{score}", named[score].F1));
        }
        mistakes = mistakes.Concat(articles.Zip(names).SelectMany(pair => NameScorer.MistakesOf(pair.First, pair.Second)));
        return new Measurement(
            Name, Measurement.Fingerprint([.. Treebanks.Select(corpora.TreebankDev), silver]), [.. figures], table.ToString(), mistakes);
    }

    private static ImmutableArray<NamedSpan>[] FindNames(ImmutableArray<NamedArticle> articles, int threads)
    {
        TextSegmenter segmenter = new();
        LanguageAnalyzer analyzer = new(new LanguageAnalyzerOptions { Parse = false, FindQuantities = false });
        ImmutableArray<NamedSpan>[] found = new ImmutableArray<NamedSpan>[articles.Length];
        Parallel.For(0, articles.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            found[i] = NameScorer.Of(analyzer.Analyze(segmenter.Segment(new Report { Id = articles[i].Name, Text = articles[i].Text }))));
        return found;
    }

    /// <summary>The library's analyses of the documents' texts.</summary>
    public static LaidDocument[] Analyze(ImmutableArray<TreebankDocument> documents, int threads)
    {
        TextSegmenter segmenter = new();
        LanguageAnalyzer analyzer = new();
        LaidDocument[] found = new LaidDocument[documents.Length];
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            found[i] = new LaidDocument(analyzer.Analyze(segmenter.Segment(new Report { Id = documents[i].Name, Text = documents[i].Text }))));
        return found;
    }
}
