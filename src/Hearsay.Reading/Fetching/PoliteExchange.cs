using System.Collections.Immutable;
using Polly;
using Polly.Retry;

namespace Hearsay.Reading.Fetching;

/// <summary>Asks in turn and, when an answer fails in a way that may pass, again.</summary>
internal sealed class PoliteExchange : IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly HttpExchange exchange;
    private readonly HostTurns turns;
    private readonly ResiliencePipeline<HttpAnswer> pipeline;

    public PoliteExchange(FetchOptions options, FetchWorld world)
    {
        exchange = new HttpExchange(options, world);
        turns = new HostTurns(options.ConnectionsPerHost, world.Clock);
        pipeline = options.Retries == 0 ? ResiliencePipeline<HttpAnswer>.Empty : CreatePipeline(options.Retries, world);
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="address">The address, checked.</param>
    /// <param name="conditions">Headers that make the request conditional.</param>
    /// <param name="limit">How much of a page is wanted.</param>
    /// <param name="distance">The least time since the last request to the host.</param>
    /// <param name="budget">The time that the request and its repetitions may take.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="FetchException">There is no answer, or none that is wanted.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<HttpAnswer> AskAsync(
        Uri address, ImmutableArray<KeyValuePair<string, string>> conditions, BodyLimit limit, TimeSpan distance, TimeBudget budget, CancellationToken cancellation)
    {
        using IDisposable turn = await turns.EnterAsync(address, distance, cancellation);
        return await budget.SpendAsync(
            async within => await pipeline.ExecuteAsync(async token => await exchange.SendAsync(address, conditions, limit, token), within),
            cancellation);
    }

    public void Dispose()
    {
        exchange.Dispose();
        turns.Dispose();
    }

    private static ResiliencePipeline<HttpAnswer> CreatePipeline(int retries, FetchWorld world)
    {
        Random random = new(world.JitterSeed);
        Lock gate = new();
        return new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = world.Clock }
            .AddRetry(new RetryStrategyOptions<HttpAnswer>
            {
                MaxRetryAttempts = retries,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = () =>
                {
                    lock (gate) return random.NextDouble();
                },
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome, world.Clock)),
                // Null leaves the wait to the growing delays.
                DelayGenerator = arguments => ValueTask.FromResult(AskedWait(arguments.Outcome.Result, world.Clock)),
            })
            .Build();
    }

    private static bool MayPass(Outcome<HttpAnswer> outcome, TimeProvider clock) => outcome switch
    {
        { Exception: FetchException failure } => failure.Failure == FetchFailure.Passing,
        { Result: { Status: 408 or 429 or 500 or 502 or 503 or 504 } answer } => AskedWait(answer, clock) is not { } wait || wait <= LongestWait,
        _ => false,
    };

    private static TimeSpan? AskedWait(HttpAnswer? answer, TimeProvider clock) => HttpDates.RetryAfter(answer?.Header("Retry-After"), clock.GetUtcNow());
}
