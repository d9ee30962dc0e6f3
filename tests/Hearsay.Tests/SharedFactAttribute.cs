using System.Diagnostics.CodeAnalysis;
using Hearsay.Evaluation;

namespace Hearsay.Tests;

/// <summary>A fact that needs the public corpora and gold accounts in the folder <c>shared</c> beside the repository; skipped, saying so,
/// where that folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Find() is null) Skip = "needs ../shared (the corpora and gold accounts) beside the repository";
    }
}

/// <summary>Where the shared data lie, for tests marked <see cref="SharedFactAttribute"/>.</summary>
public static class SharedFolder
{
    /// <summary>The folder, or null where there is none.</summary>
    public static string? Find() => Corpora.FindShared(AppContext.BaseDirectory);

    /// <summary>A path under the folder, in parts.</summary>
    [SuppressMessage("Usage", "CA2201", Justification = "A test that is not marked SharedFact is a bug of the test.")]
    public static string PathOf(params string[] parts) =>
        Path.Combine([Find() ?? throw new InvalidOperationException("mark the test SharedFact: it needs ../shared"), .. parts]);
}
