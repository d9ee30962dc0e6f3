using Hearsay.Language.Parsing;

namespace Hearsay.Tests.Training;

internal static class ParserModels
{
    /// <summary>A network with three tags and three relations and random weights.</summary>
    public static ParserNetwork Random(ParserShape shape, int words, Random random)
    {
        ParserNetwork network = new(shape, words + 1, ["NOUN|NN", "VERB|VBD", "PUNCT|."], ["nsubj", "obj", "punct"]);
        foreach (float[] weights in (IEnumerable<float[]>)[network.WordVectors, network.AffixVectors, network.TagVectors, .. network.Weights])
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)(random.NextDouble() - 0.5);
        network.Pack();
        return network;
    }
}
