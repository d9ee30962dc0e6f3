namespace Hearsay.Cli;

/// <summary>What the command's exit code says.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Done, but something was left out, and a message says what.</summary>
    SomethingLeftOut = 1,

    /// <summary>Wrong usage, or nothing could be read or written.</summary>
    NothingDone = 2,

    /// <summary>Ended by Ctrl-C, as shells count it.</summary>
    Interrupted = 130,
}
