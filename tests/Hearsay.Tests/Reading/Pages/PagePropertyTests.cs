using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Reading.Pages;
using Hearsay.Text;

namespace Hearsay.Tests.Reading.Pages;

/// <summary>Any page, however broken, gives a report that keeps the rules, or an error; and what no person wrote ends in time.</summary>
public sealed class PagePropertyTests
{
    private const int Seed = 20210309;
    private const long MostAllocated = 500_000_000;

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=\"article-body\">", "<div class='related'>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<h2>", "<ul><li>", "</li></ul>", "<a href='/x'>", "</a>", "<blockquote>",
        "</blockquote>", "<table><tr><td>", "</table>", "<b>", "<i>", "</b>", "<script>", "</script>", "<!--", "-->", "<br>", "<br/><br/>", "<pre>", "<svg>", "<select>", "<template>", "<style>", "<title>", "</title>", "&amp;", "&#0;",
        "&#xD800;", "&nbsp", "<", ">", "\"", "'", "=", "<time datetime='2021-03-09'>", "9 March 2021", "By Ilsa Brandt", "The board closed the ferry on Tuesday, its chair said after a sitting of five hours in the town hall of Merrin.",
        "Share", "Read more:", "\0", "\ud83d", "\ufffe", "\u202e", "﷽", "<meta property='og:title' content='x'>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":", "}]", "<figure><figcaption>", "<noscript>",
        "<frameset>", "<body onload=x>", "<html lang=en>", "<x-y>", "<p hidden>", "<p style='display:none'>", "<aside class=pullquote>", "<o:p>", "<a href='javascript:1'>", "</html>", "<plaintext>",
    ];

    private static readonly Gen<string> PageLike = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    [Fact]
    public void Read_AnyPieces_KeepsInvariants() =>
        Prop.ForAll(Arb.From(PageLike), page => Check(page)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(Seed, 7));

    [Fact]
    public void Read_TruncatedAtEveryHundredthByte_KeepsInvariants()
    {
        foreach (byte[] page in GoldenPages())
        {
            for (int length = 0; length < page.Length; length += 100) Check(Encoding.Latin1.GetString(page.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_FlippedBytes_KeepsInvariants()
    {
        Random random = new(Seed);
        foreach (byte[] page in GoldenPages())
        {
            for (int round = 0; round < 60; round++)
            {
                byte[] spoilt = [.. page];
                for (int flips = random.Next(1, 40); flips > 0; flips--) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
                ReadResult read = new ReportReader().Read(new SourceDocument { Input = new ReportInput { Path = "x.html" }, Bytes = spoilt, MediaType = "text/html" });
                CheckResult(read);
            }
        }
    }

    [Fact]
    public void Read_ShuffledPieces_KeepsInvariants()
    {
        Random random = new(Seed);
        foreach (byte[] page in GoldenPages())
        {
            string[] tags = Encoding.UTF8.GetString(page).Split('<');
            for (int round = 0; round < 30; round++)
            {
                random.Shuffle(tags);
                Check(string.Join('<', tags));
            }
        }
    }

    public static TheoryData<string, string, int> Hostile() => new()
    {
        { "nested divisions", "<div>", 100_000 }, { "nested lists", "<ul><li>", 100_000 }, { "nested tables", "<table><tr><td>", 50_000 }, { "fonts of one colour", "<font color=1><p>", 50_000 }, { "quotations", "<blockquote>", 100_000 },
        { "unclosed emphasis", "<b><i><p>x", 50_000 }, { "paragraphs", "<p>The board closed the ferry on Tuesday, its chair said.", 50_000 }, { "repeated labels", "<p>Read more:</p>", 100_000 }, { "headings", "<h2>More stories</h2>", 100_000 },
        { "links", "<a href=/x>A title</a> ", 100_000 }, { "pull quotes", "<aside class=pullquote>The board closed the ferry on Tuesday.</aside>", 20_000 }, { "entities", "&amp;&lt;&#x41;", 500_000 }, { "comments", "<!-- x", 500_000 }, { "open angles", "<", 1_000_000 },
        { "closing tags", "</div></b></table>", 200_000 }, { "scripts", "<script>", 200_000 }, { "drawings", "<svg><g>", 50_000 }, { "misnested", "<span><div></span>", 50_000 }, { "tables and divisions", "<div><table></div>", 50_000 }, { "cells", "<td>x", 200_000 },
        { "line breaks", "<br>x", 200_000 }, { "captions after pictures", "<img><p>photo by x", 50_000 }, { "elements of its own", "<x-y>", 100_000 }, { "templates", "<template>", 50_000 }, { "selections", "<select><option>", 50_000 }, { "times", "<time>9 March 2021</time>", 50_000 },
        { "text without end", "word ", 2_000_000 }, { "one long word", "a", 8_000_000 }, { "metas", "<meta name=a content=b>", 100_000 }, { "data", "<script type='application/ld+json'>[[[[[[[[</script>", 20_000 }, { "rubies", "<ruby>", 50_000 }, { "anchors in paragraphs", "<a href=/x><p>y", 50_000 },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostilePage_EndsInBoundedMemory(string what, string piece, int times)
    {
        _ = what;
        string page = "<html><body>" + new StringBuilder(piece.Length * times).Insert(0, piece, times);
        // What this thread allocates in all bounds what it can hold at once, whatever runs beside it.
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadResult read = Read(page);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostAllocated, $"{allocated:N0} bytes allocated");
        CheckResult(read);
    }

    [Fact]
    public void Read_ManyFontsOfDifferentColours_EndsInTime()
    {
        StringBuilder page = new("<html><body>");
        for (int i = 0; i < 20_000; i++) page.Append($"<font color={i}><p>x");
        CheckResult(Read(page.ToString()));
    }

    [Fact]
    public void Read_PageOverTheLimit_IsRefusedInOneLine()
    {
        byte[] page = new byte[100_000_000];
        page.AsSpan().Fill((byte)'x');
        "<html><p>"u8.CopyTo(page);
        ReadResult read = new ReportReader().Read(new ReportInput { Path = "x.html" }, new MemoryStream(page));
        Assert.Null(read.Report);
        Assert.Contains("too large", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> GoldenPages() =>
        Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "tests", "Hearsay.Tests", "golden", "pages"), "input.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private static ReadResult Read(string page) =>
        new ReportReader().Read(new SourceDocument { Input = new ReportInput { Path = "x.html" }, Text = page, MediaType = "text/html" });

    private static void Check(string page)
    {
        CheckResult(Read(page));
        // The guard alone, too: what it lets through is the page itself or a part of it.
        string tame = MarkupGuard.Tame(page, out _);
        Assert.True(tame.Length <= page.Length + 1);
    }

    private static void CheckResult(ReadResult read)
    {
        Assert.Equal(read.Report is null, read.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
        Assert.All(read.Diagnostics, d => Assert.False(d.Message.AsSpan().ContainsAny('\n', '\r')));
        if (read.Report is not { } report) return;
        TextSpan whole = new(0, report.Text.Length);
        int end = 0;
        foreach (LayoutBlock block in report.Layout)
        {
            Assert.True(block.Span.Start >= end && block.Span.End > block.Span.Start && whole.Contains(block.Span), "blocks overlap or leave the text");
            Assert.StartsWith("/html[1]", block.Path, StringComparison.Ordinal);
            end = block.Span.End;
        }
        end = 0;
        foreach (Furniture piece in report.Furniture)
        {
            Assert.True(piece.Span.Start >= end && whole.Contains(piece.Span), "furniture overlaps or leaves the text");
            end = piece.Span.End;
        }
        foreach (TextSpan? span in new[] { report.HeadlineSpan, report.StandfirstSpan, report.DatelineSpan })
            Assert.True(span is null || whole.Contains(span.Value));
        Assert.False(string.IsNullOrWhiteSpace(report.Text));
    }
}
