using System.CommandLine;
using Hearsay.Comparison;
using Hearsay.Reading;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Cli;

/// <summary>What <c>compare</c> writes.</summary>
internal enum ComparisonFormat
{
    /// <summary>A summary for a terminal.</summary>
    Text,

    /// <summary>One page.</summary>
    Html,

    /// <summary>Everything, for programs.</summary>
    Json,

    /// <summary>The summary for a document.</summary>
    Markdown,

    /// <summary>The statements as a table.</summary>
    Csv,

    /// <summary>The dated events as a table.</summary>
    Timeline,

    /// <summary>Web Annotations.</summary>
    WebAnnotation,
}

/// <summary><c>hearsay compare</c>: several reports of one event side by side.</summary>
internal sealed class CompareCommand(CommandEnvironment environment, Messages messages, CancellationToken cancellation)
{
    public const string Name = "compare";

    public const string Lesson = """
        Formats and file endings:
          text .txt   html .html .htm   json .json   markdown .md .markdown   csv .csv
          webannotation .jsonld (W3C Web Annotations)

        Examples:
          Three reports, their outlets named, summed up in the terminal:
            hearsay compare "Kestrel Wire=kestrel.txt" "The Lantern=lantern.html" "crawl.warc.gz#12"

          A story folder (its story.json names the outlets and dates) as one page to read in a browser:
            hearsay compare stories/harbour --output harbour.html

          Everything that was found, for another program:
            hearsay compare kestrel.txt lantern.txt --format json | jq ".families"

          The dated events as a table for a spreadsheet, for reports that do not say their day (without --format, .csv holds the statements):
            hearsay compare kestrel.txt lantern.txt --published 2024-03-09 --format timeline --output events.csv
        """;

    private static readonly FormatTable<ComparisonFormat> Formats = new(
        new FormatRow<ComparisonFormat>(ComparisonFormat.Text, "text", ".txt"),
        new FormatRow<ComparisonFormat>(ComparisonFormat.Html, "html", ".html", ".htm"),
        new FormatRow<ComparisonFormat>(ComparisonFormat.Json, "json", ".json"),
        new FormatRow<ComparisonFormat>(ComparisonFormat.Markdown, "markdown", ".md", ".markdown"),
        new FormatRow<ComparisonFormat>(ComparisonFormat.Csv, "csv", ".csv"),
        // A table too: the ending .csv means the statements.
        new FormatRow<ComparisonFormat>(ComparisonFormat.Timeline, "timeline"),
        new FormatRow<ComparisonFormat>(ComparisonFormat.WebAnnotation, "webannotation", ".jsonld"));

    /// <summary>How many reports are taken: every pair of them is compared, and all are in memory.</summary>
    public const int MostReports = 200;

    private readonly SharedOptions options = new();
    private readonly Option<string?> format = Formats.CreateOption();

    public Command Create()
    {
        options.Output.Description = "The file to write; it appears whole or not at all, in a folder that exists. By default standard output.";
        Command command = new(Name, "Lays two or more reports of one event side by side: who said what, in which words, and what differs.")
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
        FormatChoice<ComparisonFormat> choice = Formats.Choose(parsed.GetValue(format), output);
        using ReportIntake intake = new(environment, messages, cancellation);
        if (!Usage.Holds(parsed, options, choice.Error, messages)
            || !intake.Resolve(parsed, options)
            || !new OutputGuard(intake.Inputs, messages).Allows(output))
            return ExitCode.NothingDone;

        int threads = options.ThreadsOf(parsed);
        List<Report>? reports = intake.ReadAll(threads, MostReports);
        if (reports is null)
        {
            messages.Error($"more than {MostReports} reports, which are more than one event has; name the reports of one event, pieces as in crawl.warc.gz#12, or use hearsay annotate");
            return ExitCode.NothingDone;
        }
        if (reports.Count == 0) return ExitCode.NothingDone;
        foreach (Diagnostic twin in TwinReports.Find(reports)) messages.Tell(twin);
        if (reports.Count == 1)
            intake.LeaveOut($"{reports[0].File}: the only report, with nothing to compare it with; give two or more reports of one event");

        StoryComparison comparison = new StoryComparer(new StoryComparerOptions { Threads = threads, MinConfidence = parsed.GetValue(options.MinConfidence) ?? 0 }).Compare(reports, cancellation);
        using OutputFile file = output is null ? OutputFile.Standard(environment) : OutputFile.Create(output);
        // What the story's own file says that happened; of files named one by one nobody says it.
        string? told = parsed.GetValue(options.Files) is [{ Length: > 0 } only] ? StoryFinder.At(only)?.Event : null;
        Write(comparison, told, choice.Format, file, options.TextLayout(parsed, environment));
        file.Commit();
        return intake.ExitCode;
    }

    private static void Write(StoryComparison comparison, string? told, ComparisonFormat format, OutputFile file, TextRenderingOptions layout)
    {
        switch (format)
        {
            case ComparisonFormat.Html:
                new ComparisonHtml { Event = told }.Write(comparison, file.Writer);
                break;
            case ComparisonFormat.Json:
                new ComparisonJson().Write(comparison, file.Bytes);
                break;
            case ComparisonFormat.Markdown:
                new ComparisonMarkdown().Write(comparison, file.Writer);
                break;
            case ComparisonFormat.Csv:
                new ComparisonCsv().Write(comparison, file.Writer);
                break;
            case ComparisonFormat.Timeline:
                new TimelineCsv().Write(comparison, file.Writer);
                break;
            case ComparisonFormat.WebAnnotation:
                new ComparisonWebAnnotation().Write(comparison, file.Bytes);
                break;
            default:
                new ComparisonText(layout).Write(comparison, file.Writer);
                break;
        }
    }
}
