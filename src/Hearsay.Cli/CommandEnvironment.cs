using System.Text;

namespace Hearsay.Cli;

/// <summary>What the command sees of the world around it: where results and messages go, and what kind of places those are.</summary>
internal sealed record CommandEnvironment
{
    private const int UsualWidth = 100;

    /// <summary>Standard input, read where "-" is named.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Standard output, for results only.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error, for messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads standard output on a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads standard error on a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the user's settings ask for plain text (NO_COLOR set, or a terminal that shows none).</summary>
    public bool RefusesColor { get; init; }

    /// <summary>Columns of the terminal; a usual number where there is no terminal.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>The clock that progress goes by; results never do.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The environment of this process.</summary>
    public static CommandEnvironment OfProcess()
    {
        bool terminal = !Console.IsOutputRedirected;
        StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        return new CommandEnvironment
        {
            Input = Console.OpenStandardInput(),
            Output = OpenOutput(terminal),
            Error = error,
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            RefusesColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                || string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal),
            Width = terminal ? TerminalWidth() : UsualWidth,
        };
    }

    private static Stream OpenOutput(bool terminal)
    {
        // The console's stream swallows a broken pipe, so that "| head" would not stop the work. A pipe opened as a file reports it.
        // A seekable file must not be opened so: FileStream would not move the offset that the processes of a shell script share.
        if (!terminal && !OperatingSystem.IsWindows())
        {
            FileStream file = new(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!file.CanSeek) return file;
        }
        return Console.OpenStandardOutput();
    }

    private static int TerminalWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 200);
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
