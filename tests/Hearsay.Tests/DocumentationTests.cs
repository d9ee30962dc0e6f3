using System.Text.RegularExpressions;

namespace Hearsay.Tests;

/// <summary>What the documents point at is there.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Folders = ["src", "tests", "eval", "bench", "docs", "samples", "models", ".ci"];

    [Fact]
    public void Links_InDocuments_LeadToFiles()
    {
        List<string> broken = [];
        foreach ((string document, string text) in Documents())
        {
            foreach (Match link in Link.Matches(WithoutCode(text)))
            {
                string target = Uri.UnescapeDataString(link.Groups["target"].Value.Split('#')[0]);
                if (target.Length == 0 || target.Contains(':', StringComparison.Ordinal)) continue;
                string path = Path.GetFullPath(Path.Combine(RepositoryFolder.Path, Path.GetDirectoryName(document)!, target));
                if (!Path.Exists(path)) broken.Add($"{document}: ({link.Groups["target"].Value})");
            }
        }
        Assert.True(broken.Count == 0, $"broken links:\n{string.Join('\n', broken)}");
    }

    [Fact]
    public void Paths_InCodeOfDocuments_Exist()
    {
        string[] broken =
        [
            .. Documents().SelectMany(d => Code.Matches(d.Text).SelectMany(code => PathsIn(code.Value))
                .Where(path => !Path.Exists(Path.Combine(RepositoryFolder.Path, path))).Select(path => $"{d.Document}: {path}")).Distinct(),
        ];
        Assert.True(broken.Length == 0, $"paths that are not in the repository:\n{string.Join('\n', broken)}");
    }

    [Theory]
    [InlineData("`src/Hearsay/Text`, see", "src/Hearsay/Text")]
    [InlineData("```sh\nhearsay compare nyt=samples/a/b.txt --output docs/\n```", "samples/a/b.txt docs/")]
    [InlineData("`tests/*/x`, `src/Hearsay.<Name>/`, `docs/{a,b}`, `and/or`, src/Plain", "")]
    public void PathsIn_Code_AreThoseOfTheRepository(string markdown, string paths)
    {
        Assert.Equal(paths, string.Join(' ', Code.Matches(markdown).SelectMany(code => PathsIn(code.Value))));
    }

    private static IEnumerable<string> PathsIn(string code) => code.Split([' ', '\n', '\r', '\t', '`', '=', '"', '\'', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => Folders.Contains(word.Split('/')[0]) && RepositoryPath.IsMatch(word));

    private static IEnumerable<(string Document, string Text)> Documents() =>
        Directory.GetFiles(RepositoryFolder.Path, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryFolder.Path, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "golden" or "node_modules"))
            .Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(Path.Combine(RepositoryFolder.Path, file))));

    private static string WithoutCode(string markdown) => Code.Replace(markdown, "");

    /// <summary>A fenced block, or a stretch between backticks on one line.</summary>
    [GeneratedRegex(@"^```[^\n]*\n[\s\S]*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^[\w.\-]+(/[\w.\-]+)+/?$|^[\w.\-]+/$", RegexOptions.NonBacktracking)]
    private static partial Regex RepositoryPath { get; }
}
