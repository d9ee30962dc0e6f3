using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

public sealed class TextSegmenterPropertyTests
{
    // Pieces that news is made of, and those that break programs.
    private static readonly string[] Pieces =
    [
        "the", "Voss", "said", "won't", "U.S.", "Sen.", "a.m.", "No.", "3", "2.5", "1,000", "10k", "two-day", "non-", "J.", "...", "…",
        ".", ".", "?", "!", ",", ":", ";",
        "“", "”", "\"", "\"", "'", "'", "‘", "’", "''", "``", "«", "»", "„", "(", ")", "[", "]", "—", "--", "-", " ", " ", " ", " ",
        "\n",
        "\n\n", "\r\n", "\u2029", "\f", "\t",
        "@voss", "#tarn", "https://voss.org/a?b=c", "p@q.org", "www.", ":)", "•", "* ", "- ", "1. ", "’em", "’90s", "dogs’", "\ud83d",
        "\ude00", "\ud83d\ude00", "\0", "\u200b", "é", "中文", "\u0301", "Dear", "I", "statement", "wrote:", "$", "%", "&", "/",
    ];

    private static readonly Gen<string> NewsLike =
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    private static readonly Gen<string> AnyCharacters =
        Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(i => (char)i)).Select(c => new string(c));

    [Fact]
    public void Segment_AnyCharacters_KeepsInvariants() => Check(AnyCharacters, 300);

    [Fact]
    public void Segment_NewsLikePieces_KeepsInvariants() => Check(NewsLike, 3000);

    [Fact]
    public void Segment_AnySpansOfReport_KeepsFurnitureApart() =>
        Prop.ForAll(Arb.From(from text in NewsLike from cuts in Gen.ArrayOf(Gen.Choose(0, 1000)) select (Text: text, Cuts: cuts)), sample =>
        {
            Report report = WithSpans(sample.Text, sample.Cuts);
            SegmentedText segmented = new TextSegmenter().Segment(report);
            SegmentationInvariants.Check(segmented);
            foreach (Paragraph paragraph in segmented.Paragraphs)
            {
                // Furniture is whole lines: a paragraph is all furniture or none.
                bool furniture = report.IsFurniture(segmented.Tokens[paragraph.Tokens.Start].Span.Start);
                for (int t = paragraph.Tokens.Start; t < paragraph.Tokens.End; t++)
                    Assert.Equal(furniture, report.IsFurniture(segmented.Tokens[t].Span.Start));
                Assert.Equal(furniture, paragraph.Kind == ParagraphKind.Furniture);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20161108, 7));

    public static TheoryData<string, string> LongLines() => new()
    {
        { "letters", "a" }, { "words", "word " }, { "stops", "." }, { "initials", "A." }, { "apostrophes", "a'" }, { "straight marks",
        "\"a " }, { "opening marks", "“a " },
        { "closing marks", "a” " }, { "single marks", "‘a " }, { "possessives", "‘s’ a " }, { "brackets", "(" }, { "addresses", "www.a)" },
        { "digits", "1," }, { "hyphens", "non-" },
        { "at signs", "a@" }, { "surrogates", "\ud83d\ude00" }, { "mixed", "'s “x ‘y” " }, { "slashes", "http://(a)" }, { "questions",
        "why? " }, { "colons", "said: I\n\n" },
    };

    [Theory]
    [MemberData(nameof(LongLines))]
    public void Segment_MillionCharacters_TakesLinearTime(string name, string piece)
    {
        Assert.NotEmpty(name);
        StringBuilder text = new();
        while (text.Length < 1_000_000) text.Append(piece);
        long started = Stopwatch.GetTimestamp();
        SegmentationInvariants.Check(new TextSegmenter().Segment(new Report { Id = "long", Text = text.ToString() }));
        // Half a second on an idle core; anything quadratic takes minutes.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), $"{name} took {Stopwatch.GetElapsedTime(started)}");
    }

    private static void Check(Gen<string> texts, int count) =>
        Prop.ForAll(Arb.From(texts), text => SegmentationInvariants.Check(new TextSegmenter().Segment(new Report { Id = "x", Text = text })))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20161108, 7));

    /// <summary>Makes every third line or so furniture, and the first one the headline.</summary>
    private static Report WithSpans(string text, int[] cuts)
    {
        ImmutableArray<Furniture>.Builder furniture = ImmutableArray.CreateBuilder<Furniture>();
        int line = 0, start = 0;
        TextSpan? headline = null;
        while (start < text.Length)
        {
            int end = text.IndexOfAny(['\n', '\r', '\f', '\u2029'], start);
            end = end < 0 ? text.Length : end + 1;
            if (line < cuts.Length && cuts[line] % 3 == 0) furniture.Add(new Furniture(new TextSpan(start, end), FurnitureReason.Navigation));
            else if (line == 0) headline = new TextSpan(start, end);
            start = end;
            line++;
        }
        return new Report { Id = "x", Text = text, Furniture = furniture.ToImmutable(), HeadlineSpan = headline };
    }
}
