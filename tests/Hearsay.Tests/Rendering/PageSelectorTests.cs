using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Comparison;
using Hearsay.Reading;
using Hearsay.Rendering;
using Hearsay.Text;

namespace Hearsay.Tests.Rendering;

/// <summary>What is found in a page leads back to the element of the page that says it.</summary>
public sealed class PageSelectorTests
{
    private const string Said = "<p>“The pier will close before the winter, and nobody will lose a post,” said Marta Quill, the chair of the board.</p>";

    private static readonly string[] Pages =
    [
        $"<html><head><title>Pier to close</title></head><body><div><nav><a href=/>Home</a></nav><div class=x><h1>Pier to close</h1><p>The harbour board voted on Tuesday to close the old pier of Ostra.</p>{Said}<ul><li>The vote was six to three.</li></ul></div></div></body></html>",
        $"<html><body><table><tr><td><a href=/>Front</a><br><a href=/s>Sport</a></td><td><h2>Board shuts pier</h2><p>Ostra loses its old pier, the board decided on Tuesday after five hours.</p><div>{Said}</div></td></tr></table></body></html>",
    ];

    [Fact]
    public void WebAnnotation_StoryOfPages_PathsLeadToTheWords()
    {
        Report[] reports = [.. Pages.Select((p, i) => new ReportReader().Read(new SourceDocument { Input = new ReportInput { Path = $"page{i}.html", Url = $"https://page{i}.example/pier" }, Text = p }).Report!)];
        StoryComparison comparison = new StoryComparer().Compare(reports);
        using MemoryStream stream = new();
        new ComparisonWebAnnotation().Write(comparison, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        int paths = 0;
        foreach (JsonElement target in document.RootElement.GetProperty("items").EnumerateArray().SelectMany(TargetsOf))
        {
            int page = target.GetProperty("source").GetString()!.Contains("page0", StringComparison.Ordinal) ? 0 : 1;
            foreach (JsonElement selector in target.GetProperty("selector").EnumerateArray().Where(s => s.GetProperty("type").GetString() == "XPathSelector"))
            {
                string exact = selector.GetProperty("refinedBy").GetProperty("exact").GetString()!;
                Assert.Contains(Plain(exact), Plain(Find(Pages[page], selector.GetProperty("value").GetString()!).TextContent), StringComparison.Ordinal);
                paths++;
            }
        }
        Assert.True(paths >= 4, $"only {paths} paths");
    }

    [Fact]
    public void ExtractJson_Page_BlocksLeadToTheirElements()
    {
        Report report = new ReportReader().Read(new SourceDocument { Input = new ReportInput { Path = "page.html" }, Text = Pages[1] }).Report!;
        using MemoryStream stream = new();
        new ExtractJson().Write([new ExtractedReport(report, [])], stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        string text = document.RootElement.GetProperty("text").GetString()!;
        JsonElement[] blocks = [.. document.RootElement.GetProperty("blocks").EnumerateArray()];
        Assert.Equal(2, blocks.Length);
        foreach (JsonElement block in blocks)
        {
            JsonElement span = block.GetProperty("span");
            string words = text[span[0].GetInt32()..span[1].GetInt32()];
            Assert.Equal(Plain(words), Plain(Find(Pages[1], block.GetProperty("path").GetString()!).TextContent));
        }
    }

    private static IEnumerable<JsonElement> TargetsOf(JsonElement item) =>
        item.GetProperty("target") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray() : [item.GetProperty("target")];

    private static IElement Find(string page, string path)
    {
        IHtmlDocument document = new HtmlParser().ParseDocument(page);
        IElement at = document.DocumentElement;
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            int bracket = step.IndexOf('[', StringComparison.Ordinal);
            string name = step[..bracket];
            at = at.Children.Where(c => c.LocalName == name).ElementAt(int.Parse(step[(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture) - 1);
        }
        return at;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
