using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Rendering;

namespace Hearsay.Tests.Rendering;

public sealed partial class GalleryTests
{
    private static readonly GalleryStory Invented = GalleryStory.Of("The night ferries stay in port", "ferries.html", InventedStory.Comparison);

    private static readonly GalleryStory Bare = new()
    {
        Title = "A story of which little is known",
        Page = "little #1 known.html",
        Reports = [new GalleryReport("wire", null, null), new GalleryReport("The Aldmere Ledger", "Little is known", new DateOnly(2030, 12, 31))],
        Speakers = 1,
        Disputes = 0,
        Remarks = 1,
        NumbersInConflict = 2,
        Only = 1234,
    };

    [Fact]
    public void GalleryHtml_InventedStories_IsAsExpected()
    {
        string page = Written(Invented, Bare);
        Golden.Check("gallery.html", page.Replace(StyleOf(page), "STYLE", StringComparison.Ordinal).Replace(HashIn().Match(page).Groups[1].Value, "HASH", StringComparison.Ordinal));
    }

    [Fact]
    public void GalleryHtml_NoStory_IsAPageAllTheSame()
    {
        string page = Written();
        Assert.Contains("<title>Hearsay: 0 stories</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<ol", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void GalleryHtml_Policy_AllowsTheStyleSheetAndNothingElse()
    {
        string page = Written(Invented);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StyleOf(page))));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"", page, StringComparison.Ordinal);
        foreach (string active in (string[])["<script", " style=", " src=", "url(", "@import"])
            Assert.DoesNotContain(active, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Of_InventedStory_CountsItsFindings()
    {
        Assert.Equal(
            (3, 7, 2, 3, 1, 4),
            (Invented.Reports.Length, Invented.Speakers, Invented.Disputes, Invented.Remarks, Invented.NumbersInConflict, Invented.Only));
        Assert.Equal(InventedStory.Comparison.Reports.Select(r => r.Report.Headline), Invented.Reports.Select(r => r.Headline));
    }

    [Theory]
    [InlineData("2031-03-04 2031-03-04", "4 March 2031")]
    [InlineData("2031-03-19 2031-03-04", "4–19 March 2031")]
    [InlineData("2031-03-31 2031-04-01", "31 March – 1 April 2031")]
    [InlineData("2030-12-31 2031-01-01", "31 December 2030 – 1 January 2031")]
    [InlineData("", "day not told")]
    public void GalleryHtml_Days_AreToldInFewWords(string published, string expected)
    {
        GalleryStory story = Bare with
        {
            Reports = [.. published.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => new GalleryReport("wire", null, DateOnly.Parse(d, CultureInfo.InvariantCulture)))],
        };
        string days = Days().Match(Written(story)).Groups[1].Value;
        Assert.Equal(expected, Markup().Replace(days, ""));
    }

    [Fact]
    public void GalleryHtml_HostileNames_NeverAct()
    {
        GalleryStory hostile = GalleryStory.Of(HostileStory.Script + "\"'\u202Eevil\0</title>", "javascript:alert(1)\"><img src=x onerror=y>.html", HostileStory.Comparison);
        string page = Written(hostile, hostile with { Title = " \n", Page = "../../etc/passwd?x#y.html", Reports = [new GalleryReport("</style><script>", "\uD800<b onload=x>", null)] });
        string body = page[page.IndexOf("<body>", StringComparison.Ordinal)..];

        Assert.Single(StyleEnd().Matches(page));
        foreach (string active in (string[])["<script", "<img", "<b ", "href=\"javascript:", "href=\"../", "\0", "\u202E"])
            Assert.DoesNotContain(active, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("(no title)", page, StringComparison.Ordinal);
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(page);
        foreach (Match tag in Tag().Matches(body))
        {
            Assert.Contains(tag.Groups["name"].Value,
                (string[])["a", "article", "b", "body", "div", "footer", "h1", "h2", "header", "html", "li", "main", "ol", "p", "span", "time", "ul"]);
            foreach (Match attribute in Attribute().Matches(tag.Groups["rest"].Value))
                Assert.Contains(attribute.Groups[1].Value, (string[])["aria-labelledby", "class", "datetime", "dir", "href", "id"]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void StyleSheet_ColoursOfWords_StandOutFromThePaper(int scheme)
    {
        string css = new EmbeddedAsset("gallery.css").Text;
        Dictionary<string, string> colours = Colour().Matches(Scheme().Matches(css)[scheme].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        // WCAG 2.2, 1.4.3: 4.5 to 1 for words of this size.
        foreach (string name in (string[])["ink", "soft", "link", "dispute", "r0", "r1", "r2", "r3", "r4", "r5"])
            Assert.True(Contrast(colours[name], colours["paper"]) >= 4.5, $"{name}: {Contrast(colours[name], colours["paper"]):0.00}");
    }

    [Fact]
    public void EmbeddedAsset_OfTheAssembly_HasItsTextAndSum()
    {
        EmbeddedAsset asset = new("gallery.css");
        Assert.DoesNotContain('\r', asset.Text);
        Assert.StartsWith(":root {", asset.Text, StringComparison.Ordinal);
        Assert.Equal(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Text))), asset.Sha256);
        Assert.Contains("none.css", Assert.Throws<InvalidOperationException>(() => new EmbeddedAsset("none.css")).Message, StringComparison.Ordinal);
    }

    private static string Written(params GalleryStory[] stories)
    {
        StringWriter writer = new();
        new GalleryHtml().Write(stories, writer);
        return writer.ToString();
    }

    private static string StyleOf(string page)
    {
        int start = page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        return page[start..page.IndexOf("</style>", start, StringComparison.Ordinal)];
    }

    private static double Contrast(string a, string b)
    {
        double first = Luminance(a), second = Luminance(b);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex("'sha256-([^']*)'", RegexOptions.NonBacktracking)]
    private static partial Regex HashIn();

    [GeneratedRegex("<p class=\"days\">(.*)</p>", RegexOptions.NonBacktracking)]
    private static partial Regex Days();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex("</style", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StyleEnd();

    [GeneratedRegex("</?(?<name>[a-zA-Z0-9]+)(?<rest>[^>]*)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(" ([a-zA-Z-]+)(?:=\"[^\"]*\")?", RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(":root \\{[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    [GeneratedRegex("--([a-z0-9]+): (#[0-9a-f]{6})", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
