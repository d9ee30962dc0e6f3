namespace Hearsay.Tests.Cli;

/// <summary>A clock that is one tick later whenever somebody looks.</summary>
internal sealed class TickingClock(TimeSpan tick) : TimeProvider
{
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now += tick.Ticks;
}
