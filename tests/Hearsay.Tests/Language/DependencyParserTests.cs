using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Language.Parsing;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public sealed class DependencyParserTests
{
    private static readonly Gen<string> NewsLike = Gen.ArrayOf(Gen.Elements(
        "the ", "council ", "Davaran ", "said ", "that ", "it ", "would ", "close ", "“", "”", "\"", "‘", "’", "(", ") ", ", ", ". ", ": ", "— ", "and ", "who ", "not ",
        "12 ", "\n\n", "? ", "'s ", "to ", "of ", "\0", "\ud83d", "é ")).Select(string.Concat);

    [Fact]
    public void Analyze_SpeechInAClause_ClauseHangsOnItsCue()
    {
        Document document = Analyzing.Analyze("Helen Marsh said on Monday that the old pier would be closed.");
        int said = Analyzing.Token(document, "said"), closed = Analyzing.Token(document, "closed");
        Assert.Equal((-1, "root"), (document.Heads[said], document.Relations[said]));
        Assert.Equal((said, "ccomp"), (document.Heads[closed], document.Relations[closed]));
        Assert.Equal((closed, "nsubj:pass"), Arc(document, "pier"));
        Assert.Equal((closed, "mark"), Arc(document, "that"));
        Assert.Equal((said, "obl"), (Arc(document, "Monday").Head, Arc(document, "Monday").Relation.Split(':')[0]));
    }

    [Fact]
    public void Analyze_QuotationMarks_HangOnTheWordTheyStandAt()
    {
        Document document = Analyzing.Analyze("Marsh called it “a gift” on Monday.");
        Assert.Equal((Analyzing.Token(document, "a"), "punct"), Arc(document, "“"));
        Assert.Equal((Analyzing.Token(document, "gift"), "punct"), Arc(document, "”"));
    }

    [Fact]
    public void Analyze_Samples_GiveProjectiveTrees()
    {
        foreach (string text in Analyzing.Samples()) CheckTrees(Analyzing.Analyze(text));
    }

    [Fact]
    public void Analyze_AnyPieces_GiveProjectiveTrees() =>
        Prop.ForAll(NewsLike.ToArbitrary(), text => CheckTrees(Analyzing.Analyze(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(11, 1));

    [Theory]
    [InlineData("harbour ")]
    [InlineData("and the council said that ")]
    [InlineData("( ")]
    public void Analyze_TenThousandTokensInASentence_IsParsedInPieces(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));
        Stopwatch watch = Stopwatch.StartNew();
        Document document = Analyzing.Analyze(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.Single(document.Segments.Sentences);
        Assert.Equal(10_000, document.Heads.Length);
        CheckTrees(document);
    }

    private static (int Head, string Relation) Arc(Document document, string word)
    {
        int token = Analyzing.Token(document, word);
        return (document.Heads[token], document.Relations[token]);
    }

    private static void CheckTrees(Document document)
    {
        QuotationMarkFilter marks = new(document.Segments);
        foreach (Sentence sentence in document.Segments.Sentences)
        {
            int kept = marks.Fill(sentence.Tokens, new int[sentence.Tokens.Count]);
            int roots = 0;
            List<(int Low, int High)> arcs = [];
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                int head = document.Heads[t];
                Assert.Equal(head < 0, document.Relations[t] == "root");
                Assert.False(string.IsNullOrEmpty(document.Relations[t]));
                if (head < 0) roots++;
                else
                {
                    Assert.True(sentence.Tokens.Contains(head) && head != t, $"token {t} hangs on {head}, outside its sentence {sentence.Tokens}");
                    arcs.Add((Math.Min(t, head), Math.Max(t, head)));
                }
                int steps = 0;
                for (int up = t; up >= 0; up = document.Heads[up]) Assert.True(++steps <= sentence.Tokens.Count, $"token {t} hangs on itself");
            }
            int pieces = (kept + DependencyParser.LongestSentence - 1) / DependencyParser.LongestSentence;
            Assert.Equal(kept == 0 ? sentence.Tokens.Count : pieces, roots);
            CheckNoneCross(arcs);
        }
    }

    private static void CheckNoneCross(List<(int Low, int High)> arcs)
    {
        arcs.Sort((a, b) => a.Low != b.Low ? a.Low - b.Low : b.High - a.High);
        Stack<int> open = new();
        foreach ((int low, int high) in arcs)
        {
            while (open.Count > 0 && open.Peek() <= low) open.Pop();
            Assert.True(open.Count == 0 || high <= open.Peek(), $"the arc {low}-{high} crosses one that ends at {(open.Count > 0 ? open.Peek() : -1)}");
            open.Push(high);
        }
    }
}
