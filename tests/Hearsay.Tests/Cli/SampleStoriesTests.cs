using System.Diagnostics;
using System.Text.Json;

namespace Hearsay.Tests.Cli;

/// <summary>The stories that come with the project, through the program as a user starts it.</summary>
public sealed class SampleStoriesTests
{
    public static TheoryData<string> Stories =>
        [.. Directory.GetDirectories(SamplesFolder()).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Program_SampleStory_FindsStatementsAndFamilies(string story)
    {
        using Process process = Start("compare", Path.Combine(SamplesFolder(), story), "--format", "json");
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", await error);
        Assert.Equal(0, process.ExitCode);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(3, json.RootElement.GetProperty("reports").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("statements").GetArrayLength() >= 10);
        Assert.True(json.RootElement.GetProperty("families").GetArrayLength() >= 1);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Run_SampleStory_IsSummedUpWithoutAWordOfTrouble(string story)
    {
        CommandRun run = CommandRun.Of("compare", Path.Combine(SamplesFolder(), story));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void Readme_Output_IsWhatTheCommandPrints()
    {
        CommandRun run = CommandRun.Of("compare", Path.Combine(SamplesFolder(), "tallow-quay-bridge"));
        string readme = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md"));
        const string marker = "<!-- output:compare -->\n\n";
        int start = readme.IndexOf(marker, StringComparison.Ordinal);
        Assert.True(start > 0, "README.md has no place for the output of compare");
        IEnumerable<string> shown = readme[(start + marker.Length)..].Split('\n').TakeWhile(l => l.Length == 0 || l.StartsWith("    ", StringComparison.Ordinal))
            .Select(l => l.Length == 0 ? l : l[4..]);

        Assert.Equal(run.Output.TrimEnd(), string.Join('\n', shown).TrimEnd());
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static string SamplesFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples");
    }
}
