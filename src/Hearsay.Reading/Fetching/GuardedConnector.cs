using System.Net;
using System.Net.Sockets;

namespace Hearsay.Reading.Fetching;

/// <summary>Opens connections, to the very addresses that the guard let through: between the check and the connection no name is looked up again,
/// so a name server cannot answer the one with a public address and the other with a private one.</summary>
internal sealed class GuardedConnector(FetchWorld world, bool allowLocal)
{
    // A host with many addresses of which none answers must not take the time of all the others.
    private const int MostTried = 4;
    private static readonly TimeSpan TimePerAddress = TimeSpan.FromSeconds(5);

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = await ResolveAsync(host, cancellation);
        List<IPAddress> allowed = [];
        FetchException? refused = null;
        foreach (IPAddress address in addresses)
        {
            if (AddressGuard.Refusal(address, allowLocal, out bool isLocal) is not { } what) allowed.Add(address);
            else refused ??= Refuse(host, what, isLocal);
        }
        if (allowed.Count == 0) throw refused ?? NoSuchHost(host, null);
        for (int i = 0; ; i++)
        {
            bool last = i + 1 == Math.Min(allowed.Count, MostTried);
            try
            {
                return await ConnectAsync(new IPEndPoint(allowed[i], context.DnsEndPoint.Port), last, cancellation);
            }
            catch (SocketException) when (!last)
            {
                // The next address.
            }
            catch (OperationCanceledException) when (!last && !cancellation.IsCancellationRequested)
            {
                // The next address.
            }
            catch (SocketException e)
            {
                throw Unreachable(context.DnsEndPoint, e);
            }
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out IPAddress? literal)) return [literal];
        try
        {
            return await world.Resolve(host, cancellation);
        }
        catch (SocketException e)
        {
            throw NoSuchHost(host, e);
        }
        catch (ArgumentException e)
        {
            // A name too long for the name system.
            throw NoSuchHost(host, e);
        }
    }

    private async Task<Stream> ConnectAsync(IPEndPoint place, bool last, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!last) patience.CancelAfter(TimePerAddress);
        return await world.Connect(place, patience.Token);
    }

    private static FetchException Refuse(string host, string what, bool isLocal) => new(
        isLocal
            ? $"{host} is {what}, which is not asked; allow local addresses (--allow-local) if that is meant"
            : $"{host} is {what}, which is not asked; check the address",
        FetchFailure.Refused);

    private FetchException NoSuchHost(string host, Exception? cause)
    {
        bool passing = cause is SocketException { SocketErrorCode: SocketError.TryAgain };
        return new FetchException(
            passing
                ? $"the address of {host} cannot be looked up; check the connection to the network{ProxyHint}"
                : $"no host is called {host}; check the address and the connection to the network{ProxyHint}",
            passing ? FetchFailure.Passing : FetchFailure.Final,
            cause);
    }

    private FetchException Unreachable(DnsEndPoint place, SocketException cause) => cause.SocketErrorCode switch
    {
        SocketError.ConnectionRefused =>
            new($"{place.Host} takes no connections at port {place.Port}; check the address, or try again later{ProxyHint}", FetchFailure.Final, cause),
        SocketError.ConnectionReset or SocketError.ConnectionAborted =>
            new($"{place.Host} broke off the connection; try again later{ProxyHint}", FetchFailure.Passing, cause),
        _ => new($"{place.Host} cannot be reached; check the address and the connection to the network{ProxyHint}", FetchFailure.Final, cause),
    };

    private string ProxyHint => world.NamesProxy ? " (the proxy in the settings is not used; where one is needed, save the page and name the file)" : "";
}
