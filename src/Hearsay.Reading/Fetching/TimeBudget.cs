namespace Hearsay.Reading.Fetching;

/// <summary>The time that one address may take, spent request by request; waiting for a host's turn costs nothing.</summary>
internal sealed class TimeBudget(TimeSpan total)
{
    private TimeSpan spent;

    /// <summary>Does a piece of work, for as long as time is left.</summary>
    /// <exception cref="FetchException">The time ran out.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<T> SpendAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (spent >= total) throw TooLong(null);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(total - spent);
        long started = TimeProvider.System.GetTimestamp();
        try
        {
            return await work(limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw TooLong(e);
        }
        finally
        {
            spent += TimeProvider.System.GetElapsedTime(started);
        }
    }

    private FetchException TooLong(Exception? cause) =>
        new($"took longer than {total.TotalSeconds:0.##} seconds; allow more (--timeout), try again later, or save the page and name the file", FetchFailure.Final, cause);
}
