using System.Collections.Immutable;
using System.Text;
using Hearsay.Language.Networks;

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
        ImmutableArray<string> tagNames = NetworkFile.ReadNames(reader), relations = NetworkFile.ReadNames(reader);
        uint[] hashes = NetworkFile.ReadHashes(reader);
        ParserNetwork network = new(shape, hashes.Length + 1, tagNames, relations);
        NetworkFile.ReadVectors(reader, network.WordVectors, shape.WordSize);
        NetworkFile.ReadHalves(reader, Halves(network));
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
            NetworkFile.WriteNames(writer, network.Tags);
            NetworkFile.WriteNames(writer, network.Relations);
            NetworkFile.WriteWords(writer, hashes, network.WordVectors, s.WordSize);
            NetworkFile.WriteHalves(writer, Halves(network));
        }
        ModelFile.Write(stream, Kind, Version, payload.ToArray());
    }

    private static ImmutableArray<float[]> Halves(ParserNetwork network) => [network.AffixVectors, network.TagVectors, .. network.Weights];
}
