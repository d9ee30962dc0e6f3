using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Language;

/// <summary>What the file of a linear classifier over hashed features holds: labels, features and their weights.</summary>
/// <remarks>In the envelope of <see cref="ModelFile"/>: labels, features in
/// ascending order of hash, weights of one byte each (sign and a power of <see cref="Step"/>), and, for a tagger, the words that it
/// need not weigh.</remarks>
internal sealed class ModelEntries
{
    /// <summary>Version of the file format.</summary>
    public const int Version = 1;

    // Geometric steps lose less than linear ones: most weights are small and some are large.
    private const double Smallest = 0.05;
    private const double Step = 1.07;

    private static readonly float[] Magnitudes = [.. Enumerable.Range(0, 127).Select(k => (float)(Smallest * Math.Pow(Step, k)))];

    private ModelEntries(ImmutableArray<string> names, uint[] hashes, byte[] counts, byte[] entryLabels, float[] weights, Dictionary<string, byte> decided)
    {
        Labels = names;
        Hashes = hashes;
        Counts = counts;
        EntryLabels = entryLabels;
        Weights = weights;
        Decided = decided;
    }

    /// <summary>The labels, in the order of their numbers.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The features, in ascending order; never 0.</summary>
    public uint[] Hashes { get; }

    /// <summary>For each feature its number of entries.</summary>
    public byte[] Counts { get; }

    /// <summary>For each entry its label.</summary>
    public byte[] EntryLabels { get; }

    /// <summary>For each entry its weight.</summary>
    public float[] Weights { get; }

    /// <summary>Words whose label is always the same, and that label.</summary>
    public Dictionary<string, byte> Decided { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="kind">Four letters that tell models apart.</param>
    /// <exception cref="InvalidDataException">The bytes are no model of this kind and version, or are damaged; the message says which.</exception>
    public static ModelEntries Read(Stream stream, string name, string kind)
    {
        byte[] payload = ModelFile.Read(stream, name, kind, Version);
        using BinaryReader reader = new(new MemoryStream(payload), Encoding.UTF8);
        ImmutableArray<string> names = [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => reader.ReadString())];
        int features = reader.ReadInt32();
        uint[] hashes = new uint[features];
        uint last = 0;
        for (int f = 0; f < features; f++) hashes[f] = last += (uint)reader.Read7BitEncodedInt();
        byte[] counts = reader.ReadBytes(features);
        int entries = reader.ReadInt32();
        byte[] entryLabels = reader.ReadBytes(entries);
        sbyte[] levels = (sbyte[])(Array)reader.ReadBytes(entries);
        Dictionary<string, byte> decided = new(StringComparer.Ordinal);
        if (reader.BaseStream.Position < payload.Length)
        {
            for (int left = reader.ReadInt32(); left > 0; left--) decided[reader.ReadString()] = reader.ReadByte();
        }
        return new ModelEntries(names, hashes, counts, entryLabels, [.. levels.Select(l => l < 0 ? -Magnitudes[-l - 1] : Magnitudes[l - 1])], decided);
    }

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Takes the file's bytes.</param>
    /// <param name="kind">Four letters that tell models apart.</param>
    /// <param name="names">The labels.</param>
    /// <param name="weights">Feature hash to labels and weights; features without weight are left out.</param>
    /// <param name="decided">Words whose label is always the same, and that label.</param>
    public static void Write(
        Stream stream, string kind, ImmutableArray<string> names, IReadOnlyDictionary<uint, (byte Label, float Weight)[]> weights,
        IReadOnlyDictionary<string, byte>? decided = null)
    {
        using MemoryStream payload = new();
        using (BinaryWriter writer = new(payload, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)names.Length);
            foreach (string label in names) writer.Write(label);
            KeyValuePair<uint, (byte Label, float Weight)[]>[] kept =
                [.. weights.Where(w => w.Key != 0 && w.Value.Length > 0).OrderBy(w => w.Key)];
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
                foreach (var (_, weight) in entries) writer.Write(Level(weight));
            if (decided is not null)
            {
                writer.Write(decided.Count);
                foreach (var (word, label) in decided.OrderBy(d => d.Key, StringComparer.Ordinal))
                {
                    writer.Write(word);
                    writer.Write(label);
                }
            }
        }
        ModelFile.Write(stream, kind, Version, payload.ToArray());
    }

    private static sbyte Level(float weight)
    {
        double k = Math.Log(Math.Abs(weight) / Smallest) / Math.Log(Step);
        int level = Math.Clamp((int)Math.Round(k), 0, 126) + 1;
        return (sbyte)(weight < 0 ? -level : level);
    }
}
