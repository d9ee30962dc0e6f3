using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Languages;

namespace Hearsay.Tests.Reading.Languages;

public sealed class LanguageModelTests
{
    [Fact]
    public void BuiltIn_Varieties_AllHaveNames() =>
        Assert.All(LanguageModel.BuiltIn.Varieties, v => Assert.NotEqual(v.Code, LanguageNames.Find(v.Code)));

    [Fact]
    public void Read_DamagedFile_SaysSo()
    {
        byte[] bytes = Write();
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x5A;
            Fails(damaged);
        }
        for (int length = 0; length < bytes.Length - 1; length++) Fails(bytes[..length]);

        // The last bits of the compressed bytes are filling.
        void Fails(byte[] damaged)
        {
            Exception? e = Record.Exception(() => LanguageModel.Read(new MemoryStream(damaged), "small.model"));
            if (e is null && damaged.Length == bytes.Length && damaged.AsSpan(..^1).SequenceEqual(bytes.AsSpan(..^1))) return;
            Assert.IsType<InvalidDataException>(e);
            Assert.StartsWith("small.model: ", e.Message, StringComparison.Ordinal);
            Assert.Contains("hearsay-train", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_WhatWasWritten_ScoresTheSame()
    {
        LanguageModel model = LanguageModel.Read(new MemoryStream(Write()), "small.model");
        int[] scores = new int[2];

        Assert.Equal(6, model.Score("The, THE", scores));
        Assert.Equal([0, 2 * 9], scores);
        Assert.Equal(["aa", "bb-Latn"], model.Varieties.Select(v => v.Tag));
        Assert.Equal(("bb", 1.5f), (model.Varieties[1].Code, model.Varieties[1].UsualScore));
    }

    [Fact]
    public void Identify_AnyString_GivesAKnownLanguageOrNone() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(i => (char)i))), characters =>
        {
            if (new LanguageIdentifier().Identify(characters) is not { } found) return;
            Assert.InRange(found.Confidence, 0, 1);
            Assert.NotEqual(found.Code, LanguageNames.Find(found.Code));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20161108, 7));

    [Fact]
    public void Read_Pieces_AreThoseOfThePieceAlone()
    {
        Collector collector = new(new List<(uint, GramKind)>());
        LetterGrams.Read("Été", ref collector);

        Assert.Equal(4 + 3 + 2 + 1 - 0, collector.Pieces.Count);
        Assert.Contains(LetterGrams.OfPiece(" é")!.Value, collector.Pieces);
        Assert.Contains(LetterGrams.OfPiece("été")!.Value, collector.Pieces);
        Assert.Contains(LetterGrams.OfPiece("té ")!.Value, collector.Pieces);
        Assert.Null(LetterGrams.OfPiece("te"));
        Assert.Null(LetterGrams.OfPiece("a1b"));
    }

    private static byte[] Write()
    {
        Collector collector = new(new List<(uint, GramKind)>());
        LetterGrams.Read("the", ref collector);
        uint word = collector.Pieces.Single(p => p.Kind == GramKind.Word).Hash;
        using MemoryStream stream = new();
        LanguageModel.Write(stream, [new LanguageVariety("aa", 1), new LanguageVariety("bb-Latn", 1.5f)], new Dictionary<uint, (byte, byte)[]> { [word] = [(1, 9)] });
        return stream.ToArray();
    }

    private readonly struct Collector(List<(uint Hash, GramKind Kind)> pieces) : IGramSink
    {
        public List<(uint Hash, GramKind Kind)> Pieces { get; } = pieces;

        public void Add(uint hash, GramKind kind) => Pieces.Add((hash, kind));
    }
}
