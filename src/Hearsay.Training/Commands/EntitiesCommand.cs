using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train entities</c>: trains the recognizer of names.</summary>
internal static class EntitiesCommand
{
    /// <summary>Trains it and writes the model.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        using (FileStream output = File.Create(file))
            EntityTrainer.Train(corpora.SilverArticles("train"), BuiltInModels.Tagger, BuiltInModels.WordClassTable, output, new LogisticOptions(), log);
        using FileStream input = File.OpenRead(file);
        Report(corpora, new EntityRecognizer(ScoreTable.Read(input, file, EntityRecognizer.ModelKind)), log);
    }

    /// <summary>Logs how well the names of the development articles are found, from raw text.</summary>
    public static void Report(TrainingCorpora corpora, EntityRecognizer recognizer, Action<string> log) =>
        EntityFigures.Report(corpora.SilverArticles("dev"), BuiltInModels.Tagger, recognizer, BuiltInModels.WordClassTable, log);
}
