using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Evaluation.Treebanks;

/// <summary>Cuts the development texts of the English treebanks into words and sentences and scores where the cuts fall.</summary>
internal static class SegmentationMeasure
{
    /// <summary>The measure's name.</summary>
    public const string Name = "language";

    private static readonly string[] Treebanks = ["ud-ewt", "ud-gum"];
    private static readonly string[] Units = ["words", "sentences"];

    /// <summary>Runs the measure.</summary>
    public static Measurement Run(Corpora corpora, int threads)
    {
        FigureTable table = new();
        List<Figure> figures = [];
        IEnumerable<Mistake> mistakes = [];
        foreach (string treebank in Treebanks)
        {
            ImmutableArray<TreebankDocument> documents = Treebank.Load(corpora.TreebankDev(treebank));
            SegmentedText[] texts = new SegmentedText[documents.Length];
            Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
                texts[i] = new TextSegmenter().Segment(new Report { Id = documents[i].Name, Text = documents[i].Text }));
            Tally tally = Tally.Sum(documents.Select((document, i) => SegmentationScorer.Count(document, WordsOf(texts[i]), SentencesOf(texts[i]))));
            table.Heading($"{treebank} dev: {documents.Length} documents");
            foreach (string unit in Units)
            {
                table.Row(unit, tally[unit]);
                figures.Add(new Figure($"{treebank}.{unit}", tally[unit].F1));
            }
            mistakes = mistakes.Concat(documents.SelectMany((document, i) =>
                SegmentationMistakes.Of(treebank, document, [.. WordsOf(texts[i])], [.. SentencesOf(texts[i])])));
        }
        return new Measurement(
            Name, Measurement.Fingerprint(Treebanks.Select(corpora.TreebankDev)), [.. figures], table.ToString(), mistakes);
    }

    private static IEnumerable<TextSpan> WordsOf(SegmentedText text) => text.Tokens.Select(t => t.Span);

    private static IEnumerable<TextSpan> SentencesOf(SegmentedText text) => text.Sentences.Select(s => text.SpanOf(s.Tokens));
}
