using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;
using Hearsay.Training;

namespace Hearsay.Tests.Training;

public sealed class ParserGradientTests
{
    private static readonly ParserShape Shape = new(WordSize: 16, AffixSize: 8, TagSize: 8, Layers: 2, LayerSize: 16, ArcSize: 16, LabelSize: 16);

    /// <summary>Each gradient is what moving the weight a little does to the loss.</summary>
    [Fact]
    public void Run_EveryKindOfWeight_GradientIsTheSlopeOfTheLoss()
    {
        Random random = new(3);
        ParserNetwork network = ParserModels.Random(Shape, words: 19, random);
        List<ParserSentence> sentences = [Sentence(5, random), Sentence(7, random), Sentence(1, random)];
        ParserGradient gradient = new(network, new Dropout(0.2f, 0.2f));
        Transposes transposes = new(network);
        Loss();
        List<(float[] Weights, float[] Gradient)> all = [.. network.Weights.Zip(gradient.Weights.Select(w => (float[])w.Clone()))];
        all.Add((network.WordVectors, GradientCheck.Dense(gradient.Words, network.WordVectors.Length)));
        all.Add((network.AffixVectors, GradientCheck.Dense(gradient.Affixes, network.AffixVectors.Length)));
        all.Add((network.TagVectors, GradientCheck.Dense(gradient.Tags, network.TagVectors.Length)));
        GradientCheck.IsTheSlope(all, Loss);

        double Loss()
        {
            network.Pack();
            transposes.Pack();
            foreach (SparseGradient table in new[] { gradient.Words, gradient.Affixes, gradient.Tags }) table.Clear();
            gradient.Dropout.Reset(5);
            gradient.Run(sentences, transposes, 1);
            return gradient.Loss;
        }
    }

    private static ParserSentence Sentence(int length, Random random) => new(
        [.. Enumerable.Range(0, length).Select(i => ParserInput.Of("word" + (char)('a' + random.Next(20)), random.Next(20), random.Next(4), i == 0, false))],
        [.. Enumerable.Range(0, length).Select(i => i == 0 ? -1 : random.Next(i))],
        [.. Enumerable.Range(0, length).Select(_ => random.Next(3))],
        [.. Enumerable.Range(0, length).Select(_ => random.Next(3))]);
}
