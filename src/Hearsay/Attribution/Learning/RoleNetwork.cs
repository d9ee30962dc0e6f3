using System.Collections.Immutable;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;

namespace Hearsay.Attribution.Learning;

/// <summary>Sizes of the network that finds cues, sources and contents.</summary>
/// <param name="WordSize">Length of a word's vector.</param>
/// <param name="AffixSize">Length of the vectors of affixes and shapes, which are added up.</param>
/// <param name="MarkSize">Length of the vectors of tag, relation, name, and place in the text, each.</param>
/// <param name="LayerSize">Cells a direction in both recurrent layers.</param>
/// <param name="RoleSize">Length of a word's view as cue or as part of a role.</param>
/// <param name="ContextSize">Length of what the parser's layers tell of a word.</param>
internal sealed record RoleShape(int WordSize = 96, int AffixSize = 32, int MarkSize = 24, int LayerSize = 96, int RoleSize = 64, int ContextSize = 256)
{
    /// <summary>Length of what the first layer reads of a word.</summary>
    public int InputSize => WordSize + AffixSize + RoleInput.Marks * MarkSize + ContextSize;

    /// <summary>Length of what a layer gives for a word.</summary>
    public int OutputSize => 2 * LayerSize;

    /// <summary>Columns of the views of a word: as cue and as part, for each role.</summary>
    public int ViewSize => 2 * RoleNetwork.Roles * RoleSize;
}

/// <summary>Weights of the network that finds cues, and for each cue its source and content.</summary>
internal sealed class RoleNetwork
{
    /// <summary>Roles of words to a cue: source, content.</summary>
    public const int Roles = 2;

    /// <summary>Labels of cues: outside, first word, further word.</summary>
    public const int CueLabels = 3;

    /// <summary>Makes a network with all weights zero.</summary>
    public RoleNetwork(RoleShape shape, int words, ImmutableArray<string> tags, ImmutableArray<string> relations)
    {
        Shape = shape;
        Tags = tags;
        Relations = relations;
        WordVectors = new float[words * shape.WordSize];
        AffixVectors = new float[ParserInput.AffixRows * shape.AffixSize];
        MarkVectors = new float[(tags.Length + 1 + relations.Length + 1 + RoleInput.NameRows + RoleInput.PlaceRows) * shape.MarkSize];
        First = new RecurrentLayer(shape.InputSize, shape.LayerSize);
        Second = new RecurrentLayer(2 * shape.OutputSize, shape.LayerSize);
        Cue = new float[shape.OutputSize * CueLabels];
        CueBias = new float[CueLabels];
        View = new float[shape.OutputSize * shape.ViewSize];
        ViewBias = new float[shape.ViewSize];
        int ways = (RolePairs.WayRows(relations.Length) + RolePairs.DistanceRows) * Roles;
        Ways = new float[ways * shape.RoleSize];
        WayBias = new float[ways];
        RoleBias = new float[Roles * shape.RoleSize];
    }

    /// <summary>Sizes.</summary>
    public RoleShape Shape { get; }

    /// <summary>Names of tags, <c>UPOS|XPOS</c>.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Names of relations.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Vectors of words; row 0 stands for the unknown.</summary>
    public float[] WordVectors { get; }

    /// <summary>Vectors of affixes and shapes.</summary>
    public float[] AffixVectors { get; }

    /// <summary>Vectors of tags, relations, names and places, in this order.</summary>
    public float[] MarkVectors { get; }

    /// <summary>The layer that reads the words.</summary>
    public RecurrentLayer First { get; }

    /// <summary>The layer that reads what the first gave for the word and for its head.</summary>
    public RecurrentLayer Second { get; }

    /// <summary>From the second layer to labels of cues.</summary>
    public float[] Cue { get; }

    /// <summary>Biases of the labels of cues.</summary>
    public float[] CueBias { get; }

    /// <summary>From the second layer to the views: as cue for each role, as part for each role.</summary>
    public float[] View { get; }

    /// <summary>Biases of the views.</summary>
    public float[] ViewBias { get; }

    /// <summary>For each role a vector of each way through the tree and each distance, added to a word's view as part.</summary>
    public float[] Ways { get; }

    /// <summary>The same for what does not hang on the cue.</summary>
    public float[] WayBias { get; }

    /// <summary>For each role what a part's view tells whatever the cue is.</summary>
    public float[] RoleBias { get; }

    /// <summary><see cref="Cue"/> laid out for products.</summary>
    public PackedMatrix PackedCue { get; } = new();

    /// <summary><see cref="View"/> laid out for products.</summary>
    public PackedMatrix PackedView { get; } = new();

    /// <summary>The weights other than the tables of vectors, always in this order.</summary>
    public ImmutableArray<float[]> Weights => [First.Weights, First.Cells, Second.Weights, Second.Cells, Cue, CueBias, View, ViewBias, Ways, WayBias, RoleBias];

    /// <summary>Lays out the weights for products; after any change.</summary>
    public void Pack()
    {
        First.Pack();
        Second.Pack();
        PackedCue.Pack(Cue, Shape.OutputSize, CueLabels, CueLabels);
        PackedView.Pack(View, Shape.OutputSize, Shape.ViewSize, Shape.ViewSize);
    }
}
