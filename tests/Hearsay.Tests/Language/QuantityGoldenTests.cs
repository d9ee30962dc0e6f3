using System.Text;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>The sentences under <c>golden/quantities</c>: what comes out is left under <c>golden-actual/quantities</c> in the test's output
/// folder, to be read and, if right, copied over the expected files.</summary>
public sealed class QuantityGoldenTests
{
    private const string Arrow = " =>";

    public static TheoryData<string> Files() =>
        new(Directory.GetFiles(Root(), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Find_GoldenSentences_GiveExpectedQuantities(string name)
    {
        DateOnly? published = null;
        List<string> actual = [], wrong = [];
        foreach (string line in File.ReadAllLines(Path.Combine(Root(), name)))
        {
            if (line.StartsWith("# published: ", StringComparison.Ordinal)) published = DateOnly.Parse(line["# published: ".Length..]);
            string found = line.StartsWith('#') ? line : Written(line[..line.IndexOf(Arrow, StringComparison.Ordinal)], published);
            actual.Add(found);
            if (found != line) wrong.Add($"expected {line}\n   found {found}");
        }
        string output = Path.Combine(AppContext.BaseDirectory, "golden-actual", "quantities", name);
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        File.WriteAllText(output, string.Join('\n', actual) + "\n", new UTF8Encoding(false));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Golden_AllFiles_HoldAtLeast150Expressions()
    {
        int expressions = Directory.GetFiles(Root(), "*.txt").SelectMany(File.ReadAllLines).Sum(l => l.Split('[').Length - 1);
        Assert.True(expressions >= 150, $"only {expressions} expressions");
    }

    private static string Written(string sentence, DateOnly? published)
    {
        IEnumerable<string> quantities = QuantityTexts.Find(sentence, published).Select(q => Written(q, sentence));
        return $"{sentence}{Arrow} {string.Join("; ", quantities)}".TrimEnd();
    }

    private static string Written(Quantity quantity, string sentence) =>
        $"{quantity.Kind} [{quantity.Span.Of(sentence)}] {quantity.Normal}" + (quantity.Noun.Length > 0 ? $" ({quantity.Noun})" : "");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "tests", "Hearsay.Tests", "golden", "quantities");
    }
}

/// <summary>Quantities of a text, without the trained part of the analysis.</summary>
internal static class QuantityTexts
{
    public static IReadOnlyList<Quantity> Find(string text, DateOnly? published = null) =>
        new QuantityFinder().Find(new TextSegmenter().Segment(new Report { Id = "r", Text = text, Published = published }));

    public static Quantity Only(string text, DateOnly? published = null) => Assert.Single(Find(text, published));
}
