using System.CommandLine;
using Hearsay.Cli;
using Hearsay.Reading.Fetching;

namespace Hearsay.Tests.Cli;

public sealed class FetchSettingsTests
{
    private readonly FetchSettings settings = new();

    [Fact]
    public void FetchOptionsOf_NoOptions_AreTheLibrarysDefaults()
    {
        ParseResult parsed = Parse();

        Assert.Equal(new FetchOptions(), settings.FetchOptionsOf(parsed));
        Assert.False(settings.Follows(parsed));
    }

    [Fact]
    public void FetchOptionsOf_AllOptions_AreTaken()
    {
        ParseResult parsed = Parse("--allow-local", "--no-cache", "--timeout", "2.5", "--follow");

        Assert.Empty(parsed.Errors);
        Assert.Equal(
            new FetchOptions { AllowLocal = true, Cache = CacheUse.Off, Timeout = TimeSpan.FromSeconds(2.5) },
            settings.FetchOptionsOf(parsed));
        Assert.True(settings.Follows(parsed));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("3601")]
    [InlineData("1e3")]
    [InlineData("soon")]
    [InlineData("NaN")]
    public void Parse_TimeoutThatIsNone_GivesOneError(string text)
    {
        Assert.Contains("not a number of seconds", Assert.Single(Parse($"--timeout={text}").Errors).Message, StringComparison.Ordinal);
    }

    private ParseResult Parse(params string[] arguments)
    {
        Command command = new("fetch");
        settings.AddTo(command);
        return command.Parse(arguments);
    }
}
