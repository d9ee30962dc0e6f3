using System.Text;
using Hearsay.Cli;

namespace Hearsay.Tests.Cli;

/// <summary>One run of the command inside the test's process, with everything it wrote.</summary>
internal sealed record CommandRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CommandRun Of(params string[] arguments) => Of(environment => environment, default, arguments);

    public static CommandRun Of(Func<CommandEnvironment, CommandEnvironment> adapt, CancellationToken cancellation, params string[] arguments)
    {
        MemoryStream output = new();
        StringWriter error = new() { NewLine = "\n" };
        CommandEnvironment environment = adapt(new CommandEnvironment { Output = output, Error = error });
        int exitCode = HearsayCommand.Run(arguments, environment, cancellation);
        return new CommandRun(exitCode, output.ToArray(), error.ToString());
    }
}
