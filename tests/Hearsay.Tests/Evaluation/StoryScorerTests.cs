using System.Collections.Immutable;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Stories;
using Hearsay.Text;

namespace Hearsay.Tests.Evaluation;

public sealed class StoryScorerTests
{
    private const string First = "The bridge is safe, Quill said. She said Rowe denied that it cost four million.\n";
    private const string Second = "Ada Quill: “the bridge is safe”. Rowe puts it at five million, not four.\n";

    private static readonly ImmutableArray<Speaker> Speakers =
    [
        new Speaker { Id = "quill", Name = "Ada Quill", Kind = SpeakerKind.Person, Aliases = ["Quill", "she"] },
        new Speaker { Id = "rowe", Name = "Rowe", Kind = SpeakerKind.Person, Aliases = ["Mr. Rowe", "she"] },
    ];

    private static readonly StoryComparison Gold = Story(
        Speakers,
        [Said("a1", "a", First, "The bridge is safe", "quill"), Said("a2", "a", First, "Rowe denied that it cost four million", "quill"),
            Said("a3", "a", First, "that it cost four million", "quill", "rowe")],
        [Said("b1", "b", Second, "“the bridge is safe”", "quill"), Said("b2", "b", Second, "it at five million, not four", "rowe")]) with
    {
        Families = [new Family("f", FamilyRelation.SameUtterance, Variation.Verbatim, ["a1", "b1"], [], "")],
        Disputes = [new Dispute("d", DisputeType.Number, In("a", First, "cost four"), In("b", Second, "five million"), "")],
        Reuse = [new Reuse(In("a", First, "bridge is"), In("b", Second, "bridge is"), 2)],
        Numbers = [new NumberComparison("cost", [Value("a", First, "four million"), Value("b", Second, "five million")], NumberRelation.Conflict, "")],
    };

    [Fact]
    public void Count_GoldAgainstItself_IsAllRight()
    {
        Tally tally = StoryScorer.Count(new StoryMatch(Gold, Gold));

        foreach (string name in (string[])["statements", "families", "disputes", "reuse", "numbers"])
            Assert.True(tally[name] is { Precision: 1, Recall: 1 }, name);
        foreach (string name in (string[])["speakers", "chains", "kinds", "nested", "quotes", "verdicts"])
            Assert.Equal(1, tally[name].Recall);
        Assert.Empty(StoryMistakes.Of("story", new StoryMatch(Gold, Gold)));
    }

