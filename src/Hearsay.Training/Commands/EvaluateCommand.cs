using Hearsay.Language;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train evaluate</c>: scores the built-in models on the development parts.</summary>
internal static class EvaluateCommand
{
    /// <summary>Logs the scores.</summary>
    public static void Run(TrainingCorpora corpora, Action<string> log)
    {
        TaggerCommand.Report(corpora, BuiltInModels.Tagger, log);
        LemmasCommand.Report(corpora, BuiltInModels.Lemmatizer, log);
        ParserCommand.Report(corpora, BuiltInModels.ParserModel, BuiltInModels.Tagger, log);
        if (corpora.HasSilver) EntitiesCommand.Report(corpora, BuiltInModels.Recognizer, log);
    }
}
