using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Text;

namespace Hearsay.Attribution.Learning;

/// <summary>The network of roles with the words, tags and relations that it knows, and its file.</summary>
internal sealed class RoleModel
{
    /// <summary>Kind of the model's file.</summary>
    public const string Kind = "HSYR";

    /// <summary>Version of the file format.</summary>
    public const int Version = 2;

    private readonly Dictionary<uint, int> words;
    private readonly Dictionary<(WordClass, string), int> tags = [];
    private readonly Dictionary<string, int> relations = new(StringComparer.Ordinal);

    /// <summary>Joins a network with its words.</summary>
    public RoleModel(RoleNetwork network, IReadOnlyList<uint> hashes)
    {
        Network = network;
        Hashes = [.. hashes];
        words = new Dictionary<uint, int>(hashes.Count);
        for (int w = 0; w < hashes.Count; w++) words.TryAdd(hashes[w], w + 1);
        for (int t = 0; t < network.Tags.Length; t++)
        {
            string[] parts = network.Tags[t].Split('|');
            tags.Add((WordClasses.Parse(parts[0]), parts[1]), t + 1);
        }
        for (int r = 0; r < network.Relations.Length; r++) relations.Add(network.Relations[r], r + 1);
    }

    /// <summary>For each row of the network's words after the first, the hash of its form.</summary>
    public ImmutableArray<uint> Hashes { get; }

    /// <summary>The network.</summary>
    public RoleNetwork Network { get; }

    /// <summary>What the network reads of a document's tokens.</summary>
    public RoleInput[] InputsOf(Document document)
    {
        SegmentedText text = document.Segments;
        RoleInput[] inputs = new RoleInput[text.Tokens.Length];
        int[] names = new int[inputs.Length];
        foreach (Entity entity in document.Entities)
            for (int t = entity.Tokens.Start; t < entity.Tokens.End; t++) names[t] = 1 + (int)entity.Kind * 2 + (t > entity.Tokens.Start ? 1 : 0);
        int paragraph = -1;
        foreach (Sentence sentence in text.Sentences)
        {
            bool capitals = TaggerFeatures.IsCapitalised(text, sentence.Tokens);
            int place = capitals ? 2 : sentence.Paragraph != paragraph ? 1 : 0;
            paragraph = sentence.Paragraph;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                ReadOnlySpan<char> form = text.Slice(t);
                bool first = t == sentence.Tokens.Start;
                int quotation = text.QuotationOfToken[t];
                int quoted = QuotationMarkFilter.IsDoubleMark(form) ? 2 : quotation >= 0 ? 1 : 0;
                ParserInput word = ParserInput.Of(form, words.GetValueOrDefault(ParserInput.Hash(form)), tags.GetValueOrDefault((document.Classes[t], document.Tags[t])), first, capitals);
                inputs[t] = new RoleInput(word, relations.GetValueOrDefault(document.Relations[t]), names[t], quoted + 3 * place + (first ? 9 : 0), document.Heads[t] < 0 ? t : document.Heads[t]);
            }
        }
        return inputs;
    }

    /// <summary>The main token of a stretch: the first word that hangs on one outside.</summary>
    public static int MainOf(Document document, TokenRange range)
    {
        for (int t = range.Start; t < range.End; t++)
            if ((document.Heads[t] < 0 || !range.Contains(document.Heads[t])) && document.Classes[t] is not (WordClass.Punctuation or WordClass.Auxiliary)) return t;
        return range.Start;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model of this version, or are damaged; the message says which.</exception>
    public static RoleModel Read(Stream stream, string name)
    {
        using BinaryReader reader = new(new MemoryStream(ModelFile.Read(stream, name, Kind, Version)), Encoding.UTF8);
        RoleShape shape = new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        ImmutableArray<string> tagNames = NetworkFile.ReadNames(reader), relationNames = NetworkFile.ReadNames(reader);
        uint[] hashes = NetworkFile.ReadHashes(reader);
        RoleNetwork network = new(shape, hashes.Length + 1, tagNames, relationNames);
        NetworkFile.ReadVectors(reader, network.WordVectors, shape.WordSize);
        NetworkFile.ReadHalves(reader, Halves(network));
        network.Pack();
        return new RoleModel(network, hashes);
    }

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, RoleNetwork network, IReadOnlyList<uint> hashes)
    {
        using MemoryStream payload = new();
        using (BinaryWriter writer = new(payload, Encoding.UTF8, leaveOpen: true))
        {
            RoleShape s = network.Shape;
            foreach (int size in (ReadOnlySpan<int>)[s.WordSize, s.AffixSize, s.MarkSize, s.LayerSize, s.RoleSize, s.ContextSize]) writer.Write(size);
            NetworkFile.WriteNames(writer, network.Tags);
            NetworkFile.WriteNames(writer, network.Relations);
            NetworkFile.WriteWords(writer, hashes, network.WordVectors, s.WordSize);
            NetworkFile.WriteHalves(writer, Halves(network));
        }
        ModelFile.Write(stream, Kind, Version, payload.ToArray());
    }

    private static ImmutableArray<float[]> Halves(RoleNetwork network) => [network.AffixVectors, network.MarkVectors, .. network.Weights];
}
