using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Cli;

/// <summary>Turns what the user named into reports, says what is wrong with them, and keeps count of what was left out.</summary>
internal sealed class ReportIntake(Messages messages, CancellationToken cancellation)
{
    private readonly ReportReader reader = new();
    private DateOnly? published;
    private bool anyRead;
    private bool anyLeftOut;

    /// <summary>The texts to read, in the order they were named.</summary>
    public ImmutableArray<ReportInput> Inputs { get; private set; } = [];

    /// <summary>What has come of it so far.</summary>
    public ExitCode ExitCode => !anyRead ? ExitCode.NothingDone : anyLeftOut ? ExitCode.SomethingLeftOut : ExitCode.Done;

    /// <summary>Finds the files behind the arguments.</summary>
    /// <returns>Whether there is anything to read.</returns>
    public bool Resolve(ParseResult parsed, SharedOptions options)
    {
        published = parsed.GetValue(options.Published);
        InputList list = new InputResolver().Resolve(parsed.GetValue(options.Files)!);
        Inputs = list.Inputs;
        Tell(list.Diagnostics);
        return Inputs.Length > 0;
    }

    /// <summary>Reads one text; safe on several threads at once.</summary>
    public ReadResult Read(ReportInput input)
    {
        ReadResult read = reader.Read(input, cancellation);
        return read.Report is { Published: null } report && published is not null ? read with { Report = report with { Published = published } } : read;
    }

    /// <summary>Says what was noticed while reading, and counts what was left out.</summary>
    public void Tell(ReadResult read)
    {
        anyRead |= read.Report is not null;
        Tell(read.Diagnostics);
    }

    /// <summary>Reads all texts; those that cannot be read are said and left out.</summary>
    public List<Report> ReadAll(int threads)
    {
        List<Report> reports = [];
        new OrderedParallel(threads).Run(
            Inputs,
            Read,
            read =>
            {
                Tell(read);
                if (read.Report is not null) reports.Add(read.Report);
            },
            cancellation);
        return reports;
    }

    /// <summary>Says that something is left out, and counts it.</summary>
    public void LeaveOut(string message)
    {
        anyLeftOut = true;
        messages.Error(message);
    }

    private void Tell(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string message = $"{diagnostic.File}: {diagnostic.Message}";
            switch (diagnostic.Severity)
            {
                case DiagnosticSeverity.Error:
                    LeaveOut(message);
                    break;
                case DiagnosticSeverity.Warning:
                    messages.Warning(message);
                    break;
                default:
                    messages.Note(message);
                    break;
            }
        }
    }
}
