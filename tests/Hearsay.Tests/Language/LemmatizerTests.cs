using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class LemmatizerTests
{
    private const string Rules = "# rules\nVBD\ted\t2\t\nVBD\tied\t3\ty\nVBD\t=said\tsay\nRB\t=n't\tnot\nNNP\t\t0\t\nVB\tx\t1\t\n";

    [Theory]
    [InlineData("walked", "VBD", "walk")]
    [InlineData("Denied", "VBD", "deny")]
    [InlineData("Said", "VBD", "say")]
    [InlineData("n’t", "RB", "not")]
    [InlineData("Davaran", "NNP", "Davaran")]
    [InlineData("HARBOUR", "NN", "harbour")]
    [InlineData("ran", "VBD", "ran")]
    [InlineData("x", "VB", "x")]
    [InlineData("", "VB", "")]
    public void Lemmatize_OwnRules_LongestEndingAndFormsOfTheirOwn(string word, string tag, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Read(new StringReader(Rules), "own").Lemmatize(word, tag));

    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("Told", "VBN", "tell")]
    [InlineData("insisted", "VBD", "insist")]
    [InlineData("promising", "VBG", "promise")]
    [InlineData("children", "NNS", "child")]
    [InlineData("companies", "NNS", "company")]
    [InlineData("Larger", "JJR", "large")]
    [InlineData("n't", "RB", "not")]
    [InlineData("'s", "POS", "'s")]
    [InlineData("Sohl", "NNP", "Sohl")]
    public void Lemmatize_BuiltInRules_GivesBaseForm(string word, string tag, string lemma)
    {
        using StreamReader reader = new(ModelFile.OpenBuiltIn("lemmas.txt"));
        Assert.Equal(lemma, Lemmatizer.Read(reader, "lemmas.txt").Lemmatize(word, tag));
    }

    [Theory]
    [InlineData("VBD\ted\n")]
    [InlineData("VBD\ted\ttwo\t\n")]
    [InlineData("VBD\ted\t2\t\tmore\n")]
    public void Read_BrokenLine_NamesFileAndLine(string line)
    {
        string message = Assert.Throws<InvalidDataException>(() => Lemmatizer.Read(new StringReader("# rules\n" + line), "own")).Message;
        Assert.StartsWith("own: line 2 ", message, StringComparison.Ordinal);
    }
}
