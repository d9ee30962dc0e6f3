using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using static Hearsay.Tests.Reading.Fetching.FetchTest;
using static Hearsay.Tests.Reading.Fetching.LoopbackServer;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class AddressGuardTests
{
    private static readonly FetchOptions Guarded = Local with { AllowLocal = false };

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fec0::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("64:ff9b::192.168.0.1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2001:0:a00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:80ff:fffe")]
    [InlineData("2001:470::5efe:10.0.0.1")]
    public void Refusal_LocalAddress_IsRefusedUnlessAllowed(string address)
    {
        Assert.NotNull(AddressGuard.Refusal(IPAddress.Parse(address), allowLocal: false, out bool isLocal));
        Assert.True(isLocal);
        Assert.Null(AddressGuard.Refusal(IPAddress.Parse(address), allowLocal: true, out _));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.7")]
    [InlineData("192.88.99.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("ff02::1")]
    [InlineData("100::1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("2001:2::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:20::1")]
    [InlineData("4000::1")]
    [InlineData("5f00::1")]
    [InlineData("::ffff:224.0.0.1")]
    [InlineData("64:ff9b::255.255.255.255")]
    [InlineData("2002:e000:1::1")]
    public void Refusal_ReservedAddress_IsAlwaysRefused(string address)
    {
        Assert.NotNull(AddressGuard.Refusal(IPAddress.Parse(address), allowLocal: false, out _));
        Assert.NotNull(AddressGuard.Refusal(IPAddress.Parse(address), allowLocal: true, out bool isLocal));
        Assert.False(isLocal);
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:470::1")]
    [InlineData("2a00:1450::1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    public void Refusal_PublicAddress_IsNone(string address) => Assert.Null(AddressGuard.Refusal(IPAddress.Parse(address), allowLocal: false, out _));

    [Fact]
    public void Refusal_IPv4InsideIPv6_IsTheSame() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i), 4)), bytes =>
        {
            bool isRefused = AddressGuard.Refusal(new IPAddress(bytes), false, out bool isLocal) is not null;
            byte[] mapped = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. bytes];
            byte[] translated = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, .. bytes];
            byte[] sixToFour = [0x20, 0x02, .. bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
            foreach (byte[] carrier in new[] { mapped, translated, sixToFour })
            {
                Assert.Equal(isRefused, AddressGuard.Refusal(new IPAddress(carrier), false, out bool carriedIsLocal) is not null);
                Assert.Equal(isLocal, carriedIsLocal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20161108, 7));

    [Theory]
    [InlineData("http://127.0.0.1:PORT/")]
    [InlineData("http://localhost:PORT/")]
    [InlineData("http://2130706433:PORT/")]
    [InlineData("http://0x7f.1:PORT/")]
    [InlineData("http://0177.0.0.1:PORT/")]
    [InlineData("http://127.1:PORT/")]
    [InlineData("http://[::1]:PORT/")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/")]
    [InlineData("http://[::ffff:7f00:1]:PORT/")]
    [InlineData("http://0.0.0.0:PORT/")]
    [InlineData("http://0:PORT/")]
    [InlineData("http://[::]:PORT/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public void Fetch_LocalAddressInAnyForm_IsNotAsked(string address)
    {
        using LoopbackServer server = new(_ => Answer("secret"));
        // The computer's own way of looking up names.
        using PageFetcher fetcher = new(Guarded);

        string error = ErrorOf(fetcher.Fetch(new ReportInput { Path = address.Replace("PORT", $"{server.Port}", StringComparison.Ordinal) }));

        Assert.Contains("which is not asked", error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(FetchKind.Named)]
    [InlineData(FetchKind.Listed)]
    public void Fetch_NameThatLeadsHome_IsNotAsked(FetchKind kind)
    {
        using LoopbackServer server = new(_ => Answer("secret"));

        string error = ErrorOf(Fetch($"http://ostra.example:{server.Port}/", Guarded, kind));

        Assert.Equal("ostra.example is 127.0.0.1, this computer itself, which is not asked; allow local addresses (--allow-local) if that is meant", error);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Fetch_NameWithAPublicAndALocalAddress_GoesToThePublicOneOnly()
    {
        using LoopbackServer server = new(_ => Answer("secret"));
        FetchWorld world = World() with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback, IPAddress.Parse("0.0.0.0"), IPAddress.IPv6Loopback }) };

        Assert.Contains("which is not asked", ErrorOf(Fetch($"http://ostra.example:{server.Port}/", Guarded, world: world)), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Fetch_PublicPage_IsAskedAtTheAddressThatWasChecked()
    {
        using LoopbackServer server = new(_ => Answer("page"));
        PublicInternet internet = new(server);

        Assert.Equal("page", TextOf(Fetch("http://ostra.example/", Guarded, world: internet.World(_ => [IPAddress.Loopback, IPAddress.Parse("192.168.1.1"), PublicInternet.Address]))));
        Assert.Equal([new IPEndPoint(PublicInternet.Address, 80)], internet.Dialled);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("//127.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("http://inner.example/")]
    public void Fetch_PublicPageThatRedirectsHome_IsNotFollowed(string location)
    {
        using LoopbackServer server = new(_ => Redirect(location));
        PublicInternet internet = new(server);
        FetchWorld world = internet.World(name => name is "inner.example" or "localhost" ? [IPAddress.Parse("10.1.2.3")] : null);

        Assert.Contains("which is not asked", ErrorOf(Fetch("http://ostra.example/", Guarded, world: world)), StringComparison.Ordinal);
        Assert.Equal([new IPEndPoint(PublicInternet.Address, 80)], internet.Dialled);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fetch_NameThatChangesItsAddress_GainsNothing(int timesPublic)
    {
        // A name server that says "public" first and "local" afterwards: each connection goes to the one address that was asked for and checked.
        int count = 0;
        using LoopbackServer server = new(r => r.Path == "/" ? Redirect("/next") : Answer("page"));
        PublicInternet internet = new(server);
        FetchWorld world = internet.World(_ => [Interlocked.Increment(ref count) <= timesPublic ? PublicInternet.Address : IPAddress.Loopback]);

        Assert.Equal(timesPublic == 2, !Fetch("http://ostra.example/", Guarded, world: world).Bytes.IsEmpty);
        Assert.All(internet.Dialled, place => Assert.Equal(PublicInternet.Address, place.Address));
        Assert.Equal(2, count);
    }

    [Fact]
    public void Fetch_RobotsThatRedirectsHome_IsNotFollowed()
    {
        using LoopbackServer server = new(r => r.Path == "/robots.txt" ? Redirect("http://10.1.2.3/robots.txt") : Answer("page"));
        PublicInternet internet = new(server);

        Assert.Contains("10.1.2.3", ErrorOf(Fetch("http://ostra.example/a", Guarded, FetchKind.Listed, internet.World())), StringComparison.Ordinal);
        Assert.All(internet.Dialled, place => Assert.Equal(PublicInternet.Address, place.Address));
    }

    [Fact]
    public void Fetch_LocalAllowed_ReservedIsNot()
    {
        using LoopbackServer server = new(_ => Redirect("http://inner.example/"));
        PublicInternet internet = new(server);
        FetchWorld world = internet.World(name => name == "inner.example" ? [IPAddress.Parse("203.0.113.7")] : null);

        Assert.Equal("inner.example is 203.0.113.7, reserved for documentation, which is not asked; check the address", ErrorOf(Fetch("http://ostra.example/", world: world)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Fetch_SeveralAddresses_TriesTheNext()
    {
        using LoopbackServer server = new(_ => Answer("page"));
        // Nobody listens at the first.
        FetchWorld world = World() with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.9"), IPAddress.Loopback }) };

        Assert.Equal("page", TextOf(Fetch($"http://ostra.example:{server.Port}/", world: world)));
    }

    [Fact]
    public void Fetch_ManyAddresses_TriesBothKindsAndFewOfEach()
    {
        ConcurrentQueue<string> dialled = new();
        FetchWorld world = World() with
        {
            Resolve = (_, _) => Task.FromResult(new[] { "2600::1", "2600::2", "2600::3", "2600::4", "8.8.8.8", "8.8.4.4", "1.1.1.1" }.Select(IPAddress.Parse).ToArray()),
            Connect = (place, _) =>
            {
                dialled.Enqueue(place.Address.ToString());
                throw new SocketException((int)SocketError.NetworkUnreachable);
            },
        };

        Assert.Contains("ostra.example cannot be reached", ErrorOf(Fetch("http://ostra.example/", Guarded, world: world)), StringComparison.Ordinal);
        Assert.Equal(["2600::1", "8.8.8.8", "2600::2", "8.8.4.4"], dialled);
    }

    [Fact]
    public void Fetch_NameWithoutAddress_IsAnError()
    {
        FetchWorld world = World() with { Resolve = (_, _) => Task.FromResult(Array.Empty<IPAddress>()) };

        Assert.Contains("no host is called ostra.example", ErrorOf(Fetch("http://ostra.example/", Guarded, world: world)), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_AnyString_GivesAnErrorOrAsksNobody() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements("http", "https", ":", "//", "/", "@", "#", "?", "[", "]", "%", "::1", "127.0.0.1", "localhost", ".", "\\", " ", "\n", "é", "\ud83d", "80", "a", "0x7f")).Select(string.Concat)), text =>
        {
            Assert.NotEmpty(ErrorOf(Fetch("http://" + text, Guarded)));
            Assert.NotEmpty(ErrorOf(Fetch(text, Guarded)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20161108, 7));
}
