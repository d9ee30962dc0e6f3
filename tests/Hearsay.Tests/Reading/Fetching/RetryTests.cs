using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class RetryTests
{
    private readonly SwiftClock clock = new();

    [Theory]
    [InlineData("408 Request Timeout")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    [InlineData("504 Gateway Timeout")]
    public void Fetch_FailureThatPasses_IsAskedAgain(string status)
    {
        int count = 0;
        using LoopbackServer server = new(_ => Interlocked.Increment(ref count) < 3 ? Answer("", "", status) : Answer("page"));

        Assert.Equal("page", TextOf(Fetch(server.Address, world: World(clock))));

        Assert.Equal(2, clock.Waits.Length);
        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Fetch_SameSeed_WaitsTheSame()
    {
        using LoopbackServer server = new(_ => Answer("", "", "502 Bad Gateway"));
        SwiftClock second = new();

        Fetch(server.Address, world: World(clock));
        Fetch(server.Address, world: World(second));

        Assert.Equal(clock.Waits, second.Waits);
        Assert.True(clock.Waits[0] > TimeSpan.Zero);
    }

    [Fact]
    public void Fetch_FailureThatStays_GivesItsMessage()
    {
        using LoopbackServer server = new(_ => Answer("", "", "503 Service Unavailable"));

        Assert.Equal("the site is too busy or being worked on (status 503); try again later", ErrorOf(Fetch(server.Address, world: World(clock))));
        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public void Fetch_NoRetries_AsksOnce()
    {
        using LoopbackServer server = new(_ => Answer("", "", "503 Service Unavailable"));

        ErrorOf(Fetch(server.Address, Local with { Retries = 0 }, world: World(clock)));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Tue, 09 Mar 2021 12:00:04 GMT", 4)]
    [InlineData("Tue, 09 Mar 2021 11:00:00 GMT", 0)]
    public void Fetch_SiteAsksToWait_Waits(string retryAfter, int seconds)
    {
        int count = 0;
        using LoopbackServer server = new(_ => Interlocked.Increment(ref count) == 1 ? Answer("", $"Retry-After: {retryAfter}\r\n", "429 Too Many Requests") : Answer("page"));

        Assert.Equal("page", TextOf(Fetch(server.Address, world: World(clock))));

        Assert.Equal(TimeSpan.FromSeconds(seconds), clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait));
    }

    [Theory]
    [InlineData("60", "try again after 60 seconds")]
    [InlineData("1800", "try again after 30 minutes")]
    [InlineData("36000", "try again after 10 hours")]
    [InlineData("99999999999999999999", "days")]
    [InlineData("Tue, 09 Mar 2021 12:01:00 GMT", "try again after 60 seconds")]
    public void Fetch_SiteAsksToWaitLong_SaysSo(string retryAfter, string message)
    {
        using LoopbackServer server = new(_ => Answer("", $"Retry-After: {retryAfter}\r\n", "429 Too Many Requests"));

        string error = ErrorOf(Fetch(server.Address, world: World(clock)));

        Assert.StartsWith("the site has had too many requests (status 429)", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Fetch_BodyBrokenOffOnce_IsTakenTheSecondTime()
    {
        int count = 0;
        using LoopbackServer server = new(_ => Interlocked.Increment(ref count) == 1 ? Bytes("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nOstra") : Answer("page"));

        Assert.Equal("page", TextOf(Fetch(server.Address, world: World(clock))));
    }
}
