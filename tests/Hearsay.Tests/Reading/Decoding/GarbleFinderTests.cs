using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Decoding;
using Hearsay.Tests.Reading.Languages;

namespace Hearsay.Tests.Reading.Decoding;

public sealed class GarbleFinderTests
{
    [Theory]
    [InlineData("The mayorâ€™s plan", "â€™", 1)]
    [InlineData("un cafÃ© et un thÃ©", "Ã©", 2)]
    [InlineData("un cafÃƒÂ© crÃƒÂ¨me", "Ãƒ", 4)]
    [InlineData("The mayor�s plan", "�", 1)]
    [InlineData("The mayorï¿½s plan", "ï¿½", 1)]
    [InlineData("It didn?t help, he said; she couldn?t (wouldn?t) see why.", "didn?t", 3)]
    public void Find_GarbledText_ShowsIt(string text, string example, int count) => Assert.Equal(new GarbledPlaces(example, count), GarbleFinder.Find(text, 0));

    [Theory]
    [InlineData("«CAFÉ» and “CAFÉ”, NÃO, SÃO, Â, Ã")]
    [InlineData("Is it so?yes, see https://port.example/watch?v=dk and a?b=c&d?e, or x?y.")]
    [InlineData("e?isObject(e)?concat([e,t?le(Ai(t),n?a:b;c?d.e")]
    [InlineData("C’est «À» ou «É», a-t-il dit; Ð and ð are letters")]
    [InlineData("С. Р. Сјајно, Рђа; «МОСТ В ПОРТУ», Россия „Русь“ и СССР…")]
    public void Find_UsualText_IsLeftAlone(string text) => Assert.Null(GarbleFinder.Find(text, 0));

    [Fact]
    public void Find_NewsInManyLanguages_TellsGarbledFromWhole()
    {
        Encoding western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!, cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        foreach (var (code, text) in ForeignTexts.All)
        {
            Assert.Null(GarbleFinder.Find(text, 0));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            if (text.Count(c => c > '\u00BF') < 5) continue;
            Assert.True(GarbleFinder.Find(western.GetString(bytes), 0) is not null, code);
            if (code is "ru" or "uk" or "bg") Assert.True(GarbleFinder.Find(cyrillic.GetString(bytes), 0) is not null, code);
        }
    }

    [Fact]
    public void Find_WhatDecodingReplaced_IsNotCounted() => Assert.Null(GarbleFinder.Find("a � b", 1));

    [Fact]
    public void Read_GarbledText_WarnsAndLeavesIt()
    {
        string text = "The mayorâ€™s plan for the cafÃ© was dropped.";
        ReadResult result = new ReportReader(new ReadingOptions { FewWords = 0 }).Read(new ReportInput { Path = "x" }, new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(text, result.Report!.Text);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("holds “â€™” and the like in 2 places; the text was garbled before it came here; fetch or save it anew", diagnostic.Message);
    }
}
