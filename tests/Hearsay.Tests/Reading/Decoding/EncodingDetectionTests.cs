using System.Text;
using Hearsay.Reading.Decoding;
using Hearsay.Tests.Reading.Languages;

namespace Hearsay.Tests.Reading.Decoding;

public sealed class EncodingDetectionTests
{
    private const string Western = "de fr es it pt nl sv da no fi is ca eu gl ga sq";

    // The encodings that texts of a language are found in, as labels.
    private static readonly (string Languages, string Encodings)[] Habits =
    [
        (Western, "windows-1252 iso-8859-15"), ("pl cs sk sl hr hu ro", "windows-1250 iso-8859-2"), ("ru bg", "windows-1251 koi8-r iso-8859-5 ibm866"),
        ("uk", "windows-1251 koi8-u iso-8859-5"), ("be sr mk", "windows-1251 iso-8859-5"), ("el", "windows-1253 iso-8859-7"), ("tr", "windows-1254"),
        ("he", "windows-1255"), ("ar", "windows-1256 iso-8859-6"), ("fa", "windows-1256"), ("lv lt et", "windows-1257 iso-8859-13"), ("th", "windows-874"),
        ("zh", "gb18030 big5"), ("ja", "euc-jp shift_jis iso-2022-jp"), ("ko", "euc-kr"),
    ];

    [Fact]
    public void Decode_TextWithoutLabel_ComesBack() => CheckAll(text => text);

    [Fact]
    public void Decode_HeadlineWithoutLabel_ComesBack() => CheckAll(text => text.Split('\n')[0]);

    [Fact]
    public void Decode_PageWithoutLabel_ComesBack() =>
        CheckAll(text => "<!DOCTYPE html>\n<html><head><title>" + text.Split('\n')[0] + "</title><script>var a = { b: 'c' };</script></head><body class=\"article-page\">\n<div id=\"main\"><p>"
            + text.Split('\n')[1] + "</p><a href=\"https://www.example.com/news/index.html\">More news from the Port Merrin Courier</a></div></body></html>");

    [Fact]
    public void Decode_RightLabel_IsTakenWithoutARemark()
    {
        List<string> wrong = [];
        foreach (var (encoding, text, bytes) in Encoded(t => t))
        {
            DecodedText decoded = TextDecoder.Decode(bytes, encoding);
            if (decoded.Text != text || decoded.RefusedLabel is not null || decoded.Evidence == EncodingEvidence.Detection)
                wrong.Add($"{encoding}: {text[..20]}: {decoded.Encoding} {decoded.Evidence}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Decode_WrongLabel_IsOverruledAndKept()
    {
        List<string> wrong = [];
        foreach (var (encoding, text, bytes) in Encoded(t => t))
        {
            // What is written in Latin letters is nearly the same in its neighbours.
            string label = encoding is "windows-1251" or "koi8-r" or "windows-1253" or "euc-jp" or "gb18030" or "euc-kr" ? "iso-8859-1" : "windows-1251";
            DecodedText decoded = TextDecoder.Decode(bytes, label);
            // In ASCII alone there is nothing to be wrong about.
            if (bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F) && (decoded.Text != text || decoded.RefusedLabel != label)) wrong.Add($"{encoding}, labelled {label}: {text[..20]}: {decoded.Encoding} {decoded.RefusedLabel}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Decode_EnglishWithMarksOfWindows1252_IsReadSo()
    {
        foreach (string text in new[]
        {
            "“It’s over,” the mayor said — twice.", "The mayor’s café", "price: £5", "It costs 20 € or so", "© 2021 Port Merrin Courier", "Zoë Brontë’s naïve façade", "1½ cups", "20°C outside", "Beyoncé", "El Niño",
        })
        {
            DecodedText decoded = TextDecoder.Decode(Bytes("windows-1252", text)!);
            Assert.Equal(("Windows-1252", text), (decoded.Encoding, decoded.Text));
        }
    }

    private static void CheckAll(Func<string, string> form)
    {
        List<string> wrong = [];
        foreach (var (encoding, text, bytes) in Encoded(form))
        {
            DecodedText decoded = TextDecoder.Decode(bytes);
            if (decoded.Text != text) wrong.Add($"{encoding} read as {decoded.Encoding}: {text[..Math.Min(30, text.Length)]} as {decoded.Text[..Math.Min(30, decoded.Text.Length)]}");
        }
        Assert.True(wrong.Count == 0, wrong.Count + ":\n" + string.Join('\n', wrong));
    }

    private static IEnumerable<(string Encoding, string Text, byte[] Bytes)> Encoded(Func<string, string> form)
    {
        foreach (var (languages, encodings) in Habits)
        {
            foreach (string encoding in encodings.Split(' '))
            {
                foreach (var (_, original) in ForeignTexts.All.Where(t => languages.Split(' ').Contains(t.Code)))
                {
                    string text = form(original.Replace('’', '\'').Replace('ș', 'ş').Replace('ț', 'ţ'));
                    if (Bytes(encoding, text) is { } bytes) yield return (encoding, text, bytes);
                }
            }
        }
    }

    // Null when the encoding lacks a character.
    private static byte[]? Bytes(string encoding, string text)
    {
        Encoding encoder = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        byte[] bytes = encoder.GetBytes(text);
        return encoder.GetString(bytes) == text ? bytes : null;
    }
}
