using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Language.Parsing;

/// <summary>The parser's network with the words and tags that it knows, and its file.</summary>
/// <remarks>In the envelope of <see cref="ModelFile"/>: sizes, names, hashes of the words in ascending order, vectors of words with a byte
/// an element and a scale a row, all else in half precision.</remarks>
internal sealed class ParserModel
{
    /// <summary>Kind of the model's file.</summary>
    public const string Kind = "HSYP";

    /// <summary>Version of the file format.</summary>
    public const int Version = 2;

    private readonly Dictionary<uint, int> words;
    private readonly Dictionary<string, int> tags;

    /// <summary>Joins a network with its words.</summary>
    /// <param name="network">The network, laid out for products.</param>
    /// <param name="hashes">For each row of the network's words after the first, the hash of its form.</param>
    public ParserModel(ParserNetwork network, ReadOnlySpan<uint> hashes)
    {
        Network = network;
        Hashes = [.. hashes];
        words = new Dictionary<uint, int>(hashes.Length);
        for (int w = 0; w < hashes.Length; w++) words.TryAdd(hashes[w], w + 1);
        tags = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int t = 0; t < network.Tags.Length; t++) tags.Add(network.Tags[t], t + 1);
    }

    /// <summary>For each row of the network's words after the first, the hash of its form.</summary>
    public ImmutableArray<uint> Hashes { get; }

    /// <summary>The network.</summary>
    public ParserNetwork Network { get; }

    /// <summary>Row of the word's vector, 0 for a word that is not known.</summary>
    public int WordRow(ReadOnlySpan<char> form) => words.GetValueOrDefault(ParserInput.Hash(form));

    /// <summary>Row of the vector of a tag <c>UPOS|XPOS</c>, 0 for one that is not known.</summary>
    public int TagRow(string tag) => tags.GetValueOrDefault(tag);

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">How messages name it.</param>
    /// <exception cref="InvalidDataException">The bytes are no parser of this version, or are damaged; the message says which.</exception>
    public static ParserModel Read(Stream stream, string name)
    {
        using BinaryReader reader = new(new MemoryStream(ModelFile.Read(stream, name, Kind, Version)), Encoding.UTF8);
        ParserShape shape = new(
            reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        ImmutableArray<string> tagNames = ReadNames(reader), relations = ReadNames(reader);
        uint[] hashes = new uint[reader.ReadInt32()];
        uint last = 0;
        for (int w = 0; w < hashes.Length; w++) hashes[w] = last += (uint)reader.Read7BitEncodedInt();
        ParserNetwork network = new(shape, hashes.Length + 1, tagNames, relations);
        int size = shape.WordSize;
        for (int w = 0; w <= hashes.Length; w++)
        {
            float scale = (float)reader.ReadHalf();
            ReadOnlySpan<sbyte> row = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(size));
            for (int i = 0; i < size; i++) network.WordVectors[w * size + i] = row[i] * scale;
        }
        foreach (float[] weights in Halves(network))
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)reader.ReadHalf();
        network.Pack();
        return new ParserModel(network, hashes);
    }

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Takes the file's bytes.</param>
    /// <param name="network">The network.</param>
    /// <param name="hashes">For each row of the network's words after the first, the hash of its form, each once.</param>
    public static void Write(Stream stream, ParserNetwork network, IReadOnlyList<uint> hashes)
    {
        using MemoryStream payload = new();
        using (BinaryWriter writer = new(payload, Encoding.UTF8, leaveOpen: true))
        {
            ParserShape s = network.Shape;
            foreach (int size in (ReadOnlySpan<int>)[s.WordSize, s.AffixSize, s.TagSize, s.Layers, s.LayerSize, s.ArcSize, s.LabelSize]) writer.Write(size);
            foreach (ImmutableArray<string> names in (ReadOnlySpan<ImmutableArray<string>>)[network.Tags, network.Relations])
            {
                writer.Write(names.Length);
                foreach (string name in names) writer.Write(name);
            }
            uint[] sorted = [.. hashes];
            int[] rows = [.. Enumerable.Range(1, sorted.Length)];
            Array.Sort(sorted, rows);
            writer.Write(sorted.Length);
            uint last = 0;
            foreach (uint hash in sorted)
            {
                writer.Write7BitEncodedInt((int)(hash - last));
                last = hash;
            }
            WriteRow(writer, network.WordVectors.AsSpan(0, s.WordSize));
            foreach (int row in rows) WriteRow(writer, network.WordVectors.AsSpan(row * s.WordSize, s.WordSize));
            foreach (float[] weights in Halves(network))
                foreach (float weight in weights) writer.Write((Half)weight);
        }
        ModelFile.Write(stream, Kind, Version, payload.ToArray());
    }

    private static ImmutableArray<float[]> Halves(ParserNetwork network) => [network.AffixVectors, network.TagVectors, .. network.Weights];

    private static ImmutableArray<string> ReadNames(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];

    /// <summary>Writes a row with a byte an element and a scale.</summary>
    public static void WriteRow(BinaryWriter writer, ReadOnlySpan<float> row)
    {
        float largest = 1e-6f;
        foreach (float x in row) largest = Math.Max(largest, Math.Abs(x));
        Half scale = (Half)(largest / 127);
        writer.Write(scale);
        foreach (float x in row) writer.Write((sbyte)Math.Clamp(MathF.Round(x / (float)scale), -127, 127));
    }
}
