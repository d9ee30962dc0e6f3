using System.Text;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>The cases under <c>golden/predicates</c>: what comes out is left under <c>golden-actual/predicates</c> in the test's output folder,
/// to be read and, if it is what a careful reader says, copied over the expected files.</summary>
public sealed class PredicateGoldenTests
{
    private static readonly LanguageAnalyzer Analyzer = new();

    private static string Root => Path.Combine(RepositoryFolder.Path, "tests", "Hearsay.Tests", "golden", "predicates");

    public static TheoryData<string> Cases() => new(Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_GoldenCase_GivesExpectedPredicates(string name)
    {
        string input = File.ReadAllText(Path.Combine(Root, name, "input.txt"));
        Document document = Analyzer.Analyze(new TextSegmenter().Segment(new Report { Id = name, Text = input, HeadlineSpan = Headline(input) }));
        PredicateInvariants.Check(document);
        string actual = PredicateLines.Write(document);
        string actualFile = Path.Combine(AppContext.BaseDirectory, "golden-actual", "predicates", name, "expected.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(actualFile)!);
        File.WriteAllText(actualFile, actual, new UTF8Encoding(false));
        string expected = File.ReadAllText(Path.Combine(Root, name, "expected.txt"));
        Assert.True(expected == actual,
            $"{name}: what came out is in {actualFile}\n{string.Join('\n', LineDifference.Between(expected.Split('\n'), actual.Split('\n')))}");
    }

    /// <summary>Every kind, modality and role stands in some case.</summary>
    [Fact]
    public void Golden_AllCases_CoverModalitiesAndRoles()
    {
        string[] lines = [.. Directory.GetFiles(Root, "expected.txt", SearchOption.AllDirectories).SelectMany(File.ReadAllLines)];
        Assert.True(lines.Length >= 60, $"only {lines.Length} expressions");
        foreach (Modality modality in Enum.GetValues<Modality>().Where(m => m != Modality.Fact))
            Assert.Contains(lines, l => l.Contains($" {modality.ToString().ToLowerInvariant()}", StringComparison.Ordinal));
        foreach (string part in new[] { " noun", " copula", " colon", " passive", " not", "| who ", "| what ", "| whom ", "| that (", "| when", "| where", "| for ", "| who ~", "| in say" })
            Assert.Contains(lines, l => l.Contains(part, StringComparison.Ordinal));
    }

    // A first line with nothing below it is the headline.
    private static TextSpan? Headline(string input) => input.IndexOf("\n\n", StringComparison.Ordinal) is var end and > 0 ? new TextSpan(0, end) : null;
}
