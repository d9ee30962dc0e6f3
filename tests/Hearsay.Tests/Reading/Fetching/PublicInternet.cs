using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Hearsay.Reading.Fetching;

namespace Hearsay.Tests.Reading.Fetching;

/// <summary>Lets a server of this computer stand for one of the public internet, so that the guard can be tested as users have it.</summary>
internal sealed class PublicInternet(LoopbackServer server)
{
    /// <summary>The public address of the server.</summary>
    public static readonly IPAddress Address = IPAddress.Parse("8.8.4.4");

    private readonly ConcurrentQueue<IPEndPoint> dialled = new();

    /// <summary>Every address that was connected to.</summary>
    public IPEndPoint[] Dialled => [.. dialled];

    /// <summary>A world in which every name is the server's, as far as <paramref name="resolve"/> does not say otherwise.</summary>
    public FetchWorld World(Func<string, IPAddress[]?>? resolve = null) => FetchTest.World() with
    {
        Resolve = (name, _) => Task.FromResult(resolve?.Invoke(name) ?? [Address]),
        Connect = async (place, cancellation) =>
        {
            dialled.Enqueue(place);
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
