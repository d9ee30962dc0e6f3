using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Attribution;
using Hearsay.Comparison;
using Hearsay.Rendering;
using Hearsay.Tests.Attribution;
using Hearsay.Tests.Text;
using Hearsay.Text;

namespace Hearsay.Tests;

/// <summary>Any text goes through every stage, in bounded time, and comes out in order.</summary>
public sealed class PipelineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly ReportAnalyzer Analyzer = new();

    private static readonly string[] SampleFiles =
        [.. Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static readonly string[] SampleTexts = [.. SampleFiles.Select(File.ReadAllText)];

    // What attributions are made of, and what breaks programs.
    private static readonly string[] Pieces =
    [
        "Ilko Davaran ", "Davaran ", "the mayor ", "he ", "she ", "they ", "I ", "who ", "the council’s ", "said ", "told ", "reporters ", "says ", "added ", "adding ",
        "that ", "according to ", "claim ", "denied ", "asked ", "whether ", "promised to ", "called ", "it ", "was ", "by ", "not ", "would ", "as ", "of ", "the ",
        "pier ", "closed ", "and ", "but ", ", ", ", ", ". ", ".", "? ", ": ", "; ", "— ", "– ", "-", "…", "“", "”", "“", "”", "\"", "\"", "‘", "’", "'", "``", "''", "«", "»",
        "(", ") ", "[", "]", "\n", "\n\n", "\n\n", "12 ", "Mr. ", "U.S. ", "@davaran ", "http://a.example ", "\0", "\ud83d", "\ude00", "\u0301", "\u200b", "\u2028", "中文", "é", "A", "S",
    ];

    private static readonly Gen<string> NewsLike = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    private static readonly Gen<string> AnyCharacters = Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(i => (char)i)).Select(c => new string(c));

    // A sample with some stretches cut, doubled, or replaced by a piece.
    private static readonly Gen<string> MutatedSample =
        from text in Gen.Elements(SampleTexts)
        from edits in Gen.Choose(1, 12).SelectMany(n => Gen.ArrayOf(from at in Gen.Choose(0, 9999) from length in Gen.Choose(0, 300) from piece in Gen.Elements(Pieces) from kind in Gen.Choose(0, 3)
            select (at, length, piece, kind), n))
        select edits.Aggregate(text, (changed, e) => Edit(changed, e.at, e.length, e.piece, e.kind));

    [Fact]
    public void Compare_NewsLikePieces_KeepsInvariants() => Check(NewsLike, 400, size: 150);

    [Fact]
    public void Compare_AnyCharacters_KeepsInvariants() => Check(AnyCharacters, 200, size: 200);

    [Fact]
    public void Compare_MutatedSamples_KeepsInvariants() => Check(MutatedSample, 40, size: 50);

    public static TheoryData<string, string, int> Repetitions() => new()
    {
        { "no word ends", "a", 1_000_000 },
        { "blanks", " ", 1_000_000 },
        { "line ends", "\n", 1_000_000 },
        { "a line of words", "the old pier of the town will be closed for nine weeks in the spring ", 1_000_000 },
        { "a line of sentences", "The pier is old. Nobody has asked the crews. ", 1_000_000 },
        { "unpaired surrogates", "\ud83d", 1_000_000 },
        { "combining marks", "\u0301", 1_000_000 },
        { "straight marks", "\"", 10_000 },
        { "opening marks", "“", 10_000 },
        { "closing marks", "”", 10_000 },
        { "opening marks and words", "“The pier ", 100_000 },
        { "single marks and words", "'The pier ", 100_000 },
        { "guillemets and words", "«The pier ", 100_000 },
        { "cues without an end", "he said that the crews ", 20_000 },
        { "brackets", "(he said ", 20_000 },
        { "claims of claims", "the claim of the denial of the assurance of ", 20_000 },
        { "quotations with cues", "“The pier is old,” Ilko Davaran said. ", 50_000 },
        { "quotations going on", "“The pier is old.\n\n", 50_000 },
        { "according to", "according to ", 50_000 },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Analyze_Repetition_EndsInTime(string what, string piece, int length)
    {
        StringBuilder text = new(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        CheckInTime(what, text.ToString());
    }

    [Fact]
    public void Analyze_DeepNestingOfQuotations_EndsInTime()
    {
        StringBuilder text = new();
        for (int i = 0; i < 5000; i++) text.Append(i % 2 == 0 ? "“He said, " : "‘She said, ");
        text.Append("no");
        for (int i = 4999; i >= 0; i--) text.Append(i % 2 == 0 ? '”' : '’');
        CheckInTime("nesting", text.Append(" Ilko Davaran said.").ToString());
    }

    [Fact]
    public void Compare_ReportsInAnyOrder_GiveTheSameBytes()
    {
        foreach (Report[] story in Stories())
        {
            byte[] first = Json(story, threads: 1);
            Assert.Equal(first, Json([.. story.Reverse()], threads: 1));
            Assert.Equal(first, Json([.. story.Skip(1), story[0]], threads: null));
        }
    }

    [Fact]
    public void Compare_AnyNumberOfThreads_GivesTheSameBytes()
    {
        foreach (Report[] story in Stories())
        {
            byte[] first = Json(story, threads: 1);
            foreach (int threads in new[] { 2, 3, 16 }) Assert.Equal(first, Json(story, threads));
        }
    }

    [SharedFact]
    public void Compare_PublishedStories_GiveTheSameBytesInAnyOrderOnAnyThreads()
    {
        foreach (string folder in Directory.GetDirectories(SharedFolder.PathOf("corpora", "basil")).Order(StringComparer.Ordinal).Where((_, i) => i % 20 == 7))
        {
            Report[] story = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => new Report { Id = Path.GetFileNameWithoutExtension(f), Text = File.ReadAllText(f) })];
            byte[] first = Json(story, threads: 1);
            foreach (int[] order in new[] { new[] { 0, 2, 1 }, [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
                Assert.Equal(first, Json([.. order.Select(i => story[i])], threads: order[0] + 1));
        }
    }

    [Fact]
    public void Analyze_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => Analyzer.Analyze(new Report { Id = "a", Text = SampleTexts[0] }, new CancellationToken(canceled: true)));

    private static void Check(Gen<string> texts, int tests, int size) =>
        Prop.ForAll(Arb.From(from a in texts from b in texts select (a, b)), sample =>
        {
            StoryComparison story = new StoryComparer(new StoryComparerOptions { Threads = 1 }).Compare(
                [new Report { Id = "a", Text = sample.a }, new Report { Id = "b", Text = sample.b }, new Report { Id = "c", Text = sample.a }]);
            CheckStory(story);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(size).WithReplay(5, 1));

    private static void CheckStory(StoryComparison story)
    {
        HashSet<string> speakers = [.. story.Speakers.Select(s => s.Id)], statements = [];
        Assert.Equal(story.Speakers.Length, speakers.Count);
        Dictionary<string, int> lengths = [];
        foreach (AttributedReport report in story.Reports)
        {
            SegmentationInvariants.Check(report.Document.Segments);
            AttributionInvariants.Check(report);
            Assert.All(report.Speakers, s => Assert.Contains(s.Id, speakers));
            statements.UnionWith(report.Statements.Select(s => s.Id));
            lengths.Add(report.Report.Id, report.Report.Text.Length);
        }
        Assert.All(story.Families.SelectMany(f => f.Members), m => Assert.Contains(m, statements));
        foreach (Passage passage in story.Only.Concat(story.Disputes.SelectMany(d => new[] { d.A, d.B })).Concat(story.Reuse.SelectMany(r => new[] { r.A, r.B })))
            Assert.True(!passage.Span.IsEmpty && passage.Span.End <= lengths[passage.ReportId], $"{passage} lies outside its report");
    }

    private static void CheckInTime(string what, string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        AttributedReport report = Analyzer.Analyze(new Report { Id = "a", Text = text });
        Assert.True(watch.Elapsed < Limit, $"{what}: {text.Length} characters took {watch.Elapsed}");
        AttributionInvariants.Check(report);
    }

    private static IEnumerable<Report[]> Stories() =>
        SampleFiles.Zip(SampleTexts).GroupBy(f => Path.GetDirectoryName(f.First)!)
            .Select(g => g.Select(f => new Report { Id = Path.GetFileNameWithoutExtension(f.First), Text = f.Second }).ToArray());

    private static byte[] Json(Report[] reports, int? threads)
    {
        using MemoryStream stream = new();
        new ComparisonJson().Write(new StoryComparer(new StoryComparerOptions { Threads = threads }).Compare(reports), stream);
        return stream.ToArray();
    }

    private static string Edit(string text, int at, int length, string piece, int kind)
    {
        if (text.Length == 0) return piece;
        int start = at % text.Length, end = Math.Min(text.Length, start + length);
        return kind switch
        {
            0 => text[..start] + text[end..],
            1 => text[..end] + text[start..end] + text[end..],
            2 => text[..start] + piece + text[start..],
            _ => text[..start] + piece + text[Math.Min(text.Length, start + 3)..],
        };
    }
}
