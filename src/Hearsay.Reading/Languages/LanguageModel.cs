using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;

namespace Hearsay.Reading.Languages;

/// <summary>What training learned of languages: for each piece of a word how much commoner it is in some of them than a piece never seen.</summary>
/// <remarks>The weights of one piece are logarithms of a probability over that of a piece never seen, in quarters: a language whose
/// texts lack the piece has none, which is 0. The sum over a text is a naive Bayes score (Cavnar and Trenkle's pieces, Dunning's
/// statistics). In the envelope of <see cref="ModelFile"/>.</remarks>
internal sealed class LanguageModel
{
    /// <summary>Tells this kind of model from others.</summary>
    public const string ModelKind = "LANG";

    /// <summary>Version of the file format.</summary>
    public const int ModelVersion = 1;

    /// <summary>Name of the file.</summary>
    public const string FileName = "languages.model";

    /// <summary>How many steps of a weight make one of the natural logarithm.</summary>
    public const int Steps = 4;

    private static readonly Lazy<LanguageModel> Loaded = new(() =>
    {
        using Stream stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"the library was built without the model '{FileName}'; put it back into models/, or rebuild it with hearsay-train, and build again");
        return Read(stream, FileName);
    });

    private readonly uint[] table;     // open addressing: hash, 0 = empty
    private readonly int[] firsts;     // slot -> first entry
    private readonly byte[] counts;    // slot -> number of entries
    private readonly byte[] labels;
    private readonly byte[] weights;
    private readonly int mask;

    private LanguageModel(ImmutableArray<LanguageVariety> varieties, uint[] hashes, byte[] pieceCounts, byte[] entryLabels, byte[] entryWeights)
    {
        Varieties = varieties;
        labels = entryLabels;
        weights = entryWeights;
        int size = 1;
        while (size < hashes.Length * 2) size <<= 1;
        mask = size - 1;
        table = new uint[size];
        firsts = new int[size];
        counts = new byte[size];
        int entry = 0;
        for (int f = 0; f < hashes.Length; f++)
        {
            int slot = (int)(hashes[f] & (uint)mask);
            while (table[slot] != 0) slot = (slot + 1) & mask;
            table[slot] = hashes[f];
            firsts[slot] = entry;
            counts[slot] = pieceCounts[f];
            entry += pieceCounts[f];
        }
    }

    /// <summary>The model built into the library, loaded at first use.</summary>
    public static LanguageModel BuiltIn => Loaded.Value;

    /// <summary>The languages, and ways to write one, that the model tells apart.</summary>
    public ImmutableArray<LanguageVariety> Varieties { get; }

    /// <summary>Adds the weights of a text to the scores, one for each variety.</summary>
    /// <returns>The number of letters.</returns>
    public int Score(ReadOnlySpan<char> text, Span<int> scores)
    {
        if (scores.Length < Varieties.Length) throw new ArgumentException("too few scores", nameof(scores));
        Scorer scorer = new(this, scores);
        return LetterGrams.Read(text, ref scorer);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">How messages name it.</param>
    /// <exception cref="InvalidDataException">The bytes are no model of this kind and version, or are damaged; the message says which.</exception>
    public static LanguageModel Read(Stream stream, string name)
    {
        byte[] payload = ModelFile.Read(stream, name, ModelKind, ModelVersion);
        using BinaryReader reader = new(new MemoryStream(payload), Encoding.UTF8);
        ImmutableArray<LanguageVariety> varieties =
            [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => new LanguageVariety(reader.ReadString(), reader.ReadSingle()))];
        int features = reader.ReadInt32();
        uint[] hashes = new uint[features];
        uint last = 0;
        for (int f = 0; f < features; f++) hashes[f] = last += (uint)reader.Read7BitEncodedInt();
        byte[] pieceCounts = reader.ReadBytes(features);
        int entries = reader.ReadInt32();
        return new LanguageModel(varieties, hashes, pieceCounts, reader.ReadBytes(entries), reader.ReadBytes(entries));
    }

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, ImmutableArray<LanguageVariety> varieties, IReadOnlyDictionary<uint, (byte Label, byte Weight)[]> pieces)
    {
        using MemoryStream payload = new();
        using (BinaryWriter writer = new(payload, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)varieties.Length);
            foreach (LanguageVariety variety in varieties)
            {
                writer.Write(variety.Tag);
                writer.Write(variety.UsualScore);
            }
            KeyValuePair<uint, (byte Label, byte Weight)[]>[] kept = [.. pieces.OrderBy(p => p.Key)];
            writer.Write(kept.Length);
            uint last = 0;
            foreach ((uint hash, _) in kept)
            {
                writer.Write7BitEncodedInt((int)(hash - last));
                last = hash;
            }
            foreach (var (_, entries) in kept) writer.Write((byte)entries.Length);
            writer.Write(kept.Sum(k => k.Value.Length));
            foreach (var (_, entries) in kept)
                foreach (var (label, _) in entries) writer.Write(label);
            foreach (var (_, entries) in kept)
                foreach (var (_, weight) in entries) writer.Write(weight);
        }
        ModelFile.Write(stream, ModelKind, ModelVersion, payload.ToArray());
    }

    private readonly ref struct Scorer(LanguageModel model, Span<int> scores) : IGramSink
    {
        private readonly Span<int> scores = scores;

        public void Add(uint hash, GramKind kind)
        {
            uint[] table = model.table;
            int mask = model.mask, slot = (int)(hash & (uint)mask);
            while (table[slot] != hash)
            {
                if (table[slot] == 0) return;
                slot = (slot + 1) & mask;
            }
            int first = model.firsts[slot], count = model.counts[slot];
            ReadOnlySpan<byte> labels = model.labels.AsSpan(first, count), weights = model.weights.AsSpan(first, count);
            for (int e = 0; e < labels.Length; e++) scores[labels[e]] += weights[e];
        }
    }
}

/// <summary>A language, or one way to write it.</summary>
/// <param name="Tag">Its code, and after a hyphen what tells it from other varieties of the language: <c>zh-Hant</c>.</param>
/// <param name="UsualScore">What a letter of its texts adds to its score on average.</param>
internal sealed record LanguageVariety(string Tag, float UsualScore)
{
    /// <summary>The code of the language after ISO 639, two letters where there are two.</summary>
    public string Code { get; } = Tag.Split('-')[0];
}
