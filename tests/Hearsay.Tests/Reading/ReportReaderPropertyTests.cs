using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

public sealed class ReportReaderPropertyTests
{
    // Lines that furniture and datelines are made of, and what breaks programs.
    private static readonly string[] Pieces =
    [
        SampleText.Lead, SampleText.Second, SampleText.Headline, "\n", "\n", "\n", "\n\n", "\r\n", "\r", " ", "Share", "Share Tweet", "65 Comments", "Leave a Reply", "Read more from the Courier:", "Related: ", "Most Read",
        "Slideshow: ", " >>>", "(AP Photo/Jan Hale)", "(", ")", "[", "]", "|", "/", "By ", "Jane Roe", " and ", ", ", "Associated Press", "WASHINGTON", " (AP) ", "—", " - ", "--", "Published ", "March 9, 2021", "(CNN)", "FILE",
        "AD", "©", "(c)", " 2021 ", "All rights reserved", "sign up for our newsletter", "your inbox", "“", "”", "\"", "'", "‘", "\ud83d", "\ude00", "\0", "\u200b", "\ufeff", "\u2028", "\f", ":", ".", "?", "…", "•", "* ", "- ", "In this ", "photo",
    ];

    private static readonly Gen<string> NewsLike = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    private static readonly Gen<string> AnyCharacters = Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(i => (char)i)).Select(c => new string(c));

    [Fact]
    public void ReadText_NewsLikePieces_KeepsInvariants() =>
        Prop.ForAll(Arb.From(NewsLike), text => Check(Read(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20161108, 7));

    [Fact]
    public void ReadText_AnyCharacters_KeepsInvariants() =>
        Prop.ForAll(Arb.From(AnyCharacters), text => Check(Read(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20161108, 7));

    [Fact]
    public void ReadText_KnownHeadline_IsFoundWhereItStands() =>
        Prop.ForAll(Arb.From(NewsLike), text =>
        {
            Report report = new ReportReader().ReadText(new ReportInput { Path = "x", Headline = SampleText.Headline }, SampleText.Headline + "\n\n" + text);
            Check(report);
            Assert.Equal(new TextSpan(0, SampleText.Headline.Length), report.HeadlineSpan);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20161108, 7));

    [Fact]
    public void Read_AnyBytes_GivesReportOrError() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i))), bytes =>
        {
            ReadResult result = new ReportReader().Read(new ReportInput { Path = "x" }, new MemoryStream(bytes));
            Assert.Equal(result.Report is null, result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
            Assert.All(result.Diagnostics, d => Assert.False(d.Message.AsSpan().ContainsAny('\n', '\r')));
            if (result.Report is not null) Check(result.Report);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20161108, 7));

    public static TheoryData<string, string> Repeated() => new()
    {
        { "letters", "a" }, { "words", "word " }, { "buttons", "Share\n" }, { "buttons and ads", "AD\nShare this\n" }, { "lists", "Read more:\nA title\n" }, { "open lists", "Read more:\n" },
        { "titles", "A title of something\n" }, { "brackets", "(AP Photo/" }, { "signs", "©" }, { "line ends", "\r" }, { "blank lines", "\n \n" }, { "names", "Jane Roe, " }, { "places", "WASHINGTON, " },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void ReadText_MillionCharacters_TakesLinearTime(string name, string piece)
    {
        StringBuilder text = new();
        while (text.Length < 1_000_000) text.Append(piece);
        long started = Stopwatch.GetTimestamp();

        Check(Read(text.ToString()));

        // A tenth of a second on an idle core; anything quadratic takes minutes.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15), $"{name} took {Stopwatch.GetElapsedTime(started)}");
    }

    private static Report Read(string text) => new ReportReader().ReadText(new ReportInput { Path = "x.txt", Outlet = "Ostra Courier" }, text);

    private static void Check(Report report)
    {
        string text = report.Text;
        int end = 0;
        foreach (Furniture piece in report.Furniture)
        {
            Assert.True(piece.Span.Start >= end && !piece.Span.IsEmpty && piece.Span.End <= text.Length);
            Assert.True(piece.Span.Start == 0 || text[piece.Span.Start - 1] is '\n' or '\r');
            Assert.True(piece.Span.End == text.Length || text[piece.Span.End] is '\n' or '\r');
            end = piece.Span.End;
        }
        foreach (TextSpan? part in new[] { report.HeadlineSpan, report.BylineSpan, report.DatelineSpan })
        {
            if (part is not { } span) continue;
            Assert.True(span.End <= text.Length && !span.IsEmpty);
            Assert.DoesNotContain(report.Furniture, f => f.Span.Overlaps(span));
        }
        Assert.Equal(report.HeadlineSpan?.Of(text).ToString(), report.HeadlineSpan is null ? null : report.Headline, ignoreCase: true, ignoreAllWhiteSpace: true);
        Assert.False(report.HeadlineSpan is { } headline && report.BylineSpan is { } byline && headline.Overlaps(byline));
    }
}
