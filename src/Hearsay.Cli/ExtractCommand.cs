using System.CommandLine;
using Hearsay.Rendering;

namespace Hearsay.Cli;

/// <summary>What <c>extract</c> writes.</summary>
internal enum ExtractFormat
{
    /// <summary>The article, for a reader.</summary>
    Text,

    /// <summary>The article, its metadata and its furniture, for programs.</summary>
    Json,

    /// <summary>The same, one line a report.</summary>
    JsonLines,
}

/// <summary><c>hearsay extract</c>: the article out of a page or file.</summary>
internal sealed class ExtractCommand(CommandEnvironment environment, Messages messages, CancellationToken cancellation)
{
    public const string Name = "extract";

    public const string Lesson = """
        Formats and file endings:
          text .txt   json .json   jsonl .jsonl .ndjson (one object a line)

        Read are text, pages, web archives (WARC), JSON records, feeds and saved pages (MHTML), each packed with gzip or not; "-" is
        standard input, and file#12 the twelfth article of a file.

        Examples:
          The article, without share bars, related links and the like:
            hearsay extract kestrel.txt

          What was set aside, and why:
            hearsay extract kestrel.txt --format json | jq ".furniture"

          Every article of a crawl, one JSON object a line:
            hearsay extract crawl.warc.gz --output articles.jsonl

          Articles of another program, whose texts stand in the field "story":
            zcat dump.jsonl.gz | hearsay extract - --field text=story --format json
        """;

    private static readonly FormatTable<ExtractFormat> Formats = new(
        new FormatRow<ExtractFormat>(ExtractFormat.Text, "text", ".txt"),
        new FormatRow<ExtractFormat>(ExtractFormat.Json, "json", ".json"),
        new FormatRow<ExtractFormat>(ExtractFormat.JsonLines, "jsonl", ".jsonl", ".ndjson"));

    private readonly SharedOptions options = new();
    private readonly Option<string?> format = Formats.CreateOption();

    public Command Create()
    {
        options.Output.Description = "The file to write; it appears whole or not at all, in a folder that exists. By default standard output.";
        Command command = new(Name, "Takes the article out of a page or file: headline, byline, day and text, without the furniture around it.")
        {
            options.Files, options.Output, format, options.Published, options.Fields, options.Color, options.Threads,
        };
        options.Fetching.AddTo(command);
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        string? output = parsed.GetValue(options.Output);
        FormatChoice<ExtractFormat> choice = Formats.Choose(parsed.GetValue(format), output);
        using ReportIntake intake = new(environment, messages, cancellation);
        if (!Usage.Holds(parsed, options, choice.Error, messages)
            || !intake.Resolve(parsed, options)
            || !new OutputGuard(intake.Inputs, messages).Allows(output))
            return ExitCode.NothingDone;

        TextRenderingOptions layout = options.TextLayout(parsed, environment);
        using OutputFile file = output is null ? OutputFile.Standard(environment) : OutputFile.Create(output);
        using ExtractJsonArray array = new(file.Bytes);
        int done = 0, written = 0;
        new OrderedParallel(options.ThreadsOf(parsed)).Run(
            intake.Documents(),
            intake.Read,
            read =>
            {
                intake.Tell(read);
                messages.Progress(++done, intake.Total);
                if (read.Report is null) return;
                ExtractedReport extracted = new(read.Report, [.. read.Diagnostics.Select(d => d.Message)]);
                switch (choice.Format)
                {
                    case ExtractFormat.Json: array.Add(extracted); break;
                    case ExtractFormat.JsonLines: new ExtractJsonLines().Write(extracted, file.Bytes); break;
                    default:
                        // Two empty lines between articles: one divides paragraphs.
                        if (written > 0) file.Writer.Write("\n\n");
                        new ExtractText(layout).Write(extracted, file.Writer);
                        break;
                }
                written++;
            },
            cancellation);
        messages.ClearProgress();
        if (intake.ExitCode == ExitCode.NothingDone) return ExitCode.NothingDone;
        if (choice.Format == ExtractFormat.Json) array.Complete();
        file.Commit();
        return intake.ExitCode;
    }
}
