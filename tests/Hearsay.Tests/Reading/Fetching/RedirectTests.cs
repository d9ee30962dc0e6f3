using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class RedirectTests
{
    private const string Page = "<p>Ostra</p>";

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public void Fetch_Redirect_IsFollowed(string status)
    {
        using LoopbackServer server = new(r => r.Path == "/old" ? Redirect("/new?a=b#part", status) : Answer(Page));

        SourceDocument document = Fetch(server.Address + "/old");

        Assert.Equal(Page, TextOf(document));
        Assert.Equal(server.Address + "/new?a=b", document.Input.Url);
        Assert.Empty(document.Diagnostics);
        Assert.DoesNotContain("Referer", server.Requests[1].Headers.Keys);
        Assert.DoesNotContain("Cookie", server.Requests[1].Headers.Keys);
    }

    [Theory]
    [InlineData("next", "/folder/next")]
    [InlineData("../up", "/up")]
    [InlineData("?q=1", "/folder/page?q=1")]
    [InlineData("//127.0.0.1:PORT/other", "/other")]
    [InlineData("http://127.0.0.1:PORT", "/")]
    [InlineData("/f\u00c3\u00a4hre", "/f%C3%A4hre")]
    [InlineData("  /spaces  ", "/spaces")]
    public void Fetch_RelativeRedirect_IsResolved(string location, string path)
    {
        int port = 0;
        using LoopbackServer server = new(r => r.Path == "/folder/page" ? Redirect(location.Replace("PORT", $"{port}", StringComparison.Ordinal)) : Answer(Page));
        port = server.Port;

        Assert.Equal(Page, TextOf(Fetch(server.Address + "/folder/page")));
        Assert.Equal(path, server.Paths[1]);
    }

    [Fact]
    public void Fetch_TenRedirects_AreFollowedAndElevenNot()
    {
        using LoopbackServer server = new(r => r.Path == "/0" ? Answer(Page) : Redirect($"/{int.Parse(r.Path[1..]) - 1}"));

        Assert.Equal(Page, TextOf(Fetch(server.Address + "/10")));
        Assert.Contains("more than 10 times", ErrorOf(Fetch(server.Address + "/11")), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_EndlessRedirects_End()
    {
        int count = 0;
        using LoopbackServer server = new(_ => Redirect($"/{Interlocked.Increment(ref count)}"));

        Assert.Contains("more than 10 times", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Length);
    }

    [Fact]
    public void Fetch_RedirectInACircle_IsAnError()
    {
        using LoopbackServer server = new(r => Redirect(r.Path == "/a" ? "/b" : "/a#again"));

        Assert.Contains("in a circle", ErrorOf(Fetch(server.Address + "/a")), StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Length);
    }

    [Theory]
    [InlineData("file:///etc/hostname", "only http:// and https://")]
    [InlineData("FTP://127.0.0.1/", "only http:// and https://")]
    [InlineData("javascript:alert(1)", "only http:// and https://")]
    [InlineData("http://jan:secret@127.0.0.1/", "password")]
    [InlineData("http://127.0.0.1:0/", "port 0")]
    [InlineData("http://[", "no valid address")]
    [InlineData("", "without being told where to")]
    public void Fetch_RedirectToWhatIsNotFetched_IsAnError(string location, string message)
    {
        using LoopbackServer server = new(_ => Redirect(location));

        string error = ErrorOf(Fetch(server.Address));

        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Fetch_RedirectWithoutLocation_IsAnError()
    {
        using LoopbackServer server = new(_ => Answer(Page, "", "302 Found"));

        Assert.Contains("without being told where to", ErrorOf(Fetch(server.Address)), StringComparison.Ordinal);
    }

    [Fact]
    public void RedirectTrail_HttpsToHttp_IsNoticed()
    {
        RedirectTrail trail = new(new Uri("https://ostra.example/"), 10);

        trail.Follow(To("https://www.ostra.example/"));
        Assert.False(trail.LostEncryption);
        trail.Follow(To("http://www.ostra.example/pier"));
        trail.Follow(To("https://www.ostra.example/pier"));

        Assert.True(trail.LostEncryption);
        Assert.Equal("https://www.ostra.example/pier", trail.Current.AbsoluteUri);
    }

    private static HttpAnswer To(string location) => CacheRulesTests.AnswerWith(302, ("Location", location));
}
