using System.Net;
using System.Net.Sockets;

namespace Hearsay.Reading.Fetching;

/// <summary>What fetching sees of the world, so that tests can stand in for it.</summary>
internal sealed record FetchWorld
{
    /// <summary>Gives the addresses of a host name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Connects to an address that was let through.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> Connect { get; init; } = ConnectAsync;

    /// <summary>The clock of waits and of the age of kept pages. Limits of time go by the clock of the computer.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The seed of the jitter between retries; it spreads the programs that meet at one site, so it differs from process to process.</summary>
    public int JitterSeed { get; init; } = Environment.ProcessId;

    /// <summary>Whether the user's settings name a proxy, which is not used: it would look up names itself, past the guard.</summary>
    public bool NamesProxy { get; init; } = ProxyVariables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    private static string[] ProxyVariables => ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];

    private static async Task<Stream> ConnectAsync(IPEndPoint place, CancellationToken cancellation)
    {
        Socket socket = new(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
