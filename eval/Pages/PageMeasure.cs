using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Reading;
using Hearsay.Rendering;

namespace Hearsay.Evaluation.Pages;

/// <summary>Reads real web pages and holds the articles found against those that people typed out.</summary>
internal static class PageMeasure
{
    /// <summary>The name of the measure.</summary>
    public const string Name = "pages";

    private const int Longest = 300;

    /// <summary>Reads all pages.</summary>
    public static Measurement Run(Corpora corpora, int threads)
    {
        IReadOnlyList<GoldPage> pages = PageCorpus.Read(corpora);
        ReportReader reader = new();
        (string Body, PageScore Score)[] found = new (string, PageScore)[pages.Count];
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            SourceDocument document = new() { Input = new ReportInput { Path = pages[i].Id + ".html", Url = pages[i].Address }, Bytes = pages[i].Html };
            string body = reader.Read(document).Report is { } report ? new ArticleText(report).Text : "";
            found[i] = (body, PageScorer.Score(pages[i].Body, body));
        });
        PageTotals totals = PageScorer.Sum(found.Select(f => f.Score));
        return new Measurement(
            Name,
            Measurement.Fingerprint(PageCorpus.FilesOf(corpora)),
            [new Figure("f1", totals.F1), new Figure("precision", totals.Precision), new Figure("recall", totals.Recall), new Figure("accuracy", totals.Accuracy)],
            Table(pages.Count, totals),
            Enumerable.Range(0, pages.Count).Where(i => !found[i].Score.Exact).OrderBy(i => found[i].Score.Overlap).Select(i => MistakeOf(pages[i], found[i].Body, found[i].Score)));
    }

    private static string Table(int pages, PageTotals totals) => new FigureTable()
        .Line(string.Create(CultureInfo.InvariantCulture, $"{pages} pages: the words of the article, in fours, each page counting the same"))
        .Heading("article bodies").Row("words", totals.Precision, totals.Recall, totals.F1)
        .Line(string.Create(CultureInfo.InvariantCulture, $"  every word right{totals.Accuracy,28:0.000}")).ToString();

    private static Mistake MistakeOf(GoldPage page, string body, PageScore score)
    {
        ImmutableArray<string>.Builder details = ImmutableArray.CreateBuilder<string>();
        HashSet<string> gold = [.. Lines(page.Body)], found = [.. Lines(body)];
        foreach (string line in Lines(page.Body).Where(l => !found.Contains(l)).Take(8)) details.Add("- " + Cut(line));
        foreach (string line in Lines(body).Where(l => !gold.Contains(l)).Take(8)) details.Add("+ " + Cut(line));
        return new Mistake("page", string.Create(CultureInfo.InvariantCulture, $"{page.Id[..6]} {page.Address} overlap {score.Overlap:0.000}"), details.ToImmutable());
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => string.Join(' ', PageScorer.Words(l))).Where(l => l.Length > 0);

    private static string Cut(string line) => line.Length <= Longest ? line : line[..(Longest / 2)] + " [...] " + line[^(Longest / 2)..];
}
