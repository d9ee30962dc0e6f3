using System.IO.Compression;
using Hearsay.Reading;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class WarcReaderTests
{
    private static readonly byte[] Page = Utf8("<!DOCTYPE html><html><body><p>The pier is shut.</p></body></html>");
    private static readonly byte[] Information = Record("warcinfo", "application/warc-fields", Utf8("software: none\r\n"), address: null);

    [Fact]
    public void Read_AnswersAndResources_AreDocumentsInTheirOrder()
    {
        byte[] warc = Join(
            Information,
            Record("request", "application/http; msgtype=request", Utf8("GET / HTTP/1.1\r\n\r\n")),
            Answer("HTTP/1.1 200 OK\nContent-Type: Text/HTML; charset=ISO-8859-1", Page, "https://courier.example/one"),
            Answer("HTTP/1.1 404 Not Found\nContent-Type: text/html", Page),
            Answer("HTTP/1.1 301 Moved\nLocation: /", Page),
            Answer("HTTP/1.1 200 OK\nContent-Type: image/png", [0x89, 0x50]),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/css", Utf8("p{}")),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/plain", Utf8("User-agent: *"), "https://courier.example/robots.txt"),
            Record("metadata", "text/plain", Utf8("fetched in 3 ms")),
            Record("revisit", "application/http", Utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")),
            Record("resource", "text/plain", Utf8("The pier."), "https://courier.example/two"),
            Answer("HTTP/2 200\nContent-Type: application/xhtml+xml", Page, "<https://courier.example/three>"),
            Answer("HTTP/1.1 200 OK", Page, "https://courier.example/four"),
            Answer("HTTP/1.1 200 OK", Utf8("{}"), "https://courier.example/five"));

        foreach (byte[] bytes in new[] { warc, Gzip(warc) })
        {
            List<SourceDocument> documents = Read(bytes, "crawl.warc.gz");

            Check(documents);
            Assert.Equal(["crawl.warc.gz#1", "crawl.warc.gz#2", "crawl.warc.gz#3", "crawl.warc.gz#4"], documents.Select(d => d.Input.Path));
            Assert.Equal(["crawl#1", "crawl#2", "crawl#3", "crawl#4"], documents.Select(d => d.Input.Id));
            Assert.Equal(["one", "two", "three", "four"], documents.Select(d => d.Input.Url!.Split('/')[^1]));
            Assert.Equal(["text/html", "text/plain", "application/xhtml+xml", null], documents.Select(d => d.MediaType));
            Assert.Equal("iso-8859-1", documents[0].Charset);
            Assert.Equal(Page, documents[2].Bytes.ToArray());
            Assert.All(documents, d => Assert.Null(d.Input.Published));
        }
    }

    public static TheoryData<string> Packings() => ["gzip", "x-gzip", "deflate", "raw deflate", "br", "chunked", "chunked gzip", "gzip, br", "kept gzip", "kept chunked", "kept br", "identity"];

    [Theory]
    [MemberData(nameof(Packings))]
    public void Read_PackedBody_IsUnpacked(string packing)
    {
        (string fields, byte[] body) = packing switch
        {
            "gzip" or "x-gzip" => ($"Content-Encoding: {packing}", Gzip(Page)),
            "deflate" => ("Content-Encoding: deflate", Pack(s => new ZLibStream(s, CompressionMode.Compress), Page)),
            "raw deflate" => ("Content-Encoding: deflate", Pack(s => new DeflateStream(s, CompressionMode.Compress), Page)),
            "br" => ("Content-Encoding: br", Pack(s => new BrotliStream(s, CompressionMode.Compress), Page)),
            "chunked" => ("Transfer-Encoding: chunked", Chunks(Page)),
            "chunked gzip" => ("Transfer-Encoding: chunked\nContent-Encoding: gzip", Chunks(Gzip(Page))),
            "gzip, br" => ("Content-Encoding: gzip, br", Pack(s => new BrotliStream(s, CompressionMode.Compress), Gzip(Page))),
            "kept gzip" => ("Content-Encoding: gzip", Page),
            "kept chunked" => ("Transfer-Encoding: chunked", Page),
            "kept br" => ("Content-Encoding: br", Page),
            _ => ("Content-Encoding: identity", Page),
        };

        SourceDocument document = Assert.Single(Read(Answer($"HTTP/1.1 200 OK\nContent-Type: text/html\n{fields}", body)));

        Assert.Equal(Page, document.Bytes.ToArray());
    }

    [Fact]
    public void Read_BodyThatCannotBeUnpacked_IsSaidAndOthersGoOn()
    {
        byte[] broken = Gzip(Page);
        broken[20] ^= 0xFF;
        byte[] warc = Join(
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip", broken),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: zstd", Page),
            TextRecord("The pier."));

        List<SourceDocument> documents = Read(warc, "crawl.warc");

        Check(documents);
        Assert.Contains("damaged", ErrorOf(documents[0]));
        Assert.Contains("zstd", ErrorOf(documents[1]));
        Assert.Equal(("crawl.warc#3", "The pier."), (documents[2].Input.Path, TextOf(documents[2])));
    }

    [Fact]
    public void Read_BombsAndLargeRecords_AreSaidAndOthersGoOn()
    {
        ReadingOptions small = new() { MaximumBytes = 100_000 };
        byte[] warc = Join(
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip", Gzip(new byte[20_000_000])),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html", new byte[150_000]),
            Answer("HTTP/1.1 200 OK\nContent-Type: text/html", new byte[900_000]),
            Answer("HTTP/1.1 200 OK\nContent-Type: image/png", new byte[900_000]),
            TextRecord("The pier."));

        List<SourceDocument> documents = Read(warc, "crawl.warc", small);

        Check(documents);
        Assert.Equal(4, documents.Count);
        Assert.All(documents.Take(3), d => Assert.Contains("larger than a report may be", ErrorOf(d)));
        Assert.Equal(("crawl.warc#4", "The pier."), (documents[3].Input.Path, TextOf(documents[3])));
    }

    [Fact]
    public void Read_WrongLengths_ReadsUpToTheNextRecord()
    {
        string good = System.Text.Encoding.UTF8.GetString(TextRecord("The pier is shut."));
        int length = int.Parse(good.Split("Content-Length: ")[1].Split('\r')[0]);
        foreach (long wrong in new[] { 0L, 5, length - 3, length + 1, length + 60, 5_000, 9_000_000, 99_999_999_999 })
        {
            byte[] bad = Utf8(good.Replace($"Content-Length: {length}", $"Content-Length: {wrong}", StringComparison.Ordinal));

            List<SourceDocument> documents = Read(Join(TextRecord("First."), bad, TextRecord("Last."), TextRecord("After.")), "crawl.warc");

            Check(documents);
            Assert.Equal("First.", TextOf(documents[0]));
            Assert.Equal(["Last.", "After."], documents.Where(d => ErrorOf(d) is null).Select(TextOf).TakeLast(2));
            Assert.InRange(documents.Count(d => ErrorOf(d) is not null), wrong == length + 1 ? 0 : 1, 2);
        }
    }

    [Theory]
    [InlineData("garbage\r\nmore of it\r\n\r\n", "no record")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: text/plain\r\n\r\nThe pier.\r\n\r\n", "does not say its length")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nThe pier.\r\n\r\n", "does not say its length")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nthis is no field\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n", "broken head")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n", "broken head")]
    public void Read_BrokenRecordBetweenGoodOnes_IsSaidInOneLine(string bad, string message)
    {
        List<SourceDocument> documents = Read(Join(TextRecord("First."), Utf8(bad), TextRecord("Last.")), "crawl.warc");

        Check(documents);
        Assert.Equal(["First.", "Last."], documents.Where(d => ErrorOf(d) is null).Select(TextOf));
        Assert.Contains(message, Assert.Single(documents, d => ErrorOf(d) is not null).Diagnostics[0].Message);
        Assert.Equal(["crawl#1", "crawl#2"], documents.Where(d => ErrorOf(d) is null).Select(d => d.Input.Id));
    }

    [Fact]
    public void Read_DamagedMemberOfGzip_CostsThatRecordAlone()
    {
        byte[][] members = [.. Enumerable.Range(0, 20).Select(i => Gzip(TextRecord($"Report {i}. {new string('x', 3000)} {Guid.Empty}")))];
        foreach (int broken in new[] { 0, 7, 19 })
        {
            byte[][] damaged = [.. members.Select(m => m.ToArray())];
            damaged[broken][damaged[broken].Length - 12] ^= 0xFF;

            List<SourceDocument> documents = Read(Join(damaged), "crawl.warc.gz");

            Check(documents);
            Assert.Single(documents, d => ErrorOf(d) is not null);
            Assert.Equal(Enumerable.Range(0, 20).Where(i => i != broken), documents.Where(d => ErrorOf(d) is null).Select(d => int.Parse(TextOf(d).Split(' ', '.')[1])));
        }
    }

    [Fact]
    public void Read_ManyBrokenRecords_SaysTheFirstAndCountsTheRest()
    {
        byte[] bad = Utf8("WARC/1.0\r\nWARC-Type: response\r\n\r\n");

        List<SourceDocument> documents = Read(Join(Enumerable.Repeat(bad, 500).Append(TextRecord("Last."))), "crawl.warc");

        Assert.Equal(12, documents.Count);
        Assert.Contains("490 more", ErrorOf(documents[^1]));
        Assert.Equal("Last.", TextOf(documents[^2]));
    }

    [Fact]
    public void Read_CrawlerCutRecord_SaysSoAndReads()
    {
        SourceDocument document = Assert.Single(Read(Answer("HTTP/1.1 200 OK\nContent-Type: text/html", Page, fields: "WARC-Truncated: length\r\n")));

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(document.Diagnostics).Severity);
        Assert.Equal(Page, document.Bytes.ToArray());
    }

    [Fact]
    public void Read_ArchiveWithoutDocuments_SaysSo() => Assert.Contains("nothing in it can be read", ErrorOf(Assert.Single(Read(Information, "crawl.warc"))));

    private static byte[] Chunks(byte[] body) =>
        Join(body.Chunk(10).Select(c => Join(Utf8($"{c.Length:x};name=value\r\n"), c, Utf8("\r\n"))).Append(Utf8("0\r\n\r\n")));
}
