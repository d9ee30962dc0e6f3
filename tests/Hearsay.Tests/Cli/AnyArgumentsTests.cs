using FsCheck;
using FsCheck.Fluent;

namespace Hearsay.Tests.Cli;

public sealed class AnyArgumentsTests : IDisposable
{
    private static readonly string[] Words =
    [
        "compare", "annotate", "extract", "gallery", "--output", "-o", "--format", "-f", "--published", "--threads", "--color", "--help", "--version",
        "--", "-", "=", "text", "json", "brat", "html", "2024-03-05", "0", "2", "auto", "[suggest]", "[suggest:3]", "[diagram]", "@list", "/?",
        "KESTREL", "OUT", "FOLDER", "MISSING", "Kestrel=KESTREL", "https://kestrel.example/", "\0", "\ud800", "a\nb", "*?<>|", "",
    ];

    private readonly TemporaryFolder folder = new();

    public AnyArgumentsTests() => HarbourStory.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_AnyArguments_EndsWithAnExitCodeAndNoException()
    {
        Gen<string> word = Gen.OneOf(Gen.Elements(Words), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));
        Gen<string[]> arguments = word.ArrayOf();

        Prop.ForAll(arguments.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20240305UL, 7UL));
    }

    private bool Holds(string[] arguments)
    {
        string[] placed = [.. arguments.Select(Place)];
        // Whatever is written without a path of its own would land in the tests' folder.
        for (int i = 0; i + 1 < placed.Length; i++)
        {
            if (placed[i] is "--output" or "-o" && !Path.IsPathRooted(placed[i + 1])) placed[i + 1] = folder.At("written.json");
        }
        CommandRun run = CommandRun.Of(placed);
        return run.ExitCode is 0 or 1 or 2 && run.ErrorLines.All(line => line.StartsWith("error: ", StringComparison.Ordinal) || line.StartsWith("warning: ", StringComparison.Ordinal));
    }

    private string Place(string word) => word
        .Replace("KESTREL", folder.At("kestrel.txt"))
        .Replace("OUT", folder.At("out"))
        .Replace("FOLDER", folder.Path)
        .Replace("MISSING", folder.At("missing.txt"));
}
