using Hearsay.Attribution.Learning;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Tests.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

public sealed class RoleModelTests
{
    private static readonly RoleShape Shape = new(WordSize: 16, AffixSize: 8, MarkSize: 8, LayerSize: 16, RoleSize: 16);

    [Fact]
    public void Read_WhatWasWritten_ReadsWordsAndTagsAlike()
    {
        RoleModel model = RoleModel.Read(new MemoryStream(Bytes()), "some.model");
        Document document = Analyzing.Analyze("The mayor said nothing.");
        RoleInput[] inputs = model.InputsOf(document);
        Assert.Equal(document.Tags.Length, inputs.Length);
        Assert.NotEqual(0, inputs[Analyzing.Token(document, "mayor")].Word.Word);
        Assert.Equal(0, inputs[Analyzing.Token(document, "nothing")].Word.Word);
        Assert.Equal(Analyzing.Token(document, "said"), inputs[Analyzing.Token(document, "mayor")].Head);
    }

    [Fact]
    public void Read_CutShortOrOfAnotherVersion_NamesTheFile()
    {
        byte[] bytes = Bytes();
        byte[] other = [.. bytes];
        other[4] = 99;
        foreach (byte[] spoilt in (byte[][])[[], bytes[..20], bytes[..(bytes.Length / 2)], other])
            Assert.StartsWith("some.model: ", Assert.Throws<InvalidDataException>(() => RoleModel.Read(new MemoryStream(spoilt), "some.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void QuestionOf_CueInALongParagraph_AsksTwoSentencesBeforeAndFourAfter()
    {
        Document document = Analyzing.Analyze(string.Concat(Enumerable.Range(1, 12).Select(i => $"Sentence {i} told them so. ")) + "\n\nNext paragraph here.");
        RoleModel model = RoleModel.Read(new MemoryStream(Bytes()), "some.model");
        RoleQuestion question = RoleStretch.Of(document, model.InputsOf(document), 0, document.Segments.Tokens.Length).QuestionOf(document.Segments.Sentences[5].Tokens.Start + 2);
        Assert.Equal(document.Segments.Sentences[3].Tokens.Start, question.Start);
        Assert.Equal(document.Segments.Sentences[9].Tokens.End, question.End);
    }

    [Fact]
    public void OfContents_ContentOfAQuotation_StandsAlone()
    {
        Document document = Analyzing.Analyze("“The mayor said nothing. He left,” the clerk said.");
        RoleModel model = RoleModel.Read(new MemoryStream(Bytes()), "some.model");
        TokenRange content = document.Segments.Quotations[0].Tokens;
        RoleStretch stretch = RoleStretch.OfContents(document, model.InputsOf(document), [content]);
        Assert.Equal(Enumerable.Range(content.Start, content.Count), stretch.Tokens);
        Assert.All(stretch.Inputs, i => Assert.InRange(i.Head, 0, content.Count - 1));
        // Neither quoted nor part of the sentence around: the question of its first sentence reaches to the end of the content.
        Assert.Equal(new RoleQuestion(3, 0, content.Count, 0, stretch.QuestionOf(3).SentenceEnd), stretch.QuestionOf(3));
        Assert.All(stretch.Inputs.Where((_, t) => t is not 0 && t != content.Count - 1), i => Assert.Equal(0, i.Place % 3));
    }

    private static byte[] Bytes()
    {
        RoleNetwork network = new(Shape, 3, ["NOUN|NN", "VERB|VBD"], ["nsubj", "obj"]);
        Random random = new(1);
        foreach (float[] weights in (IEnumerable<float[]>)[network.WordVectors, network.AffixVectors, network.MarkVectors, .. network.Weights])
            for (int i = 0; i < weights.Length; i++) weights[i] = (float)(random.NextDouble() - 0.5);
        using MemoryStream stream = new();
        RoleModel.Write(stream, network, [ParserInput.Hash("mayor"), ParserInput.Hash("said")]);
        return stream.ToArray();
    }
}
