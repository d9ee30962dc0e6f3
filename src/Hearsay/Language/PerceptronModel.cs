using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Weights of a linear classifier over hashed features: for each feature a short list of labels and weights.</summary>
internal sealed class PerceptronModel
{
    private readonly uint[] table;     // open addressing: hash, 0 = empty
    private readonly int[] firsts;     // slot -> first entry
    private readonly byte[] counts;    // slot -> number of entries
    private readonly byte[] labels;
    private readonly float[] weights;
    private readonly int mask;

    private PerceptronModel(ModelEntries entries)
    {
        Labels = entries.Labels;
        labels = entries.EntryLabels;
        weights = entries.Weights;
        uint[] hashes = entries.Hashes;
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
            counts[slot] = entries.Counts[f];
            entry += entries.Counts[f];
        }
    }

    /// <summary>The labels, in the order of their numbers.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Adds the weights of a feature to the scores.</summary>
    public void Add(uint feature, Span<float> scores)
    {
        if (feature == 0) return;
        int slot = (int)(feature & (uint)mask);
        while (table[slot] != feature)
        {
            if (table[slot] == 0) return;
            slot = (slot + 1) & mask;
        }
        int end = firsts[slot] + counts[slot];
        for (int e = firsts[slot]; e < end; e++)
            scores[labels[e]] += weights[e];
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="kind">Four letters that tell models apart.</param>
    /// <exception cref="InvalidDataException">The bytes are no model of this kind and version, or are damaged; the message says which.</exception>
    public static PerceptronModel Read(Stream stream, string name, string kind) => new(ModelEntries.Read(stream, name, kind));
}
