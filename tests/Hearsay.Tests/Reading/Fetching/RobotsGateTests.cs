using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class RobotsGateTests
{
    private const string Forbidding = "User-agent: *\nDisallow: /closed\n";

    private readonly SwiftClock clock = new();

    [Fact]
    public void Fetch_ListedPage_HeedsRobots()
    {
        using LoopbackServer server = new(r => Answer(r.Path == "/robots.txt" ? Forbidding : "page"));
        using PageFetcher fetcher = new(Local, World(clock));

        Assert.Contains("(robots.txt); name the page itself", ErrorOf(Listed(fetcher, server.Address + "/closed/a")), StringComparison.Ordinal);
        Assert.Equal("page", TextOf(Listed(fetcher, server.Address + "/open")));
        Assert.Equal("page", TextOf(fetcher.Fetch(new ReportInput { Path = server.Address + "/closed/a" })));
        Assert.Equal(["/robots.txt", "/open", "/closed/a"], server.Paths);
    }

    [Fact]
    public void Fetch_NamedPage_DoesNotAskForRobots()
    {
        using LoopbackServer server = new(_ => Answer("page"));

        Fetch(server.Address + "/a");

        Assert.Equal(["/a"], server.Paths);
    }

    [Fact]
    public void Fetch_ListedRedirect_HeedsRobotsOnTheWay()
    {
        using LoopbackServer server = new(r => r.Path == "/robots.txt" ? Answer(Forbidding) : Redirect("/closed"));

        Assert.Contains("robots.txt", ErrorOf(Fetch(server.Address + "/a", kind: FetchKind.Listed, world: World(clock))), StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/a"], server.Paths);
    }

    [Theory]
    [InlineData("404 Not Found", true)]
    [InlineData("403 Forbidden", true)]
    [InlineData("429 Too Many Requests", true)]
    [InlineData("204 No Content", true)]
    [InlineData("500 Internal Server Error", false)]
    [InlineData("503 Service Unavailable", false)]
    public void Fetch_RobotsWithStatus_AllowsOrNot(string status, bool isAllowed)
    {
        using LoopbackServer server = new(r => r.Path == "/robots.txt" ? Answer("", "", status) : Answer("page"));
        using PageFetcher fetcher = new(Local with { Retries = 0 }, World(clock));

        SourceDocument first = Listed(fetcher, server.Address + "/a"), second = Listed(fetcher, server.Address + "/b");

        Assert.Equal(isAllowed, !first.Bytes.IsEmpty && !second.Bytes.IsEmpty);
        if (!isAllowed) Assert.Contains("cannot be asked: status", ErrorOf(second), StringComparison.Ordinal);
        Assert.Single(server.Paths, "/robots.txt");
    }

    [Fact]
    public void Fetch_RobotsOfAMegabyte_IsReadToTheBound()
    {
        string file = Forbidding + string.Concat(Enumerable.Repeat("# nothing\n", 100_000)) + "Disallow: /\n";
        using LoopbackServer server = new(r => Answer(r.Path == "/robots.txt" ? file : "page"));
        using PageFetcher fetcher = new(Local, World(clock));

        Assert.Equal("page", TextOf(Listed(fetcher, server.Address + "/a")));
        Assert.NotEmpty(ErrorOf(Listed(fetcher, server.Address + "/closed")));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Fetch_RobotsRedirected_IsFollowedFiveTimes(int redirects, bool isAllowed)
    {
        using LoopbackServer server = new(r => r.Path switch
        {
            "/robots.txt" => Redirect($"/r{redirects - 1}"),
            "/r0" => Answer(Forbidding),
            ['/', 'r', .. string number] => Redirect($"/r{int.Parse(number) - 1}"),
            _ => Answer("page"),
        });

        Assert.Equal(isAllowed, !Fetch(server.Address + "/closed", kind: FetchKind.Listed, world: World(clock)).Bytes.IsEmpty);
    }

    [Fact]
    public void Fetch_RobotsBreaksOff_IsNotAllowed()
    {
        using LoopbackServer server = new(r => r.Path == "/robots.txt" ? Bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nUser") : Answer("page"));

        Assert.Contains("(robots.txt) cannot be asked: the site's answer ended", ErrorOf(Fetch(server.Address + "/a", kind: FetchKind.Listed, world: World(clock))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("Crawl-delay: 0", 1)]
    [InlineData("Crawl-delay: 4", 4)]
    [InlineData("Crawl-delay: 3600", 10)]
    public void Fetch_ListedPages_KeepTheirDistance(string line, int seconds)
    {
        using LoopbackServer server = new(r => Answer(r.Path == "/robots.txt" ? $"User-agent: *\n{line}\n" : "page"));
        using PageFetcher fetcher = new(Local, World(clock));

        Listed(fetcher, server.Address + "/a");
        Listed(fetcher, server.Address + "/b");
        Listed(fetcher, server.Address + "/c");

        Assert.Equal([seconds, seconds, seconds], clock.Waits.Select(w => (int)w.TotalSeconds));
    }

    [Fact]
    public void Fetch_NamedPages_NeedNoDistance()
    {
        using LoopbackServer server = new(_ => Answer("page"));
        using PageFetcher fetcher = new(Local, World(clock));

        fetcher.Fetch(new ReportInput { Path = server.Address + "/a" });
        fetcher.Fetch(new ReportInput { Path = server.Address + "/b" });

        Assert.Empty(clock.Waits);
    }

    private static SourceDocument Listed(PageFetcher fetcher, string address) => fetcher.Fetch(new ReportInput { Path = address }, FetchKind.Listed);
}
