using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train tagger</c>: trains the tagger.</summary>
internal static class TaggerCommand
{
    /// <summary>Trains it and writes the model.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        using (FileStream output = File.Create(file))
            TaggerTrainer.Train(corpora.Train(), corpora.News(), BuiltInModels.WordClassTable, output, new TaggerTrainingOptions(), log);
        using FileStream input = File.OpenRead(file);
        Report(corpora, new Tagger(ScoreTable.Read(input, file, Tagger.ModelKind), BuiltInModels.WordClassTable), log);
    }

    /// <summary>Logs how many tags of the development parts are right, with gold tokens and sentences.</summary>
    public static void Report(TrainingCorpora corpora, Tagger tagger, Action<string> log)
    {
        foreach (string bank in TrainingCorpora.Banks)
        {
            List<TreebankWord[]> gold = corpora.Read(bank, "dev");
            var pairs = gold.SelectMany(s => s).Zip(TaggerTrainer.Retag(tagger, gold).SelectMany(s => s)).ToList();
            log($"{bank} dev, gold tokens: UPOS {100.0 * pairs.Count(p => p.First.Class == p.Second.Class) / pairs.Count:F2} " +
                $"XPOS {100.0 * pairs.Count(p => p.First.Tag == p.Second.Tag) / pairs.Count:F2}");
        }
    }
}
