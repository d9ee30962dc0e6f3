using System.Collections.Immutable;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Attributions;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

public sealed class AttributionScorerTests
{
    private const string Text = "“The dam holds,” the chief engineer of Ostra, Ilse Vahn, said. Rowe fears it “won’t last.”\n";

    [Fact]
    public void Parse_BratLines_GivesAttributionsInCodePoints()
    {
        const string text = "😀 Vahn said “yes” and “no”.";
        string annotations = string.Join('\n',
            "T1\tSource 2 6\tVahn", "T2\tCue 7 11\tsaid", "T3\tContent 12 17;22 26\t“yes” “no”", "T9\tNote 0 1\tx", "T5\tContent 12 99\tpast the end",
            "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\r", "E2\tAttribution:T2 Content2:T5 Source:T77", "E3\tAttribution:T2 Cue:T78", "#1\tAnnotatorNotes T1\tx");

        ImmutableArray<AttributionSpans> parsed = BratAnnotations.Parse(annotations, text);

        Assert.Equal(2, parsed.Length);
        Assert.Equal(["Vahn"], Words(text, parsed[0].Source));
        Assert.Equal(["said"], Words(text, parsed[0].Cue));
        Assert.Equal(["“yes”", "“no”"], Words(text, parsed[0].Content));
        Assert.Equal(["“yes” and “no”."], Words(text, parsed[1].Content));
        Assert.Empty(parsed[1].Source);
    }

    [Theory]
    [InlineData("the chief engineer of Ostra", "engineer")]
    [InlineData("Ilse Vahn, the chief engineer", "Vahn")]
    [InlineData("Of course Vahn", "Vahn")]
    [InlineData("“Rowe”", "Rowe")]
    [InlineData("— -", "-")]
    public void HeadOf_Source_IsLastWordBeforeWhatQualifiesIt(string source, string head)
    {
        ScoringText text = new(source);

        Assert.Equal(head, text.Slice(text.HeadOf(text.TokensOf([new TextSpan(0, source.Length)]))).ToString());
    }

    [Theory]
    [InlineData("He said “all of it” then", "“all of it”", "Direct")]
    [InlineData("He said “all of it” then", "said “all", "Mixed")]
    [InlineData("He said “all of it” then", "He said", "Indirect")]
    [InlineData("''one'' two", "one", "Direct")]
    [InlineData("“open\nnext line", "next line", "Indirect")]
    [InlineData("``tick'' \"straight\" x", "tick'' \"straight\"", "Direct")]
    public void TypeOf_Content_GoesByItsQuotedWords(string text, string content, string type)
    {
        ScoringText scoring = new(text);
        int at = text.IndexOf(content, StringComparison.Ordinal);

        Assert.Equal(type, scoring.TypeOf(scoring.TokensOf([new TextSpan(at, at + content.Length)])).ToString());
    }

    [Fact]
    public void Tokenize_MarksAndControls_JoinsOverOneMarkOnly()
    {
        ScoringText text = new("al-Sahr’s U.S. AT&T x--y _ ½\u001Cé\u0301 😀\uD800");

        string[] tokens = [.. Enumerable.Range(0, text.Count).Select(t => text.Slice(t).ToString())];

        Assert.Equal(["al-Sahr’s", "U.S", ".", "AT&T", "x", "-", "-", "y", "_", "½", "é", "\u0301", "😀", "\uD800"], tokens);
        Assert.Equal([true, true, false, true, true, false, false, true, false, true, true, false, false, false],
            Enumerable.Range(0, text.Count).Select(text.IsWord));
    }

    [Fact]
    public void Count_GoldAgainstItself_IsAllRight()
    {
        AttributionSpans[] gold = [Spans("the chief engineer of Ostra, Ilse Vahn", "said", "“The dam holds,”"), Spans("Rowe", "fears", "it “won’t last.”")];

        Tally tally = AttributionScorer.Count(new AttributionMatch(new ScoringText(Text), gold, gold));

        Assert.Equal((1.0, 1.0, 1.0), AttributionMeasure.Macro(tally, "tok"));
        foreach (string name in (string[])["exact.strict.content", "exact.nopunct.content-mixed", "soft.source", "soft1.cue", "att.all.full", "att.direct.full",
            "att.mixed.full", "att.core.full", "att.other.full"])
            Assert.True(tally[name] is { Precision: 1, Recall: 1 }, name);
        Assert.Equal(0, tally["att.indirect.full"].Gold);
    }

    [Fact]
    public void Count_WrongSourceAndMissedContent_IsCountedWhereItBelongs()
    {
        AttributionSpans[] gold = [Spans("the chief engineer of Ostra, Ilse Vahn", "said", "“The dam holds,”"), Spans("Rowe", "fears", "it “won’t last.”")];
        AttributionSpans[] predicted = [Spans("Ilse Vahn", "said", "The dam holds"), Spans("Rowe", "fears", "last")];

        Tally tally = AttributionScorer.Count(new AttributionMatch(new ScoringText(Text), gold, predicted));

        Assert.Equal((0.5, 0.5), (tally["att.all.content"].Precision, tally["att.all.content"].Recall));
        Assert.Equal(0, tally["att.all.full"].F1);
        Assert.Equal(1, tally["att.all.source_any_overlap_at_match"].Recall);
        Assert.Equal((0.0, 0.5), (tally["exact.strict.content"].Recall, tally["exact.nopunct.content"].Recall));
        Assert.Equal(1, tally["soft.content"].Precision);
        Assert.Equal((1 + 1.0 / 3) / 2, tally["soft.content"].Recall);
        string[] kinds = [.. AttributionMistakes.Of("article", new AttributionMatch(new ScoringText(Text), gold, predicted)).Select(m => m.Kind)];
        Assert.Equal(["source", "missed", "spurious"], kinds);
    }

    private static AttributionSpans Spans(string source, string cue, string content)
    {
        ImmutableArray<TextSpan> Find(string words)
        {
            int at = Text.IndexOf(words, StringComparison.Ordinal);
            return [new TextSpan(at, at + words.Length)];
        }
        return new AttributionSpans(Find(source), Find(cue), Find(content));
    }

    private static IEnumerable<string> Words(string text, ImmutableArray<TextSpan> spans) => spans.Select(s => s.Of(text).ToString());
}
