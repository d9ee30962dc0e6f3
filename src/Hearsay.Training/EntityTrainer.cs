using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>Trains the recognizer of names on articles as use sees them: our tokens, our sentences, our tags.</summary>
internal static class EntityTrainer
{
    private const int Outside = 0;

    private static readonly ImmutableArray<string> Names =
        ["O", .. new[] { "LOCATION", "MISC", "ORGANIZATION", "PERSON" }.SelectMany(kind => new[] { "B-" + kind, "I-" + kind, "L-" + kind, "U-" + kind })];

    /// <summary>Trains on the articles and writes the model.</summary>
    public static void Train(IEnumerable<SilverArticle> articles, Tagger tagger, WordClassTable classes, Stream output, LogisticOptions options, Action<string> log)
    {
        FormTable forms = new(classes, tagger.Weights, null, null);
        List<LabeledSequence> sequences = [.. articles.SelectMany(a => Sequences(a, tagger, forms))];
        LogisticTrainer trainer = new(Names.Length, options);
        trainer.Train(sequences, log);
        trainer.Write(output, EntityRecognizer.ModelKind, Names, log);
    }

    private static IEnumerable<LabeledSequence> Sequences(SilverArticle article, Tagger tagger, FormTable forms)
    {
        ReadText read = ReadText.Of(article.Text, new QuotationMarkFilter(article.Text), forms);
        byte[] tags = new byte[read.Count];
        tagger.Label(read, tags, CancellationToken.None);
        string[] labels = article.Labels();
        foreach (ReadSentence sentence in read.Sentences)
        {
            string[] places = Places([.. Enumerable.Range(sentence.Start, sentence.End - sentence.Start).Select(i => labels[read.Tokens[i]])]);
            yield return new LabeledSequence(
                [.. places.Select(l => (byte)Names.IndexOf(l))],
                (i, p) => p <= Outside && EntityRecognizer.Skips(read, sentence.Start + i) ? Outside : -1,
                (i, features) => NameFeatures.Fixed(read, sentence, tags, sentence.Start + i, features),
                (i, p, pp, features) => NameFeatures.OfLabels(read, sentence, tags, sentence.Start + i, p, pp, features));
        }
    }

    // From B and I to first, inner, last and only words (BILOU), which say more of where a name ends (Ratinov and Roth, 2009). A name
    // whose first word is a quotation mark, which is no word here, begins with its second.
    private static string[] Places(string[] labels)
    {
        string[] places = new string[labels.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            string kind = labels[i].Length > 1 ? labels[i][1..] : "";
            bool begins = labels[i][0] == 'B' || i == 0 || labels[i - 1].Length < 2 || labels[i - 1][1..] != kind;
            bool ends = i + 1 == labels.Length || labels[i + 1] != "I" + kind;
            places[i] = kind.Length == 0 ? "O" : (begins ? ends ? "U" : "B" : ends ? "L" : "I") + kind;
        }
        return places;
    }
}
