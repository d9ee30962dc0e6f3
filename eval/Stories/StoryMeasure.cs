using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;

namespace Hearsay.Evaluation.Stories;

/// <summary>Compares the reports of every story that has a gold account and scores what was found.</summary>
internal static class StoryMeasure
{
    /// <summary>The name of the measure that starts from the reports.</summary>
    public const string Name = "stories";

    /// <summary>The name of the measure that starts from the gold statements and speakers, and so tests the comparison alone.</summary>
    public const string FromGoldName = "stories-from-gold";

    private static readonly string[] Pairs = ["families", "disputes", "reuse", "numbers"];
    private static readonly string[] Shares = ["speakers", "chains", "kinds", "nested", "quotes", "verdicts"];

    /// <summary>Compares the reports from their files.</summary>
    public static Measurement Run(Corpora corpora)
    {
        StoryComparer comparer = new();
        return Run(Name, corpora, story => comparer.Compare([.. story.Files.Select(Reports.Read)]));
    }

    /// <summary>Compares the reports with the gold statements and speakers.</summary>
    public static Measurement RunFromGold(Corpora corpora)
    {
        ReportComparer comparer = new();
        return Run(FromGoldName, corpora, story => comparer.Compare(story.Joined.Reports, story.Joined.Speakers));
    }

    private static Measurement Run(string name, Corpora corpora, Func<GoldStory, StoryComparison> compare)
    {
        ImmutableArray<GoldStory> stories = GoldStory.LoadAll(corpora);
        StoryMatch[] matches = [.. stories.Select(story => new StoryMatch(story.Comparison, compare(story)))];
        Tally[] tallies = [.. matches.Select(StoryScorer.Count)];
        Tally sum = Tally.Sum(tallies);
        return new Measurement(
            name,
            Measurement.Fingerprint(Directory.GetFiles(corpora.Gold, "*.json")),
            FiguresOf(sum, fromGold: name == FromGoldName),
            TableOf(stories, tallies, sum) + ConfidencesOf(matches),
            matches.SelectMany((match, i) => StoryMistakes.Of(stories[i].Name, match)));
    }

    private static ImmutableArray<Figure> FiguresOf(Tally tally, bool fromGold) =>
    [
        .. Pairs.Prepend("statements").Where(name => !fromGold || name != "statements").Select(name => new Figure(name, tally[name].F1)),
        .. Shares.Where(name => !fromGold || name is "quotes" or "verdicts").Select(name => new Figure(name, tally[name].Recall)),
    ];

    private static string TableOf(ImmutableArray<GoldStory> stories, Tally[] tallies, Tally sum)
    {
        FigureTable table = new();
        table.Line($"{"story",-40}  {"statements",-21}{"speakers",9}{"chains",7}{"links",16}{"quotes",8}{"disputes",11}{"reuse",9}{"numbers",10}");
        table.Line($"{"",-40}{"P",7}{"R",7}{"F1",7}{"",18}{"right/guess/gold",16}");
        for (int i = 0; i < stories.Length; i++) table.Line(StoryLine(stories[i].Name, tallies[i]));
        table.Heading("all stories");
        table.Row("statements", sum["statements"]);
        foreach (StatementKind kind in Enum.GetValues<StatementKind>())
            table.Row($"  {kind.ToString().ToLowerInvariant()}", sum[StoryScorer.StatementsOf(kind)]);
        foreach (string share in Shares[..4]) table.Share(share, sum[share]);
        table.Row("families (links)", sum["families"]).Share("quotes (links)", sum["quotes"]);
        foreach (string pair in Pairs[1..]) table.Row(pair, sum[pair]);
        table.Share("verdicts", sum["verdicts"]);
        return table.ToString();
    }

    /// <summary>How far confidences can be trusted; without floors, as ten stories are few and the confidences were fitted on them.</summary>
    private static string ConfidencesOf(StoryMatch[] matches) =>
        $"\n{"confidence against share right",-38}{"Brier",7}{"mean's",7}{"apart",7}   mean confidence:share right, by fifths of the scale\n" +
        $"  {"families",-36}{new Calibration([.. matches.SelectMany(Calibration.Families)])}\n" +
        $"  {"numbers",-36}{new Calibration([.. matches.SelectMany(Calibration.Numbers)])}\n";

    private static string StoryLine(string name, Tally tally)
    {
        static string Counts(Score score) => $"{score.RightGold}/{score.Predicted}/{score.Gold}";
        Score statements = tally["statements"];
        string title = name.Length <= 40 ? name : name[..40];
        return $"{title,-40}{FigureTable.Cell(statements.Precision)}{FigureTable.Cell(statements.Recall)}{FigureTable.Cell(statements.F1)}" +
            $"  {FigureTable.Cell(tally["speakers"].Recall)}{FigureTable.Cell(tally["chains"].Recall)}{Counts(tally["families"]),16}" +
            $"{$"{tally["quotes"].RightGold}/{tally["quotes"].Gold}",8}{Counts(tally["disputes"]),11}{Counts(tally["reuse"]),9}{Counts(tally["numbers"]),10}";
    }
}
