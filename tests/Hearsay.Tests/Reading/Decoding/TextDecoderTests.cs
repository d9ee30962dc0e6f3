using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Reading.Decoding;
using Hearsay.Tests.Reading.Languages;

namespace Hearsay.Tests.Reading.Decoding;

public sealed class TextDecoderTests
{
    private const string Russian = "Мост в порту останется закрытым до весны, сообщила во вторник мэр города.";

    private static readonly string?[] Labels =
    [
        null, "", " ", "utf-8", "UTF8", "utf-16", "utf-16be", "utf-7", "iso-8859-1", "windows-1251", "koi8-r", "gb2312", "big5", "euc-jp", "shift_jis", "iso-2022-jp", "ks_c_5601-1987", "windows-874",
        "windows-1258", "macintosh", "x-mac-cyrillic", "iso-8859-16", "hz-gb-2312", "none", "\"utf-8\"", "\ud800", new string('x', 5000),
    ];

    private static readonly Gen<byte[]> AnyBytes = Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i));

    // Bytes as pages have them: ASCII, declarations, pieces of several encodings, escape sequences, marks.
    private static readonly Gen<byte[]> PageLike = Gen.ArrayOf(Gen.Elements<byte[]>(
        [.. "<meta charset="u8], [.. "\"windows-1251\""u8], [.. "<!--"u8], [.. "-->"u8], [.. "<?xml version='1.0' encoding='"u8], [.. "koi8-r'?>"u8], [.. "<meta http-equiv=content-type content=\"text/html; charset="u8],
        [.. ">"u8], [.. "the mayor said "u8], [0x93], [0x94], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0], [0, 0], [0x1B, 0x24, 0x42], [0x1B, 0x28, 0x42], [0xE9], [0xC3, 0xA9], [0xE2, 0x80], [0x81], [0xFF], [0x8E, 0xA1], [.. "\n"u8],
        Encoding.UTF8.GetBytes(Russian), Bytes("windows-1251", Russian), Bytes("koi8-r", Russian), Bytes("shift_jis", "港の橋"), Bytes("gb18030", "港口大桥")))
        .Select(pieces => pieces.SelectMany(p => p).ToArray());

    [Fact]
    public void Decode_AnyBytesAnyLabel_GivesValidText() =>
        Prop.ForAll(Arb.From(AnyBytes), Arb.From(Gen.Elements(Labels)), (bytes, label) => Check(bytes, label, "text/html")).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20161108, 7));

    [Fact]
    public void Decode_PageLikeBytes_GivesValidText() =>
        Prop.ForAll(Arb.From(PageLike), Arb.From(Gen.Elements(Labels)), (bytes, label) => Check(bytes, label, null)).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20161108, 7));

    [Fact]
    public void Decode_AnyTextInUtf8_ComesBack() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(1, char.MaxValue).Where(c => c is < 0xD800 or > 0xDFFF and not 0xFEFF).Select(i => (char)i))), Arb.From(Gen.Elements(Labels)), (characters, label) =>
        {
            string text = new(characters);
            if (label is null or "utf-8" && !text.Contains('\u001B')) Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text), label).Text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20161108, 7));

    [Fact]
    public void Decode_DamagedText_KeepsItsEncoding()
    {
        Random random = new(7);
        foreach (string encoding in new[] { "windows-1251", "koi8-r", "windows-1250", "gb18030", "shift_jis", "euc-kr" })
        {
            string code = encoding switch { "windows-1250" => "pl", "gb18030" => "zh", "shift_jis" => "ja", "euc-kr" => "ko", _ => "ru" };
            string text = string.Join("\n\n", Enumerable.Repeat(ForeignTexts.All.First(t => t.Code == code).Text, 3));
            for (int round = 0; round < 20; round++)
            {
                byte[] bytes = Bytes(encoding, text);
                // In a run of characters of two bytes one that is lost shifts all the others.
                for (int i = 0; i < (code is "zh" or "ja" ? 1 : 3); i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(1, 256);
                DecodedText decoded = TextDecoder.Decode(bytes);
                Assert.Equal(CharacterEncoding.Find(encoding)!.Name, decoded.Encoding);
            }
        }
    }

    [Theory]
    [InlineData("<html><head><meta charset=windows-1251>")]
    [InlineData("<html><head><META content='text/html; charset=\"windows-1251\"' http-equiv=Content-Type>")]
    [InlineData("<?xml version=\"1.0\" encoding='cp1251'?>")]
    [InlineData("<html><!-- <meta charset=koi8-r> --><meta charset='win-1251'/>")]
    public void Decode_DeclarationInPage_IsTaken(string head)
    {
        DecodedText decoded = TextDecoder.Decode(Bytes("windows-1251", head + "<p>" + Russian));

        Assert.Equal((head + "<p>" + Russian, "Windows-1251", EncodingEvidence.Label, null), (decoded.Text, decoded.Encoding, decoded.Evidence, decoded.RefusedLabel));
    }

    [Fact]
    public void Decode_HeaderAndDeclaration_HeaderWins()
    {
        DecodedText decoded = TextDecoder.Decode(Bytes("koi8-r", "<meta charset=windows-1251>" + Russian), "koi8-r", "text/html");

        Assert.Equal(("KOI8-R", null), (decoded.Encoding, decoded.RefusedLabel));
        Assert.EndsWith(Russian, decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_PlainTextThatQuotesADeclaration_IsNotBound()
    {
        string text = "He typed <meta charset=koi8-r> and said: “c’est l’été à la plage”, déjà vu";

        Assert.Equal(text, TextDecoder.Decode(Bytes("windows-1252", text), null, "text/plain").Text);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("shift_jis")]
    public void Decode_Utf8UnderAWrongLabel_IsUtf8(string label)
    {
        DecodedText decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Russian), label);

        Assert.Equal((Russian, "UTF-8", label), (decoded.Text, decoded.Encoding, decoded.RefusedLabel));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("unicode-9-8")]
    public void Decode_UnknownLabel_IsSaid(string label)
    {
        DecodedText decoded = TextDecoder.Decode("1 +AGE- 2"u8, label);

        Assert.Equal(("1 +AGE- 2", label, true), (decoded.Text, decoded.RefusedLabel, decoded.IsLabelUnknown));
    }

    [Theory]
    [InlineData("latin1", "Windows-1252")]
    [InlineData("US-ASCII", "Windows-1252")]
    [InlineData(" gb2312 ", "GB18030")]
    [InlineData("'ks_c_5601-1987'", "EUC-KR")]
    [InlineData("SHIFT_JIS", "Shift_JIS")]
    [InlineData("windows1251", "Windows-1251")]
    [InlineData("iso-8859-9", "Windows-1254")]
    [InlineData("utf-7", null)]
    [InlineData("", null)]
    public void Find_Label_GivesTheEncodingOfTheStandard(string label, string? name) => Assert.Equal(name, CharacterEncoding.Find(label)?.Name);

    [Fact]
    public void Decode_WideTextWithoutMark_ComesBack()
    {
        foreach (var (_, text) in ForeignTexts.All)
        {
            Assert.Equal(text, TextDecoder.Decode(Encoding.Unicode.GetBytes(text)).Text);
            Assert.Equal(text, TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(text)).Text);
        }
    }

    [Theory]
    [InlineData("koi8-r", "koi8-r", null)]
    [InlineData("koi8-r", null, "is not UTF-8; read as KOI8-R")]
    [InlineData("koi8-r", "windows-1252", "names a wrong encoding, “windows-1252”; read as KOI8-R")]
    [InlineData("koi8-r", "martian", "names an encoding that is not known, “martian”; read as KOI8-R")]
    [InlineData("utf-8", "koi8-r", "names a wrong encoding, “koi8-r”; read as UTF-8")]
    public void Read_DocumentWithLabel_SaysWhatWasWrong(string encoding, string? label, string? remark)
    {
        byte[] bytes = encoding == "utf-8" ? Encoding.UTF8.GetBytes(Russian) : Bytes(encoding, Russian);
        ReadResult result = new ReportReader(new ReadingOptions { FewWords = 0 }).Read(
            new SourceDocument { Input = new ReportInput { Path = "most" }, Bytes = bytes, Charset = label, MediaType = "text/plain" });

        Assert.Equal((Russian, "ru"), (result.Report!.Text, result.Report.Language));
        string[] expected = [.. new[] { remark, "seems to be in Russian, not in English; analysed as far as it goes" }.OfType<string>()];
        Assert.Equal(expected, result.Diagnostics.Select(d => d.Message));
    }

    private static void Check(byte[] bytes, string? label, string? mediaType)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, label, mediaType);
        for (int i = 0; i < decoded.Text.Length; i++)
        {
            if (!char.IsSurrogate(decoded.Text[i])) continue;
            Assert.True(i + 1 < decoded.Text.Length && char.IsSurrogatePair(decoded.Text[i], decoded.Text[i + 1]), "a lone surrogate");
            i++;
        }
        Assert.InRange(decoded.Replaced, 0, bytes.Length);
        Assert.All(DecodingRemarks.Of(new ReportInput { Path = "x" }, decoded, decoded.Text), d => Assert.False(d.Message.AsSpan().ContainsAny('\n', '\r')));
    }

    private static byte[] Bytes(string encoding, string text) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);
}
