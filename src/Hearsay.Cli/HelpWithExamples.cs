using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli;

/// <summary>Writes a command's help, and after it what it is used for: notes and examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyDictionary<Command, string> lessons) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int result = help.Invoke(parseResult);
        if (lessons.TryGetValue(parseResult.CommandResult.Command, out string? lesson))
            parseResult.InvocationConfiguration.Output.WriteLine(lesson);
        return result;
    }
}
