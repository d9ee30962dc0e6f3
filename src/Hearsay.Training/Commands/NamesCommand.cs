namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train names</c>: learns first names and their pronouns.</summary>
internal static class NamesCommand
{
    /// <summary>Learns them and writes the file.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        using StreamWriter output = new(file);
        NameTrainer.Train(corpora.Articles, output, log);
    }
}
