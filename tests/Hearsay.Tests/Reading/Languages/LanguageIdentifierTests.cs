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
}
