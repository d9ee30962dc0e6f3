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
            if (AddressGuard.Refusal(address, allowLocal, out bool isLocal) is not { } meaning) allowed.Add(address);
            else refused ??= Refuse(host, address, meaning, isLocal);
        }
        if (allowed.Count == 0) throw refused ?? NoSuchHost(host, null);
        IPAddress[] tried = [.. InTurns(allowed).Take(MostTried)];
        for (int i = 0; ; i++)
        {
            bool last = i + 1 == tried.Length;
            try
            {
                return await ConnectAsync(new IPEndPoint(tried[i], context.DnsEndPoint.Port), last, cancellation);
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

    // IPv6 and IPv4 by turns, each in its order: a network without the one must not use up the tries.
    private static IEnumerable<IPAddress> InTurns(List<IPAddress> addresses) =>
        addresses.GroupBy(a => a.AddressFamily).SelectMany(family => family.Select((address, index) => (address, index))).OrderBy(a => a.index).Select(a => a.address);

    private static FetchException Refuse(string host, IPAddress address, string meaning, bool isLocal)
    {
        string what = IPAddress.TryParse(host, out _) ? $"{address} is {meaning}" : $"{host} is {address}, {meaning}";
        string cure = isLocal ? "allow local addresses (--allow-local) if that is meant" : "check the address";
        return new FetchException($"{what}, which is not asked; {cure}", FetchFailure.Refused);
    }

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
