using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>Trains the recognizer of names on articles as use sees them: our tokens, our sentences, our tags.</summary>
internal static class EntityTrainer
{
    private static readonly ImmutableArray<string> Names =
        ["B-LOCATION", "B-MISC", "B-ORGANIZATION", "B-PERSON", "I-LOCATION", "I-MISC", "I-ORGANIZATION", "I-PERSON", "O"];

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
                byte[] gold = new byte[sentence.End - sentence.Start];
                for (int i = 0; i < gold.Length; i++)
                {
                    string label = labels[read.Tokens[sentence.Start + i]];
                    // A name whose first word is a quotation mark begins with its second.
                    string before = i > 0 ? Names[gold[i - 1]] : "O";
                    if (label[0] == 'I' && (before == "O" || before[2..] != label[2..])) label = "B" + label[1..];
                    gold[i] = (byte)Names.IndexOf(label);
                }
                sentences.Add(new LabeledSentence(gold, (i, p, pp, features) => NameFeatures.All(read, sentence, tags, sentence.Start + i, p, pp, features)));
            }
        }
        PerceptronTrainer trainer = new(EntityRecognizer.ModelKind, options.Dropout);
        trainer.Train(sentences, Names.Length, options.Epochs, log);
        trainer.Write(output, Names, options.SmallestWeight, log);
    }
}

/// <summary>How the recognizer of names is trained.</summary>
internal sealed record EntityTrainingOptions
{
    /// <summary>Times over the articles.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Share of the features left out of each decision.</summary>
    public double Dropout { get; init; } = 0.1;

    /// <summary>Averaged weights below it are left out of the model.</summary>
    public float SmallestWeight { get; init; } = 0.6f;
}
