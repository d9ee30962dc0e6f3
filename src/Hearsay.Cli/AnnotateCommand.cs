using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Cli;

/// <summary><c>hearsay annotate</c>: who said what, report by report, over any number of reports.</summary>
/// <remarks>Reports are read, analysed and rendered in parallel and written in their order, a bounded number of them in memory.</remarks>
internal sealed class AnnotateCommand(CommandEnvironment environment, Messages messages, CancellationToken cancellation)
{
    public const string Name = "annotate";

    public const string Lesson = """
        Formats and file endings:
          text .txt   jsonl .jsonl .ndjson   conllu .conllu   brat .ann

        --output FILE takes all reports into one file. --output FOLDER, where FOLDER exists, ends in a slash, or the format is
        brat, writes one file a report, named after it; the last folder of the path is made when it is missing.

        Examples:
          Who said what in one report, in the terminal:
            hearsay annotate kestrel.txt

          Every article of a folder and of a crawl, one JSON line each, in their order:
            hearsay annotate reports crawl.warc.gz --output statements.jsonl

          Files that the brat annotation tool opens:
            hearsay annotate reports --format brat --output brat-data

          The words, their analysis and the statements, one CoNLL-U file a report:
            hearsay annotate "crawl/**/*.html" --format conllu --output conllu/
        """;

    private static readonly FormatTable<AnnotationFormat> Formats = new(
        new FormatRow<AnnotationFormat>(AnnotationFormat.Text, "text", ".txt"),
        new FormatRow<AnnotationFormat>(AnnotationFormat.JsonLines, "jsonl", ".jsonl", ".ndjson"),
        new FormatRow<AnnotationFormat>(AnnotationFormat.Conllu, "conllu", ".conllu"),
        new FormatRow<AnnotationFormat>(AnnotationFormat.Brat, "brat", ".ann"));

    private readonly SharedOptions options = new();
    private readonly Option<string?> format = Formats.CreateOption();

    public Command Create()
    {
        options.Output.HelpName = "FILE|FOLDER";
        options.Output.Description = "Where to write. Each file appears whole or not at all. By default standard output.";
        Command command = new(Name, "Finds who said what, according to whom, in each report for itself.")
        {
            options.Files, options.Output, format, options.Published, options.Fields, options.MinConfidence, options.Color, options.Threads,
        };
        options.Fetching.AddTo(command);
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        string? output = parsed.GetValue(options.Output);
        string? name = parsed.GetValue(format);
        bool folder = output is not null && OutputFolder.IsMeant(output, name);
        FormatChoice<AnnotationFormat> choice = Formats.Choose(name, output);
        string? error = choice.Error;
        if (error is null && choice.Format == AnnotationFormat.Brat && !folder)
            error = "brat keeps two files a report, the text and its annotations; add --output FOLDER";
        using ReportIntake intake = new(environment, messages, cancellation);
        if (!Usage.Holds(parsed, options, error, messages) || !intake.Resolve(parsed, options)) return ExitCode.NothingDone;

        AnnotationRenderer renderer = new(choice.Format, options.TextLayout(parsed, environment));
        OutputGuard guard = new(intake.Inputs, messages);
        if (folder ? !guard.AllowsFolder(output!, renderer.Endings) : !guard.Allows(output)) return ExitCode.NothingDone;
        if (folder) OutputFolder.Create(output!, choice.Format);

        using OutputFile? file = folder ? null : output is null ? OutputFile.Standard(environment) : OutputFile.Create(output);
        ReportAnalyzer analyzer = new();
        double smallest = parsed.GetValue(options.MinConfidence) ?? 0;
        int done = 0;
        new OrderedParallel(options.ThreadsOf(parsed)).Run(
            intake.Documents(),
            document =>
            {
                ReadResult read = intake.Read(document);
                return new Annotated(read, read.Report is null ? [] : renderer.Render(analyzer.Analyze(read.Report, cancellation).Where(s => s.Confidence >= smallest)));
            },
            annotated =>
            {
                intake.Tell(annotated.Read);
                if (file is not null)
                {
                    foreach (RenderedPart part in annotated.Parts) file.Bytes.Write(part.Content.Span);
                }
                else if (annotated.Read.Report is { } report) WriteFiles(annotated.Parts, report, output!, guard, intake);
                messages.Progress(++done, intake.Total);
            },
            cancellation);
        messages.ClearProgress();
        if (intake.ExitCode == ExitCode.NothingDone) return ExitCode.NothingDone;
        file?.Commit();
        return intake.ExitCode;
    }

    // The names of the pieces of a container show only now, so that an input may still be in their way.
    private static void WriteFiles(ImmutableArray<RenderedPart> parts, Report report, string folder, OutputGuard guard, ReportIntake intake)
    {
        string[] paths = [.. parts.Select(part => Path.Combine(folder, OutputFolder.FileNameOf(report.Id) + part.Ending))];
        if (paths.Select(guard.Overwriting).FirstOrDefault(e => e is not null) is { } error)
        {
            intake.LeaveOut(error);
            return;
        }
        for (int i = 0; i < parts.Length; i++)
        {
            using OutputFile file = OutputFile.Create(paths[i]);
            file.Bytes.Write(parts[i].Content.Span);
            file.Commit();
        }
    }

    private sealed record Annotated(ReadResult Read, ImmutableArray<RenderedPart> Parts);
}
