using Hearsay.Reading.Languages;

namespace Hearsay.Tests.Reading.Languages;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = new();

    [Fact]
    public void Identify_NewsInManyLanguages_TellsEach()
    {
        string[] wrong =
        [
            .. ForeignTexts.All.Select(t => (t.Code, Found: Identifier.Identify(t.Text)?.Code, t.Text))
                .Where(t => t.Found != t.Code).Select(t => $"{t.Code} told as {t.Found ?? "none"}: {t.Text[..30]}"),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Identify_Headlines_AreNeverWrong()
    {
        // Alike enough that a headline may fit either.
        string[] alike = ["da no", "no da", "id ms", "hr sr", "sr hr"];
        string[] wrong =
        [
            .. ForeignTexts.All.Select(t => (t.Code, Found: Identifier.Identify(t.Text.Split('\n')[0])?.Code, t.Text))
                .Where(t => t.Found is not null && t.Found != t.Code && !alike.Contains($"{t.Code} {t.Found}")).Select(t => $"{t.Code} told as {t.Found}: {t.Text[..30]}"),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Board drops plan.")]
    [InlineData("12 34 56 78 1999 2001 kg 45 12% 33 A4 B5 C6 12 14 15 17 18 FC 3:2 NFL 4-2 2-1 0-0 USA 3 GBR 4 CHN 5")]
    [InlineData("Li Wang, Zhao Min, Zhou Ping, Chen Yi, Xu Shiyou, Deng Xiaoming, Hu Jin, Wen Jia")]
    [InlineData("qwrt plokm zxcvb hjkqw trewq mnbvc lkjhg fdsaq poiuy qazws xedcr fvtgb yhnuj mikol pqwoe")]
    [InlineData("😀😀😀 ♥♥♥ ★★★★☆ ——— …… ₤₤₤")]
    public void Identify_NoText_IsNotGuessed(string text) => Assert.Null(Identifier.Identify(text));

    [Fact]
    public void Identify_LettersAtRandom_IsNotGuessed()
    {
        Random random = new(7);
        const string Letters = "eeeeeeeetttttttaaaaaaoooooonnnnniiiiisssssrrrrhhhhlllddcccuummmffppggwwyybbvvkxjqz                  ";
        for (int round = 0; round < 500; round++)
            Assert.Null(Identifier.Identify(string.Create(300, random, static (span, r) => { foreach (ref char c in span) c = Letters[r.Next(Letters.Length)]; })));
    }

    [Fact]
    public void Identify_TwoLanguages_GivesThatOfTheMost()
    {
        string german = ForeignTexts.All.First(t => t.Code == "de").Text, french = ForeignTexts.All.First(t => t.Code == "fr").Text;

        Assert.Equal("de", Identifier.Identify(german + "\n" + german + "\n" + french)?.Code);
        Assert.Equal("fr", Identifier.Identify(french + "\n" + german + "\n" + french)?.Code);
    }

    [Fact]
    public void Identify_EnglishThatQuotesAnotherLanguage_IsEnglish()
    {
        const string Text = "The mayor of Port Merrin, Łucja Wiśniewska, said “das ist mir Wurst” when asked about the bridge, then switched to English. "
            + "“We will repair it,” she told the Courier. Her spokesman, François Lefèvre, declined to comment on the cost.";

        Assert.Equal("en", Identifier.Identify(Text)?.Code);
    }

    [Fact]
    public void Identify_LongText_ReadsAllPartsOfIt()
    {
        string start = new('x', 100), english = string.Concat(Enumerable.Repeat(ForeignTexts.All[0].Text + "\n", 400));
        Range[] windows = LanguageIdentifier.WindowsOf(english.Length);

        Assert.Equal("en", Identifier.Identify(start + english)?.Code);
        Assert.Equal(LanguageIdentifier.MostCharacters, windows.Sum(w => w.End.Value - w.Start.Value));
        Assert.Equal(english.Length, windows[^1].End.Value);
        Assert.Equal(0, windows[0].Start.Value);
    }
}
