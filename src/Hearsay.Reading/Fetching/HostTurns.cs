using System.Collections.Concurrent;

namespace Hearsay.Reading.Fetching;

/// <summary>Keeps requests to one host few at a time and, where asked, apart.</summary>
internal sealed class HostTurns(int mostAtOnce, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing of what is returned ends it.</summary>
    /// <param name="address">An address of the host.</param>
    /// <param name="distance">The least time since the last start.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IDisposable> EnterAsync(Uri address, TimeSpan distance, CancellationToken cancellation)
    {
        Host host = hosts.GetOrAdd(address.IdnHost, _ => new Host(mostAtOnce));
        await host.Places.WaitAsync(cancellation);
        try
        {
            TimeSpan wait = host.Reserve(clock.GetUtcNow(), distance);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation);
            return new Turn(host.Places);
        }
        catch (OperationCanceledException)
        {
            host.Places.Release();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (Host host in hosts.Values) host.Places.Dispose();
    }

    private sealed class Host(int mostAtOnce)
    {
        private readonly Lock gate = new();
        private DateTimeOffset lastStart = DateTimeOffset.MinValue;

        public SemaphoreSlim Places { get; } = new(mostAtOnce);

        public TimeSpan Reserve(DateTimeOffset now, TimeSpan distance)
        {
            lock (gate)
            {
                DateTimeOffset earliest = lastStart == DateTimeOffset.MinValue ? now : lastStart + distance;
                DateTimeOffset start = earliest > now ? earliest : now;
                if (start > lastStart) lastStart = start;
                return start - now;
            }
        }
    }

    private sealed class Turn(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? places = places;

        public void Dispose() => Interlocked.Exchange(ref places, null)?.Release();
    }
}
