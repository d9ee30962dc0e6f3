using Hearsay.Evaluation;

namespace Hearsay.Tests;

/// <summary>The root of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = Corpora.FindRepository(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("Hearsay.slnx is in no folder above the tests: run them from where they were built");
}
