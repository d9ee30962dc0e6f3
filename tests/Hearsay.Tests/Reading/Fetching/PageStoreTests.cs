using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class PageStoreTests : IDisposable
{
    private static readonly Uri Pier = new("https://ostra.example/pier");

    private readonly TemporaryFolder folder = new();
    private readonly SwiftClock clock = new();
    private readonly FetchOptions keeping;

    public PageStoreTests() => keeping = Local with { Cache = CacheUse.On, CacheFolder = Path.Combine(folder.Path, "kept") };

    public void Dispose() => folder.Dispose();

    private string[] Files => Directory.Exists(keeping.CacheFolder) ? Directory.GetFiles(keeping.CacheFolder) : [];

    [Fact]
    public void Fetch_FreshPage_ComesFromDisk()
    {
        using LoopbackServer server = new(_ => Answer("page", "Content-Type: text/html; charset=iso-8859-1\r\nCache-Control: max-age=60\r\n"));

        SourceDocument first = Fetch(server.Address + "/a", keeping, world: World(clock));
        SourceDocument second = Fetch(server.Address + "/a#part", keeping, world: World(clock));
        clock.Advance(TimeSpan.FromSeconds(61));
        Fetch(server.Address + "/a", keeping, world: World(clock));

        Assert.Equal(2, server.Requests.Length);
        Assert.Equal(TextOf(first), TextOf(second));
        Assert.Equal(("text/html", "iso-8859-1", server.Address + "/a"), (second.MediaType, second.Charset, second.Input.Url));
    }

    [Theory]
    [InlineData("ETag: \"v1\"\r\n", "If-None-Match", "\"v1\"")]
    [InlineData("Last-Modified: Tue, 09 Mar 2021 11:01:00 GMT\r\n", "If-Modified-Since", "Tue, 09 Mar 2021 11:01:00 GMT")]
    public void Fetch_PageNotModified_ComesFromDisk(string header, string condition, string value)
    {
        using LoopbackServer server = new(r => r.Headers.ContainsKey(condition) ? Answer("", "Cache-Control: max-age=60\r\n", "304 Not Modified") : Answer("page", header));

        TextOf(Fetch(server.Address, keeping, world: World(clock)));
        SourceDocument second = Fetch(server.Address, keeping, world: World(clock));
        // Now it is fresh.
        TextOf(Fetch(server.Address, keeping, world: World(clock)));

        Assert.Equal("page", TextOf(second));
        Assert.Equal(2, server.Requests.Length);
        Assert.Equal(value, server.Requests[1].Headers[condition]);
    }

    [Fact]
    public void Fetch_PageModified_IsReplaced()
    {
        int version = 0;
        using LoopbackServer server = new(_ => Answer($"page {++version}", $"ETag: \"{version}\"\r\n"));

        Fetch(server.Address, keeping, world: World(clock));
        Assert.Equal("page 2", TextOf(Fetch(server.Address, keeping, world: World(clock))));
        Fetch(server.Address, keeping, world: World(clock));

        Assert.Equal(["\"1\"", "\"2\""], server.Requests.Skip(1).Select(r => r.Headers["If-None-Match"]));
        Assert.Single(Files);
    }

    [Fact]
    public void Fetch_NotModifiedOfAnotherVersion_IsAskedOnceMore()
    {
        using LoopbackServer server = new(r => r.Headers.ContainsKey("If-None-Match") ? Answer("", "ETag: \"z\"\r\n", "304 Not Modified") : Answer("page", "ETag: \"a\"\r\n"));

        Fetch(server.Address, keeping, world: World(clock));

        Assert.Equal("page", TextOf(Fetch(server.Address, keeping, world: World(clock))));
        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public void Fetch_Refresh_AsksThoughFresh()
    {
        using LoopbackServer server = new(r => r.Headers.ContainsKey("If-None-Match") ? Answer("", "", "304 Not Modified") : Answer("page", "ETag: \"a\"\r\nCache-Control: max-age=60\r\n"));

        Fetch(server.Address, keeping, world: World(clock));

        Assert.Equal("page", TextOf(Fetch(server.Address, keeping with { Cache = CacheUse.Refresh }, world: World(clock))));
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public void Fetch_CacheOff_ReadsAndKeepsNothing()
    {
        using LoopbackServer server = new(_ => Answer("page", "Cache-Control: max-age=60\r\n"));

        Fetch(server.Address, keeping with { Cache = CacheUse.Off }, world: World(clock));

        Assert.Empty(Files);
    }

    [Theory]
    [InlineData("200 OK", "Cache-Control: no-store, max-age=60\r\n")]
    [InlineData("200 OK", "")]
    [InlineData("200 OK", "Vary: *\r\nCache-Control: max-age=60\r\n")]
    [InlineData("404 Not Found", "Cache-Control: max-age=60\r\n")]
    [InlineData("301 Moved Permanently", "Location: /\r\nCache-Control: max-age=60\r\n")]
    public void Fetch_WhatMayNotBeKept_IsNot(string status, string headers)
    {
        using LoopbackServer server = new(_ => Answer("page", headers, status));

        Fetch(server.Address, keeping, world: World(clock));

        Assert.Empty(Files);
    }

    [Fact]
    public void Fetch_RedirectedPage_IsKeptUnderItsOwnAddress()
    {
        using LoopbackServer server = new(r => r.Path == "/old" ? Redirect("/new") : Answer("page", "Cache-Control: max-age=60\r\n"));

        Fetch(server.Address + "/old", keeping, world: World(clock));
        Fetch(server.Address + "/old", keeping, world: World(clock));

        Assert.Equal(["/old", "/new", "/old"], server.Paths);
        Assert.Single(Files);
    }

    [Fact]
    public void Fetch_KeptLocalPage_IsNotGivenWithoutLeave()
    {
        using LoopbackServer server = new(_ => Answer("page", "Cache-Control: max-age=60\r\n"));

        Fetch(server.Address, keeping, world: World(clock));

        Assert.Contains("which is not asked", ErrorOf(Fetch(server.Address, keeping with { AllowLocal = false }, world: World(clock))), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_FolderThatCannotBeMade_IsSaidOnce()
    {
        string file = folder.Write("file", "no folder");
        using LoopbackServer server = new(_ => Answer("page", "Cache-Control: max-age=60\r\n"));
        using PageFetcher fetcher = new(keeping with { CacheFolder = Path.Combine(file, "kept") }, World(clock));

        SourceDocument first = fetcher.Fetch(new ReportInput { Path = server.Address }), second = fetcher.Fetch(new ReportInput { Path = server.Address });

        Assert.Contains("--no-cache", Assert.Single(first.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(second.Diagnostics);
        Assert.Equal("page", TextOf(second));
    }

    [Fact]
    public void Fetch_DamagedFile_IsIgnored()
    {
        using LoopbackServer server = new(_ => Answer("page", "Cache-Control: max-age=60\r\n"));
        Fetch(server.Address, keeping, world: World(clock));
        byte[] kept = File.ReadAllBytes(Assert.Single(Files));
        foreach (byte[] damaged in new[] { [], kept[..10], kept[..^1], [.. kept[..^40], (byte)(kept[^40] ^ 1), .. kept[^39..]], [.. kept, 0] })
        {
            File.WriteAllBytes(Assert.Single(Files), damaged);
            Assert.Equal("page", TextOf(Fetch(server.Address, keeping, world: World(clock))));
        }
        Assert.Equal(6, server.Requests.Length);
        Assert.Equal(kept.Length, new FileInfo(Assert.Single(Files)).Length);
    }

    [Fact]
    public void UsualFolder_OfUser_IsOneForCaches()
    {
        string? usual = PageStore.UsualFolder();

        Assert.True(usual is null || (Path.IsPathRooted(usual) && usual.EndsWith(Path.Combine("hearsay", "pages"), StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_File_IsTheUsersOwnAndWhole()
    {
        PageStore store = Store();

        Assert.True(store.Write(Pier, PageOf(Pier, "page")));

        string file = Assert.Single(Files);
        Assert.Matches("^[0-9a-f]{64}\\.page$", Path.GetFileName(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keeping.CacheFolder!));
        }
    }

    [Fact]
    public void Write_MoreThanTheBound_LetsTheOldestGo()
    {
        PageStore store = Store(3500);
        Uri[] addresses = [.. Enumerable.Range(0, 5).Select(i => new Uri($"https://ostra.example/{i}"))];
        for (int i = 0; i < addresses.Length; i++)
        {
            Assert.True(store.Write(addresses[i], PageOf(addresses[i], new string('a', 1000))));
            File.SetLastWriteTimeUtc(store.PathOf(addresses[i]), new DateTime(2021, 3, 9, 12, i, 0, DateTimeKind.Utc));
        }
        Assert.True(store.Write(Pier, PageOf(Pier, new string('a', 4000))));

        Assert.Equal([false, false, true, true, true], addresses.Select(a => store.Read(a) is not null));
        Assert.Null(store.Read(Pier));
    }

    [Fact]
    public void Write_OldUnfinishedFiles_AreCleanedUp()
    {
        PageStore store = Store();
        string old = folder.Write("kept/a.page.1.unfinished", "half"), young = folder.Write("kept/b.page.1.unfinished", "half");
        File.SetLastWriteTimeUtc(old, new DateTime(2021, 3, 9, 12, 0, 0, DateTimeKind.Utc));

        store.Write(Pier, PageOf(Pier, "page"));

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public async Task Write_ManyAtOnce_IsAlwaysWhole()
    {
        PageStore store = Store();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (int j = 0; j < 25; j++)
            {
                Assert.True(store.Write(Pier, PageOf(Pier, new string((char)('a' + i), 5000))));
                Assert.Equal(5000, store.Read(Pier)!.Body.Length);
            }
        })));

        Assert.Single(Files);
    }

    [Fact]
    public void Read_MutatedBytes_GivesAPageOrNone()
    {
        byte[] bytes = PageOf(Pier, "page").Write();
        Random random = new(20161108);
        for (int i = 0; i < 3000; i++)
        {
            byte[] mutated = bytes[..^32];
            for (int j = random.Next(1, 5); j > 0; j--) mutated[random.Next(8, mutated.Length)] = (byte)random.Next(256);
            // With a checksum that fits, as no accident makes it.
            StoredPage.Read([.. mutated, .. System.Security.Cryptography.SHA256.HashData(mutated)]);
            Assert.Null(StoredPage.Read([.. mutated[..^1], (byte)(mutated[^1] ^ 1), .. System.Security.Cryptography.SHA256.HashData(mutated)]));
        }
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i))), Arb.From(Gen.ArrayOf(Gen.Choose(1, 1000).Select(i => (char)i)).Select(c => new string(c))), (body, text) =>
        {
            StoredPage page = PageOf(Pier, "") with { Body = body, ETag = text, CacheControl = text.Length % 2 == 0 ? text : null, Varied = [new(text, ""), new("", text)] };
            StoredPage read = StoredPage.Read(page.Write())!;
            Assert.Equal(body, read.Body.ToArray());
            Assert.Equal(page.Varied, read.Varied.AsEnumerable());
            Assert.Equal(page with { Body = default, Varied = default }, read with { Body = default, Varied = default });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20161108, 7));

    private PageStore Store(long mostBytes = 1_000_000) => new(keeping.CacheFolder!, 100_000, mostBytes, isLocal: false);

    private static StoredPage PageOf(Uri address, string body) => new()
    {
        Address = address.AbsoluteUri,
        ContentType = "text/html",
        ETag = "\"a\"",
        FreshUntil = new DateTimeOffset(2021, 3, 9, 12, 0, 0, TimeSpan.Zero),
        Varied = [new("accept", "text/html")],
        Body = Encoding.UTF8.GetBytes(body),
    };
}
