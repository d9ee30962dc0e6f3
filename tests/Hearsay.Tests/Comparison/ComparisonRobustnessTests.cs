using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Comparison;

/// <summary>Whatever the reports hold, every stage of the comparison ends in time, and what it finds lies in the texts.</summary>
public sealed class ComparisonRobustnessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    // What the stages look for: denials, rejections, opposed accounts, credits, dates, numbers, words of judgement.
    private static readonly string[] Pieces =
    [
        "Ilko Davaran ", "Mara Sund ", "Davaran ", "the mayor ", "the ministry ", "the Courier ", "he ", "it ", "said ", "denied ", "claimed ", "admitted ", "fired ", "resigned ",
        "that ", "did not ", "never ", "is ", "was ", "false", "a lie", "the claim ", "rejected ", "called ", "nonsense", "no evidence that ", "according to ", "first reported by ",
        "told the Courier ", "(Northern Wire) ", "on Tuesday ", "in March 2018 ", "2018 ", "yesterday ", "12 ", "30 people ", "$4 million ", "nearly ", "more than half ", "savvy ",
        "disgraced ", "slammed ", "Marsh ", "by ", "and ", "but ", ", ", ". ", ".", "? ", "“", "”", "‘", "’", "(", ") ", "\n", "\n\n", "By ", "MERRIN — ", "\0", "\ud83d", "\u0301", "é",
    ];

    private static readonly Gen<string> NewsLike = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    [Fact]
    public void Compare_PiecesOfFindings_StaysInTheTexts() =>
        Prop.ForAll(Arb.From(from a in NewsLike from b in NewsLike from c in NewsLike select (a, b, c)), sample =>
            CheckStory(new StoryComparer(new StoryComparerOptions { Threads = 1 }).Compare([ReportOf("a", sample.a), ReportOf("b", sample.b + sample.a), ReportOf("c", sample.c)])))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(160).WithReplay(11, 3));

    public static TheoryData<string> Extremes() =>
        [.. new[] { "sentence", "quotations", "numbers", "predicate", "denials", "rejections", "dates", "opposed", "credits", "names", "judgements" }];

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Compare_Extreme_EndsInTime(string extreme)
    {
        string text = TextOf(extreme);
        Stopwatch watch = Stopwatch.StartNew();
        StoryComparison comparison = new StoryComparer(new StoryComparerOptions { Threads = 1 }).Compare([ReportOf("a", text), ReportOf("b", "On Monday " + text[..(text.Length / 4)])]);
        Assert.True(watch.Elapsed < Limit, $"{extreme}: {text.Length} characters took {watch.Elapsed}");
        CheckStory(comparison);
    }

    private static string TextOf(string extreme) => extreme switch
    {
        "sentence" => Repeated(20_000, i => $"the pier {Word(i)} of town "),
        "quotations" => Repeated(5000, i => $"“The {Word(i)} pier is {Word(i / 7)},” Ilko Davaran said. "),
        "numbers" => Repeated(20_000, i => $"{i} boats, ") + "came.",
        "predicate" => Repeated(50_000, _ => "fired "),
        "denials" => Repeated(1500, i => $"Mara Sund denied that the {Word(i)} pier was closed. Ilko Davaran said the {Word(i)} pier was closed. "),
        "rejections" => Repeated(1500, i => $"Davaran said Sund took the {Word(i)} money.\n\nSund rejected Davaran’s claim. “That is false,” Sund said.\n\n"),
        "dates" => Repeated(3000, i => $"Davaran opened the {Word(i)} pier on March {1 + (i % 28)}, {1900 + (i % 110)}. "),
        "opposed" => Repeated(5000, i => i % 2 == 0 ? $"Davaran fired Sund over the {Word(i)} pier. " : $"Sund resigned from the {Word(i)} pier. "),
        "credits" => Repeated(5000, i => $"The {Word(i)} pier, first reported by the {Word(i)} Times, closed, Davaran told The Courier. "),
        "names" => Repeated(5000, i => $"{Name(i)} {Name(i + 1)} said the pier was closed. "),
        _ => Repeated(5000, i => $"The disgraced {Word(i)} mayor slammed a savvy {Word(i / 3)} rival. "),
    };

    private static string Word(int number) => new([(char)('a' + (number % 26)), (char)('a' + (number / 26 % 26)), 'o', (char)('a' + (number / 676 % 26)), 'n']);

    private static string Name(int number) => char.ToUpperInvariant(Word(number)[0]) + Word(number)[1..];

    private static string Repeated(int count, Func<int, string> piece)
    {
        StringBuilder text = new();
        for (int i = 0; i < count; i++) text.Append(piece(i));
        return text.ToString();
    }

    private static Report ReportOf(string id, string text) => new() { Id = id, Text = text, Outlet = $"Outlet {id}", Published = new DateOnly(2018, 7, 11) };

    private static void CheckStory(StoryComparison story)
    {
        Dictionary<string, int> lengths = story.Reports.ToDictionary(r => r.Report.Id, r => r.Report.Text.Length);
        HashSet<string> ids = [.. story.Statements.Select(s => s.Id)];
        void Inside(Passage passage) => Assert.True(!passage.Span.IsEmpty && passage.Span.End <= lengths[passage.ReportId], $"{passage} lies outside its report");
        Assert.All(story.Families.SelectMany(f => f.Members), m => Assert.Contains(m, ids));
        Wording wording = story.Wording;
        Passage[] passages =
        [
            .. story.Disputes.SelectMany(d => new[] { d.A, d.B }), .. story.Reuse.SelectMany(r => new[] { r.A, r.B }), .. story.Credits.Select(c => c.Passage),
            .. story.Numbers.SelectMany(n => n.Values.Select(v => v.Passage)), .. story.Only, .. story.Coverage.SelectMany(f => f.Passages.Select(p => p.Passage)),
            .. story.Timeline.SelectMany(e => e.Passages.Select(p => p.Passage)), .. story.Timeline.SelectMany(e => e.Passages.Select(p => new Passage(p.Passage.ReportId, p.DateSpan))),
            .. wording.Cues.SelectMany(c => c.Cues), .. wording.VerbContrasts.SelectMany(c => c.Uses.Select(u => u.Cue)), .. wording.EvaluativeUses.Select(u => u.Passage),
            .. wording.Evaluative.SelectMany(e => e.Others.Append(e.About).Append(e.Passage)), .. wording.HeadlineContrasts.SelectMany(c => c.Verbs),
        ];
        Assert.All(passages, Inside);
        Assert.All(ReportTies.Of(story), t => Assert.True(t.Count >= 0));
        new ComparisonJson().Write(story, Stream.Null);
        new ComparisonWebAnnotation().Write(story, Stream.Null);
    }
}
