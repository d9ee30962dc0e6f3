using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Text;

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
    public void Best_EqualScores_TakesTheFirst()
    {
        ScoreTable table = Table(["a", "b", "c", "d"], []);
        short[] scores = new short[table.Width];
        (scores[0], scores[1], scores[2], scores[3]) = (0, 2, 2, -1);
        // Places past the labels mean nothing.
        scores[^1] = 9;
        Assert.Equal(1, table.Best(scores));
    }

    [Fact]
    public void Tag_ModelOfOneWord_LabelsThatWordOnly()
    {
        uint[] features = new uint[TaggerFeatures.Most];
        TaggerFeatures.Own(new WordForm("lamp", BuiltInModels.WordClassTable), features);
        // The second template is the word in lower case.
        Tagger tagger = new(Table(["NOUN|NN", "X|FW"], new() { [features[1]] = [(1, 1f)] }), BuiltInModels.WordClassTable);
        Assert.Equal(["NN", "FW", "NN", "FW"], tagger.Tag(["the", "lamp", "and", "Lamp"]).Select(t => t.Tag));
        Assert.Empty(tagger.Tag([]));
    }

    [Fact]
    public void Tag_DecidedWord_IsNotWeighed()
    {
        uint[] features = new uint[TaggerFeatures.Most];
        TaggerFeatures.Own(new WordForm("lamp", BuiltInModels.WordClassTable), features);
        Tagger tagger = new(Table(["NOUN|NN", "X|FW"], new() { [features[1]] = [(1, 1f)] }, new() { ["lamp"] = 0 }), BuiltInModels.WordClassTable);
        Assert.Equal(["NN", "FW"], tagger.Tag(["lamp", "Lamp"]).Select(t => t.Tag));
    }

    [Fact]
    public void Tag_TextAndWords_GiveTheSame()
    {
        Document document = Analyzing.Analyze("The council of Tolmere met on Friday.");
        string[] words = [.. Enumerable.Range(0, document.Tags.Length).Select(document.Segments.Word)];
        Assert.Equal(document.Tags.AsEnumerable(), BuiltInModels.Tagger.Tag(words).Select(t => t.Tag));
    }

    /// <summary>What was kept from texts before changes nothing, nor what is forgotten between two.</summary>
    [Fact]
    public void Analyze_TextsBefore_ChangeNothing()
    {
        string[] texts = [.. Analyzing.Samples().Take(12)];
        // Without the parser, which tags anew.
        LanguageAnalyzer analyzer = new(new LanguageAnalyzerOptions { Parse = false });
        foreach (string text in texts)
        {
            SegmentedText segments = Analyzing.Segment(text);
            Document again = analyzer.Analyze(segments);
            FormTable forms = new(BuiltInModels.WordClassTable, BuiltInModels.Tagger.Weights, BuiltInModels.Recognizer.Weights, BuiltInModels.Lemmatizer);
            ReadText read = ReadText.Of(segments, new QuotationMarkFilter(segments), forms);
            byte[] labels = new byte[read.Count], names = new byte[read.Count];
            BuiltInModels.Tagger.Label(read, labels, CancellationToken.None);
            BuiltInModels.Recognizer.Label(read, labels, names, CancellationToken.None);
            for (int i = 0; i < read.Count; i++) Assert.Equal(BuiltInModels.Tagger.Tags[labels[i]], again.Tags[read.Tokens[i]]);
            Assert.Equal(again.Entities.AsEnumerable(), BuiltInModels.Recognizer.Entities(segments, read, names));
        }
    }

    /// <summary>The groups that are kept add up to what training learned from, feature by feature.</summary>
    [Fact]
    public void Score_KeptSums_AreThoseOfAllFeatures()
    {
        SegmentedText segments = Analyzing.Segment(Analyzing.Samples().First());
        FormTable forms = new(BuiltInModels.WordClassTable, BuiltInModels.Tagger.Weights, BuiltInModels.Recognizer.Weights, null);
        ReadText read = ReadText.Of(segments, new QuotationMarkFilter(segments), forms);
        byte[] labels = new byte[read.Count];
        BuiltInModels.Tagger.Label(read, labels, CancellationToken.None);
        uint[] features = new uint[NameFeatures.Most];
        short[] kept = new short[BuiltInModels.Tagger.Weights.Width], all = new short[kept.Length];
        short[] keptNames = new short[BuiltInModels.Recognizer.Weights.Width], allNames = new short[keptNames.Length];
        foreach (ReadSentence sentence in read.Sentences)
        {
            WordForm[] words = [.. read.Ids[sentence.Start..sentence.End].Select(id => forms.Form(id))];
            for (int i = 0; i < words.Length; i++)
            {
                int p = i > 0 ? labels[sentence.Start + i - 1] : -1, pp = i > 1 ? labels[sentence.Start + i - 2] : -1;
                forms.TagSums.Score(read, sentence, sentence.Start + i, p, pp, features, kept);
                Array.Clear(all);
                BuiltInModels.Tagger.Weights.Add(features.AsSpan(0, TaggerFeatures.All(words, i, p, pp, sentence.Capitals, features)), all);
                int count = BuiltInModels.Tagger.Weights.Labels.Length;
                Assert.Equal(all[..count], kept[..count]);
                forms.NameSums!.Score(read, sentence, labels, sentence.Start + i, p % 17, pp % 17, features, keptNames);
                Array.Clear(allNames);
                BuiltInModels.Recognizer.Weights.Add(
                    features.AsSpan(0, NameFeatures.All(read, sentence, labels, sentence.Start + i, p % 17, pp % 17, features)), allNames);
                Assert.Equal(allNames[..BuiltInModels.Recognizer.Weights.Labels.Length], keptNames[..BuiltInModels.Recognizer.Weights.Labels.Length]);
            }
        }
    }

    [Fact]
    public void WordForm_CurlyApostropheAndOtherDigits_AreAlike()
    {
        Assert.Equal(Form("don't"), Form("don’t"));
        Assert.Equal(Form("1987"), Form("2016"));
        Assert.NotEqual(Form("Reading").Exact, Form("reading").Exact);
        Assert.Equal(Form("Reading").Lower, Form("reading").Lower);
    }

    private static WordForm Form(string word) => new(word, BuiltInModels.WordClassTable);

    private static ScoreTable Table(ImmutableArray<string> labels, Dictionary<uint, (byte, float)[]> weights, Dictionary<string, byte>? decided = null)
    {
        using MemoryStream stream = new();
        ModelEntries.Write(stream, "TEST", labels, weights, decided);
        stream.Position = 0;
        return ScoreTable.Read(stream, "own", "TEST");
    }
}
