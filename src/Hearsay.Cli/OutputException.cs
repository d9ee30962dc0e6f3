namespace Hearsay.Cli;

/// <summary>The results could not be written.</summary>
internal sealed class OutputException : Exception
{
    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private const int BrokenPipeUnix = 32, BrokenPipeWindows = unchecked((int)0x8007006D), NoReaderWindows = unchecked((int)0x800700E8);

    public OutputException(string message) : base(message) { }

    public OutputException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Whether the reader of the results went away ("| head"): no fault, but no reason to go on.</summary>
    public bool IsBrokenPipe => InnerException is IOException { HResult: BrokenPipeUnix or BrokenPipeWindows or NoReaderWindows };
}