    [Fact]
    public void Count_NothingFound_HasNoPrecisionAndNoRecall()
    {
        StoryComparison nothing = Story([], [], []);

        Tally tally = StoryScorer.Count(new StoryMatch(Gold, nothing));

        Assert.Equal((double.NaN, 0.0, 0.0), (tally["statements"].Precision, tally["statements"].Recall, tally["statements"].F1));
        Assert.Equal(["disputes", "links", "missed", "numbers", "reuse"],
            StoryMistakes.Of("story", new StoryMatch(Gold, nothing)).Select(m => m.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Count_PronounsAndTitlesInCommon_MakeOneSpeakerOnlyByName()
    {
        StoryMatch match = new(Gold, Gold with
        {
            Speakers =
            [
                new Speaker { Id = "x", Name = "Someone", Kind = SpeakerKind.Person, Aliases = ["she", "President Quill"] },
                new Speaker { Id = "y", Name = "The  Rowe", Kind = SpeakerKind.Person },
                new Speaker { Id = "z", Name = "She", Kind = SpeakerKind.Person, Aliases = ["the"] },
            ],
        });

        Assert.True(match.IsSameSpeaker("quill", "x"));
        Assert.False(match.IsSameSpeaker("rowe", "x"));
        Assert.True(match.IsSameSpeaker("rowe", "y"));
        Assert.False(match.IsSameSpeaker("quill", "z"));
    }

    [Fact]
    public void Count_SameContentTwice_PairsTheChainOfTheSameLength()
    {
        StoryComparison guess = Story(Speakers,
            [Said("a#1", "a", First, "it cost four million", "quill"), Said("a#2", "a", First, "it cost four million", "quill", "rowe")], []);

        StoryMatch match = new(Gold, guess);

        Assert.Equal("a#2", match.GuessFor("a3")?.Id);
        Assert.Equal("a#1", match.GuessFor("a2")?.Id);
        Assert.Null(match.GuessFor("a1"));
        Assert.Equal(1, StoryScorer.Count(match)["nested"].RightGold);
    }

    [Fact]
    public void Count_DisputeShownByKinOfItsSide_IsFoundEitherWayRound()
    {
        StoryComparison gold = Gold with { Disputes = [new Dispute("d", DisputeType.Denial, In("a", First, "bridge"), In("b", Second, "Rowe puts"), "")] };
        // The statement of report b is in one family with the one that the gold dispute names.
        Dispute shown = new("x", DisputeType.Denial, In("b", Second, "Rowe"), In("b", Second, "bridge is safe"), "");

        Tally tally = StoryScorer.Count(new StoryMatch(gold, Gold with { Disputes = [shown], Reuse = [new Reuse(shown.A, shown.B, 8)] }));

        Assert.Equal(1, tally["disputes"].RightGold);
        Assert.Equal(0, tally["reuse"].RightGold);
    }

    [Fact]
    public void Count_OtherText_IsRefused()
    {
        StoryComparison other = Gold with { Reports = [Report("a", First + " ", []), Report("b", Second, [])] };

        Assert.Throws<InvalidDataException>(() => new StoryMatch(Gold, other));
    }

    [Fact]
    public void Show_SomeMistakes_ChoosesByKindAndPlaceAndSpreadsThem()
    {
        ImmutableArray<Mistake> mistakes = [.. Enumerable.Range(0, 10).Select(i => new Mistake(i < 8 ? "missed" : "spurious", $"story {i}", [$"line {i}"]))];

        string few = new MistakeFilter(2, ["missed"], null).Show(mistakes), one = new MistakeFilter(null, [], "STORY 9").Show(mistakes);

        Assert.StartsWith("showing 2 of 8 mistakes (missed 8)", few, StringComparison.Ordinal);
        Assert.EndsWith("\nmissed  story 0\n    line 0\n\nmissed  story 4\n    line 4\n", few, StringComparison.Ordinal);
        Assert.EndsWith("\nspurious  story 9\n    line 9\n", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RolesSideBySide_MarksEachOnItsOwn()
    {
        Assert.Equal("⟨Quill⟩ ⟪said⟫ ⟦no⟧ ¶ x", Excerpt.Of("Quill said no\nx", [new TextSpan(11, 13)], [new TextSpan(0, 5)], [new TextSpan(6, 10)]));
    }

    private static StoryComparison Story(ImmutableArray<Speaker> speakers, ImmutableArray<Statement> first, ImmutableArray<Statement> second) => new()
    {
        Reports = [Report("a", First, first), Report("b", Second, second)],
        Speakers = speakers, Families = [], Disputes = [], Reuse = [], Numbers = [], Only = [], Wording = new Wording([], [], []),
    };

    private static AttributedReport Report(string id, string text, ImmutableArray<Statement> statements) =>
        new(TestDocument.Of(new Report { Id = id, Text = text }), statements, [], []);

    private static Statement Said(string id, string report, string text, string content, params string[] chain) => new()
    {
        Id = id, ReportId = report, Content = [In(report, text, content).Span], Kind = StatementKind.Indirect, Stance = Stance.Assert,
        SpeakerId = chain[^1], Chain = [.. chain],
    };

    private static Passage In(string report, string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(report, new TextSpan(at, at + words.Length));
    }

    private static ReportedValue Value(string report, string text, string words) => new(In(report, text, words), words);
}
