using System.Text;
using Hearsay.Reading;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Reading.Pages;

/// <summary>The pages under <c>golden/pages</c>: what comes out is left under <c>golden-actual/pages</c> in the test's output folder, to be
/// read and, if it is what a careful reader says, copied over the expected files.</summary>
public sealed class GoldenPageTests
{
    private static string Root => Path.Combine(RepositoryFolder.Path, "tests", "Hearsay.Tests", "golden", "pages");

    public static TheoryData<string> Cases() => new(Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_GoldenPage_GivesExpectedReport(string name)
    {
        byte[] page = File.ReadAllBytes(Path.Combine(Root, name, "input.html"));
        ReadResult read = new ReportReader().Read(new SourceDocument { Input = new ReportInput { Path = name + ".html" }, Bytes = page });
        string actual = Write(read);
        string actualFile = Path.Combine(AppContext.BaseDirectory, "golden-actual", "pages", name, "expected.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(actualFile)!);
        File.WriteAllText(actualFile, actual, new UTF8Encoding(false));
        string expected = File.ReadAllText(Path.Combine(Root, name, "expected.txt"));
        Assert.True(expected == actual,
            $"{name}: what came out is in {actualFile}\n{string.Join('\n', LineDifference.Between(expected.Split('\n'), actual.Split('\n')))}");
    }

    private static string Write(ReadResult read)
    {
        StringBuilder lines = new();
        void Line(string name, object? value) => lines.Append($"{name}: {value?.ToString()?.Replace("\n", "\\n", StringComparison.Ordinal) ?? "-"}\n");
        foreach (Diagnostic diagnostic in read.Diagnostics) Line(diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Message);
        if (read.Report is not { } report) return lines.ToString();
        Line("headline", report.Headline);
        Line("byline", report.Byline);
        Line("published", report.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Line("outlet", report.Outlet);
        Line("url", report.Url);
        Line("language", report.Language);
        Line("dateline", report.DatelineSpan is { } dateline ? dateline.Of(report.Text).ToString() : null);
        Line("standfirst", report.StandfirstSpan is { } standfirst ? standfirst.Of(report.Text).ToString() : null);
        foreach (LayoutBlock block in report.Layout)
        {
            int furniture = report.FurnitureAt(block.Span.Start);
            string what = furniture >= 0 ? "~" + FieldNames.Of(report.Furniture[furniture].Reason) : FieldNames.Of(block.Kind);
            lines.Append($"[{what}] {block.Span.Of(report.Text).ToString().Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\n    {block.Path}\n");
        }
        return lines.ToString();
    }
}
