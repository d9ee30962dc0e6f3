using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Reading;
using Hearsay.Rendering;

namespace Hearsay.Cli;

/// <summary>When text is written in colour.</summary>
internal enum ColorWish
{
    /// <summary>On a terminal, unless the user's settings refuse it.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>The arguments and options that several commands take, with one meaning in all of them.</summary>
internal sealed class SharedOptions
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The reports.</summary>
    public Argument<string[]> Files { get; init; } = new("FILE")
    {
        // None at all is told by the commands, with an example.
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A report, or a file of many: text, HTML, WARC, JSON lines, a feed, MHTML, packed with gzip or not. FILE#12 is its twelfth article, "
            + "OUTLET=FILE names the outlet, - is standard input. A folder stands for the reports that its story.json describes, or else for its files.",
    };

    /// <summary>Where results go.</summary>
    public Option<string?> Output { get; } = new("--output", "-o") { HelpName = "FILE" };

    /// <summary>The day of publication of reports for which nothing else tells it.</summary>
    public Option<DateOnly?> Published { get; } = new("--published")
    {
        HelpName = "DATE",
        Description = "The day the reports were published, as in 2017-07-08, where nothing else tells it.",
        CustomParser = ParseDate,
    };

    /// <summary>In which fields JSON records have their articles.</summary>
    public Option<JsonFieldNames?> Fields { get; } = new("--field")
    {
        HelpName = "NAME=FIELD",
        Description = $"Where JSON records have their text (or {FieldChoice.OtherNames}), as in text=story or outlet=source.name; may be given for each.",
        CustomParser = FieldChoice.Parse,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>How addresses are fetched.</summary>
    public FetchSettings Fetching { get; } = new();

    /// <summary>How many threads work.</summary>
    public Option<int?> Threads { get; } = new("--threads")
    {
        HelpName = "N",
        Description = "How many threads work; by default one for each processor. The results never depend on it.",
        CustomParser = ParseThreads,
    };

    /// <summary>How sure a statement must be.</summary>
    public Option<double?> MinConfidence { get; } = new("--min-confidence")
    {
        HelpName = "P",
        Description = "Leaves out statements less sure than this, from 0 (none, the default) to 1.",
        CustomParser = ParseConfidence,
    };

    /// <summary>Whether text is written in colour.</summary>
    public Option<ColorWish> Color { get; } = CreateColor();

    /// <summary>How many threads shall work.</summary>
    public int ThreadsOf(ParseResult parsed) => parsed.GetValue(Threads) ?? Environment.ProcessorCount;

    /// <summary>How text is to be laid out for where it goes.</summary>
    public TextRenderingOptions TextLayout(ParseResult parsed, CommandEnvironment environment) => new()
    {
        Width = environment.Width,
        UseColor = parsed.GetValue(Color) switch
        {
            ColorWish.Always => true,
            ColorWish.Never => false,
            _ => environment.OutputIsTerminal && !environment.RefusesColor && parsed.GetValue(Output) is null,
        },
    };

    private static Option<ColorWish> CreateColor()
    {
        Option<ColorWish> option = new("--color")
        {
            HelpName = "auto|always|never",
            Description = "Whether text comes in colour; auto: on a terminal, unless NO_COLOR is set.",
            CustomParser = ParseColor,
        };
        option.CompletionSources.Add(_ => [new CompletionItem("auto"), new CompletionItem("always"), new CompletionItem("never")]);
        return option;
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        result.AddError($"--published {text}: not a date; write year, month and day, as in 2017-07-08");
        return null;
    }

    private static int? ParseThreads(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads >= 1) return threads;
        result.AddError($"--threads {text}: not a number of threads; give a whole number from 1 up");
        return null;
    }

    private static double? ParseConfidence(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double confidence) && confidence is >= 0 and <= 1) return confidence;
        result.AddError($"--min-confidence {text}: not a confidence; give a number from 0 to 1, as in 0.8");
        return null;
    }

    private static ColorWish ParseColor(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        switch (text)
        {
            case "auto": return ColorWish.Auto;
            case "always": return ColorWish.Always;
            case "never": return ColorWish.Never;
            default:
                result.AddError($"--color {text}: give auto, always or never");
                return ColorWish.Auto;
        }
    }
}
