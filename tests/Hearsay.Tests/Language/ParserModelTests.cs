using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Tests.Training;

namespace Hearsay.Tests.Language;

public sealed class ParserModelTests
{
    private static readonly ParserShape Shape = new(WordSize: 16, AffixSize: 8, TagSize: 8, Layers: 2, LayerSize: 16, ArcSize: 16, LabelSize: 16);

    [Fact]
    public void Read_WhatWasWritten_KnowsTheSameWordsAndScoresAlike()
    {
        uint[] hashes = [.. "the mayor said nothing".Split(' ').Select(w => ParserInput.Hash(w))];
        ParserNetwork network = ParserModels.Random(Shape, hashes.Length, new Random(1));
        ParserModel before = new(network, hashes), after = Written(network, hashes);
        Assert.True(network.Tags.SequenceEqual(after.Network.Tags));
        Assert.True(network.Relations.SequenceEqual(after.Network.Relations));
        Assert.Equal(0, after.WordRow("unheard"));
        Assert.NotEqual(0, after.WordRow("Mayor"));
        Assert.Equal(2, after.TagRow("VERB|VBD"));
        Assert.Equal(0, after.TagRow("VERB|??"));
        float[] first = Scores(before), second = Scores(after);
        for (int i = 0; i < first.Length; i++) Assert.InRange(second[i], first[i] - 0.02f * first.Max(Math.Abs), first[i] + 0.02f * first.Max(Math.Abs));
    }

    [Fact]
    public void Read_CutShortOrChanged_NamesTheFile()
    {
        using MemoryStream stream = new();
        ParserModel.Write(stream, ParserModels.Random(Shape, 1, new Random(1)), [77]);
        byte[] bytes = stream.ToArray();
        foreach (byte[] spoilt in (byte[][])[[], bytes[..30], bytes[..(bytes.Length / 2)], [.. bytes[..200], (byte)(bytes[200] ^ 1), .. bytes[201..]]])
            Assert.StartsWith("some.model: ", Assert.Throws<InvalidDataException>(() => ParserModel.Read(new MemoryStream(spoilt), "some.model")).Message, StringComparison.Ordinal);
    }

    /// <summary>The same sentence has the same tree, whatever stands beside it in the text.</summary>
    [Fact]
    public void Analyze_SentenceAmongOthers_HasTheTreeItHasAlone()
    {
        string[] sentences =
        [
            "The harbour master denied on Tuesday that anyone had asked for the records.", "“No,” she said.",
            "Two of the three ferries will sail again, according to the company, which blamed ice.", "Why now?",
        ];
        Document together = Analyzing.Analyze(string.Join("\n\n", Enumerable.Repeat(sentences, 20).SelectMany(s => s)));
        int at = 0;
        foreach (string sentence in Enumerable.Repeat(sentences, 20).SelectMany(s => s))
        {
            Document alone = Analyzing.Analyze(sentence);
            for (int t = 0; t < alone.Heads.Length; t++)
            {
                Assert.Equal(alone.Relations[t], together.Relations[at + t]);
                Assert.Equal(alone.Heads[t] < 0 ? -1 : alone.Heads[t] + at, together.Heads[at + t]);
            }
            at += alone.Heads.Length;
        }
    }

    private static ParserModel Written(ParserNetwork network, uint[] hashes)
    {
        using MemoryStream stream = new();
        ParserModel.Write(stream, network, hashes);
        stream.Position = 0;
        return ParserModel.Read(stream, "some.model");
    }

    private static float[] Scores(ParserModel model)
    {
        ParserPass pass = new(model.Network);
        string[] words = ["the", "mayor", "said", "nothing", "new"];
        pass.Run([.. words.Select((w, i) => ParserInput.Of(w, model.WordRow(w), 1 + i % 3, i == 0, false))], [0, words.Length]);
        return [.. pass.Scores.AsSpan(0, words.Length * (words.Length + 1))];
    }
}
