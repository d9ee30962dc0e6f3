using System.Text;
using Hearsay.Attribution;
using Hearsay.Text;

namespace Hearsay.Tests.Attribution;

/// <summary>The cases under <c>golden/attribution</c>: what comes out is left under <c>golden-actual/attribution</c> in the test's output
/// folder, to be read and, if it is what a careful reader says, copied over the expected files.</summary>
public sealed class GoldenAttributionTests
{
    private static readonly ReportAnalyzer Analyzer = new();

    private static string Root => Path.Combine(RepositoryFolder.Path, "tests", "Hearsay.Tests", "golden", "attribution");

    public static TheoryData<string> Cases() => new(Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyze_GoldenCase_GivesExpectedStatements(string name)
    {
        string input = File.ReadAllText(Path.Combine(Root, name, "input.txt"));
        AttributedReport report = Analyzer.Analyze(new Report { Id = name, Text = input });
        AttributionInvariants.Check(report);
        string actual = StatementLines.Write(report);
        string actualFile = Path.Combine(AppContext.BaseDirectory, "golden-actual", "attribution", name, "expected.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(actualFile)!);
        File.WriteAllText(actualFile, actual, new UTF8Encoding(false));
        string expected = File.ReadAllText(Path.Combine(Root, name, "expected.txt"));
        Assert.True(expected == actual,
            $"{name}: what came out is in {actualFile}\n{string.Join('\n', LineDifference.Between(expected.Split('\n'), actual.Split('\n')))}");
    }

    /// <summary>What an attribution can look like is covered: all kinds, all stances, nesting, statements without cue or speaker.</summary>
    [Fact]
    public void Golden_AllCases_CoverKindsAndStances()
    {
        string[] lines = [.. Directory.GetFiles(Root, "expected.txt", SearchOption.AllDirectories).SelectMany(File.ReadAllLines)];
        foreach (StatementKind kind in Enum.GetValues<StatementKind>())
            Assert.Contains(lines, l => l.Split(' ')[1].Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase));
        foreach (Stance stance in Enum.GetValues<Stance>())
            Assert.Contains(lines, l => l.Split(' ')[2].Equals(stance.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, l => l.Split(" > ").Length == 3);
        Assert.Contains(lines, l => !l.Contains(" cue ", StringComparison.Ordinal));
    }
}
