using System.Diagnostics;

namespace Hearsay.Tests.Evaluation;

/// <summary>A fact that holds our figures against the scorers in <c>../shared/scoring</c>; skipped, saying so, where they or Python are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedScorerFactAttribute : FactAttribute
{
    public PublishedScorerFactAttribute()
    {
        if (SharedFolder.Find() is null) Skip = "needs ../shared (the corpora, the gold accounts and their scorers) beside the repository";
        else if (PublishedScorer.Python is null) Skip = "needs python3 on the PATH, to run the scorers in ../shared/scoring";
    }
}

/// <summary>Runs the scorers in <c>../shared/scoring</c>.</summary>
internal static class PublishedScorer
{
    /// <summary>Path of the Python interpreter, or null.</summary>
    public static string? Python { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "python3", "python3.exe" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Runs a script of the folder and returns what it prints.</summary>
    public static string Run(string script, params string[] arguments) => Start([SharedFolder.PathOf("scoring", script), .. arguments]);

    /// <summary>Runs Python code that can import the scripts, and returns what it prints.</summary>
    public static string RunCode(string code, params string[] arguments) =>
        Start(["-c", $"import sys; sys.path.insert(0, sys.argv.pop(1))\n{code}", SharedFolder.PathOf("scoring"), .. arguments]);

    private static string Start(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Python!, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }
}
