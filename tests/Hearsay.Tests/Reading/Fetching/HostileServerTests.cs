using System.IO.Compression;
using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

/// <summary>Servers that send too much, too slowly, or what is no HTTP.</summary>
public sealed class HostileServerTests
{
    private static readonly FetchOptions Impatient = Local with { AnswerTimeout = TimeSpan.FromMilliseconds(300), Retries = 0 };
    private static readonly FetchOptions Small = Local with { MaximumBytes = 10_000, Retries = 0 };

    [Theory]
    [InlineData("nothing at all\r\n\r\n")]
    [InlineData("HTTP/1.1 abc OK\r\n\r\n")]
    [InlineData("HTTP/9.9 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno header\r\n\r\nOstra")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nOstra\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nOstra\r\n")]
    [InlineData("\0\u0001\u0002\u00ff")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nOstra")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br, br, br, br\r\n\r\nOstra")]
    public void Fetch_NoHttp_GivesOneError(string answer)
    {
        using LoopbackServer server = new(_ => Bytes(answer));

        Assert.NotEmpty(ErrorOf(Fetch(server.Address, Local with { Retries = 0 })));
    }

    [Fact]
    public void Fetch_ConnectionReset_IsAskedAgainAndThenAnError()
    {
        using LoopbackServer server = new((_, _, _) => throw new ResetException());

        Assert.Contains("broke off the connection", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
        Assert.InRange(server.Requests.Length, 3, 12);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nOstra", 3)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nOstra\r\n", 3)]
    public void Fetch_AnswerBreaksOff_IsAskedAgainAndThenAnError(string answer, int requests)
    {
        using LoopbackServer server = new(_ => Bytes(answer));

        Assert.Contains("ended before it was complete", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
        Assert.Equal(requests, server.Requests.Length);
    }

    [Fact]
    public void Fetch_HeadersDrip_EndsInTime()
    {
        using LoopbackServer server = new(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Bytes("HTTP/1.1 200 OK\r\nX-Drip: "), cancellation);
            while (true)
            {
                await stream.WriteAsync("a"u8.ToArray(), cancellation);
                await Task.Delay(20, cancellation);
            }
        });

        Assert.Contains("kept silent", ErrorOf(Fetch(server.Address, Impatient)), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_NoAnswer_EndsInTime()
    {
        using LoopbackServer server = new((_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation));

        Assert.Contains("kept silent for 0.3 seconds", ErrorOf(Fetch(server.Address, Impatient)), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_BodyDrips_EndsInTime()
    {
        using LoopbackServer server = new(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Bytes("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"), cancellation);
            while (true)
            {
                await stream.WriteAsync("a"u8.ToArray(), cancellation);
                await Task.Delay(20, cancellation);
            }
        });

        Assert.Contains("took longer than 0.5 seconds", ErrorOf(Fetch(server.Address, Local with { Timeout = TimeSpan.FromMilliseconds(500) })), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_BodyStops_EndsInTime()
    {
        using LoopbackServer server = new(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Bytes("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nOstra"), cancellation);
            await Task.Delay(Timeout.Infinite, cancellation);
        });

        Assert.Contains("kept silent", ErrorOf(Fetch(server.Address, Impatient)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n", "3E8\r\n", "\r\n")]
    [InlineData("", "", "")]
    public void Fetch_EndlessBody_IsRefusedAtTheBound(string header, string before, string after)
    {
        byte[] piece = Bytes(before + new string('a', 1000) + after);
        using LoopbackServer server = new(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Bytes($"HTTP/1.1 200 OK\r\n{header}\r\n"), cancellation);
            while (true) await stream.WriteAsync(piece, cancellation);
        });

        Assert.Contains("larger than a page can be (10,000 bytes)", ErrorOf(Fetch(server.Address, Small)), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_LengthPastTheBound_IsRefusedBeforeTheBody()
    {
        using LoopbackServer server = new(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Bytes("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"), cancellation);
            await Task.Delay(Timeout.Infinite, cancellation);
        });

        Assert.Contains("larger than", ErrorOf(Fetch(server.Address, Small)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Fetch_BodyAtTheBound_IsTaken(int length, bool isTaken)
    {
        using LoopbackServer server = new(_ => Answer(new string('a', length)));

        Assert.Equal(isTaken, Fetch(server.Address, Small).Bytes.Length == length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public void Fetch_Bomb_IsRefusedAtTheBound(string encoding)
    {
        byte[] bomb = new byte[50 * 1024 * 1024];
        foreach (string layer in encoding.Split(", "))
        {
            bomb = PageFetcherTests.Pack(bomb, s => layer switch
            {
                "gzip" => new GZipStream(s, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(s, CompressionLevel.Fastest),
                _ => new BrotliStream(s, CompressionLevel.Fastest),
            });
        }
        using LoopbackServer server = new(_ => Answer(bomb, $"Content-Encoding: {encoding}\r\n"));

        Assert.Contains("larger than", ErrorOf(Fetch(server.Address, Local with { MaximumBytes = 1024 * 1024 })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Fetch_DamagedPacking_GivesOneError(string encoding)
    {
        using LoopbackServer server = new(_ => Answer([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3], $"Content-Encoding: {encoding}\r\n"));

        Assert.Contains("packed and damaged", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public void Fetch_PackingCutShort_GivesWhatCameWithAWarning()
    {
        byte[] packed = PageFetcherTests.Pack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>{i}</p>"))), s => new GZipStream(s, CompressionLevel.Fastest));
        using LoopbackServer server = new(_ => Answer(packed[..(packed.Length / 2)], "Content-Encoding: gzip\r\n"));

        SourceDocument document = Fetch(server.Address);

        Assert.StartsWith("<p>0</p><p>1</p>", TextOf(document), StringComparison.Ordinal);
        Assert.Contains("without its end", Assert.Single(document.Diagnostics, d => d.Severity == DiagnosticSeverity.Warning).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    public void Fetch_HeadersOfAMegabyte_GiveOneError(int count)
    {
        string header = string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('a', 1_000_000 / count)}\r\n"));
        using LoopbackServer server = new(_ => Answer("Ostra", header));

        Assert.Contains("headers of the site's answer are too long", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_MutatedAnswers_NeverThrow()
    {
        byte[] answer = Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: max-age=60\r\nETag: \"a\"\r\nVary: Accept\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nOstra\r\n0\r\n\r\n");
        Random random = new(20161108);
        byte[] mutated = answer;
        using LoopbackServer server = new(_ => mutated);
        using TemporaryFolder folder = new();
        using PageFetcher fetcher = new(Impatient with { Cache = CacheUse.On, CacheFolder = folder.Path }, World());
        for (int i = 0; i < 300; i++)
        {
            mutated = [.. answer];
            for (int j = random.Next(1, 4); j > 0; j--) mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0) mutated = mutated[..random.Next(mutated.Length)];
            SourceDocument document = fetcher.Fetch(new ReportInput { Path = server.Address });
            Assert.Equal(document.Bytes.IsEmpty, document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
        }
    }
}
