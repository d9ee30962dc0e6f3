using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>What CoNLL-U's MISC says of predicates.</summary>
public sealed class PredicateFieldsTests
{
    [Theory]
    [InlineData("Lavrov said that Trump did not accept the denial.", "accept", "Pred=accept|PredArgs=who:4;what:9|PredIn=2|PredNeg=Yes|PredTense=Past")]
    [InlineData("The mayor was arrested by federal agents in Trenton on Friday.", "arrested", "Pred=arrest|PredArgs=what:2;who:7;where:9;when:11|PredTense=Past|PredVoice=Pass")]
    [InlineData("Putin’s denial of interference surprised nobody.", "denial", "Pred=denial|PredArgs=who:1;what:5|PredKind=Noun|PredVerb=deny")]
    [InlineData("The army may carry out the order.", "carry", "Pred=carry_out|PredArgs=who:2;what:7|PredMod=Possible")]
    [InlineData("Police arrested the driver and searched his house.", "searched", "Pred=search|PredArgs=what:8;who~:1|PredTense=Past")]
    public void Write_PredicateHead_HasItsPairs(string text, string word, string expected)
    {
        string misc = Assert.Single(Lines(text), l => l.Split('\t')[1] == word).Split('\t')[9];

        string pairs = misc[misc.IndexOf('|', StringComparison.Ordinal)..].Replace("|SpaceAfter=No", "", StringComparison.Ordinal)[1..];

        Assert.Equal(expected, pairs);
    }

    [Fact]
    public void Write_AnyToken_HasPairsInOrderOfTheirNames()
    {
        foreach (string line in Lines("The mayor was never told that the meeting between Roe and Ames had been held, aides said."))
        {
            string[] names = [.. line.Split('\t')[9].Split('|').Select(p => p.Split('=')[0])];
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            Assert.All(line.Split('\t')[9].Split('|'), p => Assert.Equal(2, p.Split('=').Length));
        }
    }

    [Fact]
    public void Write_WordThatHeadsNothing_HasNoPairs() => Assert.DoesNotContain("Pred", Assert.Single(Lines("Hello."), l => l.Contains("Hello", StringComparison.Ordinal)), StringComparison.Ordinal);

    private static List<string> Lines(string text)
    {
        using StringWriter writer = new();
        new AnnotationConllu().Write(new ReportAnalyzer().Analyze(new Report { Id = "r", Text = text }), writer);
        return [.. writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
    }
}
