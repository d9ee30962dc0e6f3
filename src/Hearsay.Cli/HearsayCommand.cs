using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Hearsay.Cli;

/// <summary>The command <c>hearsay</c>: parses its arguments, runs what they ask for, and turns every failure that a user can cause into
/// one line and an exit code.</summary>
internal static class HearsayCommand
{
    private const string Lesson = """
        Start here:
          hearsay compare kestrel.txt lantern.txt meridian.txt       the reports of one event side by side, in the terminal
          hearsay compare stories/harbour --output harbour.html      the same as a page to read in a browser
          hearsay annotate reports --output statements.jsonl         who said what, report by report
          hearsay extract crawl.warc.gz --output articles.jsonl      every article of a web archive, a feed or JSON records
          hearsay gallery stories --output pages                     a page for every story of a folder, and an index
          hearsay compare --help                                     more examples for each command

        Exit codes:
          0  done
          1  done, but something was left out; standard error says what
          2  wrong usage, or nothing could be read or written
          130  interrupted; a file is never left half written

        Shell completion (bash, zsh, PowerShell): dotnet tool install --global dotnet-suggest, then follow its page; the command
        answers it through the [suggest] directive, as in: hearsay "[suggest:3]" "com"
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What the user typed after the command's name.</param>
    /// <param name="environment">Where results and messages go.</param>
    /// <param name="cancellation">Cancelled when the user interrupts.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, CommandEnvironment environment, CancellationToken cancellation = default)
    {
        Messages messages = new(environment);
        try
        {
            using OutputFile helpOutput = OutputFile.Standard(environment);
            InvocationConfiguration configuration = new()
            {
                Output = helpOutput.Writer,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            RootCommand root = CreateRoot(environment, messages, cancellation);
            // A report may be called "@something"; long lists of reports are given as a folder.
            ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction) return (int)TellUsage(parsed, messages);
            int result = parsed.Invoke(configuration);
            helpOutput.Commit();
            return result;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            messages.Error("interrupted before the end; no file is left half written");
            return (int)ExitCode.Interrupted;
        }
        catch (OutputException exception)
        {
            messages.ClearProgress();
            if (exception.IsBrokenPipe) return (int)ExitCode.Done;
            messages.Error(exception.Message);
            return (int)ExitCode.NothingDone;
        }
    }

    /// <summary>The whole tree of commands.</summary>
    internal static RootCommand CreateRoot(CommandEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        CompareCommand compare = new(environment, messages, cancellation);
        AnnotateCommand annotate = new(environment, messages, cancellation);
        ExtractCommand extract = new(environment, messages, cancellation);
        GalleryCommand gallery = new(messages, cancellation);
        RootCommand root = new("Who said what, according to whom, in every report of the same event.")
        {
            compare.Create(),
            annotate.Create(),
            extract.Create(),
            gallery.Create(),
        };
        root.HelpName = "hearsay";
        Dictionary<Command, string> lessons = new() { [root] = Lesson };
        foreach (Command command in root.Subcommands)
        {
            lessons[command] = command.Name switch
            {
                CompareCommand.Name => CompareCommand.Lesson,
                AnnotateCommand.Name => AnnotateCommand.Lesson,
                GalleryCommand.Name => GalleryCommand.Lesson,
                _ => ExtractCommand.Lesson,
            };
        }
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                help.MaxWidth = environment.Width;
                option.Action = new HelpWithExamples(help, lessons);
            }
            else if (option is VersionOption)
            {
                option.Action = new VersionAction();
            }
        }
        return root;
    }

    private static ExitCode TellUsage(ParseResult parsed, Messages messages)
    {
        Command command = parsed.CommandResult.Command;
        bool atRoot = command is RootCommand;
        string help = atRoot ? "hearsay --help" : $"hearsay {command.Name} --help";
        string? unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (atRoot && unknown is not null)
            messages.Error($"'{unknown}' is no command; the commands are {string.Join(", ", parsed.RootCommandResult.Command is RootCommand root ? root.Subcommands.Select(c => c.Name) : [])}; see {help}");
        else if (atRoot)
            messages.Error($"no command given; start with: hearsay compare FILE FILE; see {help}");
        else
            messages.Error($"{parsed.Errors[0].Message.TrimEnd('.')}; see {help}");
        return ExitCode.NothingDone;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            // The entry assembly may be a test's.
            string version = typeof(HearsayCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
            parseResult.InvocationConfiguration.Output.WriteLine(version);
            return (int)ExitCode.Done;
        }
    }
}
