using System.Security.Cryptography;
using System.Text;
using Hearsay.Rendering;

namespace Hearsay.Tests.Rendering;

/// <summary>Every format of one invented story against the file that shows what it must look like.</summary>
public sealed class RenderingGoldenTests
{
    [Fact]
    public void ComparisonText_InventedStory_IsAsExpected() =>
        Golden.Check("summary.txt", Written(w => new ComparisonText(new TextRenderingOptions()).Write(InventedStory.Comparison, w)));

    [Fact]
    public void ComparisonText_NarrowWithColour_IsAsExpected() => Golden.Check("summary-narrow-colour.txt",
        Written(w => new ComparisonText(new TextRenderingOptions { Width = 50, UseColor = true }).Write(InventedStory.Comparison, w)).Replace("\e", "<ESC>", StringComparison.Ordinal));

    [Fact]
    public void ComparisonJson_InventedStory_IsAsExpected() =>
        Golden.Check("comparison.json", Bytes(s => new ComparisonJson().Write(InventedStory.Comparison, s)));

    [Fact]
    public void ComparisonMarkdown_InventedStory_IsAsExpected() =>
        Golden.Check("comparison.md", Written(w => new ComparisonMarkdown().Write(InventedStory.Comparison, w)));

    [Fact]
    public void ComparisonCsv_InventedStory_IsAsExpected() =>
        Golden.Check("statements.csv", Written(w => new ComparisonCsv().Write(InventedStory.Comparison, w)));

    [Fact]
    public void ComparisonHtml_InventedStory_IsAsExpected()
    {
        // Style sheet and script are files of their own; the golden file holds the page without them.
        string page = Written(w => new ComparisonHtml().Write(InventedStory.Comparison, w));
        foreach ((string text, string stand) in new[]
        {
            (Between(page, "<style>", "</style>"), "STYLE"), (Between(page, "<script>", "</script>"), "SCRIPT"),
            (Between(page, "style-src 'sha256-", "'"), "HASH"), (Between(page, "script-src 'sha256-", "'"), "HASH"),
        })
            page = page.Replace(text, stand, StringComparison.Ordinal);
        Golden.Check("comparison.html", page);
    }

    [Fact]
    public void ComparisonHtml_Policy_AllowsTheStyleSheetAndTheScriptAndNothingElse()
    {
        string page = Written(w => new ComparisonHtml().Write(InventedStory.Comparison, w));
        string style = Hash(Between(page, "<style>", "</style>")), script = Hash(Between(page, "<script>", "</script>"));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnnotationText_InventedReport_IsAsExpected() =>
        Golden.Check("ledger.txt", Written(w => new AnnotationText(new TextRenderingOptions()).Write(InventedStory.Comparison.Reports[1], w)));

    [Fact]
    public void AnnotationJsonLines_InventedReport_IsAsExpected() =>
        Golden.Check("ledger.jsonl", Bytes(s => new AnnotationJsonLines().Write(InventedStory.Comparison.Reports[1], s)));

    [Fact]
    public void AnnotationBrat_InventedReport_IsAsExpected() =>
        Golden.Check("ledger.ann", Written(w => new AnnotationBrat().WriteAnnotations(InventedStory.Comparison.Reports[1], w)));

    [Fact]
    public void AnnotationConllu_InventedReport_IsAsExpected() =>
        Golden.Check("ledger.conllu", Written(w => new AnnotationConllu().Write(InventedStory.Comparison.Reports[1], w)));

    [Fact]
    public void ExtractJson_TwoReports_IsAsExpected() => Golden.Check("extract.json", Bytes(s => new ExtractJson().Write(
        [new ExtractedReport(InventedStory.LedgerReport, ["no byline found"]), new ExtractedReport(InventedStory.PostReport, [])], s)));

    [Fact]
    public void ExtractText_InventedReport_IsAsExpected() => Golden.Check("extract.txt",
        Written(w => new ExtractText(new TextRenderingOptions()).Write(new ExtractedReport(InventedStory.CourierReport, []), w)));

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Between(string text, string before, string after)
    {
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private static string Written(Action<TextWriter> write)
    {
        StringWriter writer = new();
        write(writer);
        return writer.ToString();
    }

    private static string Bytes(Action<Stream> write)
    {
        MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
