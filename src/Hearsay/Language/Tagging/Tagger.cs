using System.Collections.Immutable;

namespace Hearsay.Language.Tagging;

/// <summary>Gives each word its word class and Penn Treebank tag, by one joint label.</summary>
/// <remarks>Greedy, left to right, with an averaged perceptron (Collins, 2002, "Discriminative training methods for hidden Markov models",
/// EMNLP). Safe for use from several threads at once.</remarks>
internal sealed class Tagger
{
    /// <summary>Kind of the model's file.</summary>
    public const string ModelKind = "HSYT";

    private readonly WordClassTable wordClasses;
    private readonly int nameLabel;

    /// <summary>Makes a tagger of a model, whose labels are <c>UPOS|XPOS</c>.</summary>
    public Tagger(ScoreTable weights, WordClassTable wordClasses)
    {
        Weights = weights;
        this.wordClasses = wordClasses;
        nameLabel = weights.Labels.IndexOf("PROPN|NNP");
        Classes = [.. weights.Labels.Select(l => WordClasses.Parse(l.AsSpan(0, l.IndexOf('|', StringComparison.Ordinal))))];
        Tags = [.. weights.Labels.Select(l => string.Intern(l[(l.IndexOf('|', StringComparison.Ordinal) + 1)..]))];
    }

    /// <summary>The model's weights.</summary>
    public ScoreTable Weights { get; }

    /// <summary>The word class of each label.</summary>
    public ImmutableArray<WordClass> Classes { get; }

    /// <summary>The Penn Treebank tag of each label.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Labels all words of the text.</summary>
    public void Label(ReadText text, Span<byte> labels, CancellationToken cancellation)
    {
        Span<short> scores = stackalloc short[Weights.Width];
        Span<uint> features = stackalloc uint[TaggerFeatures.Most];
        foreach (ReadSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            int previous = -1, beforePrevious = -1;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                int label = text.Forms.DecidedLabel(text.Ids[i]);
                if (nameLabel >= 0 && text.IsName(i)) label = nameLabel;
                else if (label < 0) label = Decide(text, sentence, i, previous, beforePrevious, features, scores);
                labels[i] = (byte)label;
                beforePrevious = previous;
                previous = label;
            }
        }
    }

    /// <summary>The word classes and tags of a sentence given as words: for training what comes after, and for figures.</summary>
    public (string Class, string Tag)[] Tag(string[] words)
    {
        ReadText text = ReadText.Of(words, new FormTable(wordClasses, Weights, null, null));
        byte[] labels = new byte[words.Length];
        Label(text, labels, CancellationToken.None);
        return [.. labels.Select(l => (WordClasses.NameOf(Classes[l]), Tags[l]))];
    }

    private int Decide(ReadText text, ReadSentence sentence, int index, int previous, int beforePrevious, Span<uint> features, Span<short> scores)
    {
        text.Forms.TagSums.Score(text, sentence, index, previous, beforePrevious, features, scores);
        return Weights.Best(scores);
    }
}
