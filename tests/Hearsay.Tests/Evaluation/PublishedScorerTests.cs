using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Attributions;
using Hearsay.Evaluation.Stories;
using Hearsay.Evaluation.Treebanks;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

/// <summary>Our figures are those of the published scorers, to the last digit, on gold that was spoilt in every way and on what the program
/// finds.</summary>
public sealed class PublishedScorerTests : IDisposable
{
    private const int Seed = 20180507;

    // Python 3.12 and later add up more exactly than we do: far below any digit that either prints.
    private const int Digits = 13;

    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-eval").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [PublishedScorerFact]
    public void AttributionScorer_SpoiltGold_GivesTheFiguresOfAttributionPy()
    {
        ImmutableArray<GoldArticle> articles = AttributionCorpus.Load(SharedFolder.PathOf("corpora", "polnear", "dev"));
        Perturbation perturbation = new(Seed);
        string predictions = Path.Combine(folder, "predictions.jsonl"), figures = Path.Combine(folder, "figures.json");
        List<Tally> tallies = [];
        using (FileStream output = File.Create(predictions))
        {
            AnnotationJsonLines writer = new();
            foreach (GoldArticle article in articles)
            {
                AttributedReport predicted = new(
                    TestDocument.Of(new Report { Id = article.Name, Text = article.Text }),
                    perturbation.Spoil([.. article.Gold.Where(a => !a.Content.IsEmpty).Select(ToStatement)], article.Name, article.Text, []), [], []);
                writer.Write(predicted, output);
                tallies.Add(AttributionScorer.Count(
                    new AttributionMatch(new ScoringText(article.Text), article.Gold, AttributionSpans.Of(predicted))));
            }
        }
        PublishedScorer.Run(
            "attribution.py", "--gold", SharedFolder.PathOf("corpora", "polnear", "dev", "attributions"), "--pred", predictions, "--json", figures);
        Tally tally = Tally.Sum(tallies);

        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(figures));
        foreach (JsonProperty figure in expected.RootElement.EnumerateObject())
        {
            if (figure.Value.ValueKind == JsonValueKind.Object)
            {
                (double precision, double recall, double f1) = figure.Name.EndsWith(".macro", StringComparison.Ordinal)
                    ? AttributionMeasure.Macro(tally, figure.Name.Split('.')[0])
                    : (tally[figure.Name].Precision, tally[figure.Name].Recall, tally[figure.Name].F1);
                AssertSame(figure.Name + " P", figure.Value.GetProperty("P").GetDouble(), precision);
                AssertSame(figure.Name + " R", figure.Value.GetProperty("R").GetDouble(), recall);
                AssertSame(figure.Name + " F", figure.Value.GetProperty("F").GetDouble(), f1);
                Assert.InRange(f1, 0.1, 0.99);
            }
            else
            {
                AssertSame(figure.Name, figure.Value.GetDouble(), figure.Name switch
                {
                    "articles" => tally["articles"].Gold,
                    "tokens" => tally["tokens"].Gold,
                    "gold_attributions" => tally["attributions"].Gold,
                    "predicted_attributions" => tally["attributions"].Predicted,
                    _ when figure.Name.EndsWith(".gold", StringComparison.Ordinal) => tally[figure.Name.Replace(".gold", ".content", StringComparison.Ordinal)].Gold,
                    _ => tally[figure.Name].Recall,
                });
            }
        }
    }

    [PublishedScorerFact]
    public void StoryScorer_SpoiltGold_GivesTheFiguresOfComparisonPy()
    {
        Perturbation perturbation = new(Seed);

        Tally total = AssertSameCounts(
            GoldStory.LoadAll(new Corpora(SharedFolder.PathOf()), TestDocument.Of), story => perturbation.Spoil(story.Comparison));

        foreach ((string name, int count) in CountsOf(total)) Assert.True(count > 0, $"the spoilt gold exercises no '{name}'");
    }

    [PublishedScorerFact]
    public void StoryScorer_OwnComparison_GivesTheFiguresOfComparisonPy()
    {
        StoryComparer comparer = new();

        Tally total = AssertSameCounts(
            [.. GoldStory.LoadAll(new Corpora(SharedFolder.PathOf()), TestDocument.Of).TakeLast(2)],
            story => comparer.Compare([.. story.Files.Select(Reports.Read)]));

        Assert.True(total["statements"].RightGold > 0);
    }

    private Tally AssertSameCounts(IReadOnlyList<GoldStory> stories, Func<GoldStory, StoryComparison> compare)
    {
        Dictionary<string, string> goldFiles = Directory.GetFiles(SharedFolder.PathOf("gold"), "*.json").ToDictionary(f => GoldFile.Read(f).Story);
        List<string> arguments = [];
        List<Tally> tallies = [];
        foreach (GoldStory story in stories)
        {
            StoryComparison comparison = compare(story);
            string path = Path.Combine(folder, story.Name + ".json");
            using (FileStream output = File.Create(path)) new ComparisonJson().Write(comparison, output);
            arguments.AddRange([Path.GetDirectoryName(story.Files[0])!, goldFiles[story.Name], path]);
            tallies.Add(StoryScorer.Count(new StoryMatch(story.Comparison, comparison)));
        }
        string printed = PublishedScorer.RunCode(
            """
            import comparison, json
            from collections import Counter
            load = lambda f: json.load(open(f, encoding="utf-8"))
            for i in range(1, len(sys.argv), 3):
                c = Counter(); comparison.score(sys.argv[i], load(sys.argv[i + 1]), load(sys.argv[i + 2]), c); print(json.dumps(c))
            """, [.. arguments]);

        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(tallies.Count, lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            Dictionary<string, int> expected = JsonSerializer.Deserialize<Dictionary<string, int>>(lines[i])!;
            Assert.Equal(expected.OrderBy(c => c.Key, StringComparer.Ordinal), CountsOf(tallies[i]).OrderBy(c => c.Key, StringComparer.Ordinal));
        }
        Tally total = Tally.Sum(tallies);
        AssertPrinted(PublishedScorer.Run("comparison.py", [.. arguments]), total);
        return total;
    }

    [PublishedScorerFact]
    public void LanguageScorer_SpoiltGold_GivesTheFiguresOfLanguagePy()
    {
        foreach (string treebank in (string[])["ud-ewt", "ud-gum"])
        {
            string gold = SharedFolder.PathOf("corpora", treebank, "dev.conllu.gz"), system = Path.Combine(folder, treebank + ".conllu");
            ImmutableArray<TreebankDocument> documents = Treebank.Load(gold);
            Random random = new(Seed);
            List<Tally> tallies = [];
            using (StreamWriter output = new(system))
            {
                foreach (TreebankDocument document in documents)
                {
                    (ImmutableArray<TreebankWord> words, ImmutableArray<TextSpan> sentences) = SpoiltTreebank.Of(document, random);
                    SpoiltTreebank.Write(document, words, sentences, output);
                    tallies.Add(LanguageScorer.Count(document, words, sentences));
                }
            }
            Tally tally = Tally.Sum(tallies);

            string[] fields = PublishedScorer.Run("language.py", gold, system).Split(' ', StringSplitOptions.RemoveEmptyEntries);

            foreach (string score in LanguageScorer.Scores)
            {
                string expected = fields[Array.IndexOf(fields, score) + 1];
                Assert.Equal($"{score} {expected}", $"{score} {tally[score].F1.ToString("0.0000", CultureInfo.InvariantCulture)}");
                Assert.InRange(tally[score].F1, 0.3, 0.99);
            }
        }
    }

    private static Statement ToStatement(AttributionSpans spans) => new()
    {
        Id = "", ReportId = "", Source = spans.Source, Cue = spans.Cue, Content = spans.Content, Kind = StatementKind.Direct, Stance = Stance.Assert,
        SpeakerId = null, Chain = [],
    };

    private static void AssertSame(string name, double expected, double actual)
    {
        if (double.IsNaN(actual)) actual = 0;
        Assert.True(Math.Round(expected, Digits) == Math.Round(actual, Digits), $"{name}: {expected} by the published scorer, {actual} by ours");
    }

    private static Dictionary<string, int> CountsOf(Tally tally)
    {
        Dictionary<string, double> counts = new()
        {
            ["gold statements"] = tally["statements"].Gold, ["guessed statements"] = tally["statements"].Predicted,
            ["found statements"] = tally["statements"].RightGold, ["right speaker"] = tally["speakers"].RightGold,
            ["right chain"] = tally["chains"].RightGold, ["right kind"] = tally["kinds"].RightGold,
            ["gold nested"] = tally["nested"].Gold, ["right nested"] = tally["nested"].RightGold,
            ["gold links"] = tally["families"].Gold, ["guessed links"] = tally["families"].Predicted, ["right links"] = tally["families"].RightGold,
            ["gold quote links"] = tally["quotes"].Gold, ["right quote links"] = tally["quotes"].RightGold,
            ["right number verdicts"] = tally["verdicts"].RightGold,
        };
        foreach (string pair in (string[])["disputes", "reuse", "numbers"])
        {
            counts["gold " + pair] = tally[pair].Gold;
            counts["guessed " + pair] = tally[pair].Predicted;
            counts["right " + pair] = tally[pair].RightGold;
        }
        return counts.ToDictionary(c => c.Key, c => (int)c.Value);
    }

    private static void AssertPrinted(string report, Tally tally)
    {
        // Where there is nothing to divide by, the scorer prints nan.
        string Three(double value) => double.IsNaN(value) ? "nan" : value.ToString("0.000", CultureInfo.InvariantCulture);
        foreach (string name in (string[])["statements", "families", "disputes", "reuse", "numbers"])
        {
            Score score = tally[name];
            Assert.Contains($"{name,-11} P {Three(score.Precision)}  R {Three(score.Recall)}  F1 {Three(score.F1)}   ", report, StringComparison.Ordinal);
        }
        Assert.Contains(
            $"speakers    {Three(tally["speakers"].Recall)}   chains {Three(tally["chains"].Recall)}   kinds {Three(tally["kinds"].Recall)}",
            report, StringComparison.Ordinal);
        Assert.Contains($"verdicts    {Three(tally["verdicts"].Recall)}", report, StringComparison.Ordinal);
    }
}
