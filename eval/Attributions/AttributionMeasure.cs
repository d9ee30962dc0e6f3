using System.Collections.Immutable;
using Hearsay.Attribution;

namespace Hearsay.Evaluation.Attributions;

/// <summary>Attributes the articles of PolNeAR's development split and scores what was found.</summary>
internal static class AttributionMeasure
{
    /// <summary>The measure's name.</summary>
    public const string Name = "attribution";

    private static readonly string[] Types = ["source", "cue", "content", "content-direct", "content-mixed", "content-indirect"];
    private static readonly string[] Classes = ["all", "direct", "mixed", "indirect", "core", "other"];

    /// <summary>Runs the measure.</summary>
    public static Measurement Run(Corpora corpora, int threads)
    {
        ImmutableArray<GoldArticle> articles = AttributionCorpus.Load(corpora.PolnearDev);
        ReportAnalyzer analyzer = new();
        AttributionMatch[] matches = new AttributionMatch[articles.Length];
        Parallel.For(0, articles.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            AttributedReport report = analyzer.Analyze(Reports.Read(articles[i].File));
            if (report.Report.Text != articles[i].Text)
                throw new InvalidDataException($"{articles[i].File}: the text that was analysed is not the file's, so its offsets mean nothing");
            matches[i] = new AttributionMatch(new ScoringText(articles[i].Text), articles[i].Gold, AttributionSpans.Of(report));
        });
        Tally tally = Tally.Sum(matches.Select(AttributionScorer.Count));
        return new Measurement(
            Name,
            Measurement.Fingerprint(Directory.GetFiles(corpora.PolnearDev, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".txt" or ".ann")),
            FiguresOf(tally),
            TableOf(tally),
            matches.SelectMany((match, i) => AttributionMistakes.Of(articles[i].Name, match)));
    }

    /// <summary>The mean over the roles of precision, recall and F1 by token.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="level"><c>tok</c> for all tokens, <c>wtok</c> for words.</param>
    public static (double Precision, double Recall, double F1) Macro(Tally tally, string level)
    {
        double Mean(Func<Score, double> figure) => AttributionScorer.Roles
            .Sum(role => figure(tally[$"{level}.{role.ToString().ToLowerInvariant()}"]) is var value && double.IsNaN(value) ? 0 : value)
            / AttributionScorer.Roles.Length;
        return (Mean(s => s.Precision), Mean(s => s.Recall), Mean(s => s.F1));
    }

    private static ImmutableArray<Figure> FiguresOf(Tally tally)
    {
        string[] names =
        [
            "wtok.source", "wtok.cue", "wtok.content", "exact.nopunct.source", "exact.nopunct.cue", "exact.nopunct.content",
            "soft.content", "att.all.content", "att.all.full", "att.core.full", "att.direct.full", "att.indirect.full", "att.mixed.full",
        ];
        return
        [
            new Figure("wtok.macro", Macro(tally, "wtok").F1),
            .. names.Select(name => new Figure(name, tally[name].F1)),
            new Figure("att.core.full.recall", tally["att.core.full"].Recall),
            new Figure("att.all.source_at_match", tally["att.all.source_at_match"].Recall),
        ];
    }

    private static string TableOf(Tally tally)
    {
        FigureTable table = new();
        table.Line($"PolNeAR dev: {tally["articles"].Gold} articles, {tally["tokens"].Gold} tokens, {tally["attributions"].Gold} gold attributions, " +
            $"{tally["attributions"].Predicted} predicted");
        foreach ((string level, string title) in new[] { ("tok", "tokens"), ("wtok", "words") })
        {
            table.Heading($"{title} labelled right");
            foreach (string role in Types[..3]) table.Row(role, tally[$"{level}.{role}"], counts: false);
            (double precision, double recall, double f1) = Macro(tally, level);
            table.Row("macro", precision, recall, f1);
        }
        foreach ((string mode, string title) in new[]
        {
            ("exact.strict", "spans right to the token"), ("exact.nopunct", "spans right to the word"),
            ("soft", "share covered by all spans"), ("soft1", "share covered by the best span"),
        })
        {
            table.Heading(title);
            foreach (string type in Types) table.Row(type, tally[$"{mode}.{type}"], counts: mode.StartsWith("exact", StringComparison.Ordinal));
        }
        table.Heading("attributions found (half the content)");
        foreach (string type in Classes)
        {
            table.Row($"{type}: content", tally[$"att.{type}.content"]);
            table.Row($"{type}: content and source", tally[$"att.{type}.full"]);
            table.Share($"{type}: source, of the found", tally[$"att.{type}.source_at_match"]);
            table.Share($"{type}: source overlaps", tally[$"att.{type}.source_any_overlap_at_match"]);
            table.Share($"{type}: none where gold has none", tally[$"att.{type}.nosource_at_match"]);
            table.Share($"{type}: cue overlaps", tally[$"att.{type}.cue_at_match"]);
        }
        return table.ToString();
    }
}
