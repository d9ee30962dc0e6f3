namespace Hearsay.Reading.Fetching;

/// <summary>How a request failed.</summary>
internal enum FetchFailure
{
    /// <summary>Asking again would give the same.</summary>
    Final,

    /// <summary>Asking again may help.</summary>
    Passing,

    /// <summary>The address is one that is not asked.</summary>
    Refused,
}

/// <summary>A request that gave no page. The message is a diagnostic: one line, with the cure. Never leaves this folder.</summary>
internal sealed class FetchException(string message, FetchFailure failure = FetchFailure.Final, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How it failed.</summary>
    public FetchFailure Failure { get; } = failure;
}
