using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Tests.Language;

public sealed class TaggerTests
{
    [Fact]
    public void Analyze_PlainSentence_GivesPennTags()
    {
        Document document = Analyzing.Analyze("The old crane had failed, and nobody in the harbour could say why it was not repaired.");
        Assert.Equal("DT JJ NN VBD VBN , CC NN IN DT NN MD VB WRB PRP VBD RB VBN .", string.Join(' ', document.Tags));
        Assert.Equal(WordClass.Auxiliary, document.Classes[Analyzing.Token(document, "could")]);
        Assert.Equal(WordClass.Pronoun, document.Classes[Analyzing.Token(document, "nobody")]);
    }

    /// <summary>The same words are tagged the same with quotation marks or without; the marks get the Penn Treebank's tags.</summary>
    [Fact]
    public void Analyze_QuotationMarks_AreLookedPast()
    {
        Document bare = Analyzing.Analyze("The mayor called the old crane a danger to the crews on Monday.");
        Document marked = Analyzing.Analyze("The mayor called the old crane “a danger to the crews” on Monday.");
        Assert.Equal("``", marked.Tags[Analyzing.Token(marked, "“")]);
        Assert.Equal("''", marked.Tags[Analyzing.Token(marked, "”")]);
        Assert.Equal(bare.Tags.AsEnumerable(), marked.Tags.Where(t => t is not ("``" or "''")));
        Assert.Equal(bare.Lemmas.AsEnumerable(), marked.Lemmas.Where((_, t) => marked.Tags[t] is not ("``" or "''")));
    }

    [Fact]
    public void Best_EqualScores_TakesTheFirst() => Assert.Equal(1, SequenceLabeler.Best([0f, 2f, 2f, -1f]));

    [Fact]
    public void Label_ModelOfOneWord_LabelsThatWordOnly()
    {
        TaggerFeatures.WordHashes[] words = [TaggerFeatures.Hash("lamp")];
        uint[] features = new uint[TaggerFeatures.Count];
        TaggerFeatures.Fill(words, "lamp", 0, -1, -1, capitals: false, features);
        // The second template is the word in lower case.
        using MemoryStream stream = new();
        ModelEntries.Write(stream, "TEST", ["other", "light"], new Dictionary<uint, (byte, float)[]> { [features[1]] = [(1, 1f)] });
        stream.Position = 0;
        SequenceLabeler labeler = new(PerceptronModel.Read(stream, "own", "TEST"));
        Assert.Equal([0, 1, 0, 1], labeler.Label(["the", "lamp", "and", "Lamp"]));
        Assert.Empty(labeler.Label([]));
    }

    [Fact]
    public void Label_TextAndWords_GiveTheSame()
    {
        Document document = Analyzing.Analyze("The council of Tolmere met on Friday.");
        SequenceLabeler labeler = new(Analyzing.Model("tagger.model", Tagger.ModelKind));
        string[] words = [.. Enumerable.Range(0, document.Tags.Length).Select(document.Segments.Word)];
        ImmutableArray<string> labels = labeler.Model.Labels;
        Assert.Equal(document.Tags.AsEnumerable(), labeler.Label(words).Select(l => labels[l].Split('|')[1]));
    }

    [Fact]
    public void Hash_CurlyApostropheAndOtherDigits_HashAlike()
    {
        Assert.Equal(TaggerFeatures.Hash("don't"), TaggerFeatures.Hash("don’t"));
        Assert.Equal(TaggerFeatures.Hash("1987"), TaggerFeatures.Hash("2016"));
        Assert.NotEqual(TaggerFeatures.Hash("Reading"), TaggerFeatures.Hash("reading"));
        Assert.Equal(TaggerFeatures.Hash("Reading").Lower, TaggerFeatures.Hash("reading").Lower);
    }
}
