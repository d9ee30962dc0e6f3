using Hearsay.Attribution.Learning;
using Hearsay.Language.Networks;
using Hearsay.Language.Parsing;
using Hearsay.Training;

namespace Hearsay.Tests.Training;

public sealed class RoleGradientTests
{
    private static readonly RoleShape Shape = new(WordSize: 16, AffixSize: 8, MarkSize: 8, LayerSize: 16, RoleSize: 16, ContextSize: 8);

    /// <summary>Each gradient is what moving the weight a little does to the loss.</summary>
    [Fact]
    public void Run_EveryKindOfWeight_GradientIsTheSlopeOfTheLoss()
    {
        Random random = new(3);
        RoleNetwork network = new(Shape, 20, ["NOUN|NN", "VERB|VBD"], ["nsubj", "ccomp"]);
        foreach (float[] weights in (IEnumerable<float[]>)[network.WordVectors, network.AffixVectors, network.MarkVectors, .. network.Weights])
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)(random.NextDouble() - 0.5);
        RoleText[] texts = [Text(network, 9, random), Text(network, 6, random)];
        RoleGradient gradient = new(network, new Dropout(0.2f, 0.2f));
        RoleTransposes transposes = new(network);
        Loss();
        List<(float[] Weights, float[] Gradient)> all = [.. network.Weights.Zip(gradient.Weights.Select(w => (float[])w.Clone()))];
        all.Add((network.WordVectors, GradientCheck.Dense(gradient.Words, network.WordVectors.Length)));
        all.Add((network.AffixVectors, GradientCheck.Dense(gradient.Affixes, network.AffixVectors.Length)));
        all.Add((network.MarkVectors, GradientCheck.Dense(gradient.Marks, network.MarkVectors.Length)));
        GradientCheck.IsTheSlope(all, Loss);

        double Loss()
        {
            network.Pack();
            transposes.Pack();
            foreach (SparseGradient table in new[] { gradient.Words, gradient.Affixes, gradient.Marks }) table.Clear();
            gradient.Dropout.Reset(5);
            gradient.Run(texts, transposes, 1);
            return gradient.Loss;
        }
    }

    private static RoleText Text(RoleNetwork network, int length, Random random)
    {
        RoleInput[] inputs = [.. Enumerable.Range(0, length).Select(i => new RoleInput(
            ParserInput.Of("word" + (char)('a' + random.Next(20)), random.Next(20), random.Next(3), i == 0, false), random.Next(3), random.Next(9), random.Next(18), i == 0 ? 0 : random.Next(i)))];
        int[] sentences = [.. Enumerable.Range(0, length).Select(i => i / 5)];
        RoleQuestion question = new(2, 0, length, 0, 5);
        WordContexts contexts = new(length, network.Shape.ContextSize);
        for (int t = 0; t < length; t++)
            for (int i = 0; i < network.Shape.ContextSize; i++) contexts.Row(t)[i] = (float)random.NextDouble() - 0.5f;
        return new RoleText(
            inputs, contexts, [.. Enumerable.Range(0, length).Select(i => (byte)(i == 2 ? 1 : i == 3 ? 2 : 0))],
            [new RoleLesson(question, RolePass.WaysOf(inputs, question, sentences, network.Relations.Length), [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(3))])]);
    }
}
