using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Attribution;
using Hearsay.Rendering;

namespace Hearsay.Tests.Rendering;

/// <summary>Words of a report never act: on a page, a screen, a sheet, or a reader of data.</summary>
public sealed partial class HostileTextTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void ComparisonHtml_MarkupInTexts_IsEscaped()
    {
        // The page's own script, which the policy lets through by its hash, is the last element of the body; nothing else may look like one.
        string whole = Html();
        int script = whole.LastIndexOf("<script>", StringComparison.Ordinal);
        string own = whole[script..];
        Assert.EndsWith("</script>\n</body>\n</html>\n", own, StringComparison.Ordinal);
        Assert.Equal(own.IndexOf("</script", StringComparison.OrdinalIgnoreCase), own.LastIndexOf("</script", StringComparison.OrdinalIgnoreCase));
        string page = whole[..script];
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b onmouseover", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload", page, StringComparison.OrdinalIgnoreCase);
        Assert.Single(StyleEnd().Matches(page));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ComparisonHtml_AnyText_HasOnlyKnownElementsAndAttributes()
    {
        string page = Html();
        foreach (Match tag in Tag().Matches(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.LastIndexOf("<script>", StringComparison.Ordinal)]))
        {
            Assert.Contains(tag.Groups["name"].Value, (string[])["a", "article", "b", "body", "br", "button", "circle", "code", "dd", "del", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
                "figure", "footer", "g", "h1", "h2", "h3", "h4", "header", "input", "ins", "kbd", "label", "legend", "li", "line", "main", "nav", "ol", "output", "p", "path", "polygon", "rect",
                "section", "span", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul"]);
            foreach (Match attribute in Attribute().Matches(tag.Groups["rest"].Value))
            {
                Assert.Contains(attribute.Groups[1].Value, (string[])["aria-haspopup", "aria-label", "aria-labelledby", "autocomplete", "checked", "class", "cx", "cy", "d", "data-key", "data-keys",
                    "data-told", "dir", "for", "height", "href", "id", "lang", "name", "points", "preserveAspectRatio", "r", "rel", "role", "scope", "spellcheck", "tabindex", "type", "value",
                    "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2"]);
            }
        }
    }

    [Fact]
    public void ComparisonHtml_AnyText_EveryLinkHasItsPlace()
    {
        string page = Html()[..Html().LastIndexOf("<script>", StringComparison.Ordinal)];
        HashSet<string> ids = [.. Id().Matches(page).Select(m => m.Groups[1].Value)];
        Assert.Equal(ids.Count, Id().Count(page));
        foreach (Match link in InnerLink().Matches(page)) Assert.Contains(link.Groups[1].Value, ids);
        Assert.NotEmpty(InnerLink().Matches(page));
    }

    [Fact]
    public void FormatsForPeople_ControlsAndHalfPairs_AreReplaced()
    {
        foreach (string output in new[] { Html(), Text(), Markdown(), Csv() })
        {
            Strict.GetBytes(output);
            Assert.DoesNotContain(output, c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        }
    }

    [Fact]
    public void ComparisonText_LongHeadline_TakesAFewLines()
    {
        Assert.All(Text().Split('\n'), line => Assert.True(DisplayWidth.Of(line) <= 80, line));
        Assert.True(Text().Split('\n').Length < 60);
    }

    [Fact]
    public void ComparisonJson_HalfPairs_AreReplacedAndOffsetsHold()
    {
        using MemoryStream stream = new();
        new ComparisonJson().Write(HostileStory.Comparison, stream);
        string json = Strict.GetString(stream.ToArray());
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement first = document.RootElement.GetProperty("statements")[0].GetProperty("content")[0];
        // One emoji stands before: a code point less than UTF-16 units.
        Assert.Equal(HostileStory.Comparison.Reports[0].Statements[0].Content[0].Start - 1, first[0].GetInt32());
        Assert.Contains("�", document.RootElement.GetProperty("speakers")[1].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ComparisonCsv_FormulaInCell_GetsAnApostrophe()
    {
        string csv = Csv();
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("'@outlet", csv, StringComparison.Ordinal);
        Assert.Contains("'+b", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split("\r\n").SelectMany(row => row.Split(',')), cell => cell.TrimStart('"').StartsWith('='));
        // A header, four statements, and nothing after the last line end.
        Assert.Equal(6, csv.Split("\r\n").Length);
    }

    [Fact]
    public void ComparisonMarkdown_MarkupInTexts_IsEscaped()
    {
        string markdown = Markdown();
        Assert.Contains(@"\<script\>", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\*\*bold\*\* \[link\](javascript:alert)", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\<about\> \| \$1 and \$2", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void AnnotationBrat_TextOverLines_IsSplitAndMatchesItsOffsets()
    {
        foreach (AttributedReport report in HostileStory.Comparison.Reports.Concat(InventedStory.Comparison.Reports))
        {
            StringWriter text = new(), annotations = new();
            new AnnotationBrat().WriteText(report, text);
            new AnnotationBrat().WriteAnnotations(report, annotations);
            Rune[] points = [.. text.ToString().EnumerateRunes()];
            Strict.GetBytes(text.ToString());
            string[] spans = [.. annotations.ToString().Split('\n').Where(l => l.StartsWith('T'))];
            Assert.NotEmpty(spans);
            foreach (string line in spans)
            {
                string[] fields = line.Split('\t');
                Assert.Equal(3, fields.Length);
                IEnumerable<string> pieces = fields[1][(fields[1].IndexOf(' ') + 1)..].Split(';').Select(piece =>
                {
                    int[] ends = [.. piece.Split(' ').Select(int.Parse)];
                    return string.Concat(points[ends[0]..ends[1]].Select(r => r.ToString()));
                });
                Assert.Equal(string.Join(' ', pieces), fields[2]);
            }
        }
    }

    [Fact]
    public void AnnotationConllu_AnyText_HasTenFieldsAndSlicesMatch()
    {
        foreach (AttributedReport report in HostileStory.Comparison.Reports)
        {
            StringWriter writer = new();
            new AnnotationConllu().Write(report, writer);
            Rune[] points = [.. report.Report.Text.EnumerateRunes()];
            int tokens = 0;
            foreach (string line in writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            {
                string[] fields = line.Split('\t');
                Assert.Equal(10, fields.Length);
                int[] ends = [.. Offset().Match(fields[9]).Groups[1].Value.Split('-').Select(int.Parse)];
                if (!fields[1].Contains('�')) Assert.Equal(string.Concat(points[ends[0]..ends[1]].Select(r => r.ToString())), WellFormed(fields[1]));
                tokens++;
            }
            Assert.Equal(report.Document.Segments.Tokens.Length, tokens);
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        Assert.Equal(Html(), Html());
        Assert.Equal(Text(), Text());
        Assert.Equal(Markdown(), Markdown());
        Assert.Equal(Csv(), Csv());
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    private static string Html() => Written(w => new ComparisonHtml().Write(HostileStory.Comparison, w));

    private static string Text() => Written(w => new ComparisonText(new TextRenderingOptions()).Write(HostileStory.Comparison, w));

    private static string Markdown() => Written(w => new ComparisonMarkdown().Write(HostileStory.Comparison, w));

    private static string Csv() => Written(w => new ComparisonCsv().Write(HostileStory.Comparison, w));

    private static string Written(Action<TextWriter> write)
    {
        StringWriter writer = new();
        write(writer);
        return writer.ToString();
    }

    [GeneratedRegex("</style", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StyleEnd();

    [GeneratedRegex("</?(?<name>[a-zA-Z0-9]+)(?<rest>[^>]*)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(" ([a-zA-Z-]+)(?:=\"[^\"]*\")?", RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(" id=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex InnerLink();

    [GeneratedRegex("Offset=([0-9]+-[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Offset();
}
