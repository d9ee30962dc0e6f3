using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class PageFetcherTests
{
    private const string Page = "<p>The ferry to Ostra ran again on Tuesday – late.</p>";

    [Fact]
    public void Options_Defaults_AreTheDocumentedOnes()
    {
        FetchOptions options = new();

        Assert.Equal(TimeSpan.FromSeconds(30), options.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(15), options.AnswerTimeout);
        Assert.Equal(16 * 1024 * 1024, options.MaximumBytes);
        Assert.Equal(2, options.Retries);
        Assert.Equal(2, options.ConnectionsPerHost);
        Assert.Equal(TimeSpan.FromSeconds(1), options.DelayPerHost);
        Assert.False(options.AllowLocal);
        Assert.Equal(CacheUse.On, options.Cache);
        Assert.Null(options.CacheFolder);
        Assert.Equal(256L * 1024 * 1024, options.MaximumCacheBytes);
    }

    public static TheoryData<FetchOptions> BadOptions() => new()
    {
        new FetchOptions { Timeout = TimeSpan.Zero }, new FetchOptions { Timeout = TimeSpan.FromDays(2) }, new FetchOptions { AnswerTimeout = TimeSpan.FromSeconds(-1) },
        new FetchOptions { DelayPerHost = TimeSpan.FromSeconds(-1) }, new FetchOptions { MaximumBytes = 0 }, new FetchOptions { MaximumBytes = int.MaxValue },
        new FetchOptions { Retries = -1 }, new FetchOptions { Retries = 11 }, new FetchOptions { ConnectionsPerHost = 0 },
        new FetchOptions { MaximumCacheBytes = -1 }, new FetchOptions { Cache = (CacheUse)9 },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Constructor_OptionOutOfRange_Throws(FetchOptions options) => Assert.Throws<ArgumentException>(() => new PageFetcher(options));

    [Fact]
    public void Fetch_Page_GivesBytesTypeAndAddress()
    {
        using LoopbackServer server = new(_ => Answer(Page, "Content-Type: Text/HTML; Charset=\"UTF-8\"\r\n"));

        SourceDocument document = Fetch(server.Address + "/pier?day=2#part");

        Assert.Equal(Page, TextOf(document));
        Assert.Equal(("text/html", "utf-8", server.Address + "/pier?day=2"), (document.MediaType, document.Charset, document.Input.Url));
        Assert.Empty(document.Diagnostics);
        ServedRequest request = Assert.Single(server.Requests);
        Assert.Equal("/pier?day=2", request.Path);
        Assert.Matches(@"^Hearsay/\d+\.\d+\.\d+$", request.Headers["User-Agent"]);
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"], request.Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fetch_InputWithUrl_KeepsIt()
    {
        using LoopbackServer server = new(_ => Answer(Page));
        using PageFetcher fetcher = new(Local, World());

        SourceDocument document = fetcher.Fetch(new ReportInput { Path = server.Address, Url = "https://courier.example/pier", Outlet = "Ostra Courier" });

        Assert.Equal(("https://courier.example/pier", "Ostra Courier"), (document.Input.Url, document.Input.Outlet));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public void Fetch_PackedPage_IsUnpacked(string packing)
    {
        byte[] body = packing switch
        {
            "gzip" or "x-gzip" => Pack(Encoding.UTF8.GetBytes(Page), s => new GZipStream(s, CompressionLevel.Fastest)),
            "deflate" => Pack(Encoding.UTF8.GetBytes(Page), s => new ZLibStream(s, CompressionLevel.Fastest)),
            "raw deflate" => Pack(Encoding.UTF8.GetBytes(Page), s => new DeflateStream(s, CompressionLevel.Fastest)),
            "br" => Pack(Encoding.UTF8.GetBytes(Page), s => new BrotliStream(s, CompressionLevel.Fastest)),
            "gzip, br" => Pack(Pack(Encoding.UTF8.GetBytes(Page), s => new GZipStream(s, CompressionLevel.Fastest)), s => new BrotliStream(s, CompressionLevel.Fastest)),
            _ => Encoding.UTF8.GetBytes(Page),
        };
        using LoopbackServer server = new(_ => Answer(body, $"Content-Encoding: {packing.Replace("raw ", "", StringComparison.Ordinal)}\r\n"));

        SourceDocument document = Fetch(server.Address);

        Assert.Equal(Page, TextOf(document));
        Assert.Null(document.MediaType);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "chunked")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n", "")]
    [InlineData("HTTP/1.1 203 Non-Authoritative Information\r\nContent-Length: 11\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n", "and much more than that")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 11\r\nContent-Length: 12\r\n\r\n", "")]
    public void Fetch_UnusualFraming_GivesPage(string head, string rest)
    {
        string body = rest == "chunked" ? "5\r\nOstra\r\n6;x=y\r\n ferry\r\n0\r\nX-Trailer: no\r\n\r\n" : "Ostra ferry" + rest;
        using LoopbackServer server = new(_ => Bytes(head + body));

        Assert.Equal("Ostra ferry", TextOf(Fetch(server.Address)));
    }

    [Theory]
    [InlineData("Content-Type: nonsense\r\n", null, null)]
    [InlineData("Content-Type: ;;;=\r\n", null, null)]
    [InlineData("Content-Type: text/html; charset=klingon-8\r\n", "text/html", "klingon-8")]
    [InlineData("Content-Type: text/html;charset='latin1' ; charset=utf-8\r\n", "text/html", "latin1")]
    [InlineData("Content-Type: text/html\r\nContent-Type: image/png\r\n", "text/html", null)]
    [InlineData("Content-Type: text/html; charset=\u00e9\r\n", "text/html", null)]
    public void Fetch_OddContentType_GivesWhatMakesSense(string header, string? type, string? charset)
    {
        using LoopbackServer server = new(_ => Answer(Page, header));

        SourceDocument document = Fetch(server.Address);

        Assert.Equal(Page, TextOf(document));
        Assert.Equal((type, charset), (document.MediaType, document.Charset));
    }

    [Theory]
    [InlineData("application/pdf", "is a PDF")]
    [InlineData("image/jpeg; charset=binary", "is no text (image/jpeg)")]
    [InlineData("VIDEO/MP4", "is no text (video/mp4)")]
    [InlineData("application/zip", "is an archive")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "is a document of an office program")]
    [InlineData("text/css", "part of a program")]
    public void Fetch_NoText_IsRefusedByItsType(string type, string message)
    {
        using LoopbackServer server = new(_ => Answer("%PDF", $"Content-Type: {type}\r\n"));

        Assert.Contains(message, ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("204 No Content", "no page at all")]
    [InlineData("206 Partial Content", "a part of the page only")]
    [InlineData("300 Multiple Choices", "several pages")]
    [InlineData("304 Not Modified", "was not asked that")]
    [InlineData("401 Unauthorized", "log in (status 401); open it in a browser, save the page and name the file")]
    [InlineData("403 Forbidden", "refuses to give the page to a program (status 403)")]
    [InlineData("404 Not Found", "no such page (status 404); check the address")]
    [InlineData("410 Gone", "taken the page away")]
    [InlineData("418 Teapot", "does not take the request (status 418)")]
    [InlineData("451 Unavailable For Legal Reasons", "status 451")]
    [InlineData("505 HTTP Version Not Supported", "is at fault (status 505)")]
    [InlineData("999 What", "no page (status 999)")]
    public void Fetch_OtherStatus_SaysWhatItMeans(string status, string message)
    {
        using LoopbackServer server = new(_ => Answer("", "", status));

        Assert.Contains(message, ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("ftp://ostra.example/pier")]
    [InlineData("file:///etc/hostname")]
    [InlineData("gopher://ostra.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,pier")]
    [InlineData("pier.html")]
    [InlineData("/etc/hostname")]
    [InlineData("http://")]
    [InlineData("http:///pier")]
    [InlineData("http://ostra.example:0/")]
    [InlineData("http://ostra.example:99999/")]
    [InlineData("http://os tra.example/")]
    [InlineData("")]
    [InlineData("\0\n")]
    public void Fetch_NoWebAddress_IsRefused(string address) => Assert.NotEmpty(ErrorOf(Fetch(address)));

    [Fact]
    public void Fetch_AddressWithPassword_IsRefusedAndNotRepeated()
    {
        SourceDocument document = Fetch("https://jan:secret@ostra.example/pier");

        Assert.Contains("user name or a password", ErrorOf(document), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", document.Diagnostics[0].File, StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_LongAddress_IsRefused() =>
        Assert.Contains("longer than", ErrorOf(Fetch("https://ostra.example/" + new string('a', 5000))), StringComparison.Ordinal);

    [Fact]
    public void Fetch_NobodyListens_SaysSo()
    {
        int port;
        using (LoopbackServer server = new(_ => Answer(Page))) port = server.Port;

        Assert.Contains($"takes no connections at port {port}", ErrorOf(Fetch($"http://ostra.example:{port}/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, "no host is called ostra.example; check the address", 0)]
    [InlineData(SocketError.TryAgain, "cannot be looked up", 2)]
    public void Fetch_UnknownName_SaysSo(SocketError error, string message, int retries)
    {
        SwiftClock clock = new();
        FetchWorld world = World(clock) with { Resolve = (_, _) => throw new SocketException((int)error), NamesProxy = true };

        string said = ErrorOf(Fetch("http://ostra.example/", world: world));

        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.Contains("proxy", said, StringComparison.Ordinal);
        Assert.Equal(retries, clock.Waits.Length);
    }

    [Fact]
    public void Fetch_EmptyPage_IsAnError()
    {
        using LoopbackServer server = new(_ => Answer(""));

        Assert.Contains("empty page", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FetchAsync_Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        using LoopbackServer server = new(async (_, _, cancellation) =>
        {
            source.Cancel();
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        using PageFetcher fetcher = new(Local, World());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(new ReportInput { Path = server.Address }, FetchKind.Named, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => fetcher.Fetch(new ReportInput { Path = server.Address }, FetchKind.Named, source.Token));
    }

    [Fact]
    public async Task FetchAsync_ManyAtOnce_KeepsConnectionsFew()
    {
        int now = 0, most = 0;
        using LoopbackServer server = new(async (_, stream, cancellation) =>
        {
            int count = Interlocked.Increment(ref now);
            lock (Page) most = Math.Max(most, count);
            await Task.Delay(20, cancellation);
            Interlocked.Decrement(ref now);
            await stream.WriteAsync(Answer(Page), cancellation);
        });
        using PageFetcher fetcher = new(Local, World());

        SourceDocument[] documents = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => fetcher.FetchAsync(new ReportInput { Path = $"{server.Address}/{i}" })));

        Assert.All(documents, d => Assert.Equal(Page, TextOf(d)));
        Assert.Equal(12, server.Paths.Distinct().Count());
        Assert.InRange(most, 1, 2);
    }

    internal static byte[] Pack(byte[] bytes, Func<Stream, Stream> open)
    {
        MemoryStream packed = new();
        using (Stream packing = open(packed)) packing.Write(bytes);
        return packed.ToArray();
    }
}
