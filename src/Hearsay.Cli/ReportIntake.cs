using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Reading;
using Hearsay.Reading.Fetching;
using Hearsay.Text;

namespace Hearsay.Cli;

/// <summary>Turns what the user named into reports, says what is wrong with them, and keeps count of what was left out.</summary>
internal sealed class ReportIntake(CommandEnvironment environment, Messages messages, CancellationToken cancellation) : IDisposable
{
    private const int MostUntold = 1000;

    private readonly ReportReader reader = new();
    private DocumentSource source = new();
    private PageFetcher? fetcher;
    private DateOnly? published;
    private bool anyContainer;
    private bool anyRead;
    private bool anyLeftOut;

    /// <summary>The files and addresses to read, in the order they were named.</summary>
    public ImmutableArray<ReportInput> Inputs { get; private set; } = [];

    /// <summary>How many reports there will be; null when that shows only at the end, for a container holds some of them.</summary>
    public int? Total => anyContainer ? null : Inputs.Length;

    /// <summary>What has come of it so far.</summary>
    public ExitCode ExitCode => !anyRead ? ExitCode.NothingDone : anyLeftOut ? ExitCode.SomethingLeftOut : ExitCode.Done;

    /// <summary>Finds the files behind the arguments.</summary>
    /// <returns>Whether there is anything to read.</returns>
    public bool Resolve(ParseResult parsed, SharedOptions options)
    {
        published = parsed.GetValue(options.Published);
        // Made when the first address comes: most runs fetch nothing.
        FetchOptions fetching = options.Fetching.FetchOptionsOf(parsed);
        source = new DocumentSource(
            new ReadingOptions { Fields = parsed.GetValue(options.Fields) ?? new JsonFieldNames(), FollowLinks = options.Fetching.Follows(parsed) },
            (input, kind, stop) => (fetcher ??= new PageFetcher(fetching)).Fetch(input, kind, stop));
        InputList list = new InputResolver().Resolve(parsed.GetValue(options.Files)!);
        Inputs = list.Inputs;
        Tell(list.Diagnostics);
        return Inputs.Length > 0;
    }

    /// <summary>The documents behind the inputs, one after another as they are asked for; for one thread.</summary>
    public IEnumerable<SourceDocument> Documents()
    {
        foreach (ReportInput input in Inputs)
        {
            IEnumerable<SourceDocument> documents = input.Path == InputResolver.StandardInput
                ? source.Open(input with { Path = input.Id! }, environment.Input, cancellation)
                : source.Open(input, cancellation);
            foreach (SourceDocument document in documents)
            {
                anyContainer |= document.Input.Id != input.Id;
                yield return document;
            }
        }
    }

    /// <summary>Reads one document; safe on several threads at once.</summary>
    public ReadResult Read(SourceDocument document)
    {
        ReadResult read = reader.Read(document, cancellation);
        return read.Report is { Published: null } report && published is not null ? read with { Report = report with { Published = published } } : read;
    }

    /// <summary>Says what was noticed while reading, and counts what was left out.</summary>
    public void Tell(ReadResult read)
    {
        anyRead |= read.Report is not null;
        Tell(read.Diagnostics);
    }

    /// <summary>Reads all documents; those that cannot be read are said and left out.</summary>
    /// <param name="threads">How many threads work.</param>
    /// <param name="most">How many reports are taken.</param>
    /// <returns>The reports; null when there are more than <paramref name="most"/>, which is found out without reading on.</returns>
    public List<Report>? ReadAll(int threads, int most)
    {
        List<Report> reports = [];
        // Who names too many by mistake is told that alone, and not what is the matter with each.
        Queue<ReadResult> untold = new();
        new OrderedParallel(threads).Run(
            Documents().TakeWhile(_ => reports.Count <= most),
            Read,
            read =>
            {
                if (read.Report is not null) reports.Add(read.Report);
                untold.Enqueue(read);
                if (untold.Count > MostUntold) Tell(untold.Dequeue());
            },
            cancellation);
        if (reports.Count > most) return null;
        foreach (ReadResult read in untold) Tell(read);
        return reports;
    }

    /// <summary>Says that something is left out, and counts it.</summary>
    public void LeaveOut(string message)
    {
        anyLeftOut = true;
        messages.Error(message);
    }

    /// <summary>Closes connections.</summary>
    public void Dispose() => fetcher?.Dispose();

    private void Tell(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            anyLeftOut |= diagnostic.Severity == DiagnosticSeverity.Error;
            messages.Tell(diagnostic);
        }
    }
}
