using System.Collections.Immutable;
using Hearsay.Language.Networks;

namespace Hearsay.Language.Parsing;

/// <summary>Sizes of a parser's network; as they are by default they were chosen for accuracy within the time that a parse may take.</summary>
/// <param name="WordSize">Length of a word's vector.</param>
/// <param name="AffixSize">Length of the vectors of affixes and shapes, which are added up.</param>
/// <param name="TagSize">Length of a tag's vector.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="LayerSize">Cells a direction.</param>
/// <param name="ArcSize">Length of a word's vector as head and as dependent.</param>
/// <param name="LabelSize">Length of the same for relations.</param>
internal sealed record ParserShape(
    int WordSize = 96, int AffixSize = 32, int TagSize = 32, int Layers = 2, int LayerSize = 128, int ArcSize = 128, int LabelSize = 96)
{
    /// <summary>Length of what the first layer reads of a word.</summary>
    public int InputSize => WordSize + AffixSize + TagSize;

    /// <summary>Length of what a layer gives for a word.</summary>
    public int OutputSize => 2 * LayerSize;

    /// <summary>Columns of the four views of a word: as head and dependent of an arc, as head and dependent of a relation.</summary>
    public int ViewSize => 2 * ArcSize + 2 * LabelSize;
}

/// <summary>Weights of the parser: vectors, recurrent layers, scorers of arcs, relations and tags.</summary>
internal sealed class ParserNetwork
{
    /// <summary>Makes a network with all weights zero.</summary>
    /// <param name="shape">Sizes.</param>
    /// <param name="words">Rows of words; row 0 stands for the unknown.</param>
    /// <param name="tags">Names of tags; row 0 of their vectors stands for any other.</param>
    /// <param name="relations">Names of relations.</param>
    public ParserNetwork(ParserShape shape, int words, ImmutableArray<string> tags, ImmutableArray<string> relations)
    {
        Shape = shape;
        Tags = tags;
        Relations = relations;
        WordVectors = new float[words * shape.WordSize];
        AffixVectors = new float[ParserInput.AffixRows * shape.AffixSize];
        TagVectors = new float[(tags.Length + 1) * shape.TagSize];
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(l => new RecurrentLayer(l == 0 ? shape.InputSize : shape.OutputSize, shape.LayerSize))];
        View = new float[shape.OutputSize * shape.ViewSize];
        ViewBias = new float[shape.ViewSize];
        Arc = new float[shape.ArcSize * shape.ArcSize];
        ArcBias = new float[shape.ArcSize];
        Root = new float[shape.ArcSize + shape.LabelSize];
        Label = new float[shape.LabelSize * relations.Length];
        LabelBias = new float[relations.Length];
        Tag = new float[shape.OutputSize * tags.Length];
        TagBias = new float[tags.Length];
    }

    /// <summary>Sizes.</summary>
    public ParserShape Shape { get; }

    /// <summary>Names of tags, <c>UPOS|XPOS</c>.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Names of relations.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Vectors of words, a row each.</summary>
    public float[] WordVectors { get; }

    /// <summary>Vectors of affixes and shapes.</summary>
    public float[] AffixVectors { get; }

    /// <summary>Vectors of tags.</summary>
    public float[] TagVectors { get; }

    /// <summary>The recurrent layers, the one that reads the vectors first.</summary>
    public ImmutableArray<RecurrentLayer> Layers { get; }

    /// <summary>From the last layer to the four views of a word.</summary>
    public float[] View { get; }

    /// <summary>Biases of the views.</summary>
    public float[] ViewBias { get; }

    /// <summary>Between a dependent's view and a head's.</summary>
    public float[] Arc { get; }

    /// <summary>How much a head's view tells by itself.</summary>
    public float[] ArcBias { get; }

    /// <summary>The root's view as head of an arc and of a relation.</summary>
    public float[] Root { get; }

    /// <summary>From the joined views to relations.</summary>
    public float[] Label { get; }

    /// <summary>Biases of relations.</summary>
    public float[] LabelBias { get; }

    /// <summary>From the last layer to tags.</summary>
    public float[] Tag { get; }

    /// <summary>Biases of tags.</summary>
    public float[] TagBias { get; }

    /// <summary><see cref="View"/> laid out for products.</summary>
    public PackedMatrix PackedView { get; } = new();

    /// <summary><see cref="Arc"/> laid out for products.</summary>
    public PackedMatrix PackedArc { get; } = new();

    /// <summary><see cref="Label"/> laid out for products.</summary>
    public PackedMatrix PackedLabel { get; } = new();

    /// <summary><see cref="Tag"/> laid out for products.</summary>
    public PackedMatrix PackedTag { get; } = new();

    /// <summary>The weights other than the tables of vectors, always in this order.</summary>
    public ImmutableArray<float[]> Weights =>
        [.. Layers.SelectMany(l => new[] { l.Weights, l.Cells }), View, ViewBias, Arc, ArcBias, Root, Label, LabelBias, Tag, TagBias];

    /// <summary>Lays out the weights for products; after any change.</summary>
    public void Pack()
    {
        foreach (RecurrentLayer layer in Layers) layer.Pack();
        PackedView.Pack(View, Shape.OutputSize, Shape.ViewSize, Shape.ViewSize);
        PackedArc.Pack(Arc, Shape.ArcSize, Shape.ArcSize, Shape.ArcSize);
        PackedLabel.Pack(Label, Shape.LabelSize, Relations.Length, Relations.Length);
        PackedTag.Pack(Tag, Shape.OutputSize, Tags.Length, Tags.Length);
    }
}
