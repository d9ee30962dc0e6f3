using System.Text;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

/// <summary>The cases under <c>golden/text</c>: what comes out is left under <c>golden-actual/text</c> in the test's output folder, to be
/// read and, if right, copied over the expected files.</summary>
public sealed class GoldenSegmentationTests
{
    public static TheoryData<string> Cases() =>
        new(Directory.GetDirectories(Root()).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Segment_GoldenCase_GivesExpectedLines(string name)
    {
        string input = File.ReadAllText(Path.Combine(Root(), name, "input.txt"));
        SegmentedText segmented = new TextSegmenter().Segment(new Report { Id = name, Text = input });
        SegmentationInvariants.Check(segmented);
        string actual = SegmentationText.Write(segmented);
        string actualFile = Path.Combine(AppContext.BaseDirectory, "golden-actual", "text", name, "expected.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(actualFile)!);
        File.WriteAllText(actualFile, actual, new UTF8Encoding(false));
        string expectedFile = Path.Combine(Root(), name, "expected.txt");
        Assert.True(File.Exists(expectedFile), $"no golden file {expectedFile}; what came out is in {actualFile}");
        string[] expected = File.ReadAllText(expectedFile).Split('\n'), lines = actual.Split('\n');
        for (int i = 0; i < Math.Min(expected.Length, lines.Length); i++)
            Assert.True(expected[i] == lines[i], $"{name}, line {i + 1}:\n expected {expected[i]}\n found    {lines[i]}");
        Assert.Equal(expected.Length, lines.Length);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "tests", "Hearsay.Tests", "golden", "text");
    }
}
