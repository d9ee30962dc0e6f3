using System.Collections.Immutable;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>Trains the tagger: on silver news first, then on the treebanks.</summary>
internal static class TaggerTrainer
{
    private const int RarestLabel = 5;
    private const int FewestOfDecided = 40;
    private const double ShareOfDecided = 0.998;

    /// <summary>The label of a word.</summary>
    public static string JointTag(TreebankWord word) => word.Class + "|" + word.Tag;

    /// <summary>Trains on the sentences and writes the model.</summary>
    /// <param name="gold">The treebanks' sentences.</param>
    /// <param name="silver">Sentences to begin with.</param>
    /// <param name="classes">The word classes.</param>
    /// <param name="output">Takes the model.</param>
    /// <param name="options">How to train.</param>
    /// <param name="log">Takes messages.</param>
    public static void Train(IReadOnlyList<TreebankWord[]> gold, IReadOnlyList<TreebankWord[]> silver, WordClassTable classes, Stream output, TaggerTrainingOptions options, Action<string> log)
    {
        // A label that hardly occurs is the slip of an annotator, and every label costs time: its words count as the commonest of their class.
        Dictionary<string, int> counts = gold.SelectMany(s => s).CountBy(JointTag).ToDictionary(StringComparer.Ordinal);
        ImmutableArray<string> names = [.. counts.Where(c => c.Value >= RarestLabel).Select(c => c.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, byte> numbers = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => (byte)p.i, StringComparer.Ordinal);
        Dictionary<string, byte> ofClass = names.GroupBy(n => n[..n.IndexOf('|', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => numbers[g.MaxBy(n => counts[n])!], StringComparer.Ordinal);
        byte Number(TreebankWord word) => numbers.TryGetValue(JointTag(word), out byte number) ? number : ofClass.GetValueOrDefault(word.Class);

        Dictionary<string, byte> decided = Decided(gold, Number);
        log($"{Tagger.ModelKind}: {decided.Count} words are decided");
        LabeledSentence[] Prepare(IEnumerable<TreebankWord[]> sentences) =>
        [
            .. sentences.Select(sentence =>
            {
                WordForm[] words = [.. sentence.Select(w => new WordForm(w.Form, classes))];
                bool capitals = TaggerFeatures.IsCapitalised([.. sentence.Select(w => w.Form)]);
                int[] given = [.. sentence.Select(w => decided.TryGetValue(w.Form, out byte label) ? label : -1)];
                return new LabeledSentence([.. sentence.Select(Number)], (i, _) => given[i], (i, p, pp, features) => TaggerFeatures.All(words, i, p, pp, capitals, features));
            }),
        ];
        PerceptronTrainer trainer = new(Tagger.ModelKind, options.Dropout);
        if (silver.Count > 0 && options.SilverEpochs > 0)
        {
            trainer.Train(Prepare(silver), names.Length, options.SilverEpochs, log);
            trainer.StartAverage();
        }
        trainer.Train(Prepare(gold), names.Length, options.Epochs, log);
        trainer.Write(output, names, options.SmallestWeight, decided, log);
    }

    // Frequent words that as good as always have the same label need no weighing: two words in five of a text.
    private static Dictionary<string, byte> Decided(IReadOnlyList<TreebankWord[]> sentences, Func<TreebankWord, byte> number) =>
        sentences.SelectMany(s => s).GroupBy(w => w.Form, StringComparer.Ordinal).Where(g => g.Count() >= FewestOfDecided)
            .Select(g => (Word: g.Key, All: g.Count(), Most: g.CountBy(number).MaxBy(c => c.Value)))
            .Where(w => w.Most.Value >= w.All * ShareOfDecided).ToDictionary(w => w.Word, w => w.Most.Key, StringComparer.Ordinal);

    /// <summary>The sentences with the class and tag that the tagger gives each word.</summary>
    public static List<TreebankWord[]> Retag(Tagger tagger, IEnumerable<TreebankWord[]> sentences)
    {
        List<TreebankWord[]> tagged = [];
        foreach (TreebankWord[] sentence in sentences)
        {
            (string Class, string Tag)[] tags = tagger.Tag([.. sentence.Select(w => w.Form)]);
            tagged.Add([.. sentence.Select((w, i) => w with { Class = tags[i].Class, Tag = tags[i].Tag })]);
        }
        return tagged;
    }
}

/// <summary>How the tagger is trained.</summary>
internal sealed record TaggerTrainingOptions
{
    /// <summary>Times over the treebanks.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>Times over the silver news, before.</summary>
    public int SilverEpochs { get; init; } = 2;

    /// <summary>Share of the features left out of each decision.</summary>
    public double Dropout { get; init; } = 0.1;

    /// <summary>Averaged weights below it are left out of the model.</summary>
    public float SmallestWeight { get; init; } = 1.1f;
}
