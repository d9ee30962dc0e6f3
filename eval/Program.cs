using System.CommandLine;
using System.Diagnostics;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Attributions;
using Hearsay.Evaluation.Coreference;
using Hearsay.Evaluation.Edits;
using Hearsay.Evaluation.Pages;
using Hearsay.Evaluation.Stories;
using Hearsay.Evaluation.Treebanks;

const int Threads = 2;
const int BelowFloor = 1, WrongUsage = 2;
string[] measures = [AttributionMeasure.Name, StoryMeasure.Name, StoryMeasure.FromGoldName, LanguageMeasure.Name, CoreferenceMeasure.Name, EditMeasure.Name, PageMeasure.Name];

Argument<string[]> measureArgument = new("measure")
{
    Description = $"What to measure: {string.Join(", ", measures)}, or all (the default).",
    Arity = ArgumentArity.ZeroOrMore,
};
measureArgument.AcceptOnlyFromAmong([.. measures, "all"]);
Option<string> sharedOption = new("--shared") { Description = "The folder of the corpora; by default shared beside the repository." };
Option<bool> updateOption = new("--update-baseline") { Description = "Make the figures the new floors in eval/baseline.json, and tell what changed." };
Option<string> errorsOption = new("--errors") { Description = "Show so many mistakes of each measure, spread over the corpus; or all." };
Option<string> kindOption = new("--kind")
{
    Description = $"Only mistakes of these kinds, divided by |. Stories: {string.Join(", ", StoryMistakes.Kinds)}. " +
        "Attribution: missed, spurious, source, cue. Language: word, sentence, tag, lemma, head, relation, name. " +
        $"Coreference: {string.Join(", ", CoreferenceMistakes.Kinds)}.",
};
Option<string> storyOption = new("--story") { Description = "Only mistakes at places (story, report, article, missed, wrong) that hold these words." };

RootCommand root = new("Measures how well Hearsay reads, against public corpora, and holds the figures against the floors in eval/baseline.json.")
{
    measureArgument, sharedOption, updateOption, errorsOption, kindOption, storyOption,
};
root.SetAction(parsed => Measure(
    parsed.GetValue(measureArgument) is { Length: > 0 } chosen && !chosen.Contains("all") ? chosen : measures,
    parsed.GetValue(sharedOption),
    parsed.GetValue(updateOption),
    parsed.GetValue(errorsOption) is { } most
        ? new MistakeFilter(most == "all" ? null : int.Parse(most), [.. (parsed.GetValue(kindOption) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries)],
            parsed.GetValue(storyOption))
        : null));
errorsOption.Validators.Add(result =>
{
    if (result.Tokens is [var token] && token.Value != "all" && !(int.TryParse(token.Value, out int number) && number > 0))
        result.AddError($"--errors {token.Value}: give a number from 1, or all");
});

Command acceptApi = new("accept-api", "Write the public API of the libraries as it is now to tests/Hearsay.Tests/api, where a test compares it.");
acceptApi.SetAction(_ => AcceptApi());
root.Subcommands.Add(acceptApi);
Command strangers = new("strangers", "Compare thirty pairs of reports of different events, and show what is found in common: all of it is wrong.");
strangers.SetAction(_ => ShowStrangers());
root.Subcommands.Add(strangers);
ParseResult parse = root.Parse(args);
return parse.Errors is [var first, ..] ? Fail($"{first.Message.ReplaceLineEndings(" ")}; --help tells more") : parse.Invoke();

int Measure(IReadOnlyList<string> names, string? shared, bool update, MistakeFilter? mistakes)
{
    string? repository = Corpora.FindRepository(AppContext.BaseDirectory);
    shared ??= Corpora.FindShared(AppContext.BaseDirectory);
    if (repository is null) return Fail("run it from the repository: Hearsay.slnx is in no folder above the program");
    if (shared is null || !Directory.Exists(shared))
        return Fail($"no corpora at '{shared ?? "../shared"}': see eval/README.md for where they are published, and give their folder with --shared");
    Corpora corpora = new(shared);
    Baseline baseline = Baseline.Read(Path.Combine(repository, "eval", "baseline.json"));
    int failures = 0;
    foreach (string name in names)
    {
        if (name == EditMeasure.Name && !EditMeasure.CanRun(corpora))
        {
            Console.Error.WriteLine($"{name}: skipped, no reports at '{corpora.Basil}'");
            continue;
        }
        if (name == PageMeasure.Name && !PageCorpus.Exists(corpora))
        {
            Console.Error.WriteLine($"{name}: skipped, no pages at '{corpora.ArticleExtraction}'");
            continue;
        }
        Stopwatch clock = Stopwatch.StartNew();
        Measurement measurement;
        try
        {
            measurement = name switch
            {
                AttributionMeasure.Name => AttributionMeasure.Run(corpora, Threads),
                StoryMeasure.Name => StoryMeasure.Run(corpora),
                StoryMeasure.FromGoldName => StoryMeasure.RunFromGold(corpora),
                CoreferenceMeasure.Name => CoreferenceMeasure.Run(corpora, Threads),
                EditMeasure.Name => EditMeasure.Run(corpora, Threads),
                PageMeasure.Name => PageMeasure.Run(corpora, Threads),
                _ => LanguageMeasure.Run(corpora, Threads),
            };
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return Fail($"{name}: {error.Message}");
        }
        Console.Out.Write($"== {name}\n{measurement.Table}\n");
        Console.Error.WriteLine($"{name}: {clock.Elapsed.TotalSeconds:0.0} s");
        if (mistakes is not null) Console.Out.Write(mistakes.Show(measurement.Mistakes) + "\n");
        failures += update ? Update(baseline, measurement) : Compare(baseline, measurement);
    }
    if (update) baseline.Write();
    return failures > 0 ? BelowFloor : 0;
}

int Update(Baseline baseline, Measurement measurement)
{
    foreach (string change in baseline.Update(measurement)) Console.Out.Write(change + "\n");
    return 0;
}

int Compare(Baseline baseline, Measurement measurement)
{
    (IReadOnlyList<string> failures, string? remark) = baseline.Compare(measurement);
    if (remark is not null) Console.Error.WriteLine(remark);
    foreach (string failure in failures) Console.Error.WriteLine(failure);
    return failures.Count;
}

int ShowStrangers()
{
    const int pairs = 30;
    if (Corpora.FindShared(AppContext.BaseDirectory) is not { } shared) return Fail("no corpora: see eval/README.md for where they are published");
    Strangers.Show(new Corpora(shared), pairs, Console.Out);
    return 0;
}

int AcceptApi()
{
    string? repository = Corpora.FindRepository(AppContext.BaseDirectory);
    if (repository is null) return Fail("run it from the repository: Hearsay.slnx is in no folder above the program");
    foreach ((string name, string api) in PublicApi.OfLibraries())
    {
        string path = Path.Combine(repository, PublicApi.Folder, name + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, api);
        Console.Out.Write($"{path}: {api.Count(c => c == '\n')} lines\n");
    }
    return 0;
}

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return WrongUsage;
}
