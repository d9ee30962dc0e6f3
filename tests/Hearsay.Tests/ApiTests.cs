using Hearsay.Evaluation;

namespace Hearsay.Tests;

/// <summary>The public API of the libraries is written down: a change to it is seen, and meant.</summary>
public sealed class ApiTests
{
    [Theory]
    [InlineData("Hearsay")]
    [InlineData("Hearsay.Reading")]
    [InlineData("Hearsay.Rendering")]
    public void PublicApi_OfLibrary_IsTheOneWrittenDown(string library)
    {
        string path = Path.Combine(RepositoryFolder.Path, PublicApi.Folder, library + ".txt");
        string[] expected = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] actual = PublicApi.OfLibraries().Single(l => l.Name == library).Api.Split('\n')[..^1];

        string[] difference = [.. LineDifference.Between(expected, actual)];

        Assert.True(difference.Length == 0,
            $"the public API of {library} changed (- written down, + now). If that is meant, accept it with\n" +
            $"    dotnet run -c Release --project eval -- accept-api\n\n{string.Join('\n', difference)}");
    }
}
