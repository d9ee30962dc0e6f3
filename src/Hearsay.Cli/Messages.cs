using Hearsay.Reading;

namespace Hearsay.Cli;

/// <summary>Messages and progress on standard error: one line each message, never torn by the progress line.</summary>
internal sealed class Messages(CommandEnvironment environment)
{
    // A person sees no more than ten changes a second, and writing them costs; short work shows nothing at all.
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BeforeFirst = TimeSpan.FromMilliseconds(500);

    private readonly long start = environment.Clock.GetTimestamp();
    private TimeSpan nextUpdate = BeforeFirst;
    private bool progressShown;

    /// <summary>Says what was left out, or what failed, and the cure.</summary>
    public void Error(string message) => Say("error: ", message);

    /// <summary>Says what was done otherwise than might be expected.</summary>
    public void Warning(string message) => Say("warning: ", message);

    /// <summary>Says what is good to know.</summary>
    public void Note(string message) => Say("note: ", message);

    /// <summary>Says what a diagnostic tells of its file, as a message of its severity.</summary>
    public void Tell(Diagnostic diagnostic)
    {
        string message = $"{diagnostic.File}: {diagnostic.Message}";
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error: Error(message); break;
            case DiagnosticSeverity.Warning: Warning(message); break;
            default: Note(message); break;
        }
    }

    /// <summary>Shows how far the work is, on a terminal, when it takes a while.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are; null while nobody knows.</param>
    /// <param name="what">What they are, in the plural.</param>
    public void Progress(int done, int? total, string what = "reports")
    {
        if (!environment.ErrorIsTerminal) return;
        TimeSpan elapsed = environment.Clock.GetElapsedTime(start);
        if (elapsed < nextUpdate) return;
        nextUpdate = elapsed + BetweenUpdates;
        progressShown = true;
        double rate = done / elapsed.TotalSeconds;
        environment.Error.Write($"\r{(total is null ? $"{done:N0}" : $"{done:N0} of {total:N0}")} {what}, {(rate < 10 ? $"{rate:N1}" : $"{rate:N0}")} a second\e[K");
    }

    /// <summary>Takes the progress line away.</summary>
    public void ClearProgress()
    {
        if (!progressShown) return;
        progressShown = false;
        environment.Error.Write("\r\e[K");
    }

    private void Say(string kind, string message)
    {
        ClearProgress();
        environment.Error.WriteLine(kind + OneLine(message));
    }

    // File names may hold line ends and terminal codes; a message is one line and rings no bell.
    private static string OneLine(string message) =>
        string.Create(message.Length, message, static (line, source) =>
        {
            for (int i = 0; i < line.Length; i++)
                line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? '\uFFFD' : source[i];
        });
}
