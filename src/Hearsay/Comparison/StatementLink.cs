namespace Hearsay.Comparison;

/// <summary>Why two statements were put together.</summary>
internal enum LinkGround : byte
{
    /// <summary>One speaker, and what is said agrees.</summary>
    SameSpeaker,

    /// <summary>One speaks for the other.</summary>
    Representative,

    /// <summary>The same words at length, though the speakers could not be told to be one.</summary>
    SameWords,
}

/// <summary>Two statements that report the same utterance or position.</summary>
/// <param name="First">The one in the earlier report, or earlier in it.</param>
/// <param name="Second">The other.</param>
/// <param name="Probability">How likely that is; between 0 and 1.</param>
/// <param name="Ground">Why they were put together.</param>
internal sealed record StatementLink(StatementWords First, StatementWords Second, double Probability, LinkGround Ground);
