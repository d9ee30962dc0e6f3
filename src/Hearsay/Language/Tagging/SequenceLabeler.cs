using Hearsay.Text;

namespace Hearsay.Language.Tagging;

/// <summary>Labels the tokens of a sentence one after another, each by its word, its neighbours and the two labels before it.</summary>
/// <remarks>Greedy, left to right, with an averaged perceptron (Collins, 2002, "Discriminative training methods for hidden Markov models",
/// EMNLP). Safe for use from several threads at once.</remarks>
internal sealed class SequenceLabeler(PerceptronModel model)
{
    // The tagger's label of names; models with other labels have none.
    private readonly int nameLabel = model.Labels.IndexOf("PROPN|NNP");

    /// <summary>The model's labels.</summary>
    public PerceptronModel Model => model;

    /// <summary>Labels all sentences of the text with label numbers; the span is indexed by token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The quotation marks, which get no label.</param>
    /// <param name="headlines">How words of capitalised sentences are written elsewhere in the text.</param>
    /// <param name="labels">Takes the label numbers.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Label(SegmentedText text, QuotationMarkFilter marks, HeadlineCase headlines, Span<byte> labels, CancellationToken cancellation)
    {
        Span<char> small = stackalloc char[HeadlineCase.LongestWord];
        TaggerFeatures.WordHashes[] words = [];
        int[] kept = [];
        Span<float> scores = stackalloc float[model.Labels.Length];
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        foreach (Sentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            TokenRange range = sentence.Tokens;
            if (words.Length < range.Count)
            {
                words = new TaggerFeatures.WordHashes[Math.Max(range.Count, 64)];
                kept = new int[words.Length];
            }
            int count = marks.Fill(range, kept);
            bool capitals = TaggerFeatures.IsCapitalised(text, range);
            for (int i = 0; i < count; i++) words[i] = TaggerFeatures.Hash(Word(text, kept[i], capitals, headlines, small));
            int previous = -1, beforePrevious = -1;
            for (int i = 0; i < count; i++)
            {
                TaggerFeatures.Fill(
                    words.AsSpan(0, count), Word(text, kept[i], capitals, headlines, small), i, previous, beforePrevious, capitals && !headlines.IsKnown, features);
                // Words that are names elsewhere in the text are names at the start of a sentence and in a headline, too ("Marsh says ...").
                labels[kept[i]] = nameLabel >= 0 && (i == 0 || capitals) && headlines.IsName(text.Slice(kept[i])) ? (byte)nameLabel : (byte)Decide(features, scores);
                beforePrevious = previous;
                previous = labels[kept[i]];
            }
        }
    }

    /// <summary>The label numbers of a sentence given as words: for training what comes after, and for figures.</summary>
    public int[] Label(string[] sentence)
    {
        int[] labels = new int[sentence.Length];
        TaggerFeatures.WordHashes[] words = [.. sentence.Select(w => TaggerFeatures.Hash(w))];
        float[] scores = new float[model.Labels.Length];
        uint[] features = new uint[TaggerFeatures.Count];
        bool capitals = TaggerFeatures.IsCapitalised(sentence);
        for (int i = 0; i < sentence.Length; i++)
        {
            TaggerFeatures.Fill(words, sentence[i], i, i > 0 ? labels[i - 1] : -1, i > 1 ? labels[i - 2] : -1, capitals, features);
            labels[i] = Decide(features, scores);
        }
        return labels;
    }

    private static ReadOnlySpan<char> Word(SegmentedText text, int token, bool capitals, HeadlineCase headlines, Span<char> small)
    {
        ReadOnlySpan<char> word = text.Slice(token);
        if (!capitals || word.Length > small.Length || !headlines.IsSmall(word)) return word;
        int length = word.ToLowerInvariant(small);
        return small[..length];
    }

    /// <summary>Index of the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int l = 1; l < scores.Length; l++)
            if (scores[l] > scores[best]) best = l;
        return best;
    }

    private int Decide(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (uint feature in features) model.Add(feature, scores);
        return Best(scores);
    }
}
