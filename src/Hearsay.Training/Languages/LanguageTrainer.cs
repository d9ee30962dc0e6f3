using System.Runtime.InteropServices;
using Hearsay.Reading.Languages;

namespace Hearsay.Training.Languages;

/// <summary>Learns the model of languages: naive Bayes over pieces of words.</summary>
/// <remarks>A language's frequency of a piece is the mean over its sources, so that one large source of one subject does not rule.</remarks>
internal sealed class LanguageTrainer
{
    // A piece never seen in a language counts as one in so many.
    private const double Unseen = 2e-6;
    private const double Discount = 0.7;
    private const int FewestLetters = 2000;
    private const int MostEntries = 12;

    // An entry this many times rarer than in the language that has it most is left out.
    private const double Rarest = 400;

    private readonly List<TrainedLanguage> languages = [];
    private readonly List<Dictionary<uint, float>[]> frequencies = [];

    /// <summary>Learns from one language's sources.</summary>
    /// <param name="language">The language.</param>
    /// <param name="texts">For each source its texts, and how much it counts.</param>
    /// <param name="profile">Counts of pieces, all of them up to three characters.</param>
    public void Add(TrainedLanguage language, IEnumerable<(IEnumerable<string> Texts, double Share)> texts, IEnumerable<(string Piece, long Count)> profile)
    {
        Dictionary<uint, float>[] mean = NewTables<float>();
        double[] total = new double[LetterGrams.Kinds];
        foreach (var (source, share) in texts)
        {
            Counter counter = new(NewTables<long>());
            int letters = 0;
            foreach (string text in source) letters += LetterGrams.Read(text, ref counter);
            if (letters >= FewestLetters) Mix(mean, total, counter.Counts, share, onlyShort: false);
        }
        Dictionary<uint, long>[] counted = NewTables<long>();
        foreach (var (piece, count) in profile)
        {
            if (LetterGrams.OfPiece(piece) is { } one) CollectionsMarshal.GetValueRefOrAddDefault(counted[(int)one.Kind], one.Hash, out _) += count;
        }
        Mix(mean, total, counted, 2, onlyShort: true);
        for (int k = 0; k < mean.Length; k++)
            foreach (uint hash in mean[k].Keys) mean[k][hash] /= (float)total[k];
        languages.Add(language);
        frequencies.Add(mean);
    }

    /// <summary>The weights of the pieces worth keeping.</summary>
    public Dictionary<uint, (byte Label, byte Weight)[]> Weights()
    {
        Dictionary<uint, (byte Label, byte Weight)[]> kept = [];
        for (int kind = 0; kind < LetterGrams.Kinds; kind++)
        {
            Dictionary<uint, List<(byte Label, double Weight, float Frequency)>> pieces = [];
            for (int l = 0; l < languages.Count; l++)
            {
                foreach (var (hash, frequency) in frequencies[l][kind])
                {
                    double weight = Math.Log(frequency / Unseen);
                    if (weight < 0.5) continue;
                    (CollectionsMarshal.GetValueRefOrAddDefault(pieces, hash, out _) ??= []).Add(((byte)l, weight, frequency));
                }
            }
            foreach (uint hash in Choose(pieces, kind))
            {
                var entries = pieces[hash];
                float most = entries.Max(e => e.Frequency);
                kept[hash] =
                [
                    .. entries.Where(e => e.Frequency * Rarest >= most).OrderByDescending(e => e.Frequency).ThenBy(e => e.Label).Take(MostEntries)
                        .OrderBy(e => e.Label).Select(e => (e.Label, (byte)Math.Clamp(Math.Round(e.Weight * LanguageModel.Steps), 1, 255))),
                ];
            }
        }
        return kept;
    }

    // For each language the pieces that tell most: common in it, and less so in others.
    private HashSet<uint> Choose(Dictionary<uint, List<(byte Label, double Weight, float Frequency)>> pieces, int kind)
    {
        List<(double Gain, uint Hash)>[] ranked = [.. languages.Select(_ => new List<(double, uint)>())];
        foreach (var (hash, entries) in pieces)
        {
            double elsewhere = entries.Sum(e => e.Weight);
            foreach (var (label, weight, frequency) in entries)
            {
                double mean = (elsewhere - weight) / Math.Max(12, languages.Count / 4);
                ranked[label].Add((frequency * (weight - Math.Min(mean, weight * 0.9)), hash));
            }
        }
        HashSet<uint> chosen = [];
        for (int l = 0; l < languages.Count; l++)
        {
            int share = (GramKind)kind switch
            {
                GramKind.Single => 1500,
                GramKind.Pair => languages[l].Share / 4,
                GramKind.Triple or GramKind.Quadruple => languages[l].Share * 3 / 8,
                _ => languages[l].Share / 6,
            };
            chosen.UnionWith(ranked[l].OrderByDescending(r => r.Gain).ThenBy(r => r.Hash).Take(share).Select(r => r.Hash));
        }
        return chosen;
    }

    private static void Mix(Dictionary<uint, float>[] mean, double[] total, Dictionary<uint, long>[] counts, double share, bool onlyShort)
    {
        for (int k = 0; k < counts.Length; k++)
        {
            if (onlyShort && (GramKind)k is not (GramKind.Single or GramKind.Pair or GramKind.Triple)) continue;
            double all = counts[k].Values.Sum(c => (double)c);
            if (all == 0) continue;
            total[k] += share;
            foreach (var (hash, count) in counts[k])
                CollectionsMarshal.GetValueRefOrAddDefault(mean[k], hash, out _) += (float)(share * (count - Discount) / all);
        }
    }

    private static Dictionary<uint, T>[] NewTables<T>() => [.. Enumerable.Range(0, LetterGrams.Kinds).Select(_ => new Dictionary<uint, T>())];

    private readonly struct Counter(Dictionary<uint, long>[] counts) : IGramSink
    {
        public Dictionary<uint, long>[] Counts { get; } = counts;

        public void Add(uint hash, GramKind kind) => CollectionsMarshal.GetValueRefOrAddDefault(Counts[(int)kind], hash, out _)++;
    }
}
