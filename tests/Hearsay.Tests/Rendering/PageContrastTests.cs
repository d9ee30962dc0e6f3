using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Rendering;

namespace Hearsay.Tests.Rendering;

/// <summary>The contrast of every colour of the page with what it stands on, computed as WCAG 2.2 defines it: 4.5 to 1 for text (1.4.3), 3 to 1 for
/// what has to be made out in a drawing or a control (1.4.11).</summary>
public sealed partial class PageContrastTests
{
    private const double Text = 4.5;
    private const double Shape = 3;
    private static readonly string Css = new EmbeddedAsset("page.css").Text;
    private static readonly Dictionary<string, string> Light = Variables(Css[..Css.IndexOf("@media", StringComparison.Ordinal)]);
    private static readonly Dictionary<string, string> Dark = Variables(Css[Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..]);

    // Grounds that words stand on, and the colours of words that may stand on each.
    private static readonly (string Ground, string[] Inks)[] Words =
    [
        ("paper", ["ink", "soft", "link", "quote-ink", "dispute", "number", "copy", "only", "time", "r0", "r1", "r2", "r3", "r4", "r5"]),
        ("card", ["ink", "soft", "link", "r0", "r1", "r2", "r3", "r4", "r5"]),
        ("said", ["ink", "quote-ink", "dispute", "number", "copy", "only", "time"]),
        ("quote", ["ink", "quote-ink", "dispute", "number", "copy", "only", "time"]),
        ("lit", ["ink"]),
        ("cut-ground", ["cut"]),
        ("added-ground", ["added"]),
    ];

    private static readonly string[] Shapes = ["edge", "dispute", "only", "copy", "number", "r0", "r1", "r2", "r3", "r4", "r5", "ink", "link"];

    // Lines that part sections carry nothing: what they part has headings of its own.
    private static readonly string[] Decoration = ["line"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_OnEveryGroundTheyStandOn_HaveContrast(bool isDark)
    {
        Dictionary<string, string> colours = isDark ? Dark : Light;
        foreach ((string ground, string[] inks) in Words)
        {
            foreach (string ink in inks) AssertContrast(colours, ink, ground, Text);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shapes_OnThePage_HaveContrast(bool isDark)
    {
        foreach (string shape in Shapes) AssertContrast(isDark ? Dark : Light, shape, "paper", Shape);
    }

    [Fact]
    public void Colours_AllOfThem_AreCheckedAndHaveADarkOne()
    {
        Assert.Equal(Light.Keys.Order(StringComparer.Ordinal), Dark.Keys.Order(StringComparer.Ordinal));
        IEnumerable<string> known = Words.SelectMany(w => w.Inks.Append(w.Ground)).Concat(Shapes).Concat(Decoration).Distinct(StringComparer.Ordinal);
        Assert.Equal(Light.Keys.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Contrast_BlackOnWhite_IsTwentyOne() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);

    [Fact]
    public void Sheet_OutsideItsVariables_HasNoColourOfItsOwn()
    {
        string rules = Css[Css.IndexOf("* { box-sizing", StringComparison.Ordinal)..];
        // Shadows alone, and the white of paper in print.
        Assert.DoesNotContain(Hex().Matches(rules), match => !string.Equals(match.Value, "#fff", StringComparison.Ordinal));
    }

    private static void AssertContrast(Dictionary<string, string> colours, string ink, string ground, double least)
    {
        double contrast = Contrast(colours[ink], colours[ground]);
        Assert.True(contrast >= least, string.Create(CultureInfo.InvariantCulture, $"--{ink} on --{ground}: {contrast:0.00}, at least {least} is asked for"));
    }

    private static double Contrast(string a, string b)
    {
        double first = Luminance(a), second = Luminance(b);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    // WCAG 2.2, "relative luminance".
    private static double Luminance(string colour)
    {
        int value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return 0.2126 * Channel((value >> 16) & 255) + 0.7152 * Channel((value >> 8) & 255) + 0.0722 * Channel(value & 255);
    }

    private static double Channel(int value)
    {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, string> Variables(string css)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        // Each block of variables ends with the first brace that closes.
        foreach (Match match in Variable().Matches(css[..css.IndexOf('\n', css.IndexOf("--r5", StringComparison.Ordinal))])) variables.Add(match.Groups["name"].Value, match.Groups["value"].Value);
        return variables;
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+): (?<value>#[0-9a-f]{6});", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hex();
}
