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
}

/// <summary><c>hearsay extract</c>: the article out of a page or file.</summary>
internal sealed class ExtractCommand(CommandEnvironment environment, Messages messages, CancellationToken cancellation)
{
    public const string Name = "extract";

    public const string Lesson = """
        Formats and file endings:
          text .txt   json .json

        Examples:
          The article, without share bars, related links and the like:
            hearsay extract kestrel.txt

          What was set aside, and why:
            hearsay extract kestrel.txt --format json | jq ".furniture"

          Several reports, one JSON array:
            hearsay extract kestrel.txt lantern.txt meridian.txt --output articles.json
        """;

    private static readonly FormatTable<ExtractFormat> Formats = new(
        new FormatRow<ExtractFormat>(ExtractFormat.Text, "text", ".txt"),
        new FormatRow<ExtractFormat>(ExtractFormat.Json, "json", ".json"));

    private readonly SharedOptions options = new();
    private readonly Option<string?> format = Formats.CreateOption();

    public Command Create()
    {
        options.Output.Description = "The file to write; it appears whole or not at all, in a folder that exists. By default standard output.";
        Command command = new(Name, "Takes the article out of a page or file: headline, byline, day and text, without the furniture around it.")
        {
            options.Files, options.Output, format, options.Published, options.Color, options.Threads,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        string? output = parsed.GetValue(options.Output);
        FormatChoice<ExtractFormat> choice = Formats.Choose(parsed.GetValue(format), output);
        ReportIntake intake = new(messages, cancellation);
        if (!Usage.Holds(parsed, options, choice.Error, messages)
            || !intake.Resolve(parsed, options)
            || !new OutputGuard(intake.Inputs, messages).Allows(output))
            return ExitCode.NothingDone;

        TextRenderingOptions layout = options.TextLayout(parsed, environment);
        List<ExtractedReport> collected = [];
        using OutputFile file = output is null ? OutputFile.Standard(environment) : OutputFile.Create(output);
        int done = 0;
        new OrderedParallel(options.ThreadsOf(parsed)).Run(
            intake.Inputs,
            intake.Read,
            read =>
            {
                intake.Tell(read);
                messages.Progress(++done, intake.Inputs.Length);
                if (read.Report is null) return;
                ExtractedReport extracted = new(read.Report, [.. read.Diagnostics.Select(d => d.Message)]);
                // Several reports in JSON are one array; text goes out as it comes.
                if (choice.Format == ExtractFormat.Json) collected.Add(extracted);
                else new ExtractText(layout).Write(extracted, file.Writer);
            },
            cancellation);
        messages.ClearProgress();
        if (intake.ExitCode == ExitCode.NothingDone) return ExitCode.NothingDone;
        if (choice.Format == ExtractFormat.Json) new ExtractJson().Write(collected, file.Bytes);
        file.Commit();
        return intake.ExitCode;
    }
}
