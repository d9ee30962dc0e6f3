using Hearsay.Language;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train lemmas</c>: learns the lemma rules.</summary>
internal static class LemmasCommand
{
    /// <summary>Learns them and writes the file.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        // Verbs of news text, from the silver analysis where it is there: the treebanks know few of them.
        List<TreebankWord[]> verbs = corpora.HasSilver ? [.. corpora.Silver("train").Select(s => s.Where(w => w.Tag.StartsWith('V')).ToArray())] : [];
        using (StreamWriter output = new(file)) LemmaTrainer.Train([.. corpora.Train(), .. verbs], output, log);
        using StreamReader input = new(file);
        Report(corpora, Lemmatizer.Read(input, file), log);
    }

    /// <summary>Logs how many lemmas of the development parts are right, with gold tokens and tags.</summary>
    public static void Report(TrainingCorpora corpora, Lemmatizer lemmatizer, Action<string> log)
    {
        foreach (string bank in TrainingCorpora.Banks)
        {
            TreebankWord[] words = [.. corpora.Read(bank, "dev").SelectMany(s => s)];
            int right = words.Count(w => lemmatizer.Lemmatize(w.Form, w.Tag) == w.Lemma);
            log($"{bank} dev, gold tokens and tags: lemmas {100.0 * right / words.Length:F2}");
        }
    }
}
