using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Tests.Language;

public sealed class ModelFileTests
{
    private static readonly ImmutableArray<string> Labels = ["stay", "go"];

    [Fact]
    public void Read_WhatWasWritten_GivesSamePayload()
    {
        byte[] payload = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * i))];
        using MemoryStream stream = new();
        ModelFile.Write(stream, "TEST", 3, payload);
        stream.Position = 0;
        Assert.Equal(payload, ModelFile.Read(stream, "some.model", "TEST", 3));
    }

    [Fact]
    public void Read_OtherKind_NamesFileAndBothKinds()
    {
        string message = Failure(Bytes(), "OTHR", ModelEntries.Version);
        Assert.Contains("OTHR", message, StringComparison.Ordinal);
        Assert.Contains("TEST", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherVersion_NamesFileAndBothVersions()
    {
        string message = Failure(Bytes(), "TEST", 77);
        Assert.Contains("77", message, StringComparison.Ordinal);
        Assert.Contains($"found {ModelEntries.Version}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutShortAnywhere_NamesFile()
    {
        byte[] bytes = Bytes();
        for (int length = 0; length < bytes.Length; length++) FailsOrIsWhole(bytes[..length], bytes.Length - length);
    }

    [Fact]
    public void Read_AnyByteChanged_NamesFile()
    {
        byte[] bytes = Bytes();
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x5A;
            FailsOrIsWhole(damaged, bytes.Length - i);
        }
    }

    [Fact]
    public void Read_SomethingElse_NamesFile() =>
        Failure(Encoding.UTF8.GetBytes("version https://example.org/large-files/v1\noid 1234567890 size 1708103 and more"), "TEST", ModelEntries.Version);

    [Fact]
    public void Read_PerceptronModel_KeepsWeightsToAFewPercent()
    {
        PerceptronModel model = PerceptronModel.Read(new MemoryStream(Bytes()), "some.model", "TEST");
        float[] scores = [0, 0];
        model.Add(17, scores);
        Assert.InRange(scores[0], 0.96f, 1.04f);
        Assert.InRange(scores[1], -2.6f, -2.4f);
        model.Add(18, scores);
        model.Add(0, scores);
        Assert.InRange(scores[0], 0.96f, 1.04f);
        model.Add(4_000_000_000, scores);
        Assert.InRange(scores[1], 0.4f, 0.6f);
    }

    [Fact]
    public void OpenBuiltIn_UnknownName_NamesIt() =>
        Assert.Contains("none.model", Assert.Throws<InvalidOperationException>(() => ModelFile.OpenBuiltIn("none.model")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tagger.model", "HSYT")]
    [InlineData("entities.model", "HSYE")]
    public void Read_BuiltInWeightsCutShortOrOfAnotherKind_NameFileAndCure(string name, string kind)
    {
        byte[] bytes = BuiltIn(name);
        foreach (int length in new[] { 0, 3, 39, 40, 1000, bytes.Length / 2, bytes.Length - 3 })
            AssertCure(name, () => ScoreTable.Read(new MemoryStream(bytes[..length]), name, kind));
        AssertCure(name, () => ScoreTable.Read(new MemoryStream(bytes), name, "HSYP"));
        bytes[4]++;
        AssertCure(name, () => ScoreTable.Read(new MemoryStream(bytes), name, kind));
    }

    [Theory]
    [InlineData("word-classes.txt", WordClassTable.ModelKind, WordClassTable.ModelVersion)]
    [InlineData("lemmas.txt", Lemmatizer.ModelKind, Lemmatizer.ModelVersion)]
    public void Read_BuiltInTextCutShortOrOfAnotherVersion_NamesFileAndCure(string name, string kind, int version)
    {
        string text = Encoding.UTF8.GetString(BuiltIn(name));
        Assert.Equal(text, ModelText.Read(new StringReader(text), name, kind, version));
        foreach (string part in new[] { "", text[..20], text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)], text[..(text.Length / 2)], text[..^1], text[..^6] })
            AssertCure(name, () => ModelText.Read(new StringReader(part), name, kind, version));
        AssertCure(name, () => ModelText.Read(new StringReader(text), name, kind, version + 1));
        AssertCure(name, () => ModelText.Read(new StringReader(text), name, "Something else", version));
    }

    [Fact]
    public void OpenBuiltIn_UnknownName_TellsTheCure() =>
        Assert.Contains("hearsay-train", Assert.Throws<InvalidOperationException>(() => ModelFile.OpenBuiltIn("none.model")).Message, StringComparison.Ordinal);

    private static void AssertCure(string name, Action read)
    {
        string message = Assert.Throws<InvalidDataException>(read).Message;
        Assert.StartsWith(name + ": ", message, StringComparison.Ordinal);
        Assert.Contains("hearsay-train", message, StringComparison.Ordinal);
    }

    private static byte[] BuiltIn(string name)
    {
        using Stream stream = ModelFile.OpenBuiltIn(name);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Bytes()
    {
        using MemoryStream stream = new();
        ModelEntries.Write(stream, "TEST", Labels, new Dictionary<uint, (byte, float)[]>
        {
            [17] = [(0, 1f), (1, -2.5f)], [4_000_000_000] = [(1, 3f)], [0] = [(0, 9f)], [5] = [],
        });
        return stream.ToArray();
    }

    // The last two bytes only say that the compressed data ends: a payload may be whole without them.
    private static void FailsOrIsWhole(byte[] bytes, int fromEnd)
    {
        if (fromEnd > 2) Failure(bytes, "TEST", ModelEntries.Version);
        else if (Record.Exception(() => ModelFile.Read(new MemoryStream(bytes), "some.model", "TEST", ModelEntries.Version)) is not null)
            Failure(bytes, "TEST", ModelEntries.Version);
    }

    private static string Failure(byte[] bytes, string kind, int version)
    {
        string message = Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes), "some.model", kind, version)).Message;
        Assert.StartsWith("some.model: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
