using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Fetching;

namespace Hearsay.Tests.Reading.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("\uFEFFUSER-AGENT : * # all\r\ndisallow :/a # here\r\n", "/ab", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/ab", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: hearsay\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: hearsay\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: HearSay/2.0 (news)\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: hearsaying\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: hearsay\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: hearsay\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: hearsay\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: hearsay\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: hearsay\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: hearsay\nDisallow: /b", "/c", true)]
    [InlineData("User-agent: other\nUser-agent: hearsay\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nSitemap: https://ostra.example/map\nUser-agent: hearsay\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/pier?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: *", "/a", false)]
    [InlineData("User-agent: *\nDisallow: a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /fähre", "/f%c3%a4hre", false)]
    [InlineData("User-agent: *\nDisallow: /f%C3%A4hre", "/fähre", false)]
    [InlineData("User-agent: *\nDisallow: /%61b", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /ab", "/%61b", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /a%2A", "/a*", false)]
    [InlineData("User-agent: *\nDisallow: /a%2A", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /a$b", "/a$b", false)]
    [InlineData("User-agent: *\nDisallow: /A", "/a", true)]
    public void Allows_Path_FollowsTheRules(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Parse(file).Allows(new Uri("https://ostra.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 999999999999", 86400.0)]
    [InlineData("User-agent: *\nCrawl-delay: -2", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: hearsay\nCrawl-delay: 3\nUser-agent: *\nCrawl-delay: 5", 3.0)]
    [InlineData("User-agent: other\nCrawl-delay: 3", null)]
    public void Parse_CrawlDelay_IsThatOfTheGroup(string file, double? seconds) => Assert.Equal(seconds, Parse(file).CrawlDelay?.TotalSeconds);

    [Fact]
    public void Parse_LongFile_IsReadToTheBoundWithoutItsHalfLine()
    {
        string file = "User-agent: *\nDisallow: /a\n" + string.Concat(Enumerable.Repeat("# nothing\n", 60_000)) + "Disallow: /b\n";
        string half = "User-agent: *\nDisallow: /a\nDisallow: /";

        Assert.False(Parse(file).Allows(new Uri("https://ostra.example/a")));
        Assert.True(Parse(file).Allows(new Uri("https://ostra.example/b")));
        Assert.True(RobotsRules.Parse(Encoding.UTF8.GetBytes(half), "hearsay", isCutShort: true).Allows(new Uri("https://ostra.example/b")));
    }

    [Fact]
    public void Fits_AnyPattern_IsWhatTheRegularExpressionSays() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements("/", "a", "b", "*", "$", "ab", "%61", "?"))), Arb.From(Gen.ArrayOf(Gen.Elements("/", "a", "b", "ab", "$", "*", "?"))), (pattern, path) =>
        {
            string text = string.Concat(pattern), candidate = string.Concat(path);
            bool reachesEnd = text.EndsWith('$');
            string expression = "^" + string.Join(".*", (reachesEnd ? text[..^1] : text).Replace("%61", "a", StringComparison.Ordinal).Split('*').Select(Regex.Escape)) + (reachesEnd ? "\\z" : "");

            Assert.Equal(
                Regex.IsMatch(candidate, expression, RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(5)),
                new RobotsRule(text, allows: false).Fits(RobotsRule.NormalizePath(candidate)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20161108, 7));

    [Fact]
    public void NormalizePath_Twice_IsTheSame() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(i => (char)(i % 3 == 0 ? i : i % 128))).Select(c => new string(c))), text =>
        {
            string normal = RobotsRule.NormalizePath(text);
            Assert.Equal(normal, RobotsRule.NormalizePath(normal));
            Assert.True(normal.All(c => c is > ' ' and < '\x7F'));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20161108, 7));

    [Fact]
    public void Parse_MutatedFiles_NeverThrows()
    {
        byte[] file = Encoding.UTF8.GetBytes("\uFEFFUser-agent: hearsay\nUser-agent: *\r\nAllow: /a*b$ # c\nDisallow: /fähre%2\nCrawl-delay: 1.5\n");
        Random random = new(20161108);
        for (int i = 0; i < 5000; i++)
        {
            byte[] mutated = [.. file];
            for (int j = random.Next(1, 6); j > 0; j--) mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            RobotsRules rules = RobotsRules.Parse(mutated.AsSpan(0, random.Next(mutated.Length)), "hearsay", random.Next(2) == 0);
            rules.Allows(new Uri("https://ostra.example/a/f%C3%A4hre?b=%"));
        }
    }

    [Fact]
    public void Allows_HardestPatterns_TakesLittleTime()
    {
        string stars = "User-agent: *\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"Disallow: /{string.Concat(Enumerable.Repeat("*a", 1000))}b{i}$\n"));

        Assert.True(Parse(stars).Allows(new Uri("https://ostra.example/" + new string('a', 3900))));
    }

    private static RobotsRules Parse(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "hearsay");
}
