using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading;
using Hearsay.Reading.Containers;
using static Hearsay.Tests.Reading.Containers.ContainerBytes;

namespace Hearsay.Tests.Reading.Containers;

public sealed class ContainerPropertyTests
{
    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20210309, 7);

    private static readonly Gen<string> Texts = Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, char.MaxValue), Gen.Choose(' ', '~'), Gen.Elements<int>('<', '&', ';', '=', '\n', '\r', '"', '\\', '{', ']')).Select(i => (char)i)).Select(c => new string(c));

    private static readonly Gen<byte[]> Bytes = Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i));

    [Fact]
    public void GzipMembers_AnyParts_GiveThemBack() => Prop.ForAll(Arb.From(Gen.ArrayOf(Bytes)), parts =>
    {
        MemoryStream unpacked = new();
        using GzipMembers members = new(new MemoryStream(Gzip(parts)));
        members.CopyTo(unpacked);
        Assert.Equal(Join(parts), unpacked.ToArray());
    }).Check(Checked);

    [Fact]
    public void TransferEncoding_Base64OfAnyBytes_GivesThemBack() => Prop.ForAll(Arb.From(Bytes), bytes =>
        Assert.Equal(bytes, TransferEncoding.Decode(Utf8(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)), "BASE64"))).Check(Checked);

    [Fact]
    public void TransferEncoding_QuotedPrintableOfAnyBytes_GivesThemBack() => Prop.ForAll(Arb.From(Bytes), bytes =>
    {
        StringBuilder quoted = new();
        for (int i = 0; i < bytes.Length; i++) quoted.Append($"={bytes[i]:X2}").Append(i % 20 == 19 ? "=\r\n" : "");
        Assert.Equal(bytes, TransferEncoding.Decode(Utf8(quoted.ToString()), "quoted-printable"));
        TransferEncoding.Decode(bytes, "quoted-printable");
        TransferEncoding.Decode(bytes, "base64");
    }).Check(Checked);

    [Fact]
    public void XmlRepair_AnyTextWithoutTags_MakesXml() => Prop.ForAll(Arb.From(Texts), text =>
    {
        string mended = XmlRepair.Repair(text.Replace("<", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal));
        XElement.Parse($"<a>{mended}</a>");
        Assert.Equal(mended, XmlRepair.Repair(mended));
    }).Check(Checked);

    [Fact]
    public void JsonReader_AnyTexts_GivesThemInEveryShape() => Prop.ForAll(Arb.From(Gen.NonEmptyListOf(Texts)), texts =>
    {
        // Half a pair of surrogates cannot be written; a text of white space alone is none.
        string[] plain = [.. texts.Select(t => "x" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)))];
        JsonSerializerOptions laidOut = new() { WriteIndented = true };
        object[] records = [.. plain.Select(t => new { title = "{[", text = t })];
        foreach (string json in new[]
        {
            string.Join('\n', records.Select(r => JsonSerializer.Serialize(r))),
            string.Join("\r\n\r\n", records.Select(r => JsonSerializer.Serialize(r, laidOut))),
            JsonSerializer.Serialize(records),
            JsonSerializer.Serialize(records, laidOut),
        })
        {
            List<SourceDocument> documents = Read(Utf8(json), "a.json");
            Check(documents);
            Assert.Equal(plain, documents.Select(d => d.Text));
        }
    }).Check(Checked.WithMaxTest(200));

    [Fact]
    public void WarcReader_AnyBodies_GivesThemBack() => Prop.ForAll(Arb.From(Gen.ArrayOf(Texts)), texts =>
    {
        string[] plain = [.. texts.Select(t => "x" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)))];
        foreach (byte[] warc in new[] { Join(plain.Select(t => TextRecord(t))), Gzip(plain.Select(t => TextRecord(t))) })
            Assert.Equal(plain, Read(warc, "a.warc").Where(d => ErrorOf(d) is null && !d.Bytes.IsEmpty).Select(TextOf));
    }).Check(Checked);

    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("<p>x")]
    [InlineData("\r\nWARC/")]
    [InlineData("--b\n")]
    [InlineData("[{")]
    [InlineData("\u001f\u008b\b\0")]
    public void Read_OnePieceHalfAMillionTimes_EndsSoon(string piece)
    {
        string text = new StringBuilder().Insert(0, piece, 500_000).ToString();
        foreach (string head in new[] { "", "<rss><channel><item><description>", "WARC/1.0\r\nContent-Length: 9\r\n\r\n", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n", "{\"text\": \"" })
            Check(Read(Encoding.Latin1.GetBytes(head + text), "a.jsonl"));
    }
}
