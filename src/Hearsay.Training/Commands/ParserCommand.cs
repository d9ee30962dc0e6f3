using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train parser</c>: trains the parser, and before it taggers, vectors of words, and two parsers that it learns from.</summary>
internal static class ParserCommand
{
    private const int TaggerParts = 4;
    private const int NewsParts = 4;

    /// <summary>Trains it and writes the model.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        List<TreebankWord[]> gold = corpora.Train(), silver = corpora.News();
        WordVectors vectors = new VectorTrainer().Train([corpora.Articles], log);
        TaggedSentences trees = new(gold, Jackknife(gold, silver, log)), silverTrees = new(silver, TaggerTrainer.Retag(BuiltInModels.Tagger, silver));

        log("parser: the first teacher learns from the treebanks");
        ParserLessons treebanks = new(trees, TaggedSentences.None, 1, Epochs: 10);
        ParserModel first = Learn([treebanks], seed: 1);
        log("parser: the second teacher learns from silver news, then from the treebanks");
        ParserModel second = Learn([new(silverTrees, TaggedSentences.None, 1, Epochs: 2), treebanks], seed: 2);
        TaggedSentences news = NewsParses.Parse(
            NewsTexts(corpora), NewsParts * gold.Sum(s => s.Length), [new DependencyParser(first), new DependencyParser(second)], log);
        log("parser: the parser learns from the treebanks and from news as both teachers read it");
        ParserModel learned = Learn([new(trees, news, NewsParts, Epochs: 12)], seed: 3);
        using (FileStream output = File.Create(file)) ParserModel.Write(output, learned.Network, learned.Hashes);
        using FileStream input = File.OpenRead(file);
        Report(corpora, ParserModel.Read(input, file), BuiltInModels.Tagger, log);

        ParserModel Learn(ParserLessons[] lessons, int seed) => new ParserTrainer(new ParserShape(), vectors, seed).Train(lessons, log);
    }

    /// <summary>Logs how many heads, relations and tags of the development parts are right, with gold tokens and sentences.</summary>
    public static void Report(TrainingCorpora corpora, ParserModel parser, Tagger tagger, Action<string> log)
    {
        foreach (string bank in TrainingCorpora.Banks)
        {
            List<TreebankWord[]> gold = corpora.Read(bank, "dev");
            ParserFigures f = ParserFigures.Of(parser, new TaggedSentences(gold, TaggerTrainer.Retag(tagger, gold)));
            log($"{bank} dev, gold tokens, own tags: UAS {f.Heads:F2} LAS {f.Relations:F2}, tags of the parser: UPOS {f.Classes:F2} XPOS {f.Tags:F2}");
        }
    }

    // Articles of the corpus that attribution is trained on, and some of the others: every twentieth.
    private static IEnumerable<string> NewsTexts(TrainingCorpora corpora) =>
        corpora.NewsTexts("train").Concat(Training.NewsTexts.Read(corpora.Articles).Where((_, i) => i % 20 == 0));

    private static Tagger TrainTagger(IReadOnlyList<TreebankWord[]> gold, IReadOnlyList<TreebankWord[]> silver)
    {
        using MemoryStream stream = new();
        TaggerTrainer.Train(gold, silver, BuiltInModels.WordClassTable, stream, new TaggerTrainingOptions(), _ => { });
        stream.Position = 0;
        return new Tagger(ScoreTable.Read(stream, "tagger in training", Tagger.ModelKind), BuiltInModels.WordClassTable);
    }

    // Each part is tagged by a tagger that was trained on the others, so that the parser learns from tags as wrong as those in use.
    private static List<TreebankWord[]> Jackknife(List<TreebankWord[]> sentences, List<TreebankWord[]> silver, Action<string> log)
    {
        TreebankWord[][] tagged = new TreebankWord[sentences.Count][];
        Parallel.For(0, TaggerParts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
        {
            int[] inside = [.. Enumerable.Range(0, sentences.Count).Where(i => i / 40 % TaggerParts == part)];
            Tagger tagger = TrainTagger([.. Enumerable.Range(0, sentences.Count).Where(i => i / 40 % TaggerParts != part).Select(i => sentences[i])], silver);
            List<TreebankWord[]> result = TaggerTrainer.Retag(tagger, inside.Select(i => sentences[i]));
            for (int k = 0; k < inside.Length; k++) tagged[inside[k]] = result[k];
        });
        log("parser: training tags jackknifed");
        return [.. tagged];
    }
}
