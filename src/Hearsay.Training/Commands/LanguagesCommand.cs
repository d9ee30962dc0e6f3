using System.Collections.Immutable;
using Hearsay.Reading.Languages;
using Hearsay.Training.Languages;

namespace Hearsay.Training.Commands;

/// <summary><c>hearsay-train languages</c>: learns to tell languages apart.</summary>
internal static class LanguagesCommand
{
    // One paragraph in so many is kept apart to score by.
    private const int HeldOut = 10;
    private const int NewsArticles = 4000;

    /// <summary>Learns them and writes the model.</summary>
    public static void Run(TrainingCorpora corpora, string file, Action<string> log)
    {
        LanguageCorpora sources = new(Path.Combine(corpora.Folder, "languages"));
        LanguageTrainer trainer = new();
        List<(string Tag, List<string> Texts)> test = [];
        foreach (TrainedLanguage language in TrainedLanguages.All)
        {
            List<(IEnumerable<string>, double)> train = [];
            List<string> held = [];
            foreach (string source in LanguageCorpora.Sources)
            {
                string[] paragraphs = [.. sources.Paragraphs(language, source)];
                train.Add((paragraphs.Where((_, i) => i % HeldOut != 0), source is "help" or "firefox" or "wordpress" ? 0.5 : 1));
                held.AddRange(paragraphs.Where((_, i) => i % HeldOut == 0));
            }
            if (language.Tag == "en") train.Add((NewsTexts.Read(corpora.Articles).Take(NewsArticles), 3));
            trainer.Add(language, train, sources.Profile(language));
            test.Add((language.Tag, held));
            log($"languages: {language.Tag}: {train.Sum(t => t.Item1.Sum(p => p.Length))} characters");
        }
        var weights = trainer.Weights();
        ImmutableArray<LanguageVariety> varieties = [.. test.Select(t => new LanguageVariety(t.Tag, 0))];
        // Written twice: what a letter usually adds to a score is measured with the weights.
        using MemoryStream draft = new();
        LanguageModel.Write(draft, varieties, weights);
        draft.Position = 0;
        LanguageModel model = LanguageModel.Read(draft, file);
        varieties = [.. test.Select((t, l) => new LanguageVariety(t.Tag, LanguageFigures.UsualScore(model, l, t.Texts)))];
        using (FileStream output = File.Create(file)) LanguageModel.Write(output, varieties, weights);
        log($"languages: {varieties.Length} varieties, {weights.Count} pieces, {weights.Sum(w => w.Value.Length)} weights");
        using FileStream input = File.OpenRead(file);
        LanguageFigures.Report(new LanguageIdentifier(LanguageModel.Read(input, file)), test, log);
    }
}
