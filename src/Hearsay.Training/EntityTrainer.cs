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
    public static void Train(IEnumerable<SilverArticle> articles, Tagger tagger, WordClassTable classes, Stream output, EntityTrainingOptions options, Action<string> log)
    {
        FormTable forms = new(classes, tagger.Weights, null, null);
        List<LabeledSentence> sentences = [];
        foreach (SilverArticle article in articles)
        {
            ReadText read = ReadText.Of(article.Text, new QuotationMarkFilter(article.Text), forms);
            byte[] tags = new byte[read.Count];
            tagger.Label(read, tags, CancellationToken.None);
            string[] labels = article.Labels();
            foreach (ReadSentence sentence in read.Sentences)
            {
                byte[] gold = [.. Places([.. Enumerable.Range(sentence.Start, sentence.End - sentence.Start).Select(i => labels[read.Tokens[i]])]).Select(l => (byte)Names.IndexOf(l))];
                sentences.Add(new LabeledSentence(gold, (i, p) => p <= Outside && EntityRecognizer.Skips(read, sentence.Start + i) ? Outside : -1, (i, p, pp, features) => NameFeatures.All(read, sentence, tags, sentence.Start + i, p, pp, features)));
            }
        }
        PerceptronTrainer trainer = new(EntityRecognizer.ModelKind, options.Dropout);
        trainer.Train(sentences, Names.Length, options.Epochs, log);
        trainer.Write(output, Names, options.SmallestWeight, null, log);
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

/// <summary>How the recognizer of names is trained.</summary>
internal sealed record EntityTrainingOptions
{
    /// <summary>Times over the articles.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Share of the features left out of each decision.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Averaged weights below it are left out of the model.</summary>
    public float SmallestWeight { get; init; } = 0.6f;
}
