using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train parser</c>: trains the dependency parser, and taggers first, for tags as use sees them.</summary>
internal static class ParserCommand
{
    /// <summary>Trains it and writes the model.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        // News sentences of the silver analysis, once to each time of the treebanks twice: the treebanks hardly know news.
        List<TreebankWord[]> train = corpora.Train();
        List<TreebankWord[]> jackknifed = Jackknife(train, 4, log);
        List<TreebankWord[]> silverNews = corpora.News();
        log($"parser: {silverNews.Count} sentences of news");
        Tagger whole = TrainTagger(train);
        using (FileStream output = File.Create(file))
            new ParserTrainer(epochs: 4).Train([.. jackknifed, .. jackknifed, .. TaggerTrainer.Retag(whole, silverNews)], output, log);
        using FileStream input = File.OpenRead(file);
        Report(corpora, PerceptronModel.Read(input, file, DependencyParser.ModelKind), whole, log);
    }

    /// <summary>Logs how many heads and relations of the development parts are right, with gold tokens and the tagger's tags.</summary>
    public static void Report(TrainingCorpora corpora, PerceptronModel parser, Tagger tagger, Action<string> log)
    {
        foreach (string bank in TrainingCorpora.Banks)
        {
            var (heads, relations) = ParserTrainer.Evaluate(parser, TaggerTrainer.Retag(tagger, corpora.Read(bank, "dev")));
            log($"{bank} dev, gold tokens, own tags: UAS {100 * heads:F2} LAS {100 * relations:F2}");
        }
    }

    private static Tagger TrainTagger(IReadOnlyList<TreebankWord[]> sentences)
    {
        using MemoryStream stream = new();
        TaggerTrainer.Train(sentences, [], BuiltInModels.WordClassTable, stream, new TaggerTrainingOptions { Epochs = 5 }, _ => { });
        stream.Position = 0;
        return new Tagger(ScoreTable.Read(stream, "tagger in training", Tagger.ModelKind), BuiltInModels.WordClassTable);
    }

    // Each part is tagged by a tagger that was trained on the others, so that the parser learns from tags as wrong as those in use.
    private static List<TreebankWord[]> Jackknife(List<TreebankWord[]> sentences, int parts, Action<string> log)
    {
        TreebankWord[][] tagged = new TreebankWord[sentences.Count][];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
        {
            int[] inside = [.. Enumerable.Range(0, sentences.Count).Where(i => i / 40 % parts == part)];
            Tagger tagger = TrainTagger([.. Enumerable.Range(0, sentences.Count).Where(i => i / 40 % parts != part).Select(i => sentences[i])]);
            List<TreebankWord[]> result = TaggerTrainer.Retag(tagger, inside.Select(i => sentences[i]));
            for (int k = 0; k < inside.Length; k++) tagged[inside[k]] = result[k];
        });
        log("parser: training tags jackknifed");
        return [.. tagged];
    }
}
